/** `npm run preview`: serves the built site. Options: `--port` (4321), `--dir` (folder, `dist`). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'astro';
import { readArguments, UsageError, type Command } from './lib/command.ts';
import { run } from './lib/run.ts';

const DEFAULT_PORT = '4321';

export const previewSite: Command = async (typed, { print, env }) => {
  const { values } = readArguments(typed, { port: { type: 'string' }, dir: { type: 'string' } });
  const folder = path.resolve(values.dir ?? 'dist');
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!existsSync(folder)) throw new UsageError('Er is nog geen gebouwde site. Doe eerst: npm run build');
  if (!Number.isInteger(port)) throw new UsageError(`--port ${values.port} is geen getal.`);
  const server = await preview({ outDir: folder, server: { port }, logLevel: 'warn' });
  print(`De site staat op http://localhost:${server.port}${env['BASE_PATH'] ?? '/'} (stoppen: Ctrl+C)`);
  await server.closed();
  return 0;
};

if (import.meta.main) await run(previewSite);
