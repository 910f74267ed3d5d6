/** A real git repository without a work tree, as the hosts keep it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** For each path its new content; `undefined` takes it away. */
export type Contents = Record<string, string | Uint8Array | undefined>;

export interface Stored {
  path: string;
  /** As git writes it: `100644`, `120000` for a link, `040000` for a folder. */
  mode: string;
  type: string;
  oid: string;
  /** In bytes; 0 for a folder. */
  size: number;
}

export interface Commit {
  oid: string;
  parents: string[];
  /** ISO 8601. */
  at: string;
  message: string;
}

export interface Change {
  /** As git writes it: A, M, D, and R for another name. */
  letter: string;
  path: string;
  /** The path before; the same, unless it is another name. */
  before: string;
}

export interface BareRepository {
  branch: string;
  /** The mark of the last commit of the branch. */
  head: () => string;
  git: (...args: string[]) => string;
  /** Makes one commit on top of the branch and gives its mark. Throws when the branch is no longer at `expected`. */
  commit: (contents: Contents, message: string, expected?: string) => string;
  /** Everything in a commit, folders too, in the order of git. Throws when there is no such commit. */
  tree: (commit: string) => Stored[];
  bytes: (oid: string) => Buffer;
  /** The bytes of a file in a commit; `undefined` when it is not there. */
  file: (commit: string, path: string) => Buffer | undefined;
  commits: (from: string, path: string, count: number) => Commit[];
  /** What a commit changed against its first parent; with `renames` a file with another name is one change. */
  changes: (commit: string, renames?: boolean) => Change[];
  /** Whether there is such a branch, commit or object. */
  has: (name: string) => boolean;
  remove: () => void;
}

const MOST_OUTPUT = 1e9;

/** Makes a repository with one commit. */
export function bareRepository(contents: Contents, branch = 'main'): BareRepository {
  const folder = mkdtempSync(path.join(tmpdir(), 'repository-'));
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, Stored[]>();
  const run = (args: readonly string[], input?: Buffer | string) =>
    execFileSync('git', ['-C', folder, ...args], {
      maxBuffer: MOST_OUTPUT,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input !== undefined && { input }),
    });
  const git = (...args: string[]) => run(args).toString().trim();
  const has = (name: string) => {
    if (blobs.has(name)) return true;
    try {
      git('cat-file', '-e', name);
      return true;
    } catch {
      return false;
    }
  };

  function commit(changes: Contents, message: string, expected?: string): string {
    const old = expected ?? (has(branch) ? git('rev-parse', branch) : '');
    const marks = path.join(folder, 'marks');
    run(['fast-import', '--quiet', '--force', `--export-marks=${marks}`], commands(changes, message, old));
    const made = readFileSync(marks, 'utf8').trim().split(' ')[1] ?? '';
    git('update-ref', `refs/heads/${branch}`, made, old);
    return made;
  }

  function tree(name: string): Stored[] {
    const known = trees.get(name);
    if (known) return known;
    const lines = run(['ls-tree', '-r', '-t', '-l', '-z', name]).toString().split('\0').filter(Boolean);
    const stored = lines.map((line) => {
      const [, mode = '', type = '', oid = '', size = '', file = ''] =
        /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
      return { path: file, mode, type, oid, size: Number(size) || 0 };
    });
    if (/^[0-9a-f]{40}$/.test(name)) trees.set(name, stored);
    // One process for all of them, because thousands of processes take a minute.
    const wanted = [...new Set(stored.filter(({ type }) => type === 'blob').map(({ oid }) => oid))];
    const fresh = wanted.filter((oid) => !blobs.has(oid));
    if (fresh.length > 0) keep(run(['cat-file', '--batch'], fresh.join('\n')));
    return stored;
  }

  function keep(output: Buffer): void {
    for (let at = 0; at < output.length;) {
      const end = output.indexOf(0x0a, at);
      const [oid = '', , size = ''] = output.subarray(at, end).toString().split(' ');
      const start = end + 1;
      blobs.set(oid, output.subarray(start, start + Number(size)));
      at = start + Number(size) + 1;
    }
  }

  const bytes = (oid: string) => blobs.get(oid) ?? run(['cat-file', 'blob', oid]);
  git('init', '--bare', '--quiet', `--initial-branch=${branch}`);
  commit(contents, 'Begin');
  return {
    branch,
    head: () => git('rev-parse', `refs/heads/${branch}`),
    git,
    commit,
    tree,
    bytes,
    file: (name, file) => {
      const found = tree(name).find((entry) => entry.path === file && entry.type === 'blob');
      return found && bytes(found.oid);
    },
    commits: (from, inside, count) => {
      const format = '--format=%H%x00%P%x00%cI%x00%B%x00';
      const within = inside === '' ? [] : ['--', inside];
      const fields = git('log', `-${count}`, format, from, ...within).split('\0');
      return Array.from({ length: Math.floor(fields.length / 4) }, (_, at) => {
        const [oid = '', parents = '', time = '', message = ''] = fields.slice(at * 4, at * 4 + 4);
        const marks = parents.split(' ').filter(Boolean);
        return { oid: oid.trim(), parents: marks, at: time, message: message.trim() };
      });
    },
    changes: (name, renames = false) => {
      const parent = has(`${name}^1`) ? [`${name}^1`, name] : ['--root', name];
      const sort = renames ? '--find-renames' : '--no-renames';
      const args = ['diff-tree', '-r', '-z', '--no-commit-id', '--name-status', sort, ...parent];
      const fields = run(args).toString().split('\0').filter(Boolean);
      const found: Change[] = [];
      for (let at = 0; at < fields.length;) {
        const letter = fields[at]?.charAt(0) ?? '';
        const [before = '', after = ''] = fields.slice(at + 1);
        found.push(letter === 'R' ? { letter, path: after, before } : { letter, path: before, before });
        at += letter === 'R' ? 3 : 2;
      }
      return found;
    },
    has,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One commit in the language of `git fast-import`. */
function commands(changes: Contents, message: string, parent: string): Buffer {
  const data = (content: string | Uint8Array) => {
    const bytes = Buffer.from(content as Uint8Array);
    return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
  };
  const who = `Test <test@example.org> ${Math.floor(Date.now() / 1000)} +0000`;
  return Buffer.concat([
    Buffer.from(`commit refs/made/last\nmark :1\ncommitter ${who}\n`),
    ...data(message),
    Buffer.from(parent === '' ? '' : `from ${parent}\n`),
    ...Object.entries(changes).flatMap(([file, content]) =>
      content === undefined
        ? [Buffer.from(`D ${JSON.stringify(file)}\n`)]
        : [Buffer.from(`M 100644 inline ${JSON.stringify(file)}\n`), ...data(content)],
    ),
    Buffer.from('\n'),
  ]);
}
