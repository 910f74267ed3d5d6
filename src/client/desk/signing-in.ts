/** Signing in at a host that gives a key to a page without a server: GitLab and Forgejo. */
import type { SignInKept } from '../../content/stores/sign-in.ts';
import type { RepositoryAddress } from '../../content/stores/host.ts';

const KEPT = 'beheer-inloggen';

const redirect = () => `${location.origin}${location.pathname}`;

/** Goes to the host. What proves that the answer is ours is kept until it comes back in this tab. */
export async function goSignIn(address: RepositoryAddress): Promise<void> {
  await import('./without-eval.ts');
  const { beginSignIn } = await import('../../content/stores/sign-in.ts');
  const { url, keep } = await beginSignIn(address, {
    clientId: address.app ?? '',
    redirect: redirect(),
  });
  sessionStorage.setItem(KEPT, JSON.stringify(keep));
  location.href = url;
}

/** The key that the host gives when a visitor comes back from it; `undefined` at every other visit. */
export async function finishedSignIn(address: RepositoryAddress): Promise<string | undefined> {
  const query = new URLSearchParams(location.search);
  const kept = sessionStorage.getItem(KEPT);
  if (!kept || !query.has('state')) return undefined;
  sessionStorage.removeItem(KEPT);
  history.replaceState(null, '', `${location.pathname}#/`);
  await import('./without-eval.ts');
  const { finishSignIn } = await import('../../content/stores/sign-in.ts');
  return finishSignIn(address, {
    clientId: address.app ?? '',
    redirect: redirect(),
    kept: JSON.parse(kept) as SignInKept,
    answer: query,
  });
}
