import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { MAX_BLOCK_MARKS, MAX_PROSE_DEPTH, MAX_PROSE_LENGTH, MAX_PROSE_LINES } from '../limits.ts';

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** A text that would take its readers minutes, and why; `line` counts from 1. */
export class ProseTooMuch extends Error {
  readonly line: number;
  readonly problem: string;
  readonly fix: string;
  constructor(line: number, problem: string, fix: string) {
    super(`Line ${line} of the text: ${problem}`);
    this.line = line;
    this.problem = problem;
    this.fix = fix;
  }
}

/** The marks of quotes and lists with which a line may begin, one inside another. */
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/;
const MARKS = /[[\]*_~`!|<>{}()\\&]/g;

/** Refuses what takes a reader of Markdown minutes, because it compares lines, and marks in a block, with each other. */
function refuseTooMuch(text: string): void {
  const lines = text.split('\n');
  if (text.length > MAX_PROSE_LENGTH || lines.length > MAX_PROSE_LINES)
    throw new ProseTooMuch(
      1,
      `deze tekst is te lang (${count(text.length)} tekens, ${count(lines.length)} regels)`,
      `maak hem korter dan ${count(MAX_PROSE_LENGTH)} tekens en ${count(MAX_PROSE_LINES)} regels, of verdeel hem`,
    );
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    const containers = CONTAINERS.exec(line)?.[0].replace(/[\s\d]/g, '').length ?? 0;
    if (containers > MAX_PROSE_DEPTH)
      throw new ProseTooMuch(
        index + 1,
        'in deze tekst staan te veel lijsten of citaten in elkaar',
        'haal de > of de streepjes aan het begin van de regel weg',
      );
    marks = line.trim() === '' ? 0 : marks + (line.match(MARKS)?.length ?? 0);
    if (marks > MAX_BLOCK_MARKS)
      throw new ProseTooMuch(
        index + 1,
        `hier staan meer dan ${count(MAX_BLOCK_MARKS)} tekens van opmaak, zoals * of [, zonder een lege regel ertussen`,
        'haal weg wat hier niet hoort',
      );
  }
}

const count = (number: number) => number.toLocaleString('nl');

/**
 * Reads an editor's text as MDX. The check and the pages both take this tree, so that what the check saw is what the
 * page shows. Throws an error with the `line` (from 1) where the text cannot be read.
 */
export function parseProse(text: string): Root {
  refuseTooMuch(text);
  return reader.parse(text);
}
