import * as z from 'zod';
import type { Replacement, Repository } from '../store.ts';
import { pathInside, placeOf, type RepositoryAddress } from './address.ts';
import { ask, askFor, dataOf, inParallel, requireOk, textOf } from './ask.ts';
import { toBase64, toUtf8 } from './bytes.ts';
import { refuse } from './refusals.ts';
import { AT_ONCE, repositoryOf, type Changed, type RepositoryOptions } from './repository.ts';

const PAGE = 100;
/** Pages that are asked for together; the first that is not full ends the list. */
const WAVE = 4;
const PUBLICATIONS = 20;

const id = z.string().regex(/^[0-9a-f]{40,64}$/);
const branchAnswer = z.object({ commit: z.object({ id }) });
const treeAnswer = z.array(z.object({ id, path: z.string(), type: z.string(), mode: z.string() }));
const commitAnswer = z.object({ id, parent_ids: z.array(id) });
const historyAnswer = z.array(z.object({ id, committed_date: z.string(), title: z.string() }));
const diffAnswer = z.array(z.object({ old_path: z.string(), new_path: z.string() }));

/** A repository at GitLab, of an organisation itself too. Throws a StoreError when the address is of no repository. */
export function gitlabRepository(address: RepositoryAddress, options: RepositoryOptions): Repository {
  const { origin, parts, prefix, about } = placeOf(address);
  const here = `${origin}/api/v4/projects/${encodeURIComponent(parts.join('/'))}/repository`;
  const folder = prefix.slice(0, -1);

  async function head(): Promise<string> {
    const url = `${here}/branches/${encodeURIComponent(address.branch)}`;
    const answer = await ask(options, { url }, about);
    if (answer.status === 404 && /branch/i.test(textOf(answer.bytes))) throw refuse('noBranch', about);
    return dataOf(answer, branchAnswer, about).commit.id;
  }

  /** All items of a list that comes in pages. How many there are a host does not always say. */
  async function allPages<T>(url: string, schema: z.ZodType<T[]>, missing: 'noFolder' | 'noCommit') {
    const found: T[] = [];
    for (let first = 1, width = 1; ; first += width, width = WAVE) {
      const numbers = Array.from({ length: width }, (_, at) => first + at);
      const pages = await inParallel(numbers, WAVE, async (page) => {
        const answer = await ask(options, { url: `${url}&per_page=${PAGE}&page=${page}` }, about);
        if (answer.status === 404) throw refuse(missing, about);
        return dataOf(answer, schema, about);
      });
      found.push(...pages.flat());
      if (pages.some((page) => page.length < PAGE)) return found;
    }
  }

  async function open() {
    const version = await head();
    const url = `${here}/tree?ref=${version}&path=${encodeURIComponent(folder)}&recursive=true`;
    const tree = await allPages(url, treeAnswer, 'noFolder');
    const files = tree.flatMap(({ id: name, path: whole, type, mode }) => {
      const path = pathInside(prefix, whole);
      if (path === undefined || type === 'tree') return [];
      return [{ path, name, isFile: type === 'blob' && mode.startsWith('100') }];
    });
    return { version, files };
  }

  async function bytesOf(version: string, path: string): Promise<Uint8Array | undefined> {
    const url = `${here}/files/${encodeURIComponent(prefix + path)}/raw?ref=${version}`;
    const answer = await ask(options, { url }, about);
    if (answer.status === 404) return undefined;
    requireOk(answer, about);
    return answer.bytes;
  }

  async function changed(publication: string): Promise<Changed> {
    const url = `${here}/commits/${encodeURIComponent(publication)}`;
    const answer = await ask(options, { url }, about);
    if (answer.status === 404) throw refuse('noCommit', about);
    const [parent] = dataOf(answer, commitAnswer, about).parent_ids;
    const files = await allPages(`${url}/diff?unidiff=false`, diffAnswer, 'noCommit');
    const whole = files.flatMap(({ old_path: before, new_path: after }) => [before, after]);
    const paths = whole.flatMap((path) => pathInside(prefix, path) ?? []);
    return { parent, paths: [...new Set(paths)] };
  }

  return repositoryOf({
    about,
    open,
    bytesAt: (version, paths) => inParallel(paths, AT_ONCE, (path) => bytesOf(version, path)),
    commit: async (base, changes, message) => {
      const actions = changes.map((change) => actionOf(change, prefix, base));
      const body = { branch: address.branch, commit_message: message, actions };
      const question = { url: `${here}/commits`, method: 'POST', body } as const;
      const made = await askFor(options, question, commitAnswer, { ...about, writing: true });
      return { version: made.id, parent: made.parent_ids[0] };
    },
    publications: async () => {
      const within = folder === '' ? '' : `&path=${encodeURIComponent(folder)}`;
      const url = `${here}/commits?ref_name=${encodeURIComponent(address.branch)}${within}&per_page=${PUBLICATIONS}`;
      const commits = await askFor(options, { url }, historyAnswer, about);
      return commits.map((commit) => ({ id: commit.id, at: commit.committed_date, message: commit.title }));
    },
    changed,
  });
}

/**
 * What is done with a file. GitLab looks up which commit changed the file last, as seen from the head of the branch and from
 * `last_commit_id`, and refuses when these are two: the head that was read does for that. A new file it refuses where one is.
 */
function actionOf({ path, before, after }: Replacement, prefix: string, base: string) {
  const file = { file_path: prefix + path };
  if (after === undefined) return { action: 'delete', ...file, last_commit_id: base };
  const content = { ...file, encoding: 'base64', content: toBase64(toUtf8(after)) };
  return before === undefined
    ? { action: 'create', ...content }
    : { action: 'update', ...content, last_commit_id: base };
}
