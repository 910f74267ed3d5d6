import { isAlias, isCollection, isNode, isPair, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { topFields } from './field-names.ts';
import { MOST_TOLD, type Problem } from './problem.ts';
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
  [
    'MULTIPLE_DOCS',
    [
      'de regel --- hoort niet in dit bestand',
      'haal alle regels met alleen --- weg, en tekst die eronder staat',
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
 * only that one is named; fields that are there twice are all named. `firstLine` is that of the YAML in its file.
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
  const reported = ({ line, problem, fix }: LineProblem) => at(line + firstLine, [problem, fix]);
  const lines = text.split(/\r?\n/);
  const mistakeAt = (offset: number) => findMistake(lines, lineAt(offset) - firstLine, topFields(file));
  const [first] = document.errors;
  if (first) {
    const start = startOf(document, first);
    // A tab shows at the beginning of its line; all else is better judged by what the line says.
    const mistake = isTab(text, first) ? undefined : mistakeAt(start);
    return [mistake ? reported(mistake) : at(lineAt(start), isTab(text, first) ? TAB : reasonOf(first))];
  }
  const repetitions = repeatedFields(document).map(({ name, offset, first: before }) =>
    at(lineAt(offset), [
      `${name} staat er twee keer, ook op regel ${lineAt(before)}`,
      'haal een van de twee weg',
    ]),
  );
  const special = specialCharacters(document)
    .slice(0, MOST_TOLD + 1)
    .map((offset) => {
      const mistake = mistakeAt(offset);
      return mistake ? reported(mistake) : at(lineAt(offset), SPECIAL_CHARACTER);
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

/**
 * The position at which a mistake begins. The parser notices an open quote or bracket only further down, but the editor
 * must look where it was opened.
 */
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

/** Fields that occur more than once in the same group, with where they and the first of that name begin. */
function repeatedFields(document: Document): { name: string; offset: number; first: number }[] {
  const found: { name: string; offset: number; first: number }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Map<string, number>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, key.range[0]);
        else found.push({ name, offset: key.range[0], first });
      }
    },
  });
  return found;
}

/**
 * The positions of texts that begin with a character that is special in YAML: the parser would drop the word, or take it
 * for another value.
 */
function specialCharacters(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (isPair(node) || !isNode(node)) return;
    const hasTag = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org');
    if (isAlias(node) || hasTag || node.anchor !== undefined) offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
}
