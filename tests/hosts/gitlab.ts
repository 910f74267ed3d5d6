/** GitLab as far as the desk asks it, on a real repository. Each request is held against GitLab's own description. */
import type { BareRepository, Commit } from './bare-repository.ts';
import { described } from './described.ts';
import { hasKey, json, type HostAnswer, type HostRequest, type StubHost } from './handle.ts';

const description = described('gitlab');

export interface GitLabOptions {
  token: string;
  /** The path of the project, with its groups. */
  name?: string;
}

interface Action {
  action: 'create' | 'update' | 'delete';
  file_path: string;
  content?: string;
  encoding?: 'text' | 'base64';
  last_commit_id?: string;
}

export function gitlabHost(
  repository: BareRepository,
  { token, name = 'regio/groep/aanbod' }: GitLabOptions,
): StubHost {
  const requests: HostRequest[] = [];
  const complaints: string[] = [];
  const missing = (what: string) => json({ message: `404 ${what} Not Found` }, 404);
  const lastFor = (path: string, from: string) => repository.commits(from, path, 1)[0]?.oid;
  const described = (commit: Commit) => ({
    id: commit.oid,
    parent_ids: commit.parents,
    title: commit.message.split('\n')[0],
    message: commit.message,
    committed_date: commit.at,
  });

  /** As Files::MultiService and Files::BaseService have it: both last commits are looked up, and compared. */
  function refusalOf({ action, file_path: path, last_commit_id: read }: Action): string | undefined {
    const head = repository.head();
    const isThere = repository.file(head, path) !== undefined;
    if (action === 'create') return isThere ? 'A file with this name already exists' : undefined;
    if (!isThere) return "A file with this name doesn't exist";
    // Seen from one and the same commit there is nothing to compare.
    if (read === head) return undefined;
    const then = read !== undefined && repository.has(read) ? lastFor(path, read) : undefined;
    return then !== undefined && then !== lastFor(path, head)
      ? `You are attempting to update a file \`${path}\` that has changed since you started editing it.`
      : undefined;
  }

  function commit(body: string): HostAnswer {
    const asked = JSON.parse(body) as { branch: string; commit_message: string; actions: Action[] };
    if (asked.branch !== repository.branch)
      return json({ message: 'You can only create or edit files when you are on a branch' }, 400);
    const message = asked.actions.flatMap((action) => refusalOf(action) ?? [])[0];
    if (message !== undefined) return json({ message }, 400);
    const contents = asked.actions.map(({ action, file_path: path, content = '', encoding }) => [
      path,
      action === 'delete' ? undefined : Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'),
    ]);
    const oid = repository.commit(
      Object.fromEntries(contents) as Record<string, Buffer>,
      asked.commit_message,
    );
    return json(repository.commits(oid, '', 1).map(described)[0], 201);
  }

  function paged<T>(items: readonly T[], query: URLSearchParams): T[] {
    const size = Math.min(100, Number(query.get('per_page') ?? 20));
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    return items.slice(start, start + size);
  }

  function tree(query: URLSearchParams): HostAnswer {
    const folder = query.get('path') ?? '';
    const all = repository.tree(query.get('ref') ?? repository.branch);
    const inside = all.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
    if (inside.length === 0) return json({ message: '404 invalid revision or path Not Found' }, 404);
    const entries = inside.map(({ oid: id, path, type, mode }) => ({
      id,
      path,
      type,
      mode,
      name: path.split('/').at(-1),
    }));
    return json(paged(entries, query));
  }

  function answer({ method, body }: HostRequest, url: URL, parts: Record<string, string>): HostAnswer {
    const query = url.searchParams;
    const [, kind] = /\/repository\/(\w+)/.exec(url.pathname) ?? [];
    if (parts['id'] !== name) return missing('Project');
    if (kind === 'branches')
      return parts['branch'] === repository.branch
        ? json({ name: repository.branch, commit: { id: repository.head() } })
        : missing('Branch');
    if (kind === 'tree') return tree(query);
    if (kind === 'files') {
      const bytes = repository.file(query.get('ref') ?? repository.branch, parts['file_path'] ?? '');
      return bytes
        ? { status: 200, headers: { 'content-type': 'text/plain' }, body: bytes }
        : missing('File');
    }
    if (method === 'POST') return commit(body);
    const { sha } = parts;
    if (sha === undefined) {
      const found = repository.commits(query.get('ref_name') ?? '', query.get('path') ?? '', 1000);
      return json(paged(found, query).map(described));
    }
    if (!repository.has(sha)) return missing('Commit');
    if (!url.pathname.endsWith('/diff')) return json(repository.commits(sha, '', 1).map(described)[0]);
    const diffs = repository.changes(sha, true).map(({ letter, path, before }) => ({
      old_path: before,
      new_path: path,
      new_file: letter === 'A',
      deleted_file: letter === 'D',
      renamed_file: letter === 'R',
    }));
    return json(paged(diffs, query));
  }

  return {
    requests,
    complaints,
    handle: async (request) => {
      requests.push(request);
      if (!hasKey(request, token)) return json({ message: '401 Unauthorized' }, 401);
      const url = new URL(request.url);
      const { complaints: wrong, parts } = description.request(request.method, url, request.body);
      complaints.push(...wrong);
      return parts ? answer(request, url, parts) : json({ error: '404 Not Found' }, 404);
    },
  };
}
