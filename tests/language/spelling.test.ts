import { expect, test } from 'vitest';
import { ownWords, unknownWords, wordList } from './spelling.ts';
import { contentTexts, filesOf, interfaceTexts } from './texts.ts';

/** The names of the frozen region; those of another region are never asked for. */
const namesOfRegion = wordList('tests/fixtures/frozen-words.txt');

test('A word that is spelled wrong is found, a word of the field is not', async () => {
  const pieces = [{ file: 'x', text: 'Een plusklas geeft begeleidign aan hoogbegaafde kinderen.' }];
  expect(await unknownWords(pieces, ownWords)).toEqual(['x: begeleidign']);
});

test('The texts of the interface are spelled as they should be', async () => {
  const pieces = filesOf('src/texts/nl', '.ts').flatMap(interfaceTexts);
  expect(pieces.length).toBeGreaterThan(1000);
  expect(await unknownWords(pieces, ownWords)).toEqual([]);
});

test('The editors’ manual and the example at the desk are spelled as they should be', async () => {
  const files = ['content/README.md', ...filesOf('src/client/desk/example', '.yaml', '.mdx')];
  expect(await unknownWords(files.flatMap(contentTexts), ownWords)).toEqual([]);
});

test('The content of the frozen region is spelled as it should be', async () => {
  const files = filesOf('tests/fixtures/frozen', '.yaml', '.mdx');
  expect(await unknownWords(files.flatMap(contentTexts), [...ownWords, ...namesOfRegion])).toEqual([]);
});

// An editor writes names that no list can know, and her work turns no test red: this says what to look at.
test('What the dictionary does not know of today’s content is said, and fails nothing', async () => {
  const files = filesOf('content', '.yaml', '.mdx');
  const unknown = await unknownWords(files.flatMap(contentTexts), [...ownWords, ...namesOfRegion]);
  if (unknown.length > 0) console.warn(`Words that the dictionary does not know:\n${unknown.join('\n')}`);
});
