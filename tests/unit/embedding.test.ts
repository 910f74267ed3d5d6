import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/domain/finder/question-address.ts';
import { holdFixed, isAllowed, readFrame, writeFrame } from '../../src/domain/embed/view.ts';
import { heightMessage, isGreeting } from '../../src/domain/embed/messages.ts';
import { emptyQuery } from '../../src/domain/finder/question.ts';
import { placeOf, places, query } from './sample.ts';

const book = { places, topics: ['faalangst', 'slaap'] };
const frameOf = (address: string) => {
  const parameters = new URLSearchParams(address);
  return readFrame(parameters, readAddress(parameters, book));
};

describe('the address of a frame', () => {
  test('that says nothing fixes nothing and shows list and map', () => {
    expect(frameOf('')).toEqual({
      presets: emptyQuery,
      fixed: [],
      hasList: true,
      hasMap: true,
      colour: undefined,
    });
  });
  test('fixes what it names and gives', () => {
    expect(frameOf('gemeente=zeestad&soort=plusklas&vast=gemeente,soort').fixed).toEqual([
      'gemeente',
      'soort',
    ]);
  });
  test('does not fix what it names and does not give', () => {
    expect(frameOf('gemeente=zeestad&vast=gemeente,soort,leeftijd').fixed).toEqual(['gemeente']);
  });
  test('does not fix a preset that is broken or unknown', () => {
    expect(frameOf('gemeente=rotterdam&soort=feest&voor=opa&vast=gemeente,soort,voor,onzin').fixed).toEqual(
      [],
    );
  });
  test('can fix the usual asker, and keeps it so when written', () => {
    const frame = frameOf('voor=ouder&vast=voor');
    expect(frame.fixed).toEqual(['voor']);
    expect(writeFrame(frame.presets, frame).toString()).toBe('voor=ouder&vast=voor');
  });
  test('fixes a group with the field of ages, and a postcode with that of the place', () => {
    expect(frameOf('groep=4&vast=groep').fixed).toEqual(['leeftijd']);
    expect(frameOf('postcode=2204&vast=postcode').fixed).toEqual(['gemeente']);
  });
  test('can leave out the list or the map, not both', () => {
    expect(frameOf('lijst=0')).toMatchObject({ hasList: false, hasMap: true });
    expect(frameOf('kaart=0')).toMatchObject({ hasList: true, hasMap: false });
    expect(frameOf('lijst=0&kaart=0')).toMatchObject({ hasList: true, hasMap: true });
    expect(frameOf('lijst=nee')).toMatchObject({ hasList: true });
  });
  test('is written as it was read, whatever it holds', () => {
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('zeestad', 'plusklas', '0', 'abc', 'soort,voor', 'school'),
    );
    const names = fc.constantFrom('vast', 'lijst', 'kaart', 'kleur', 'gemeente', 'soort', 'voor', 'leeftijd');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (pairs) => {
        const frame = frameOf(new URLSearchParams(pairs).toString());
        expect(frameOf(writeFrame(frame.presets, frame).toString())).toEqual(frame);
      }),
    );
  });
});

describe('what is fixed', () => {
  const frame = frameOf('gemeente=zeestad&soort=plusklas&vast=gemeente');
  test('stays when a visitor clears everything', () => {
    expect(holdFixed(emptyQuery, frame)).toEqual(query({ place: placeOf('zeestad') }));
  });
  test('stays when an address or a suggestion asks for something else', () => {
    const other = query({ place: placeOf('bosdorp'), age: 8 });
    expect(holdFixed(other, frame)).toEqual(query({ place: placeOf('zeestad'), age: 8 }));
    expect(isAllowed(other, frame)).toBe(false);
  });
  test('leaves the rest to the visitor', () => {
    expect(isAllowed(query({ place: placeOf('zeestad'), kinds: ['voltijd'] }), frame)).toBe(true);
  });
});

describe('between the frame and the page around it', () => {
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
  test('a height is told in whole pixels, rather one too many', () => {
    expect(heightMessage(812.2)).toEqual({ name: 'aanbod-kaart', height: 813 });
  });
});
