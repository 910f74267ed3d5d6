/** `npm run preview`: serves the built site. Options: `--port` (4321), `--dir` (folder, `dist`). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'astro';
import { readArguments, run, UsageError } from './lib/arguments.ts';

const DEFAULT_PORT = '4321';

await run(async () => {
  const { values } = readArguments({ port: { type: 'string' }, dir: { type: 'string' } });
  const folder = path.resolve(values.dir ?? 'dist');
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!existsSync(folder)) throw new UsageError('Er is nog geen gebouwde site. Doe eerst: npm run build');
  if (!Number.isInteger(port)) throw new UsageError(`--port ${values.port} is geen getal.`);
  const server = await preview({ outDir: folder, server: { port }, logLevel: 'warn' });
  console.log(
    `De site staat op http://localhost:${server.port}${process.env['BASE_PATH'] ?? '/'} (stoppen: Ctrl+C)`,
  );
  await server.closed();
  return 0;
});
