/**
 * `npm run lock`: gives every package in `package-lock.json` the checksum that the registry names for it. Some registries lack the
 * packages of other machines, and a lock file that was made there has no checksum for these. Asks the network. Exit code 1 when
 * some are still without.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readArguments, type Command } from './lib/command.ts';
import { withoutChecksum, type LockFile } from './lib/lock-file.ts';
import { run } from './lib/run.ts';

const FILE = 'package-lock.json';

export const lock: Command = async (typed, world) => {
  const { values } = readArguments(typed, { 'dry-run': { type: 'boolean', default: false } });
  const file = JSON.parse(readFileSync(FILE, 'utf8')) as LockFile;
  const without = withoutChecksum(file);
  const known = without.filter((one) => {
    const entry = file.packages[one.path];
    const integrity = checksumOf(one.name);
    if (entry && integrity) entry.integrity = integrity;
    return integrity !== undefined;
  });
  for (const { name } of without) {
    const isKnown = known.some((one) => one.name === name);
    world.print(`${name}: ${isKnown ? 'heeft nu een controlegetal' : 'dit register kent het niet'}`);
  }
  if (known.length > 0 && !values['dry-run']) {
    writeFileSync(`${FILE}.new`, `${JSON.stringify(file, null, 2)}\n`);
    renameSync(`${FILE}.new`, FILE);
  }
  const left = without.length - known.length;
  world.print(
    left === 0
      ? 'Elk pakket heeft een controlegetal.'
      : `Zonder controlegetal: ${left}. Doe dit nog eens op een computer met het hele register van npm.`,
  );
  return left === 0 ? 0 : 1;
};

/** What the registry names as the checksum of a package; `undefined` when it has none of that name. */
function checksumOf(name: string): string | undefined {
  try {
    const printed = execFileSync('npm', ['view', name, 'dist.integrity'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }).trim();
    return /^sha512-[A-Za-z0-9+/]{86}==$/.test(printed) ? printed : undefined;
  } catch {
    return undefined;
  }
}

if (import.meta.main) await run(lock);
