import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/domain/finder/question-address.ts';
import {
  holdFixed,
  isAllowed,
  readEmbeddedView,
  writeEmbeddedView,
} from '../../src/domain/embed/embedded-view.ts';
import { heightMessage, isGreeting } from '../../src/domain/embed/messages.ts';
import { emptyQuestion } from '../../src/domain/finder/question.ts';
import { homeOf, municipalities, question } from './sample.ts';

const book = { municipalities, topics: ['faalangst', 'slaap'] };
const viewOf = (address: string) => {
  const parameters = new URLSearchParams(address);
  return readEmbeddedView(parameters, readAddress(parameters, book));
};

describe('the address of the embedded view', () => {
  test('that says nothing fixes nothing and shows list and map', () => {
    expect(viewOf('')).toEqual({
      presets: emptyQuestion,
      fixed: [],
      hasList: true,
      hasMap: true,
      colour: undefined,
    });
  });
  test('fixes what it names and gives', () => {
    expect(viewOf('gemeente=zeestad&soort=plusklas&vast=gemeente,soort').fixed).toEqual([
      'gemeente',
      'soort',
    ]);
  });
  test('does not fix what it names and does not give', () => {
    expect(viewOf('gemeente=zeestad&vast=gemeente,soort,leeftijd').fixed).toEqual(['gemeente']);
  });
  test('does not fix a preset that is broken or unknown', () => {
    expect(viewOf('gemeente=rotterdam&soort=feest&voor=opa&vast=gemeente,soort,voor,onzin').fixed).toEqual(
      [],
    );
  });
  test('can fix the usual asker, and keeps it so when written', () => {
    const view = viewOf('voor=ouder&vast=voor');
    expect(view.fixed).toEqual(['voor']);
    expect(writeEmbeddedView(view.presets, view).toString()).toBe('voor=ouder&vast=voor');
  });
  test('fixes a group with the field of ages, and a postcode with that for home', () => {
    expect(viewOf('groep=4&vast=groep').fixed).toEqual(['leeftijd']);
    expect(viewOf('postcode=2204&vast=postcode').fixed).toEqual(['gemeente']);
  });
  test('can leave out the list or the map, not both', () => {
    expect(viewOf('lijst=0')).toMatchObject({ hasList: false, hasMap: true });
    expect(viewOf('kaart=0')).toMatchObject({ hasList: true, hasMap: false });
    expect(viewOf('lijst=0&kaart=0')).toMatchObject({ hasList: true, hasMap: true });
    expect(viewOf('lijst=nee')).toMatchObject({ hasList: true });
  });
  test('is written as it was read, whatever it holds', () => {
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('zeestad', 'plusklas', '0', 'abc', 'soort,voor', 'school'),
    );
    const names = fc.constantFrom('vast', 'lijst', 'kaart', 'kleur', 'gemeente', 'soort', 'voor', 'leeftijd');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (pairs) => {
        const view = viewOf(new URLSearchParams(pairs).toString());
        expect(viewOf(writeEmbeddedView(view.presets, view).toString())).toEqual(view);
      }),
    );
  });
});

describe('what is fixed', () => {
  const view = viewOf('gemeente=zeestad&soort=plusklas&vast=gemeente');
  test('stays when a visitor clears everything', () => {
    expect(holdFixed(emptyQuestion, view)).toEqual(question({ home: homeOf('zeestad') }));
  });
  test('stays when an address or a suggestion asks for something else', () => {
    const other = question({ home: homeOf('bosdorp'), age: 8 });
    expect(holdFixed(other, view)).toEqual(question({ home: homeOf('zeestad'), age: 8 }));
    expect(isAllowed(other, view)).toBe(false);
  });
  test('leaves the rest to the visitor', () => {
    expect(isAllowed(question({ home: homeOf('zeestad'), kinds: ['voltijd'] }), view)).toBe(true);
  });
});

describe('between the embedded view and the page around it', () => {
  test.each([
    undefined,
    null,
    'aanbod-kaart',
    7,
    [],
    {},
    { name: 'iets' },
    { greeting: 1 },
    { name: 'aanbod-kaart' },
  ])('%j is no greeting', (data) => {
    expect(isGreeting(data)).toBe(false);
  });
  test('a greeting has the name and says what it is', () => {
    expect(isGreeting({ name: 'aanbod-kaart', greeting: 1 })).toBe(true);
  });
  test('a height is announced in whole pixels, rather one too many', () => {
    expect(heightMessage(812.2)).toEqual({ name: 'aanbod-kaart', height: 813 });
  });
});
