import { isAlias, isCollection, isNode, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Problem } from './problem.ts';

const REASONS: Record<string, [problem: string, fix: string]> = {
  DUPLICATE_KEY: ['dit veld staat er twee keer', 'haal een van de twee weg'],
  TAB_AS_INDENT: ['deze regel begint met een tab', 'gebruik spaties om in te springen'],
  BAD_INDENT: ['deze regel springt verkeerd in', 'zet hem recht onder de regel erboven, met spaties'],
  MISSING_CHAR: [
    'hier is een aanhalingsteken of haakje geopend en niet gesloten',
    'sluit af wat is geopend; een los aanhalingsteken kan weg',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'deze regel heeft een dubbele punt te veel, of de regel eronder springt te ver in',
    'zet de tekst tussen aanhalingstekens, of zet de regel eronder recht',
  ],
  MULTILINE_IMPLICIT_KEY: ['deze regel mist een dubbele punt', 'schrijf het als naam: waarde'],
};

const OPEN_LIST: [problem: string, fix: string] = [
  'hier is een [ of { geopend en niet gesloten',
  'zet er een ] of } achter',
];

const SPECIAL_CHARACTER: [problem: string, fix: string] = [
  'deze tekst begint met een teken dat hier iets anders betekent, zoals * of @',
  'zet de tekst tussen aanhalingstekens',
];

const OTHER: [problem: string, fix: string] = [
  'deze regel is niet te lezen',
  'vergelijk met een andere vermelding; let op het inspringen, en zet tekst met een : of # tussen aanhalingstekens',
];

/**
 * What keeps a YAML document from being read as it was meant. After the first mistake of form the rest is noise, so
 * only that one is told; fields that are there twice are all told. `lineAt` gives the line of an offset.
 */
export function yamlProblems(
  file: string,
  document: Document,
  lineAt: (offset: number) => number,
): Problem[] {
  const at = (offset: number, [problem, fix]: [problem: string, fix: string]): Problem => ({
    file,
    line: lineAt(offset),
    field: 'schrijfwijze',
    problem,
    fix,
  });
  const isRepetition = (error: YAMLError) => error.code === 'DUPLICATE_KEY';
  const repetitions = document.errors.filter(isRepetition);
  const first = document.errors.find((error) => !isRepetition(error));
  return [
    ...repetitions.map((error) => at(error.pos[0], REASONS['DUPLICATE_KEY'] ?? OTHER)),
    ...(first ? [at(startOf(document, first), reasonOf(first))] : []),
    ...(first ? [] : specialCharacters(document).map((offset) => at(offset, SPECIAL_CHARACTER))),
  ];
}

function reasonOf({ code, message }: YAMLError): [problem: string, fix: string] {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return OPEN_LIST;
  if (code === 'BAD_SCALAR_START') return SPECIAL_CHARACTER;
  return REASONS[code] ?? OTHER;
}

/** An open quote or bracket is only missed further down; the editor must look where it was opened. */
function startOf(document: Document, error: YAMLError): number {
  const [end] = error.pos;
  if (error.code !== 'MISSING_CHAR' && reasonOf(error) !== OPEN_LIST) return end;
  let start = end;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
    if (opens && node.range[0] < end && node.range[1] >= end) start = node.range[0];
  });
  return start;
}

/** Where text begins with a sign of YAML's own: the reader would drop the word, or take it for another value. */
function specialCharacters(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const hasTag = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org');
    if (isAlias(node) || hasTag || node.anchor !== undefined) offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
}
