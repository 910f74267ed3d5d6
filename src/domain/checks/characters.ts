/**
 * Finds characters that nobody typed: they come along from Word, a slide, a web page or a wrong encoding, and cannot be
 * seen.
 */
import { fieldOnLine, type Problem } from './problem.ts';
import { isFieldName } from './field-names.ts';
import type { SourceFile } from './source-file.ts';

/** The character that replaces a letter that could not be read when a file was saved or sent. */
const REPLACEMENT = /\uFFFD/g;

/**
 * Characters without a shape: control characters except tab and line ends, half characters, those that turn the direction
 * of text, and spaces without width. The one that joins emoji and the hyphen that only shows at the end of a line are
 * allowed.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF\p{Cs}]/gu;

const ANY = new RegExp(`${REPLACEMENT.source}|${INVISIBLE.source}`, 'u');

/** Finds characters that cannot be seen or were lost, anywhere in a file, with the words around them. */
export function checkCharacters({ path, text: raw }: SourceFile): Problem[] {
  const text = raw.replace(/^\uFEFF/, '');
  if (!ANY.test(text)) return [];
  return text.split('\n').flatMap((line, index, lines) => {
    const at = (problem: string, fix: string): Problem => ({
      file: path,
      line: index + 1,
      field: fieldAround(lines, index),
      problem,
      fix,
    });
    const [lost] = line.matchAll(REPLACEMENT);
    const invisible = [...line.matchAll(INVISIBLE)];
    const codes = [...new Set(invisible.map(([sign]) => codeOf(sign)))];
    return [
      ...(lost
        ? [
            at(
              `hier is een teken verloren gegaan: ${around(line, lost.index)}`,
              'typ het woord opnieuw en sla het bestand op als UTF-8',
            ),
          ]
        : []),
      ...(invisible[0]
        ? [
            at(
              `hier staat een onzichtbaar teken (${codes.join(', ')}): ${around(line, invisible[0].index)}`,
              'haal de woorden eromheen weg, met wat ertussen staat, en typ ze opnieuw',
            ),
          ]
        : []),
    ];
  });
}

/** The field on a line, or the one above that a line further in belongs to. */
function fieldAround(lines: readonly string[], index: number): string {
  let at = index;
  while (at > 0 && fieldOnLine(lines[at] ?? '') === 'tekst' && /^ +\S/.test(lines[at] ?? '')) at -= 1;
  return fieldOnLine(lines[at] ?? '');
}

/** Reports line ends that only old Macs wrote, because YAML then reads the whole file as one line. */
export function checkLineEnds(file: string, text: string): Problem[] {
  if (!/\r(?!\n)/.test(text)) return [];
  const line = text.slice(0, text.search(/\r(?!\n)/)).split('\n').length;
  const fix =
    'kies bij Opslaan als regeleinden van Windows (CRLF) of Unix (LF), of typ de Enter op deze regel opnieuw';
  return [
    { file, line, field: 'bestand', problem: 'de regels eindigen met een teken van oude Macs (CR)', fix },
  ];
}

/**
 * A space that YAML does not accept as one: at the beginning of a line, or behind the colon or hyphen that it must
 * follow.
 */
const HARD_SPACE = /^(?<before>[ \t]*|[ \t]*-|[ \t]*(?:- )?(?<name>[A-Za-z]+):)(?=[^\S \t\r\n])/;

/** Reports spaces, as Word makes them, that look right but that YAML does not read. */
export function checkIndentation(file: string, yaml: string, firstLine: number): Problem[] {
  // Nearly every file has none, and looking through all lines takes time.
  if (!/[^\S \t\r\n]/.test(yaml)) return [];
  return yaml.split('\n').flatMap((line, index) => {
    const { before, name } = HARD_SPACE.exec(line)?.groups ?? {};
    // In a text of several lines, any other word may stand before a colon.
    if (before === undefined || (name !== undefined && !isFieldName(name))) return [];
    const where = before.trim() === '' ? 'aan het begin van deze regel' : `achter ${before.trim()}`;
    return [
      {
        file,
        line: index + firstLine,
        field: 'schrijfwijze',
        problem: `${where} staat een harde spatie, zoals Word die maakt`,
        fix: 'haal de spaties daar weg en typ ze opnieuw, met de spatiebalk',
      },
    ];
  });
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const WORDS_AROUND = 3;
const LONGEST_WORDS = 30;

/** The words around a character, with a mark at its position. */
function around(line: string, index: number): string {
  const wordsOf = (text: string) => text.replace(INVISIBLE, '').match(/\S*\s|\S+/g) ?? [];
  const before = wordsOf(line.slice(0, index))
    .slice(-WORDS_AROUND)
    .join('')
    .slice(-LONGEST_WORDS)
    .trimStart();
  const after = wordsOf(line.slice(index + 1))
    .slice(0, WORDS_AROUND)
    .join('')
    .slice(0, LONGEST_WORDS)
    .trimEnd();
  return `"${before}[?]${after}"`;
}

/** Signs that make a terminal do something, and signs that turn the direction of what is written. */
const COMMANDS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text of a stranger without the signs that a terminal obeys: it may not clear the screen, or write over it. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(COMMANDS, '');
