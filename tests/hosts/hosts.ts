/** The three hosts side by side, each on a repository of its own with an adapter that asks it. */
import { onTestFinished } from 'vitest';
import { openRepository, type RepositoryAddress } from '../../src/content/stores/host.ts';
import type { RepositoryOptions } from '../../src/content/stores/repository.ts';
import type { Repository } from '../../src/content/store.ts';
import { bareRepository, type BareRepository, type Contents } from './bare-repository.ts';
import { forgejoHost } from './forgejo.ts';
import { githubHost } from './github.ts';
import { gitlabHost } from './gitlab.ts';
import { asFetch, type Handle, type HostRequest, type StubHost } from './handle.ts';

/** Looks like one, so that it would show anywhere it does not belong. */
export const TOKEN = 'github_pat_0123456789abcdefGEHEIM';

export const ADDRESSES: Record<RepositoryAddress['host'], RepositoryAddress> = {
  github: { host: 'github', url: 'https://github.com/gemeente/aanbod', branch: 'main', folder: 'content' },
  gitlab: { host: 'gitlab', url: 'https://gitlab.com/regio/groep/aanbod', branch: 'main', folder: 'content' },
  forgejo: {
    host: 'forgejo',
    url: 'https://codeberg.org/gemeente/aanbod',
    branch: 'main',
    folder: 'content',
  },
};
export const HOSTS = Object.keys(ADDRESSES) as RepositoryAddress['host'][];
const STUBS = { github: githubHost, gitlab: gitlabHost, forgejo: forgejoHost };

export interface Opened {
  store: Repository;
  git: BareRepository;
  host: StubHost;
}

interface Differences {
  address?: Partial<RepositoryAddress>;
  options?: Partial<RepositoryOptions>;
  stub?: object;
  /** A repository that is there already; it is left behind. */
  git?: BareRepository | undefined;
  /** What stands between the adapter and the host. */
  between?: (handle: Handle) => Handle;
}

/** A repository with this content and beside it files that are no content. */
export function repositoryWith(contents: Contents, { folder, branch }: RepositoryAddress): BareRepository {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const inFolder = Object.entries(contents).map(([path, content]) => [prefix + path, content] as const);
  const beside: Contents = prefix === '' ? {} : { 'package.json': '{}', 'content-old/README.md': 'Oud.' };
  return bareRepository({ ...beside, ...Object.fromEntries(inFolder) }, branch);
}

/** A store of a repository with this content, which is gone when the test is over. */
export function opened(
  name: RepositoryAddress['host'],
  contents: Contents,
  { address, options, stub, git: given, between = (handle) => handle }: Differences = {},
): Opened {
  const whole = { ...ADDRESSES[name], ...address };
  const git = given ?? repositoryWith(contents, whole);
  if (given === undefined) onTestFinished(() => git.remove());
  const host = STUBS[name](git, { token: TOKEN, ...stub });
  const store = openRepository(whole, { token: TOKEN, fetch: asFetch(between(host.handle)), ...options });
  return { store, git, host };
}

/** Whether a request would change the repository. */
export function writes({ method, url, body }: HostRequest): boolean {
  return method === 'POST' && (body.includes('createCommitOnBranch') || /\/(?:commits|contents)$/.test(url));
}
