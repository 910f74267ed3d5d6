import * as z from 'zod';
import type { Replacement, Repository } from '../store.ts';
import { inAddress, pathInside, placeOf, type Place, type RepositoryAddress } from './address.ts';
import { ask, askFor, dataOf, inParallel, requireOk, textOf } from './ask.ts';
import { blobName, toBase64, toUtf8 } from './bytes.ts';
import { refuse } from './refusals.ts';
import { AT_ONCE, repositoryOf, type Changed, type Listed, type RepositoryOptions } from './repository.ts';

/** As many entries as Forgejo gives at most in one page of a tree; a server may give fewer. */
const PAGE = 1000;
const MOST_PAGES = 1000;
const PUBLICATIONS = 20;

const sha = z.string().regex(/^[0-9a-f]{40,64}$/);
const branchAnswer = z.object({ commit: z.object({ id: sha }) });
const treeAnswer = z.object({
  tree: z
    .array(
      z.object({ path: z.string(), mode: z.string(), type: z.string(), size: z.number().optional(), sha }),
    )
    .nullable(),
  truncated: z.boolean(),
});
const parents = z.array(z.object({ sha })).nullable();
const writtenAnswer = z.object({ commit: z.object({ sha, parents }) });
const historyAnswer = z.array(
  z.object({ sha, created: z.string(), commit: z.object({ message: z.string() }) }),
);
const commitAnswer = z.object({ parents, files: z.array(z.object({ filename: z.string() })).nullish() });

/** The address of the server, which may stand in a folder: a repository is only the last two parts of an address. */
export function forgejoServer({ origin, parts }: Place): string {
  return [origin, ...parts.slice(0, -2)].join('/');
}

/** A repository at Forgejo or Gitea. Throws a StoreError when the address is of no repository. */
export function forgejoRepository(address: RepositoryAddress, options: RepositoryOptions): Repository {
  const place = placeOf(address);
  const { parts, prefix, about } = place;
  const here = `${forgejoServer(place)}/api/v1/repos/${inAddress(parts.slice(-2).join('/'))}`;

  async function head(): Promise<string> {
    const answer = await ask(options, { url: `${here}/branches/${inAddress(address.branch)}` }, about);
    if (answer.status === 404 && /branch/i.test(textOf(answer.bytes))) throw refuse('noBranch', about);
    return dataOf(answer, branchAnswer, about).commit.id;
  }

  async function open() {
    const version = await head();
    const files: Listed[] = [];
    let isThere = prefix === '';
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const url = `${here}/git/trees/${version}?recursive=true&per_page=${PAGE}&page=${page}`;
      const { tree, truncated } = await askFor(options, { url }, treeAnswer, about);
      for (const { path: whole, type, mode, size = 0, sha: name } of tree ?? []) {
        const path = pathInside(prefix, whole);
        isThere ||= path !== undefined;
        if (path !== undefined && type !== 'tree')
          files.push({ path, name, size, isFile: type === 'blob' && mode.startsWith('100') });
      }
      if (!truncated || !tree?.length) break;
    }
    if (!isThere) throw refuse('noFolder', about);
    return { version, files };
  }

  async function bytesOf(version: string, path: string): Promise<Uint8Array | undefined> {
    const answer = await ask(
      options,
      { url: `${here}/raw/${inAddress(prefix + path)}?ref=${version}` },
      about,
    );
    if (answer.status === 404) return undefined;
    requireOk(answer, about);
    return answer.bytes;
  }

  async function changed(publication: string): Promise<Changed> {
    const url = `${here}/git/commits/${encodeURIComponent(publication)}?stat=false&verification=false&files=true`;
    const answer = await ask(options, { url }, about);
    if (answer.status === 404 || answer.status === 422) throw refuse('noCommit', about);
    const commit = dataOf(answer, commitAnswer, about);
    const paths = (commit.files ?? []).flatMap(({ filename }) => pathInside(prefix, filename) ?? []);
    return { parent: commit.parents?.[0]?.sha, paths: [...new Set(paths)] };
  }

  return repositoryOf({
    about,
    open,
    bytesAt: (version, paths) => inParallel(paths, AT_ONCE, (path) => bytesOf(version, path)),
    commit: async (base, changes, message) => {
      const files = changes.map((change) => operationOf(change, prefix, base));
      const body = { branch: address.branch, message, files };
      const question = { url: `${here}/contents`, method: 'POST', body } as const;
      const { commit } = await askFor(options, question, writtenAnswer, { ...about, writing: true });
      return { version: commit.sha, parent: commit.parents?.[0]?.sha };
    },
    publications: async () => {
      const within = prefix === '' ? '' : `&path=${encodeURIComponent(prefix.slice(0, -1))}`;
      const wanted = `limit=${PUBLICATIONS}&stat=false&verification=false&files=false`;
      const url = `${here}/commits?sha=${encodeURIComponent(address.branch)}${within}&${wanted}`;
      const commits = await askFor(options, { url }, historyAnswer, about);
      return commits.map(({ sha: id, created: at, commit }) => ({
        id,
        at,
        message: commit.message.split('\n')[0] ?? '',
      }));
    },
    changed,
  });
}

/** What is done with a file. The host refuses when the file no longer has the name in git of the text that was read. */
function operationOf({ path, before, after }: Replacement, prefix: string, base: string) {
  const file = {
    path: prefix + path,
    ...(before !== undefined && { sha: blobName(toUtf8(before), base) }),
    ...(after !== undefined && { content: toBase64(toUtf8(after)) }),
  };
  return { operation: after === undefined ? 'delete' : before === undefined ? 'create' : 'update', ...file };
}
