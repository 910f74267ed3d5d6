import { topFields } from './field-names.ts';

const START = /^---[^\S\n]*\r?\n/;
const FRONT_MATTER = new RegExp(`${START.source}([\\s\\S]*?)^---[^\\S\\n]*(?:\\r?\\n|$)`, 'm');

/** The parts of an MDX file. */
export interface Parts {
  /** The YAML between the lines of three hyphens; it begins on the second line of the file. */
  fields: string;
  /** The text below. */
  body: string;
}

/** Divides the text of an MDX file, without a byte order mark; `undefined` when the lines around the fields are missing. */
export function divide(text: string): Parts | undefined {
  const [whole, fields = ''] = (START.test(text) && FRONT_MATTER.exec(text)) || [];
  return whole === undefined ? undefined : { fields, body: text.slice(whole.length) };
}

/** Where the fields of an MDX file stand in its text; `undefined` when the lines around them are missing. */
export function frontMatterSpan(raw: string): { from: number; to: number } | undefined {
  const text = raw.replace(/^\uFEFF/, '');
  const parts = divide(text);
  if (!parts) return undefined;
  const from = raw.length - text.length + (START.exec(text)?.[0].length ?? 0);
  return { from, to: from + parts.fields.length };
}

/** What is wrong with the lines of hyphens, and on which line of the file (from 1) an editor must look. */
export interface FrameProblem {
  line: number;
  problem: string;
  fix: string;
}

/** A line that was meant as three hyphens: Word makes a dash of them, and a hand easily types one more or less. */
const ALMOST = /^\s*(?:-{2,}|[–—―_*=]+|-(?:\s*-)+|\.\.\.)\s*$/;
const EXACT = /^---\s*$/;

/** Explains why `divide` finds no fields in a text. */
export function explainFrame(text: string): FrameProblem {
  const lines = text.split('\n');
  if (EXACT.test(lines[0] ?? '')) return explainEnd(lines);
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first] ?? '';
  const shown = line.trim().slice(0, 20);
  if (/^\s*---\s*$/.test(line))
    return {
      line: 1,
      problem:
        first > 0
          ? 'boven de eerste regel --- staat een lege regel'
          : 'voor de streepjes van de eerste regel staat een spatie',
      fix: first > 0 ? 'haal weg wat boven --- staat' : 'haal de spatie weg, zodat de regel met --- begint',
    };
  if (ALMOST.test(line) || /^\s*---/.test(line))
    return {
      line: first + 1,
      problem: `de regel boven de velden is "${shown}"`,
      fix: 'schrijf op de eerste regel precies drie streepjes en niets anders: ---',
    };
  if (isField(line))
    return {
      line: 1,
      problem: 'boven de velden ontbreekt de regel ---',
      fix: 'zet boven het eerste veld een regel met alleen ---',
    };
  return {
    line: 1,
    problem: 'de velden bovenaan ontbreken',
    fix: 'zet de velden bovenaan, tussen een regel --- ervoor en een regel --- erna',
  };
}

function explainEnd(lines: readonly string[]): FrameProblem {
  const end = lines.findIndex((line, index) => index > 0 && ALMOST.test(line));
  if (end > 0)
    return {
      line: end + 1,
      problem: `de regel onder de velden is "${(lines[end] ?? '').trimEnd()}"`,
      fix: 'schrijf onder het laatste veld precies drie streepjes en niets anders: ---',
    };
  return {
    line: 1,
    problem: 'onder de velden ontbreekt de regel ---',
    fix: 'zet onder het laatste veld een regel met alleen ---',
  };
}

/** Finds fields in the text below the front matter: they would be printed on the page instead of being read. */
export function findFieldsBelow({ body }: Parts): FrameProblem | undefined {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const isRepeated = EXACT.test(lines[first] ?? '');
  const name = isField(lines[isRepeated ? first + 1 : first] ?? '');
  if (!name) return undefined;
  return {
    line: first + 1,
    problem: isRepeated
      ? 'hier begint een tweede blok met velden'
      : `hier staat nog een veld (${name}), onder de regel --- die de velden afsluit`,
    fix: isRepeated
      ? 'laat één blok met velden staan, bovenaan het bestand'
      : 'zet de regel --- onder het laatste veld',
  };
}

/** The name of the field that a line begins with, when it is that of a field at the top of an entry. */
function isField(line: string): string | undefined {
  const name = /^([A-Za-z]+):(?:\s|$)/.exec(line)?.[1];
  return name !== undefined && (topFields('offers/').has(name) || topFields('pages/').has(name))
    ? name
    : undefined;
}
