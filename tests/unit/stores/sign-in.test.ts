import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { beginSignIn, finishSignIn, type SignInKept } from '../../../src/content/stores/sign-in.ts';
import { StoreError } from '../../../src/content/store.ts';
import { ADDRESSES } from '../../hosts/hosts.ts';

const SITE = { clientId: 'openbaar-kenmerk', redirect: 'https://aanbod.example.org/beheer/' };
const HOSTS = ['gitlab', 'forgejo'] as const;
const PAGES = {
  gitlab: ['https://gitlab.com/oauth/authorize', 'https://gitlab.com/oauth/token'],
  forgejo: ['https://codeberg.org/login/oauth/authorize', 'https://codeberg.org/login/oauth/access_token'],
};
const KEPT: SignInKept = { state: 'staat', verifier: 'bewijs' };
const BACK = new URLSearchParams({ state: 'staat', code: 'code' });

test.each(HOSTS)('signing in at %s goes to the host with a proof that stays here', async (name) => {
  const { url, keep } = await beginSignIn(ADDRESSES[name], SITE);
  const address = new URL(url);
  expect(`${address.origin}${address.pathname}`).toBe(PAGES[name][0]);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: SITE.clientId,
    redirect_uri: SITE.redirect,
    response_type: 'code',
    state: keep.state,
    // As RFC 7636 has it.
    code_challenge: createHash('sha256').update(keep.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(name === 'gitlab' && { scope: 'api' }),
  });
  expect(url).not.toContain(keep.verifier);
  expect(keep.verifier).toMatch(/^[\w-]{43}$/);
  expect(keep.state).not.toBe((await beginSignIn(ADDRESSES[name], SITE)).keep.state);
});

test('chance and hash can come from elsewhere', async () => {
  const random = (count: number) => new Uint8Array(count).fill(0xff);
  const sha256 = async () => new Uint8Array([0xfb, 0xff]);
  const { url, keep } = await beginSignIn(ADDRESSES.gitlab, { ...SITE, random, sha256 });
  expect(keep.verifier).toBe(`${'_'.repeat(42)}8`);
  expect(new URL(url).searchParams.get('code_challenge')).toBe('-_8');
});

test.each(HOSTS)('coming back from %s the code becomes a key', async (name) => {
  const asked: [string, RequestInit | undefined][] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    asked.push([String(input), init]);
    return Response.json({ access_token: 'sleutel', token_type: 'bearer', expires_in: 7200 });
  };
  expect(await finishSignIn(ADDRESSES[name], { ...SITE, kept: KEPT, answer: BACK, fetch })).toBe('sleutel');
  const [[url, init] = []] = asked;
  expect(url).toBe(PAGES[name][1]);
  expect(new Headers(init?.headers).has('authorization')).toBe(false);
  expect(Object.fromEntries(init?.body as URLSearchParams)).toEqual({
    grant_type: 'authorization_code',
    client_id: SITE.clientId,
    redirect_uri: SITE.redirect,
    code: 'code',
    code_verifier: 'bewijs',
  });
});

const given = (status: number, body: string) => async () => new Response(body, { status });

test.each([
  [
    'an answer to another sign-in',
    { state: 'anders', code: 'code' },
    undefined,
    'niet in dit tabblad begonnen',
  ],
  ['an answer to no sign-in', { code: 'code' }, undefined, 'niet in dit tabblad begonnen'],
  ['a refusal', { state: 'staat', error: 'access_denied' }, undefined, 'geen toestemming gegeven'],
  ['no code', { state: 'staat', error: 'server_error' }, undefined, 'is niet gelukt'],
  [
    'a code that ran out',
    { state: 'staat', code: 'x' },
    given(400, '{"error":"invalid_grant"}'),
    'is niet gelukt',
  ],
  ['another site', { state: 'staat', code: 'x' }, given(401, '{"error":"invalid_client"}'), 'is niet gelukt'],
  ['no key', { state: 'staat', code: 'x' }, given(200, '{}'), 'niet te begrijpen'],
  ['a page', { state: 'staat', code: 'x' }, given(200, '<html>'), 'webpagina'],
  ['a host in trouble', { state: 'staat', code: 'x' }, given(503, ''), 'storing'],
  ['no network', { state: 'staat', code: 'x' }, () => Promise.reject(new TypeError('x')), 'niet te bereiken'],
] as const)('%s gives no key, and says what to do', async (_, answer, fetch, sentence) => {
  const work = finishSignIn(ADDRESSES.forgejo, {
    ...SITE,
    kept: KEPT,
    answer: new URLSearchParams(answer),
    fetch: fetch ?? (() => Promise.reject(new Error('Nothing may be asked'))),
  });
  await expect(work).rejects.toThrow(sentence);
  await expect(work).rejects.toBeInstanceOf(StoreError);
});

test('nobody signs in at GitHub like this, nor where the site is not known', async () => {
  await expect(beginSignIn(ADDRESSES.github, SITE)).rejects.toThrow('niet ingesteld');
  await expect(beginSignIn(ADDRESSES.gitlab, { ...SITE, clientId: '' })).rejects.toThrow('niet ingesteld');
});
