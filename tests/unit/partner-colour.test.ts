import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, themes } from '../../src/domain/embed/contrast.ts';
import { colourTokens, readColour, type NeededTokens } from '../../src/domain/embed/colour.ts';
import { readColours } from '../../src/looks/tokens.ts';

const own = readColours(readFileSync('src/styles/tokens.css', 'utf8')) as NeededTokens;

describe('a colour in an address', () => {
  test.each([
    ['005EA8', '#005ea8'],
    ['#005ea8', '#005ea8'],
    ['f80', '#ff8800'],
  ])('%s is %s', (text, colour) => {
    expect(readColour(text)).toBe(colour);
  });
  test.each(['', 'rood', '12345', '#00', 'red;background:url(x)', 'ff00ff00', '005ea8\n'])(
    '%j is none',
    (text) => {
      expect(readColour(text)).toBeUndefined();
    },
  );
});

describe('a partner’s colour', () => {
  test('that is dark gets white letters, and by day its links', () => {
    const tokens = colourTokens('#005ea8', own);
    expect(tokens?.light).toMatchObject({ panel: '#005ea8', 'on-panel': '#ffffff', accent: '#005ea8' });
    expect(tokens?.dark).not.toHaveProperty('accent');
  });
  test('that is bright gets dark letters, and by night its links', () => {
    const tokens = colourTokens('#ffd200', own);
    expect(tokens?.light).toEqual({ panel: '#ffd200', 'on-panel': '#13292c' });
    expect(tokens?.dark).toMatchObject({ accent: '#ffd200' });
  });
  test('in between, where no letters can be read, is refused', () => {
    expect(colourTokens('#d2691e', own)).toBeUndefined();
  });
  test('never gives text below 4.5, in either theme', () => {
    const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colours, (colour) => {
        const tokens = colourTokens(colour, own);
        for (const theme of tokens ? themes : []) {
          const { panel = '', 'on-panel': letters = '', accent } = tokens?.[theme] ?? {};
          expect(contrast(panel, letters)).toBeGreaterThanOrEqual(4.5);
          for (const background of ['paper', 'surface', 'surface-soft', 'accent-soft'] as const)
            if (accent) expect(contrast(accent, own[background][theme])).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });
});
