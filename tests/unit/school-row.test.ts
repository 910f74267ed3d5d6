import { expect, test } from 'vitest';
import type { Offer, Provider } from '../../src/domain/schema/schema.ts';
import { schoolListCsv } from '../../src/feeds/school-list.ts';
import { schoolDetailsOf, schoolRowOf } from '../../src/texts/nl/school-row.ts';
import { listing, REFRESH, TODAY } from './sample.ts';

const context = {
  refresh: REFRESH,
  today: TODAY,
  nameOf: (id: string) => (id === 'zeestad' ? 'Zeestad' : 'Bosdorp'),
  topicOf: (id: string) => (id === 'faalangst' ? 'Faalangst' : 'Onderpresteren'),
};
const provider = { id: 'bureau', name: 'Bureau', url: 'https://bureau.voorbeeld.nl' } as Provider;
const details = (offer: Partial<Offer>) => schoolDetailsOf(offer as Offer, [provider]);

test('What is not known is said to be not known', () => {
  const row = schoolRowOf(listing({ topics: [], forms: [] }), details({}), context);
  expect(row).toMatchObject({
    topics: 'Niet bekend',
    forms: 'Niet bekend',
    route: 'Niet bekend',
    cost: 'Niet bekend',
  });
});

test('A row names topics, forms, sectors, municipalities, the route and who pays', () => {
  const offer = listing({
    topics: ['faalangst', 'onderpresteren'],
    forms: ['individueel', 'schooladvies'],
    sectors: ['PO', 'VO'],
    area: ['zeestad', 'bosdorp'],
  });
  const known = details({
    apply: { via: ['school', 'samenwerkingsverband'] },
    cost: { amount: 40.5, per: 'uur', text: 'de school betaalt' },
  });
  expect(schoolRowOf(offer, known, context)).toMatchObject({
    topics: 'Faalangst, onderpresteren',
    forms: 'Eén op één, advies aan school',
    sectors: 'Basisschool, middelbare school',
    area: 'Zeestad en Bosdorp',
    route: 'Via school, via het samenwerkingsverband',
    cost: '€\u00a040,50 per uur. De school betaalt',
    contact: 'https://bureau.voorbeeld.nl',
  });
});

test('Without a route the first of the steps says how to apply; free is said in a word', () => {
  const known = details({
    apply: { via: [], steps: 'Bel het bureau. Vraag dan naar de intake.' },
    cost: { amount: 0 },
  });
  expect(known).toMatchObject({ route: 'Bel het bureau.', cost: 'Gratis' });
});

test('The contact of the offer comes before that of its provider', () => {
  const known = details({
    apply: { via: [], email: 'info@voorbeeld.nl' },
    contact: { phone: '071-512 34 56' },
  });
  expect(known.contact).toBe('https://bureau.voorbeeld.nl · info@voorbeeld.nl · 071-512 34 56');
});

test('The spreadsheet has a heading and the same words as the page', () => {
  const row = schoolRowOf(listing({ title: '=Coach', state: 'gepland' }), details({}), context);
  const [heading, line] = schoolListCsv([{ ...row, address: 'https://kaart.nl/aanbod/coach/' }]).split(
    '\r\n',
  );
  expect(heading).toContain('"Naam";"Soort";"Aanbieder"');
  expect(line).toContain(`"'=Coach";"Plusklas";"Bureau"`);
  expect(line).toContain(
    '"Was een plan volgens de bron, Nog niet bevestigd";"https://kaart.nl/aanbod/coach/"',
  );
});
