import { expect, test } from 'vitest';
import { stem } from '../../src/domain/finder/search/stem.ts';
import { normalise } from '../../src/domain/schema/text.ts';
import { searchText } from '../../src/feeds/search-text.ts';
import { FIXTURE, publish } from './publication.ts';

const publication = publish(FIXTURE);
const nameOf = (id: string) => publication.provider(id).name;
const offer = publication.offers.find(({ id }) => id === 'leerlab-voorbeeld');
if (!offer) throw new Error('The fixture has no leerlab-voorbeeld');

/** The words as the index holds them. */
const stemsOf = (words: string) => normalise(words).split(' ').map(stem).join(' ');

const text = searchText(offer, 'Lees ook de **korte** [wijzer](/wijzer/plusklas-vinden/).', nameOf);

test('An offer is found by every sentence of its page: what, by whom, for whom, where, when, cost and how', () => {
  for (const words of [
    'Leerlab Voorbeeld',
    'Een groep voor kinderen die op school te weinig leren.',
    'korte',
    'Stichting Voorbeeld',
    'Samenwerkingsverband Voorbeeld',
    'groep 3 t/m 8',
    'Ouders',
    'Basisschool',
    'Voorbeeldstraat 1',
    'woensdagochtend',
    'Gratis. Geen kosten voor ouders',
    "Vraag het aan de ib'er.",
  ])
    expect(text, words).toContain(stemsOf(words));
});

test('The text of a link is found, the words in its address are not', () => {
  expect(text).toContain(stemsOf('korte wijzer'));
  expect(text).not.toContain(stemsOf('plusklas vinden'));
});

test('What is no text of the page is not in the index: the note for editors and addresses of mail', () => {
  expect(text).not.toContain(stemsOf('Alleen voor redacteuren'));
  expect(text).not.toContain(stemsOf('info@voorbeeld.nl'));
});

test('What people type for a topic is left to the finder, which knows it by the topic', () => {
  const synonyms = publication.topic('onderpresteren').synonyms;
  expect(synonyms.length).toBeGreaterThan(0);
  for (const synonym of synonyms) expect(text).not.toContain(stemsOf(synonym));
});
