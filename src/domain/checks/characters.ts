/**
 * Finds characters that nobody typed: they come along from Word, a slide, a web page or a wrong encoding, and cannot be
 * seen.
 */
import { explainSigns, refusedSigns, withoutUnseen } from '../schema/signs.ts';
import { fieldOnLine, type Problem } from './problem.ts';
import { isFieldName } from './field-names.ts';
import type { SourceFile } from './source-file.ts';

/** Finds characters that cannot be seen or were lost, anywhere in a file, with the words around them. */
export function checkCharacters({ path, text: raw }: SourceFile): Problem[] {
  // The ends of lines are judged by `checkLineEnds`.
  const text = raw.replace(/^\uFEFF/, '').replaceAll('\r', ' ');
  if (refusedSigns(text).length === 0) return [];
  return text.split('\n').flatMap((line, index, lines) => {
    const signs = refusedSigns(line);
    const sorts = [signs.filter(({ isLost }) => isLost), signs.filter(({ isLost }) => !isLost)];
    return sorts.flatMap((found): Problem[] => {
      const explained = explainSigns(found);
      if (!explained || !found[0]) return [];
      const problem = `${explained.problem}: ${around(line, found[0].index)}`;
      return [{ file: path, line: index + 1, field: fieldAround(lines, index), problem, fix: explained.fix }];
    });
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

const WORDS_AROUND = 3;
const LONGEST_WORDS = 30;

/** The words around a character, with a mark at its position. */
function around(line: string, index: number): string {
  const wordsOf = (text: string) => withoutUnseen(text).match(/\S*\s|\S+/g) ?? [];
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
