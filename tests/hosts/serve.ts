import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handle } from './handle.ts';

/** As GitLab and GitHub answer to pages of other sites. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Link, Retry-After, X-RateLimit-Remaining, X-RateLimit-Reset',
};
const PREFLIGHT = {
  ...CORS,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'Authorization, Content-Type, Accept',
  'access-control-max-age': '60',
};

/** Serves a host on this machine, to pages of any site. `url` has no slash behind it. */
export async function serve(handle: Handle): Promise<{ url: string; stop: () => Promise<void> }> {
  let url = '';
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, PREFLIGHT).end();
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const whole = `${url}${request.url ?? '/'}`;
      const body = Buffer.concat(parts).toString();
      handle({ method: request.method ?? 'GET', url: whole, headers, body }).then(
        (answer) => response.writeHead(answer.status, { ...CORS, ...answer.headers }).end(answer.body),
        (error: unknown) => response.writeHead(500, CORS).end(String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
