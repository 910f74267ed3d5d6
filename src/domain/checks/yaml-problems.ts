import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem.ts';
import { findMistake, type LineProblem } from './yaml-lines.ts';

type Explanation = [problem: string, fix: string];

const REASONS = new Map<string, Explanation>([
  ['TAB_AS_INDENT', ['deze regel begint met een tab', 'haal de tab weg en typ spaties om in te springen']],
  ['BAD_INDENT', ['deze regel springt verkeerd in', 'zet hem recht onder de regel erboven, met spaties']],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    [
      'deze regel heeft een dubbele punt te veel, of de regel eronder springt te ver in',
      'zet de tekst tussen aanhalingstekens, of zet de regel eronder recht',
    ],
  ],
  ['MULTILINE_IMPLICIT_KEY', ['deze regel mist een dubbele punt', 'schrijf het als naam: waarde']],
]);

const OPEN_QUOTE: Explanation = [
  'hier is een aanhalingsteken geopend en niet gesloten',
  'sluit af wat is geopend; een los aanhalingsteken kan weg',
];

const OPEN_BRACKET: Explanation = ['hier is een [ of { geopend en niet gesloten', 'zet er een ] of } achter'];

const SPECIAL_CHARACTER: Explanation = [
  'deze tekst begint met een teken dat hier iets anders betekent, zoals * of @',
  'zet de tekst tussen aanhalingstekens',
];

const OTHER: Explanation = [
  'deze regel is niet te lezen',
  'vergelijk met een andere vermelding; let op het inspringen, en zet tekst met een : of # tussen aanhalingstekens',
];

/**
 * What keeps a YAML document from being read as it was meant. After the first mistake of form the rest is noise, so
 * only that one is told; fields that are there twice are all told. `firstLine` is that of the YAML in its file.
 */
export function yamlProblems(
  file: string,
  { text, document, lineAt }: { text: string; document: Document; lineAt: (offset: number) => number },
  firstLine: number,
): Problem[] {
  const at = (line: number, [problem, fix]: Explanation): Problem => ({
    file,
    line,
    field: 'schrijfwijze',
    problem,
    fix,
  });
  const told = ({ line, problem, fix }: LineProblem) => at(line + firstLine, [problem, fix]);
  const isRepetition = (error: YAMLError) => error.code === 'DUPLICATE_KEY';
  const first = document.errors.find((error) => !isRepetition(error));
  const mistakeAt = (offset: number) => findMistake(text.split(/\r?\n/), lineAt(offset) - firstLine);
  if (first) {
    const start = startOf(document, first);
    // A tab shows at the beginning of its line; all else is better judged by what the line says.
    const mistake = isTab(text, first) ? undefined : mistakeAt(start);
    return [mistake ? told(mistake) : at(lineAt(start), isTab(text, first) ? TAB : reasonOf(first))];
  }
  const repetitions = document.errors.filter(isRepetition).map((error) => {
    const offset = error.pos[0];
    const { name, line } = firstOfName(document, text, offset, lineAt);
    return at(lineAt(offset), [
      `${name} staat er twee keer${line === undefined ? '' : `, ook op regel ${line}`}`,
      'haal een van de twee weg',
    ]);
  });
  const special = specialCharacters(document).map((offset) => {
    const mistake = mistakeAt(offset);
    return mistake ? told(mistake) : at(lineAt(offset), SPECIAL_CHARACTER);
  });
  return [...repetitions, ...special];
}

const TAB: Explanation = REASONS.get('TAB_AS_INDENT') ?? OTHER;

function isTab(text: string, { code, pos: [offset] }: YAMLError): boolean {
  if (code === 'TAB_AS_INDENT') return true;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, text.indexOf('\n', offset));
  return /^ *\t/.test(line);
}

function reasonOf({ code, message }: YAMLError): Explanation {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return OPEN_BRACKET;
  if (code === 'BAD_SCALAR_START') return SPECIAL_CHARACTER;
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) return OPEN_QUOTE;
  return REASONS.get(code) ?? OTHER;
}

/** An open quote or bracket is only missed further down; the editor must look where it was opened. */
function startOf(document: Document, error: YAMLError): number {
  const [end] = error.pos;
  if (reasonOf(error) !== OPEN_QUOTE && reasonOf(error) !== OPEN_BRACKET) return end;
  let start = end;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
    if (opens && node.range[0] < end && node.range[1] >= end) start = node.range[0];
  });
  return start;
}

/** The name of a field that is there twice, and the line of the first. */
function firstOfName(
  document: Document,
  text: string,
  offset: number,
  lineAt: (offset: number) => number,
): { name: string; line?: number } {
  const name = /^[^\s:]+/.exec(text.slice(offset))?.[0] ?? 'dit veld';
  let line: number | undefined;
  visit(document, (_, node) => {
    if (!isMap(node)) return;
    const same = node.items.filter(({ key }) => isScalar(key) && String(key.value) === name);
    const starts = same.flatMap(({ key }) => (isNode(key) && key.range ? [key.range[0]] : []));
    if (starts.includes(offset) && starts[0] !== undefined) line = lineAt(starts[0]);
  });
  return line === undefined ? { name } : { name, line };
}

/** Where text begins with a sign of YAML's own: the reader would drop the word, or take it for another value. */
function specialCharacters(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (isPair(node) || !isNode(node)) return;
    const hasTag = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org');
    if (isAlias(node) || hasTag || node.anchor !== undefined) offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
}
