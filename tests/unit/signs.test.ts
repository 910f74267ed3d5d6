import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPasted, printable, refusedSigns } from '../../src/domain/schema/signs.ts';
import { REFUSED, TEXTS } from '../fixtures/hostile-texts.ts';

const anything = fc.string({ unit: 'binary', maxLength: 200 });

describe('The signs of a text', () => {
  test.each(REFUSED.map((text) => [refusedSigns(text)[0]?.code, text]))('%s is refused', (_, text) =>
    expect(refusedSigns(text)).toHaveLength(1),
  );

  test('of any language and of emoji are fine', () =>
    expect(TEXTS.filter((text) => refusedSigns(text).length > 0)).toEqual([]));

  test('that were lost stay to be asked for when a text is pasted, and the others go', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const left = refusedSigns(cleanPasted(text));
        expect(left.every(({ isLost }) => isLost)).toBe(true);
      }),
    ));
});

describe('A pasted text', () => {
  test.each([
    ['a slide breaks a line with a vertical tab', 'eerste\vtweede', 'eerste tweede'],
    ['a cell has a tab', 'een\ttwee', 'een twee'],
    ['Windows and old Macs end lines in their own way', 'een\r\ntwee\rdrie', 'een\ntwee\ndrie'],
    ['a web page has spaces without width', 'plus\u200Bklas\uFEFF', 'plusklas'],
    ['half of an emoji is there', 'dag \uD83D!', 'dag \uFFFD!'],
    ['words are turned round', 'a\u202Eb', 'ab'],
  ])('is clean where %s', (_, pasted, clean) => expect(cleanPasted(pasted)).toBe(clean));
});

describe('A terminal', () => {
  test.each([
    ['clears its screen', 'goed\u001B[2J', 'goed[2J'],
    ['gets another title', '\u009D0;x\u0007goed', '0;xgoed'],
    ['goes back over a line', 'slecht\rgoed', 'slecht\ngoed'],
    ['turns a line round', '\u202Egoed\u2066', 'goed'],
  ])('never %s by a text of somebody else', (_, text, shown) => expect(printable(text)).toBe(shown));

  test('gets the ends of lines and tabs of a table as they are', () =>
    expect(printable('a\tb\r\nc\n')).toBe('a\tb\r\nc\n'));

  test('gets no sign that it obeys, whatever the text', () =>
    fc.assert(
      fc.property(anything, (text) => {
        expect(printable(text)).not.toMatch(
          /\r(?!\n)|[\0-\u0008\v\f\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/,
        );
      }),
    ));
});
