import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { checkIndentation, checkLineEnds } from './characters.ts';
import { divide, explainFrame, findFieldsBelow, type FrameProblem, type Parts } from './front-matter.ts';
import { MAX_FIELDS_LENGTH } from '../limits.ts';
import type { Problem } from './problem.ts';
import { yamlProblems } from './yaml-problems.ts';

/** A file as it is on disk; `path` is relative to the content folder, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
  /** Why the file cannot be read; its text is then empty. */
  unreadable?: Unreadable;
}

/** What keeps a file from being read, and what to do about it, in words for an editor. */
export interface Unreadable {
  /** The line (from 1) where it shows, when it does. */
  line?: number;
  problem: string;
  fix: string;
}

/** A file read as data, which still knows the position of each value. */
export interface ParsedFile extends SourceFile {
  data: unknown;
  /** The line (from 1) of a value, or of the nearest thing around it that exists. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** A value as it was typed, with its quotation marks; `undefined` when it is not there or not one word or text. */
  typedAt: (path: readonly PropertyKey[]) => string | undefined;
  /** The YAML of the file, with the nodes in it, to look at how values were typed. */
  yaml: () => { text: string; document: Document; lineAt: (offset: number) => number };
  /** The text below the front matter, and the line (from 1) on which it starts. */
  body: { text: string; line: number };
  problems: Problem[];
}

/**
 * The files that were read before, so that content that is checked again after a change does not read unchanged files
 * again.
 */
const readFiles = new WeakMap<SourceFile, ParsedFile>();

/** Reads a YAML file, or the front matter of an MDX file. Never throws: what cannot be read becomes a problem. */
export function parseSource(file: SourceFile): ParsedFile {
  const known = readFiles.get(file) ?? parseFile(file);
  readFiles.set(file, known);
  return known;
}

/** A file that cannot be read, as a problem. */
export function unreadableProblem(file: string, { line = 1, problem, fix }: Unreadable): Problem {
  return { file, line, field: 'bestand', problem, fix };
}

function parseFile({ path, text: raw, unreadable }: SourceFile): ParsedFile {
  const text = raw.replace(/^\uFEFF/, '');
  const isMdx = path.endsWith('.mdx');
  const parts = isMdx ? divide(text) : { fields: text, body: '' };
  const { fields: yaml, body } = parts ?? { fields: '', body: '' };
  const firstLine = isMdx ? 2 : 1;
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const frame = parts ? isMdx && frameBelow(parts, bodyLine) : explainFrame(text);
  const read = unreadable
    ? { data: undefined, problems: [unreadableProblem(path, unreadable)] }
    : readYaml(path, text, yaml, firstLine, frame || undefined);
  // The document is made again, and only on request: the positions of all values of thousands of files fill a gigabyte.
  let again: ReturnType<typeof parseYaml> | undefined;
  const placed = () => (again ??= parseYaml(yaml, firstLine));
  return {
    path,
    text,
    ...(unreadable && { unreadable }),
    ...read,
    lineOf: (keys) => placed().lineAt(offsetOf(placed().document, keys)),
    typedAt: (keys) => {
      const node = placed().document.getIn(keys, true);
      return isScalar(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : undefined;
    },
    yaml: placed,
    // Fields in the text have been reported already, so they are not checked again as text.
    body: { text: frame ? '' : body, line: bodyLine },
  };
}

/** The data of a file, or the first sort of mistake that keeps it from being read as it was meant. */
function readYaml(
  path: string,
  text: string,
  yaml: string,
  firstLine: number,
  frame: FrameProblem | undefined,
): { data: unknown; problems: Problem[] } {
  const before = [
    () => checkLineEnds(path, text),
    () => checkLength(path, yaml, firstLine),
    () => (frame ? [{ file: path, field: 'schrijfwijze', ...frame }] : []),
    () => checkIndentation(path, yaml, firstLine),
  ];
  for (const check of before) {
    const problems = check();
    if (problems.length > 0) return { data: undefined, problems };
  }
  const parsed = parseYaml(yaml, firstLine);
  const problems = yamlProblems(path, parsed, firstLine);
  return { data: problems.length > 0 ? undefined : parsed.document.toJS(), problems };
}

/** Refuses fields that nobody typed by hand: what is wrong with each of thousands of signs takes long to find. */
function checkLength(path: string, yaml: string, firstLine: number): Problem[] {
  // A list holds many entries.
  if (!path.includes('/') || path.startsWith('rondes/') || yaml.length <= MAX_FIELDS_LENGTH) return [];
  return [
    {
      file: path,
      line: firstLine,
      field: 'bestand',
      problem: `de velden zijn samen te lang (${yaml.length.toLocaleString('nl')} tekens)`,
      fix: `maak ze korter dan ${MAX_FIELDS_LENGTH.toLocaleString('nl')} tekens, of kijk of een tekst op de verkeerde plek staat`,
    },
  ];
}

function frameBelow(parts: Parts, bodyLine: number): FrameProblem | undefined {
  const found = findFieldsBelow(parts);
  return found && { ...found, line: found.line + bodyLine - 1 };
}

/** A document with the text that it was read from. */
function parseYaml(text: string, firstLine: number) {
  const lineCounter = new LineCounter();
  // The check itself looks for repeated fields, because this parser compares each field with all others.
  const document: Document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false });
  return { text, document, lineAt: (offset: number) => lineCounter.linePos(offset).line + firstLine - 1 };
}

/** Where the key at the end of a path begins, or the last key on the way to it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    const child = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === key)
      : undefined;
    const next = isPair(child) ? child.value : isSeq(node) ? node.items[Number(key)] : undefined;
    const start = isPair(child) && isNode(child.key) ? child.key : next;
    if (!isNode(start)) break;
    offset = (start as Node).range?.[0] ?? offset;
    node = next;
  }
  return offset;
}
