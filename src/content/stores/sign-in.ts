/**
 * Signing in at GitLab and Forgejo without a server of ours: OAuth with a proof (PKCE), which makes a secret needless. GitHub
 * lets no page do this.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import * as z from 'zod';
import { placeOf, type RepositoryAddress } from './address.ts';
import { ask, dataOf, type Asking } from './ask.ts';
import { toBase64, toUtf8 } from './bytes.ts';
import { forgejoServer } from './forgejo.ts';
import { refuse, type About } from './refusals.ts';

/** What has to be kept in the tab until the host sends the visitor back. */
export interface SignInKept {
  state: string;
  verifier: string;
}

interface Site {
  /** The public mark by which the host knows this site. */
  clientId: string;
  /** The address of the page to which the host sends back, as it is registered there. */
  redirect: string;
}

interface Chance {
  /** So many random bytes. */
  random?: (count: number) => Uint8Array;
  sha256?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

const SECRET_BYTES = 32;

/** The address to go to, and what to keep. Rejects with a StoreError when nobody can sign in at this host. */
export async function beginSignIn(
  address: RepositoryAddress,
  { clientId, redirect, random = randomBytes, sha256: hash = sha256 }: Site & Chance,
): Promise<{ url: string; keep: SignInKept }> {
  const { authorize } = pagesOf(address, clientId);
  const keep = { state: urlSafe(random(SECRET_BYTES)), verifier: urlSafe(random(SECRET_BYTES)) };
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    state: keep.state,
    code_challenge: urlSafe(await hash(toUtf8(keep.verifier))),
    code_challenge_method: 'S256',
    ...(address.host === 'gitlab' && { scope: 'api' }),
  });
  return { url: `${authorize}?${query.toString()}`, keep };
}

const tokenAnswer = z.object({ access_token: z.string().min(1) });

/**
 * The key that the host gives for what it sent along in the address when it sent the visitor back. Rejects with a StoreError
 * when the visitor did not allow it, when the answer belongs to another sign-in, and when the host gives no key.
 */
export async function finishSignIn(
  address: RepositoryAddress,
  {
    clientId,
    redirect,
    kept,
    answer,
    ...asking
  }: Site & {
    kept: SignInKept;
    /** What stands behind the question mark of the address. */
    answer: URLSearchParams;
  } & Pick<Asking, 'fetch' | 'patience'>,
): Promise<string> {
  const { token, about } = pagesOf(address, clientId);
  // Without this check somebody could hand the editor a key to a repository of his own.
  if (kept.state === '' || answer.get('state') !== kept.state) throw refuse('otherSignIn', about);
  if (answer.get('error') === 'access_denied') throw refuse('denied', about);
  const code = answer.get('code');
  if (code === null) throw refuse('noKey', about);
  const form = {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirect,
    code,
    code_verifier: kept.verifier,
  };
  const given = await ask(asking, { url: token, method: 'POST', form }, about);
  if (!given.ok && given.status < 500) throw refuse('noKey', about);
  return dataOf(given, tokenAnswer, about).access_token;
}

function pagesOf(
  address: RepositoryAddress,
  clientId: string,
): { authorize: string; token: string; about: About } {
  const place = placeOf(address);
  const { origin, about } = place;
  if (address.host === 'github' || clientId === '') throw refuse('noSignIn', about);
  if (address.host === 'gitlab')
    return { authorize: `${origin}/oauth/authorize`, token: `${origin}/oauth/token`, about };
  const login = `${forgejoServer(place)}/login/oauth`;
  return { authorize: `${login}/authorize`, token: `${login}/access_token`, about };
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Base64 of which no character has a meaning in an address. */
function urlSafe(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
