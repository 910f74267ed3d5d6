import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { watchUsage } from './usage.ts';

export interface BuildFigures {
  buildSeconds: number;
  buildWorkSeconds: number;
  buildGigabytes: number;
  siteFiles: number;
  siteMegabytes: number;
}

/** Builds a content folder from nothing, as `npm run build` does. Throws with what the build said when it fails. */
export async function measureBuild(content: string, site: string): Promise<BuildFigures> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts', '--out', site], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      BASE_PATH: '/',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  const stopWatching = watchUsage(child.pid ?? 0);
  const end = await new Promise<number | string | null>((resolve, reject) => {
    child.on('close', (code, signal) => resolve(code ?? signal)).on('error', reject);
  });
  const usage = stopWatching();
  const buildSeconds = (performance.now() - start) / 1000;
  if (end !== 0) throw new Error(`The build ended with ${String(end)}:\n${said.join('').slice(-4000)}`);
  return {
    buildSeconds,
    buildWorkSeconds: usage.seconds,
    buildGigabytes: usage.bytes / 1e9,
    ...weighSite(site),
  };
}

function weighSite(site: string): Pick<BuildFigures, 'siteFiles' | 'siteMegabytes'> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size,
    0,
  );
  return { siteFiles: files.length, siteMegabytes: bytes / 1e6 };
}
