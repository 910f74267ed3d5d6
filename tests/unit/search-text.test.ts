import { expect, test } from 'vitest';
import { searchText } from '../../src/feeds/search-text.ts';
import { FIXTURE, publish } from './publication.ts';

const publication = publish(FIXTURE);
const nameOf = (id: string) => publication.provider(id).name;
const offer = publication.offers.find(({ id }) => id === 'leerlab-voorbeeld');
if (!offer) throw new Error('The fixture has no leerlab-voorbeeld');

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
    expect(text.toLowerCase(), words).toContain(words.toLowerCase());
});

test('The text of a link is found, the words in its address are not', () => {
  expect(text).toContain('wijzer');
  expect(text).not.toContain('plusklas-vinden');
});

test('What is no text of the page is not in the index: the note for editors and addresses of mail', () => {
  expect(text).not.toContain('Alleen voor redacteuren');
  expect(text).not.toContain('@');
});

test('What people type for a topic is left to the finder, which knows it by the topic', () => {
  const synonyms = publication.topic('onderpresteren').synonyms;
  expect(synonyms.length).toBeGreaterThan(0);
  for (const synonym of synonyms) expect(text).not.toContain(synonym);
});
