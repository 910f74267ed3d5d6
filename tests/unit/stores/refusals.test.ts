import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BareRepository } from '../../hosts/bare-repository.ts';
import { openRepository } from '../../../src/content/stores/host.ts';
import { ChangedMeanwhile, readAll, SignedOut, StoreError } from '../../../src/content/store.ts';
import { json, type Handle, type HostAnswer, type HostRequest } from '../../hosts/handle.ts';
import { ADDRESSES, HOSTS, opened, repositoryWith, TOKEN, writes } from '../../hosts/hosts.ts';

const CONTENTS = { 'region.yaml': 'id: x\n', 'offers/een.mdx': 'Een.\n' };
const CHANGE = [{ path: 'offers/een.mdx', before: 'Een.\n', after: 'Twee.\n' }];
const page = (status: number): HostAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><title>${TOKEN}</title>`,
});
const said = (message: string, status: number, headers = {}) => json({ message }, status, headers);
const graph = (type: string | undefined, message: string) =>
  json({ data: null, errors: [{ ...(type !== undefined && { type }), message }] });
const inSeconds = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds);

/** What a host answers, the class of what comes of it, and what it says to whoever opens or publishes. */
type Case = [
  what: string,
  answer: () => HostAnswer,
  kind: typeof StoreError,
  open: RegExp | undefined,
  write: RegExp,
];

const EVERYWHERE: Case[] = [
  [
    '401',
    () => said(`Bad credentials ${TOKEN}`, 401),
    SignedOut,
    /herkent je sleutel niet/,
    /herkent je sleutel niet/,
  ],
  [
    '403 for a key that ran out',
    () => said('Bad credentials', 403),
    SignedOut,
    /sleutel niet/,
    /sleutel niet/,
  ],
  [
    '403 without the right',
    () => said('Resource not accessible by personal access token', 403),
    StoreError,
    /niet openen/,
    /niet publiceren/,
  ],
  [
    '403 with single sign-on',
    () => said('Forbidden', 403, { 'x-github-sso': 'required; url=https://github.com/orgs/x/sso' }),
    StoreError,
    /single sign-on/,
    /single sign-on/,
  ],
  [
    '403 before the organisation approved',
    () => said('Your token is pending approval by an organization administrator', 403),
    StoreError,
    /nog niet goedgekeurd/,
    /nog niet goedgekeurd/,
  ],
  [
    '403 for a sort of key',
    () => said('The organization forbids access via a fine-grained token with a lifetime over 366 days', 403),
    StoreError,
    /dit soort sleutel niet toe/,
    /dit soort sleutel niet toe/,
  ],
  [
    '403 of an archived repository',
    () => said('Repository was archived so is read-only.', 403),
    StoreError,
    /op slot/,
    /op slot/,
  ],
  [
    '403 of a rate limit with a time',
    () =>
      said('API rate limit exceeded', 403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': inSeconds(290),
      }),
    StoreError,
    /over 5 minuten/,
    /over 5 minuten/,
  ],
  [
    '403 of a second rate limit',
    () => said('You have exceeded a secondary rate limit', 403),
    StoreError,
    /een paar minuten/,
    /een paar minuten/,
  ],
  [
    '404',
    () => said('Not Found', 404),
    StoreError,
    /vindt deze repository niet|staat niet in deze repository/,
    /vindt deze repository niet/,
  ],
  ['413', () => said('Too large', 413), StoreError, /te groot/, /te groot/],
  [
    '429 with seconds',
    () => said('Retry later', 429, { 'retry-after': '30' }),
    StoreError,
    /over 1 minuut /,
    /over 1 minuut /,
  ],
  [
    '429 with a date',
    () => said('Retry later', 429, { 'retry-after': new Date(Date.now() + 150_000).toUTCString() }),
    StoreError,
    /over 3 minuten/,
    /over 3 minuten/,
  ],
  ['429 without a time', () => said('Retry later', 429), StoreError, /een paar minuten/, /een paar minuten/],
  ['500', () => said(TOKEN, 500), StoreError, /storing/, /niet zeker of er gepubliceerd is/],
  ['502', () => page(502), StoreError, /storing/, /niet zeker of er gepubliceerd is/],
  ['503', () => said('', 503), StoreError, /storing/, /niet zeker of er gepubliceerd is/],
  ['a page instead of data', () => page(200), StoreError, /webpagina/, /webpagina.*niet zeker/],
  ['a page with 403', () => page(403), StoreError, /webpagina/, /webpagina/],
  [
    'half an answer',
    () => ({ ...json({}), body: '{"data": {"repo' }),
    StoreError,
    /half/,
    /half aan\. Het is niet zeker/,
  ],
  [
    'an empty answer',
    () => ({ ...json({}), body: '' }),
    StoreError,
    /leeg antwoord/,
    /leeg antwoord\. Het is niet zeker/,
  ],
  ['data of another shape', () => json({ hello: ['world'] }), StoreError, /niet te begrijpen/, /niet zeker/],
  ['nothing at all', () => json(null), StoreError, /niet te begrijpen/, /niet zeker/],
  ['a status that nobody knows', () => said('', 418), StoreError, /niet te begrijpen/, /niet zeker/],
];

const AT: Record<(typeof HOSTS)[number], Case[]> = {
  github: [
    [
      'a branch that moves again and again',
      () => graph('STALE_DATA', 'Expected branch to point to "0" but it did not.  Pull and try again.'),
      ChangedMeanwhile,
      undefined,
      /intussen iets gepubliceerd/,
    ],
    [
      'no such repository',
      () => graph('NOT_FOUND', "Could not resolve to a Repository with the name 'x'."),
      StoreError,
      /vindt deze repository niet/,
      /vindt deze repository niet/,
    ],
    [
      'no right to write',
      () => graph('FORBIDDEN', 'Resource not accessible by personal access token'),
      StoreError,
      /niet openen/,
      /niet publiceren/,
    ],
    [
      'single sign-on',
      () => graph('FORBIDDEN', 'Resource protected by organization SAML enforcement.'),
      StoreError,
      /single sign-on/,
      /single sign-on/,
    ],
    [
      'a rate limit',
      () => graph('RATE_LIMITED', 'API rate limit exceeded for user ID 1.'),
      StoreError,
      /te veel vragen/,
      /te veel vragen/,
    ],
    [
      'a protected branch',
      () =>
        graph(
          'UNPROCESSABLE',
          'Repository rule violations found\n\nChanges must be made through a pull request.',
        ),
      StoreError,
      undefined,
      /main is beveiligd/,
    ],
    [
      'an error of its own',
      () => graph(undefined, 'Something went wrong while executing your query. Please include `ABCD`'),
      StoreError,
      /storing/,
      /niet zeker/,
    ],
    [
      'another error',
      () => graph('UNPROCESSABLE', `A path is invalid ${TOKEN}`),
      StoreError,
      /niet beantwoorden/,
      /neemt deze wijziging zo niet aan/,
    ],
  ],
  gitlab: [
    [
      'a protected branch',
      () => said('403 Forbidden - You are not allowed to push into this branch', 403),
      StoreError,
      undefined,
      /main is beveiligd/,
    ],
    [
      'a file that changed',
      () =>
        said('You are attempting to update a file `x` that has changed since you started editing it.', 400),
      ChangedMeanwhile,
      undefined,
      /intussen iets gepubliceerd/,
    ],
    [
      'a refusal',
      () => said(`Your changes could not be committed ${TOKEN}`, 400),
      StoreError,
      undefined,
      /neemt deze wijziging zo niet aan/,
    ],
    [
      'no such branch',
      () => said('404 Branch Not Found', 404),
      StoreError,
      /tak main is er niet/,
      /vindt deze repository niet/,
    ],
  ],
  forgejo: [
    [
      'a protected branch',
      () => said('branch main is protected', 403),
      StoreError,
      undefined,
      /main is beveiligd/,
    ],
    [
      'another name in git',
      () => said('sha does not match [given: 1, expected: 2]', 422),
      ChangedMeanwhile,
      undefined,
      /intussen iets gepubliceerd/,
    ],
    ['a conflict', () => said('', 409), ChangedMeanwhile, undefined, /intussen iets gepubliceerd/],
    [
      'a refusal',
      () => said(`filename is invalid ${TOKEN}`, 422),
      StoreError,
      undefined,
      /neemt deze wijziging zo niet aan/,
    ],
    ['a repository on a lock', () => said('', 423), StoreError, /op slot/, /op slot/],
    ['an empty repository', () => said('Git Repository is empty.', 409), StoreError, /nog leeg/, /intussen/],
    [
      'no such branch',
      () => said('branch does not exist [name: main]', 404),
      StoreError,
      /tak main is er niet/,
      /intussen/,
    ],
  ],
};

/** Answers in place of the host to the requests that are meant. */
const instead =
  (meant: (request: HostRequest) => boolean, answer: () => HostAnswer) =>
  (handle: Handle): Handle =>
  async (request) =>
    meant(request) ? answer() : handle(request);

async function refusalOf(work: () => Promise<unknown>): Promise<StoreError> {
  const error: unknown = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error('There is no refusal', { cause: error });
  expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain(TOKEN);
  expect(error.message).not.toMatch(/\bu\b|undefined|\[object|Error/);
  // One sentence, or two.
  expect(error.message).toMatch(/^[^.!?]*(?:github\.com|gitlab\.com|codeberg\.org)?[^!?]*\.$/);
  expect(error.message.replace(/\.(?:com|org|mdx|yaml)/g, '').match(/\./g)?.length).toBeLessThan(3);
  return error;
}

describe.each(HOSTS)('%s says in plain words what is the matter, and nothing was written:', (name) => {
  // Nothing is written, so that one repository does for all.
  let git: BareRepository;
  beforeAll(() => {
    git = repositoryWith(CONTENTS, ADDRESSES[name]);
  });
  afterAll(() => git.remove());

  for (const [what, answer, kind, open, write] of [...EVERYWHERE, ...AT[name]]) {
    if (open !== undefined)
      test(`${what}, when the content is opened`, async () => {
        const { store } = opened(name, CONTENTS, { git, between: instead(() => true, answer) });
        const error = await refusalOf(() => readAll(store));
        expect(error.message).toMatch(open);
        expect(error instanceof SignedOut).toBe(kind === SignedOut);
      });

    test(`${what}, when something is published`, async () => {
      const { store } = opened(name, CONTENTS, { git, between: instead(writes, answer) });
      const head = git.head();
      await readAll(store);
      const error = await refusalOf(() => store.write(CHANGE, 'Mijn'));
      expect(error.message).toMatch(write);
      if (!/intussen/.test(error.message)) expect(error.constructor).toBe(kind);
      expect(git.head()).toBe(head);
    });
  }

  test('no network', async () => {
    const fetch = () => Promise.reject(new TypeError(`Failed to fetch ${TOKEN}`));
    const { store } = opened(name, CONTENTS, { git, options: { fetch } });
    const head = git.head();
    expect((await refusalOf(() => store.list())).message).toMatch(
      /niet te bereiken\. Kijk of je internet hebt/,
    );
    expect((await refusalOf(() => store.publications())).message).toMatch(/niet te bereiken/);
    expect((await refusalOf(() => store.changesOf(head))).message).toMatch(/niet te bereiken/);
    expect((await refusalOf(() => store.write(CHANGE))).message).toMatch(/niet te bereiken/);
    expect(git.head()).toBe(head);
  });

  test('no answer in time', async () => {
    const fetch = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    const { store } = opened(name, CONTENTS, { git, options: { fetch, patience: 20 } });
    expect((await refusalOf(() => store.list())).message).toMatch(/antwoordt niet/);
  });

  test('an answer that breaks off', async () => {
    const fetch = async () =>
      new Response(
        new ReadableStream({
          start: (stream) => {
            stream.enqueue(new TextEncoder().encode('{"data":'));
            stream.error(new TypeError('network error'));
          },
        }),
      );
    const { store } = opened(name, CONTENTS, { git, options: { fetch } });
    expect((await refusalOf(() => store.list())).message).toMatch(/half/);
  });

  test('a key with characters that no key has is never sent', async () => {
    const { store, host } = opened(name, CONTENTS, { git, options: { token: `${TOKEN}\nX: 1` } });
    const error = await refusalOf(() => store.list());
    expect(error).toBeInstanceOf(SignedOut);
    expect(host.requests).toEqual([]);
  });

  test('another key, a branch and a folder that are not there, and another repository', async () => {
    const at = (address: object, options = {}) => opened(name, CONTENTS, { git, address, options }).store;
    const { url } = ADDRESSES[name];
    expect(await refusalOf(() => at({}, { token: 'anders' }).list())).toBeInstanceOf(SignedOut);
    expect((await refusalOf(() => at({ url: `${url}-oud` }).list())).message).toMatch(
      /vindt deze repository niet/,
    );
    const { host } = opened(name, CONTENTS, { git });
    const store = openRepository(
      { ...ADDRESSES[name], branch: 'anders' },
      { token: TOKEN, fetch: asIs(host.handle) },
    );
    expect((await refusalOf(() => store.list())).message).toMatch(/tak anders is er niet/);
    const elsewhere = openRepository(
      { ...ADDRESSES[name], folder: 'inhoud' },
      { token: TOKEN, fetch: asIs(host.handle) },
    );
    expect((await refusalOf(() => elsewhere.list())).message).toMatch(/map inhoud met de inhoud staat niet/);
  });

  test('a text that did not arrive whole is no text', async () => {
    const cut =
      (handle: Handle): Handle =>
      async (request) => {
        const answer = await handle(request);
        const isText = /\/raw[/?]|\/git\/blobs\//.test(request.url);
        if (typeof answer.body !== 'string') return { ...answer, body: answer.body.subarray(0, 2) };
        return isText
          ? { ...answer, body: JSON.stringify({ content: 'RWU=' }) }
          : { ...answer, body: answer.body.replace('Een.', 'Ee') };
      };
    const { store } = opened(name, CONTENTS, { git, between: cut });
    expect((await refusalOf(() => readAll(store))).message).toMatch(/half/);
  });
});

test.each([
  'github.com/a/b',
  'https://github.com',
  'https://github.com/a',
  'ftp://github.com/a/b',
  'https://github.com/a/b/c',
])('the address %s is refused before anything is asked', async (url) => {
  const open = async () => openRepository({ ...ADDRESSES.github, url }, { token: TOKEN });
  await expect(open()).rejects.toThrow('Dit webadres wijst geen repository aan');
});

test.each([
  ['github', 'https://github.com/gemeente/aanbod.git'],
  ['github', 'https://github.com/gemeente/aanbod/'],
  ['github', `https://${TOKEN}@github.com/gemeente/aanbod`],
  ['github', 'http://127.0.0.1:8080/gemeente/aanbod'],
  ['gitlab', 'https://gitlab.com/regio/groep/aanbod.git/'],
  ['forgejo', 'https://git.example.org/gemeente/aanbod.git'],
  ['forgejo', 'https://example.org/forge/gemeente/aanbod'],
] as const)('at %s the address %s finds the repository', async (name, url) => {
  const stub = name === 'forgejo' && url.includes('/forge/');
  const between =
    (handle: Handle): Handle =>
    (request) =>
      handle({ ...request, url: stub ? request.url.replace('/forge/', '/') : request.url });
  const { store, host } = opened(name, CONTENTS, { address: { url }, between });
  expect(await store.list()).toEqual(['offers/een.mdx', 'region.yaml']);
  expect(host.requests.map((request) => request.url).join()).not.toContain(TOKEN);
});

function asIs(handle: Handle): typeof fetch {
  return async (input, init) => {
    const headers: Record<string, string> = {};
    new Headers(init?.headers).forEach((value, key) => (headers[key] = value));
    const body = typeof init?.body === 'string' ? init.body : '';
    const answer = await handle({ method: init?.method ?? 'GET', url: String(input), headers, body });
    return new Response(typeof answer.body === 'string' ? answer.body : new Uint8Array(answer.body), answer);
  };
}
