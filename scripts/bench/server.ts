import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * How long a browser may keep a file, in seconds. GitHub Pages uses the same time; it also lets pages of any origin read
 * its files.
 */
const KEPT_SECONDS = 600;

interface Answer {
  status: number;
  headers: Record<string, string | number>;
  body: Buffer;
}

export interface Server {
  url: string;
  close: () => void;
}

/**
 * Serves a built site on a free port as a static host does, under `base`, with the site's own page for addresses that do
 * not exist, and with text compressed by gzip. A compressed file is kept after its first request, so that compressing
 * does not count in what is measured after a first visit. The folder may be made after the server has started.
 */
export async function serveSite(folder: string, base = '/'): Promise<Server> {
  const kept = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = kept.get(pathname) ?? readAnswer(folder, base, pathname);
    kept.set(pathname, answer);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

function readAnswer(folder: string, base: string, pathname: string): Answer {
  const name = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const file = path.join(folder, name.slice(base.length));
  const isThere = name.startsWith(base) && file.startsWith(folder) && isFile(file);
  const found = isThere ? file : path.join(folder, '404.html');
  if (!isFile(found)) return { status: 404, headers: {}, body: Buffer.from('') };
  const type = TYPES[path.extname(found)];
  const raw = readFileSync(found);
  const body = type ? gzipSync(raw) : raw;
  const headers = {
    'content-type': type ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': `max-age=${KEPT_SECONDS}`,
    'access-control-allow-origin': '*',
    ...(type && { 'content-encoding': 'gzip' }),
  };
  return { status: isThere ? 200 : 404, headers, body };
}
