import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem.ts';
import { yamlProblems } from './yaml-problems.ts';

/** A file as it is on disk; `path` is relative to the content folder, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** A file read as data, still knowing on which line each value stands. */
export interface ParsedFile extends SourceFile {
  data: unknown;
  /** The line (from 1) of a value, or of the nearest thing around it that exists. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** The text below the front matter, and the line (from 1) on which it starts. */
  body: { text: string; line: number };
  problems: Problem[];
}

const START = /^---[^\S\n]*\r?\n/;
const FRONT_MATTER = new RegExp(`${START.source}([\\s\\S]*?)^---[^\\S\\n]*(?:\\r?\\n|$)`, 'm');

/** Where the fields of an MDX file stand in its text; `undefined` when the lines around them are missing. */
export function frontMatterSpan(raw: string): { from: number; to: number } | undefined {
  const text = raw.replace(/^\uFEFF/, '');
  const [whole, fields = ''] = (START.test(text) && FRONT_MATTER.exec(text)) || [];
  if (whole === undefined) return undefined;
  const from = raw.length - text.length + (START.exec(text)?.[0].length ?? 0);
  return { from, to: from + fields.length };
}

/** Files that were read: content that is checked again after a change keeps those that did not change. */
const readFiles = new WeakMap<SourceFile, ParsedFile>();

/** Reads a YAML file, or the front matter of an MDX file. Never throws: what cannot be read becomes a problem. */
export function parseSource(file: SourceFile): ParsedFile {
  const known = readFiles.get(file) ?? parseFile(file);
  readFiles.set(file, known);
  return known;
}

function parseFile({ path, text: raw }: SourceFile): ParsedFile {
  const text = raw.replace(/^\uFEFF/, '');
  const isMdx = path.endsWith('.mdx');
  const match = isMdx && START.test(text) ? FRONT_MATTER.exec(text) : null;
  const isUnframed = isMdx && !match;
  const yaml = isMdx ? (match?.[1] ?? '') : text;
  const firstLine = isMdx ? 2 : 1;
  const { document, lineAt } = parseYaml(yaml, firstLine);
  let placed: ReturnType<typeof parseYaml> | undefined;
  const problems = isUnframed ? [withoutFrontMatter(path, text)] : yamlProblems(path, document, lineAt);
  const rest = match ? text.slice(match[0].length) : '';
  return {
    path,
    text,
    data: problems.length > 0 ? undefined : document.toJS(),
    // Read again, and only when somebody asks: the places of all values of thousands of files fill a gigabyte.
    lineOf: (keys) => {
      placed ??= parseYaml(yaml, firstLine);
      return placed.lineAt(offsetOf(placed.document, keys));
    },
    body: { text: rest, line: text.slice(0, text.length - rest.length).split('\n').length },
    problems,
  };
}

function parseYaml(yaml: string, firstLine: number) {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  return { document, lineAt: (offset: number) => lineCounter.linePos(offset).line + firstLine - 1 };
}

/** Where the key at the end of a path begins, or the last key on the way to it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    const child = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const next = isPair(child) ? child.value : isSeq(node) ? node.items[Number(key)] : undefined;
    const start = isPair(child) && isNode(child.key) ? child.key : next;
    if (!isNode(start)) break;
    offset = start.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

function withoutFrontMatter(file: string, text: string): Problem {
  const [problem, fix] = START.test(text)
    ? ['onder de velden ontbreekt de regel ---', 'zet onder het laatste veld een regel met alleen ---']
    : [
        'de velden bovenaan ontbreken',
        'zet de velden bovenaan, tussen een regel --- ervoor en een regel --- erna',
      ];
  return { file, line: 1, field: 'schrijfwijze', problem, fix };
}
