import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem.ts';

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

const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)^---[^\S\n]*(?:\r?\n|$)/m;

/** Reads a YAML file, or the front matter of an MDX file. Never throws: what cannot be read becomes a problem. */
export function parseSource({ path, text }: SourceFile): ParsedFile {
  const isMdx = path.endsWith('.mdx');
  const match = isMdx && /^\uFEFF?---/.test(text) ? FRONT_MATTER.exec(text) : null;
  const yaml = isMdx ? (match?.[1] ?? '') : text;
  const firstLine = isMdx ? 2 : 1;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const problems = document.errors.map((error) => unreadable(path, lineAt(error.pos[0]), error));
  if (isMdx && !match) problems.push(withoutFrontMatter(path));
  const rest = isMdx ? text.slice(match?.[0].length ?? 0) : '';
  return {
    path,
    text,
    data: problems.length > 0 ? undefined : document.toJS(),
    lineOf: (keys) => lineAt(offsetOf(document, keys)),
    body: { text: rest, line: text.slice(0, text.length - rest.length).split('\n').length },
    problems,
  };
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

const REASONS: Record<string, [problem: string, fix: string]> = {
  DUPLICATE_KEY: ['staat er twee keer', 'haal een van de twee weg'],
  TAB_AS_INDENT: ['begint met een tab', 'gebruik spaties om in te springen'],
  BAD_INDENT: ['springt verkeerd in', 'zet het recht onder de regel erboven, met spaties'],
  MISSING_CHAR: ['mist een teken, zoals een aanhalingsteken of een haakje', 'sluit af wat is geopend'],
  BLOCK_AS_IMPLICIT_KEY: ['heeft een dubbele punt te veel', 'zet de tekst tussen aanhalingstekens'],
  MULTILINE_IMPLICIT_KEY: ['mist een dubbele punt', 'schrijf het als naam: waarde'],
};

function unreadable(file: string, line: number, error: YAMLError): Problem {
  const [problem, fix] = REASONS[error.code] ?? [
    'is niet te lezen',
    'vergelijk met een andere vermelding: klopt het inspringen, en staat tekst met : of # tussen aanhalingstekens?',
  ];
  return { file, line, field: 'schrijfwijze', problem: `deze regel ${problem}`, fix };
}

function withoutFrontMatter(file: string): Problem {
  const fix = 'zet de velden bovenaan, tussen een regel --- ervoor en een regel --- erna';
  return { file, line: 1, field: 'schrijfwijze', problem: 'de velden bovenaan ontbreken', fix };
}
