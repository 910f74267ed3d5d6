/** Forgejo as far as the desk asks it, on a real repository. Requests and answers are held against its own description. */
import type { BareRepository, Commit } from './bare-repository.ts';
import { described } from './described.ts';
import { hasKey, json, type HostAnswer, type HostRequest, type StubHost } from './handle.ts';

const description = described('forgejo');

export interface ForgejoOptions {
  token: string;
  /** Owner and name. */
  name?: string;
  /** How many entries of a tree the server gives at most in one page. */
  mostPerPage?: number;
}

interface FileChange {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  sha?: string;
}

export function forgejoHost(
  repository: BareRepository,
  { token, name = 'gemeente/aanbod', mostPerPage = 1000 }: ForgejoOptions,
): StubHost {
  const requests: HostRequest[] = [];
  const complaints: string[] = [];
  const missing = (message: string) => json({ message, url: 'https://example.org/api/swagger' }, 404);
  const described = ({ oid: sha, parents, at: created, message }: Commit) => ({
    sha,
    created,
    parents: parents.map((parent) => ({ sha: parent })),
    commit: { message },
  });

  function refusalOf({ operation, path, sha }: FileChange): HostAnswer | undefined {
    const found = repository.tree(repository.head()).find((entry) => entry.path === path);
    if (operation === 'create')
      return found && json({ message: `repository file already exists [path: ${path}]` }, 422);
    if (!found) return missing(`repository file does not exist [path: ${path}]`);
    if (found.oid === sha) return undefined;
    return json({ message: `sha does not match [given: ${sha}, expected: ${found.oid}]` }, 422);
  }

  function write(body: string): HostAnswer {
    const asked = JSON.parse(body) as { branch: string; message: string; files: FileChange[] };
    if (asked.branch !== repository.branch) return missing(`branch does not exist [name: ${asked.branch}]`);
    const [refusal] = asked.files.flatMap((file) => refusalOf(file) ?? []);
    if (refusal) return refusal;
    const contents = asked.files.map(({ operation, path, content = '' }) => [
      path,
      operation === 'delete' ? undefined : Buffer.from(content, 'base64'),
    ]);
    const oid = repository.commit(Object.fromEntries(contents) as Record<string, Buffer>, asked.message);
    const [{ sha, parents } = { sha: oid, parents: [] }] = repository.commits(oid, '', 1).map(described);
    return json({ commit: { sha, parents }, files: [] }, 201);
  }

  function tree(sha: string, query: URLSearchParams): HostAnswer {
    const all = repository.tree(sha);
    const size = Math.min(mostPerPage, Number(query.get('per_page') ?? mostPerPage));
    const page = Number(query.get('page') ?? 1);
    const shown = all.slice((page - 1) * size, page * size);
    const entries = shown.map(({ oid, size: bytes, mode, type, path }) => ({
      path,
      mode,
      type,
      size: bytes,
      sha: oid,
    }));
    const truncated = page * size < all.length;
    return json({ sha, page, truncated, total_count: all.length, tree: entries });
  }

  function answer({ method, body }: HostRequest, url: URL, parts: Record<string, string>): HostAnswer {
    const query = url.searchParams;
    const [, kind] = /\/repos\/[^/]+\/[^/]+\/((?:git\/)?\w+)/.exec(url.pathname) ?? [];
    if (`${parts['owner']}/${parts['repo']}` !== name) return missing("The target couldn't be found.");
    if (method === 'POST') return write(body);
    if (kind === 'branches')
      return parts['branch'] === repository.branch
        ? json({ name: repository.branch, commit: { id: repository.head() } })
        : missing(`branch does not exist [name: ${parts['branch']}]`);
    if (kind === 'raw') {
      const bytes = repository.file(query.get('ref') ?? repository.branch, parts['filepath'] ?? '');
      const headers = { 'content-type': 'text/plain; charset=utf-8' };
      return bytes ? { status: 200, headers, body: bytes } : missing('object does not exist');
    }
    if (kind === 'commits') {
      const count = Number(query.get('limit') ?? 30);
      return json(repository.commits(query.get('sha') ?? '', query.get('path') ?? '', count).map(described));
    }
    const sha = parts['sha'] ?? '';
    if (!repository.has(sha)) return missing(`object does not exist [id: ${sha}]`);
    if (kind === 'git/trees') return tree(sha, query);
    const status = { A: 'added', M: 'modified', D: 'removed' };
    const files = repository
      .changes(sha)
      .map(({ letter, path }) => ({ filename: path, status: status[letter as keyof typeof status] }));
    return json({ ...repository.commits(sha, '', 1).map(described)[0], files });
  }

  return {
    requests,
    complaints,
    handle: async (request) => {
      requests.push(request);
      if (!hasKey(request, token)) return json({ message: 'user does not exist [uid: 0, name: ]' }, 401);
      const url = new URL(request.url);
      const { complaints: wrong, parts } = description.request(request.method, url, request.body);
      complaints.push(...wrong);
      if (!parts) return missing('Not found');
      const given = answer(request, url, parts);
      if (given.status < 300 && typeof given.body === 'string')
        complaints.push(...description.answer(request.method, url, JSON.parse(given.body)));
      return given;
    },
  };
}
