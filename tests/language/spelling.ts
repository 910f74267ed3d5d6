/** A Dutch spell check, by the dictionary of OpenTaal. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spellCheckDocument } from 'cspell-lib';
import type { Piece } from './texts.ts';

/** A list of words, one a line; `#` begins a note. */
export const wordList = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);

/** Words of the field and of the programs that the texts name, which no dictionary has. */
export const ownWords = wordList('tests/language/words.txt');

/** The words that neither the dictionary nor a list has, each once, with the first file it is in: `file: word`. */
export async function unknownWords(pieces: readonly Piece[], known: readonly string[]): Promise<string[]> {
  const lines = pieces.map(({ text }) => text.replace(/\s+/g, ' '));
  const { issues } = await spellCheckDocument(
    { uri: 'file:///text.txt', text: lines.join('\n'), languageId: 'plaintext', locale: 'nl' },
    { generateSuggestions: false, noConfigSearch: true },
    {
      import: [createRequire(import.meta.url).resolve('@cspell/dict-nl-nl/cspell-ext.json')],
      loadDefaultConfiguration: false,
      language: 'nl',
      words: [...known],
      minWordLength: 3,
      maxNumberOfProblems: 1_000_000,
      maxDuplicateProblems: 1,
      ignoreRegExpList: ['Urls', 'Email', String.raw`/[\w-]+(\.[\w-]+)+/g`, String.raw`/\/[\w/-]+/g`],
    },
  );
  const first = new Map<string, string>();
  for (const { text, line } of issues) {
    const at = lines.findIndex((one) => one.trimEnd() === line.text.trimEnd());
    if (!first.has(text)) first.set(text, pieces[at]?.file ?? '');
  }
  return [...first].map(([word, file]) => `${file}: ${word}`).toSorted();
}
