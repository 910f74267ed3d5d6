/** Starts the web servers of Debian's packages with the project's recipes, on a free port and with made-up files. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Host {
  url: string;
  stop: () => void;
}

/** A server that gives up is noticed at once; one on a busy machine is only slow. */
const PATIENCE_MS = 10 * 60_000;
/** Long enough to be worth compressing. */
const FILLING = 'é'.repeat(2000);

export function installed(program: string): boolean {
  return spawnSync('which', [program], { env: withSbin() }).status === 0;
}

export function startNginx(): Promise<Host> {
  return start('nginx', (folder, site, port) => {
    const recipe = readFileSync('scripts/hosting/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /var/www/aanbod;', `root ${site};`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const http = ['include /etc/nginx/mime.types;', 'access_log off;', ...temporary, recipe].join('\n');
    const main = `daemon off; master_process off; pid ${folder}/pid; events {} http {\n${http}\n}`;
    const file = path.join(folder, 'nginx.conf');
    writeFileSync(file, main);
    return ['-e', 'stderr', '-p', folder, '-c', file];
  });
}

export function startApache(): Promise<Host> {
  return start('apache2', (folder, site, port) => {
    cpSync('public/.htaccess', path.join(site, '.htaccess'));
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];
    const file = path.join(folder, 'apache.conf');
    const lines = [
      'ServerRoot /usr/lib/apache2',
      'ServerName localhost',
      `Listen 127.0.0.1:${port}`,
      `PidFile ${folder}/pid`,
      `DefaultRuntimeDir ${folder}`,
      `ErrorLog ${folder}/error.log`,
      ...modules.map((name) => `LoadModule ${name}_module modules/mod_${name}.so`),
      'TypesConfig /etc/mime.types',
      'User www-data',
      'Group www-data',
      `DocumentRoot ${site}`,
      `<Directory ${site}>`,
      'AllowOverride All',
      'Require all granted',
      '</Directory>',
    ];
    writeFileSync(file, lines.join('\n'));
    return ['-D', 'FOREGROUND', '-f', file];
  });
}

async function start(
  program: string,
  configure: (folder: string, site: string, port: number) => string[],
): Promise<Host> {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
  // A server that gives up its rights must still be able to read this.
  chmodSync(folder, 0o755);
  const site = path.join(folder, 'site');
  fill(site);
  fill(path.join(site, 'aanbod-hb'));
  const port = await freePort();
  const server = spawn(program, configure(folder, site, port), {
    env: withSbin(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/`;
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50)) {
    if (server.exitCode !== null) break;
    if (await fetch(url).catch(() => undefined)) return { url, stop };
  }
  stop();
  throw new Error(`${program} does not answer`);
}

function fill(folder: string): void {
  const page = (text: string) => `<!doctype html><title>${text}</title><p>${text} ${FILLING}</p>`;
  const files = {
    'index.html': page('Thuis'),
    '404.html': page('Deze pagina is er niet'),
    'aanbod/index.html': page('Aanbod'),
    'kaart/index.html': page('Kaart'),
    'kaart-van-iets-anders/index.html': page('Iets anders'),
    'insluiten/index.html': page('Insluiten'),
    'insluiten/v1.js': `// ${FILLING}`,
    'offline.js': `// ${FILLING}`,
    'data/offers.geojson': JSON.stringify({ FILLING }),
    'data/offers.csv': FILLING,
    'data/agenda.ics': FILLING,
    'wijzigingen.xml': `<feed>${FILLING}</feed>`,
    '_astro/main.abc123.css': `/* ${FILLING} */`,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Debian keeps servers in a folder that is not on everybody's path. */
function withSbin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
}
