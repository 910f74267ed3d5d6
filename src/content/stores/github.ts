import type * as z from 'zod';
import { readBytes } from '../../domain/checks/bytes.ts';
import { isKnownPath } from '../../domain/checks/paths.ts';
import { dateInAmsterdam, type PlainDate } from '../../domain/schema/dates.ts';
import type { Replacement, Repository } from '../store.ts';
import { pathInside, placeOf, type RepositoryAddress } from './address.ts';
import { ask, askFor, dataOf, inParallel } from './ask.ts';
import { blobName, fromBase64, toBase64, toUtf8 } from './bytes.ts';
import * as asked from './github-documents.ts';
import {
  conditionBehind,
  conditionOfGraph,
  minutesToWait,
  refuse,
  refuseChanged,
  type About,
  type Condition,
} from './refusals.ts';
import { AT_ONCE, repositoryOf, type Changed, type Listed, type RepositoryOptions } from './repository.ts';

/** How many objects one query asks for, and how many files of a commit one page has. */
const BATCH = 200;
const PAGE = 100;
/** GitHub names at most 3,000 files of a commit. */
const MOST_PAGES = 30;
const PUBLICATIONS = 20;
/** What GitHub does with a question that is too large for one answer. */
const TOO_MUCH: (Condition | undefined)[] = ['trouble', 'half', 'late', 'empty'];

const FILE_MODES = [0o100644, 0o100755, 0o100664];

/** A repository at GitHub, or at a GitHub of an organisation itself. Throws a StoreError when the address is of no repository. */
export function githubRepository(address: RepositoryAddress, options: RepositoryOptions): Repository {
  const { origin, parts, prefix, about } = placeOf(address);
  const [owner = '', name = '', tooMuch] = parts;
  if (tooMuch !== undefined) throw refuse('noAddress', about);
  const [rest, graphql] =
    about.host === 'github.com'
      ? ['https://api.github.com', 'https://api.github.com/graphql']
      : [`${origin}/api/v3`, `${origin}/api/graphql`];
  const here = `${rest}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const branch = `refs/heads/${address.branch}`;
  let ends: PlainDate | undefined;

  async function query<T>(
    document: string,
    variables: object,
    schema: z.ZodType<T>,
    about: About,
  ): Promise<T> {
    const body = { query: document, variables: { owner, name, ...variables } };
    const answer = await ask(options, { url: graphql, method: 'POST', body }, about);
    ends = dayOf(answer.headers.get('github-authentication-token-expiration')) ?? ends;
    const { data, errors: [error] = [] } = dataOf(answer, asked.graphAnswer, about);
    if (error) {
      const minutes = minutesToWait(answer.headers, Date.now());
      throw refuse(conditionOfGraph(error.type, error.message), { ...about, minutes });
    }
    const read = schema.safeParse(data);
    if (!read.success) throw refuse('strange', about);
    return read.data;
  }

  async function open(texts: boolean) {
    const variables = { branch, content: `${branch}:${prefix.slice(0, -1)}`, texts };
    const { repository } = await query(asked.READ_CONTENT, variables, asked.contentAnswer, about).catch(
      (error: unknown) => {
        if (!texts || !TOO_MUCH.includes(conditionBehind(error))) throw error;
        // The list alone is small; the texts are asked for in parts.
        return query(asked.READ_CONTENT, { ...variables, texts: false }, asked.contentAnswer, about);
      },
    );
    if (!repository.ref) throw refuse('noBranch', about);
    if (!repository.object?.entries) throw refuse('noFolder', about);
    const files = repository.object.entries.flatMap((found) =>
      found.object?.entries
        ? found.object.entries.map((inner) => listed(`${found.name}/${inner.name}`, inner))
        : [listed(found.name, found)],
    );
    return { version: repository.ref.target.oid, files };
  }

  /** The bytes of objects. A batch that is too large for one answer is asked for in halves. */
  async function objects(
    by: 'oid' | 'expression',
    keys: readonly string[],
  ): Promise<(Uint8Array | undefined)[]> {
    const variables = Object.fromEntries(keys.map((key, at) => [`k${at}`, key]));
    try {
      const { repository } = await query(
        asked.readObjects(by, keys.length),
        variables,
        asked.objectsAnswer,
        about,
      );
      const found = keys.map((_, at) => repository[`o${at}`]);
      return await inParallel(found, AT_ONCE, bytesBehind);
    } catch (error) {
      if (keys.length === 1 || !TOO_MUCH.includes(conditionBehind(error))) throw error;
      const half = Math.ceil(keys.length / 2);
      const first = await objects(by, keys.slice(0, half));
      return [...first, ...(await objects(by, keys.slice(half)))];
    }
  }

  async function inBatches(by: 'oid' | 'expression', keys: readonly string[]) {
    const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, at) =>
      keys.slice(at * BATCH, (at + 1) * BATCH),
    );
    return (await inParallel(batches, 3, (batch) => objects(by, batch))).flat();
  }

  /** GitHub gives a text only of what it takes for one, and changes what is no UTF-8: then the bytes are asked for. */
  async function bytesBehind(object: asked.Words | null | undefined) {
    if (object?.oid === undefined) return undefined;
    const bytes = exactBytes(object.text, object.oid);
    if (bytes) return bytes;
    const { content } = await askFor(
      options,
      { url: `${here}/git/blobs/${object.oid}` },
      asked.blobAnswer,
      about,
    );
    const fetched = fromBase64(content);
    if (!fetched) throw refuse('half', about);
    return fetched;
  }

  async function changed(publication: string): Promise<Changed> {
    const found: string[] = [];
    let parent: string | undefined;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const url = `${here}/commits/${encodeURIComponent(publication)}?per_page=${PAGE}&page=${page}`;
      const answer = await ask(options, { url }, about);
      if (answer.status === 404 || answer.status === 422) throw refuse('noCommit', about);
      const { parents, files } = dataOf(answer, asked.filesAnswer, about);
      parent = parents[0]?.sha;
      found.push(...files.flatMap((file) => [file.filename, file.previous_filename ?? file.filename]));
      if (files.length < PAGE) break;
    }
    const paths = found.flatMap((path) => pathInside(prefix, path) ?? []);
    return { parent, paths: [...new Set(paths)] };
  }

  const bytesAt = (version: string, paths: readonly string[]) =>
    inBatches(
      'expression',
      paths.map((path) => `${version}:${prefix}${path}`),
    );

  /**
   * The list and the commit that it belongs to are two parts of one query. Should somebody publish just between these, the list
   * is older than its commit, and GitHub's guard knows nothing of that.
   */
  async function requireUnchanged(base: string, changes: readonly Replacement[]) {
    const paths = changes.map(({ path }) => path);
    const there = await bytesAt(base, paths);
    const nameOf = (bytes: Uint8Array | undefined) => bytes && blobName(bytes, base);
    const changed = changes.find(
      ({ before }, at) => nameOf(there[at]) !== nameOf(before === undefined ? undefined : toUtf8(before)),
    );
    if (changed) throw refuseChanged(changed.path);
  }

  return repositoryOf({
    about,
    open,
    bytesAt,
    bytesOf: (files) =>
      inBatches(
        'oid',
        files.map((file) => file.name),
      ),
    commit: async (base, changes, message) => {
      await requireUnchanged(base, changes);
      const input = {
        branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: address.branch },
        expectedHeadOid: base,
        message: messageOf(message),
        fileChanges: fileChanges(changes, prefix),
      };
      const made = await query(asked.CREATE_COMMIT, { input }, asked.commitAnswer, {
        ...about,
        writing: true,
      });
      return { version: made.createCommitOnBranch.commit.oid, parent: base };
    },
    publications: async () => {
      const variables = { branch, folder: prefix.slice(0, -1) || null, count: PUBLICATIONS };
      const { repository } = await query(asked.READ_HISTORY, variables, asked.historyAnswer, about);
      if (!repository.ref) throw refuse('noBranch', about);
      return repository.ref.target.history.nodes.map((commit) => ({
        id: commit.oid,
        at: commit.committedDate,
        message: commit.messageHeadline,
      }));
    },
    changed,
    keyEnds: () => ends,
  });
}

function listed(path: string, { type, mode, oid, size, object }: asked.Entry): Listed {
  const isFile = type === 'blob' && FILE_MODES.includes(mode);
  const bytes = isFile && isKnownPath(path) ? exactBytes(object?.text, oid) : undefined;
  return { path, name: oid, size, isFile, ...(bytes && { file: readBytes(path, bytes) }) };
}

/** The bytes of a text, if they are those that git knows under this name. */
function exactBytes(text: string | null | undefined, oid: string): Uint8Array | undefined {
  if (text == null) return undefined;
  const bytes = toUtf8(text);
  return blobName(bytes, oid) === oid ? bytes : undefined;
}

function messageOf(message: string) {
  const [headline = '', ...body] = message.split('\n');
  return { headline, ...(body.length > 0 && { body: body.join('\n').trim() }) };
}

function fileChanges(changes: readonly Replacement[], prefix: string) {
  return {
    additions: changes.flatMap(({ path, after }) =>
      after === undefined ? [] : [{ path: prefix + path, contents: toBase64(toUtf8(after)) }],
    ),
    deletions: changes.flatMap(({ path, after }) => (after === undefined ? [{ path: prefix + path }] : [])),
  };
}

/** The day in a header such as `2026-12-01 10:00:00 UTC` or `2026-12-01 10:00:00 +0100`. */
function dayOf(header: string | null): PlainDate | undefined {
  const [, day, time, hours = '+00', minutes = '00'] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d) ?(?:UTC|Z|([+-]\d\d):?(\d\d))$/.exec(header ?? '') ?? [];
  const instant = new Date(`${day}T${time}${hours}:${minutes}`);
  return Number.isNaN(instant.getTime()) ? undefined : dateInAmsterdam(instant);
}
