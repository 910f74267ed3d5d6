import { describe, expect, test } from 'vitest';
import { fleschDouma, sentencesIn, syllablesIn } from './readability.ts';
import { FILLED_IN, filesOf, interfaceTexts, runningText } from './texts.ts';

/** What the project holds itself to: plain Dutch, that most adults read at once. */
const LEAST = 60;

describe('The syllables of a Dutch word', () => {
  test.each([
    ['een', 1],
    ['nieuw', 1],
    ['mooi', 1],
    ['eeuw', 1],
    ['school', 1],
    ['ouder', 2],
    ['groeien', 2],
    ['bijna', 2],
    ['bureau', 2],
    ['knieën', 2],
    ['naïef', 2],
    ['yoga', 2],
    ['kwalitatief', 4],
    ['quizzen', 2],
    ['theater', 3],
    ['video', 3],
    ['ideeën', 3],
    ['begeleiding', 4],
    ['beëindigen', 4],
    ['coördinator', 5],
    ['financiële', 5],
    ['hoogbegaafdheid', 4],
    ['samenwerkingsverband', 6],
    ['leerplichtambtenaar', 5],
    ['organisatie', 5],
    ['GGD', 3],
  ])('of "%s" are %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });
});

test('A text of short words in short sentences scores higher than one of an office', () => {
  const plain = 'Je kind gaat niet meer naar school. Bel dan eerst de school. Vraag wie jullie kan helpen.';
  const office =
    'Indien de leerplichtige leerling het onderwijsprogramma niet langer bijwoont, dient onverwijld contact te worden opgenomen met de verantwoordelijke functionaris van de onderwijsinstelling.';
  expect(fleschDouma(plain)).toBeGreaterThan(80);
  expect(fleschDouma(office)).toBeLessThan(20);
  // Two sentences of three words, each of one syllable: 206.84 - 77 - 2.79.
  expect(fleschDouma('Dit is kort. Dat is goed.')).toBeCloseTo(127.05, 2);
});

for (const file of [...filesOf('tests/fixtures/frozen/pages', '.mdx'), 'content/README.md'])
  test(`${file} is plain Dutch`, () => {
    expect(fleschDouma(runningText(file))).toBeGreaterThanOrEqual(LEAST);
  });

// The work of an editor turns no test red: this says which of today's guides to look at.
test('A guide of today that is hard to read is named, and fails nothing', () => {
  for (const file of filesOf('content/pages', '.mdx')) {
    const score = fleschDouma(runningText(file));
    if (score < LEAST) console.warn(`${file} scores ${score.toFixed(0)}, and plain Dutch at least ${LEAST}.`);
  }
});

for (const file of filesOf('src/texts/nl/desk', '.ts'))
  test(`The sentences in ${file} are plain Dutch`, () => {
    const sentences = interfaceTexts(file)
      .flatMap(({ text }) => sentencesIn(text.replaceAll(FILLED_IN, 'iets')))
      .filter((text) => /\s\S+\s/.test(text) && /[.!?:]$/.test(text));
    expect(fleschDouma(sentences.join('\n'))).toBeGreaterThanOrEqual(LEAST);
  });
