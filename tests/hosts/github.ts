/** GitHub as far as the desk asks it. Its own published schema runs the queries, on a real repository. */
import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import type { BareRepository, Stored } from './bare-repository.ts';
import { hasKey, json, type HostAnswer, type HostRequest, type StubHost } from './handle.ts';

const schema = buildSchema(published.idl, { assumeValid: true });

export interface GitHubOptions {
  token: string;
  /** Owner and name. */
  name?: string;
  /** More texts than this in one answer make GitHub give up. */
  mostTexts?: number;
  /** The header that tells when the key ends. */
  keyEnds?: string;
}

interface CommitInput {
  branch: { repositoryNameWithOwner: string; branchName: string };
  expectedHeadOid: string;
  message: { headline: string; body?: string };
  fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
}

/** The largest text that GitHub gives in GraphQL, in bytes. */
const TRUNCATED = 512_000;

export function githubHost(repository: BareRepository, options: GitHubOptions): StubHost {
  const { token, name: full = 'gemeente/aanbod', mostTexts = Infinity, keyEnds } = options;
  const requests: HostRequest[] = [];
  const complaints: string[] = [];
  const refuse = (type: string, message: string) => new GraphQLError(message, { extensions: { type } });

  function graphql(body: string): HostAnswer {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const document = parse(query);
    const wrong = validate(schema, document);
    complaints.push(...wrong.map(({ message }) => message));
    if (wrong.length > 0) return json({ errors: wrong });
    const counter = { texts: 0 };
    const rootValue = {
      repository: (asked: { owner: string; name: string }) => {
        if (`${asked.owner}/${asked.name}` !== full)
          throw refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${asked.name}'.`);
        return repositoryObject(repository, counter);
      },
      createCommitOnBranch: ({ input }: { input: CommitInput }) => createCommit(input),
    };
    const { data, errors } = execute({
      schema,
      document,
      rootValue,
      variableValues: variables,
    }) as Awaited<ReturnType<typeof execute>>;
    if (counter.texts > mostTexts)
      return { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Unicorn!</html>' };
    for (const error of errors ?? [])
      if (error.extensions['type'] === undefined) complaints.push(error.message);
    const said = errors?.map((error) => ({
      type: error.extensions['type'],
      path: error.path,
      message: error.message,
    }));
    return json({ data, ...(said && { errors: said }) });
  }

  function createCommit({ branch, expectedHeadOid, message, fileChanges }: CommitInput) {
    if (branch.repositoryNameWithOwner !== full || branch.branchName !== repository.branch)
      throw refuse('NOT_FOUND', 'Could not resolve to a branch.');
    if (repository.head() !== expectedHeadOid)
      throw refuse(
        'STALE_DATA',
        `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`,
      );
    const contents = Object.fromEntries([
      ...fileChanges.additions.map((file) => [file.path, Buffer.from(file.contents, 'base64')] as const),
      ...fileChanges.deletions.map((file) => [file.path, undefined] as const),
    ]);
    const words = message.body ? `${message.headline}\n\n${message.body}` : message.headline;
    const oid = repository.commit(contents, words, expectedHeadOid);
    return { commit: commitObject(repository, oid, { texts: 0 }) };
  }

  function rest(url: URL): HostAnswer {
    const path = url.pathname.replace(/^\/api\/v3/, '');
    const [, of, kind, id] = /^\/repos\/([^/]+\/[^/]+)\/(git\/blobs|commits)\/([^/]+)$/.exec(path) ?? [];
    if (id === undefined || of !== full) return json({ message: 'Not Found' }, 404);
    if (!repository.has(id)) return json({ message: `No commit found for SHA: ${id}` }, 422);
    if (kind === 'git/blobs') {
      // GitHub breaks the lines of what it sends.
      const content = repository.bytes(id).toString('base64').replace(/.{60}/g, '$&\n');
      return json({ sha: id, encoding: 'base64', content });
    }
    const [commit] = repository.commits(id, '', 1);
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const start = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
    const status: Record<string, string> = { A: 'added', M: 'modified', D: 'removed', R: 'renamed' };
    const files = repository
      .changes(id, true)
      .slice(start, start + size)
      .map(({ letter, path: filename, before }) => ({
        filename,
        status: status[letter],
        ...(letter === 'R' && { previous_filename: before }),
      }));
    return json({ sha: id, parents: commit?.parents.map((sha) => ({ sha })), files });
  }

  return {
    requests,
    complaints,
    handle: async (request) => {
      requests.push(request);
      if (!hasKey(request, token)) return json({ message: 'Bad credentials' }, 401);
      const url = new URL(request.url);
      const isGraph = request.method === 'POST' && /^(?:\/api)?\/graphql$/.test(url.pathname);
      const answer = isGraph ? graphql(request.body) : rest(url);
      const ends = keyEnds === undefined ? {} : { 'github-authentication-token-expiration': keyEnds };
      return { ...answer, headers: { ...answer.headers, ...ends } };
    },
  };
}

interface Counter {
  texts: number;
}

function repositoryObject(repository: BareRepository, counter: Counter) {
  return {
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      qualifiedName === `refs/heads/${repository.branch}`
        ? { name: repository.branch, target: commitObject(repository, repository.head(), counter) }
        : null,
    object: ({ oid, expression }: { oid?: string; expression?: string }) => {
      if (oid !== undefined)
        return repository.has(oid)
          ? blobObject(repository, { oid, size: repository.bytes(oid).length }, counter)
          : null;
      const [commit = '', ...rest] = (expression ?? '').split(':');
      const path = rest.join(':');
      if (!repository.has(commit)) return null;
      if (path === '') return treeObject(repository, commit, '', counter);
      const found = repository.tree(commit).find((entry) => entry.path === path);
      return found ? objectOf(repository, commit, found, counter) : null;
    },
  };
}

function commitObject(repository: BareRepository, oid: string, counter: Counter): object {
  const [commit] = repository.commits(oid, '', 1);
  return {
    __typename: 'Commit',
    oid,
    committedDate: commit?.at,
    messageHeadline: commit?.message.split('\n')[0],
    history: ({ first, path }: { first: number; path: string | null }) => ({
      nodes: repository
        .commits(oid, path ?? '', first)
        .map((found) => commitObject(repository, found.oid, counter)),
    }),
  };
}

function treeObject(repository: BareRepository, commit: string, folder: string, counter: Counter) {
  const inside = (path: string) => path.startsWith(folder) && !path.slice(folder.length).includes('/');
  return {
    __typename: 'Tree',
    entries: () =>
      repository
        .tree(commit)
        .filter(({ path }) => inside(path))
        .map((found) => entryObject(repository, commit, found, counter)),
  };
}

function entryObject(repository: BareRepository, commit: string, found: Stored, counter: Counter) {
  return {
    name: found.path.slice(found.path.lastIndexOf('/') + 1),
    path: found.path,
    type: found.type,
    mode: Number.parseInt(found.mode, 8),
    oid: found.oid,
    size: found.size,
    object: () => objectOf(repository, commit, found, counter),
  };
}

function objectOf(repository: BareRepository, commit: string, found: Stored, counter: Counter) {
  if (found.type === 'tree') return treeObject(repository, commit, `${found.path}/`, counter);
  return found.type === 'blob' ? blobObject(repository, found, counter) : null;
}

function blobObject(
  repository: BareRepository,
  { oid, size }: { oid: string; size: number },
  counter: Counter,
) {
  const bytes = () => repository.bytes(oid);
  const isBinary = () => bytes().includes(0);
  return {
    __typename: 'Blob',
    oid,
    byteSize: size,
    isBinary,
    isTruncated: size > TRUNCATED,
    text: () => {
      counter.texts += 1;
      // What is no UTF-8 arrives with other characters in its place.
      return isBinary() ? null : bytes().subarray(0, TRUNCATED).toString('utf8');
    },
  };
}
