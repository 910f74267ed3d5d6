import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
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

/** As GitHub Pages has it. */
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
 * Serves a built site as a static host does, text compressed with gzip. What was asked for once is kept as it was
 * sent, so that compressing does not count in what is measured after a first visit.
 */
export async function serveSite(folder: string): Promise<Server> {
  const kept = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = kept.get(pathname) ?? readAnswer(folder, pathname);
    kept.set(pathname, answer);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function readAnswer(folder: string, pathname: string): Answer {
  const name = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const file = path.join(folder, name);
  if (!file.startsWith(folder) || !existsSync(file))
    return { status: 404, headers: {}, body: Buffer.from('') };
  const type = TYPES[path.extname(file)];
  const raw = readFileSync(file);
  const body = type ? gzipSync(raw) : raw;
  const headers = {
    'content-type': type ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': `max-age=${KEPT_SECONDS}`,
    ...(type && { 'content-encoding': 'gzip' }),
  };
  return { status: 200, headers, body };
}
