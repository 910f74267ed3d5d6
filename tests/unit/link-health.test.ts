import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAddresses } from '../../scripts/lib/ask-address.ts';
import { judgeLinks, linkState, type LinkResponse } from '../../src/domain/checks/link-health.ts';

describe('what an address answers', () => {
  let server: Server;
  let root: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/hang') return;
      const status = Number(request.url?.slice(1));
      response.writeHead(status, status === 301 ? { Location: '/200' } : {}).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    root = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const stateOf = async (path: string, protocol = 'http') => {
    const url = `${protocol}://${root}/${path}`;
    // In milliseconds; a slow machine may take long over what does answer.
    const timeout = path === 'hang' ? 300 : 600_000;
    const answer = (await askAddresses([url], { concurrency: 6, timeout })).get(url);
    return answer && linkState(answer);
  };
  test.each([
    ['200', 'works'],
    ['301', 'works'],
    ['404', 'broken'],
    ['500', 'broken'],
    ['403', 'unsure'],
    ['429', 'unsure'],
    ['hang', 'broken'],
  ])('%s: %s', async (path, state) => {
    expect(await stateOf(path)).toBe(state);
  });
  test('without a secure connection where one was asked for: broken', async () => {
    expect(await stateOf('200', 'https')).toBe('broken');
  });
});

describe('what is reported', () => {
  const failing = new Map<string, LinkResponse>([
    ['https://een.nl/a', { status: 404 }],
    ['https://een.nl/b', { status: 200 }],
    ['https://twee.nl', { status: 200 }],
  ]);
  const een = { host: 'een.nl', since: '2026-09-01', urls: ['https://een.nl/a'] };
  test('is a site that failed a week ago, too, and not one that fails for the first time', () => {
    const first = judgeLinks(failing, {}, '2026-09-01');
    expect(first).toMatchObject({ broken: [], suspect: [een], memory: { 'een.nl': '2026-09-01' } });
    expect(judgeLinks(failing, first.memory, '2026-09-07')).toMatchObject({ broken: [], suspect: [een] });
    expect(judgeLinks(failing, first.memory, '2026-09-08')).toMatchObject({ broken: [een], suspect: [] });
  });
  test('is a site of which another address failed a week ago', () => {
    const { memory } = judgeLinks(failing, {}, '2026-09-01');
    const other = new Map<string, LinkResponse>([
      ...failing,
      ['https://een.nl/a', { status: 200 }],
      ['https://een.nl/b', { failure: 'x' }],
    ]);
    expect(judgeLinks(other, memory, '2026-09-08').broken).toEqual([{ ...een, urls: ['https://een.nl/b'] }]);
  });
  test('starts anew after a run in which all of a site worked', () => {
    const working = new Map([['https://een.nl/a', { status: 200 }]]);
    expect(judgeLinks(working, { 'een.nl': '2026-09-01' }, '2026-09-08').memory).toEqual({});
  });
  test('names what is no address at all by its own text', () => {
    const odd = new Map([['https://[een', { failure: 'ERR_INVALID_URL' }]]);
    expect(judgeLinks(odd, {}, '2026-09-01').suspect).toMatchObject([{ host: 'https://[een' }]);
  });
});
