import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kinds, valuesOf } from '../../src/domain/schema/vocabulary.ts';
import { contrast, themes } from '../../src/domain/embed/contrast.ts';
import { readColours } from '../../src/looks/tokens.ts';
import { differenceSeen, EYES } from './colour.ts';

const STYLES = 'src/styles';
const colours = readColours(readFileSync(`${STYLES}/tokens.css`, 'utf8'));
const kindColours = valuesOf(kinds).map((kind) => `kind-${kind}`);

/** Text of any size on its background: 4.5. */
const TEXT: [background: string, ...texts: string[]][] = [
  ['paper', 'ink', 'ink-soft', 'accent', 'accent-strong', ...kindColours],
  ['surface', 'ink', 'ink-soft', 'accent', 'accent-strong', ...kindColours],
  ['surface-soft', 'ink', 'ink-soft', 'accent', 'accent-strong'],
  ['accent-soft', 'ink', 'accent', 'accent-strong'],
  ['accent', 'on-accent'],
  ['accent-strong', 'on-accent'],
  ['panel', 'on-panel', 'sun'],
  ['sun', 'on-sun'],
  ['sun-strong', 'on-sun'],
  ['warn-soft', 'warn', 'ink', 'accent'],
  ['good-soft', 'good', 'ink'],
  ...kindColours.map((kind): [string, string] => [kind, 'on-kind']),
];

/** Icons, borders of controls and the ring of the focus on what is beside them: 3. */
const SHAPES: [background: string, ...shapes: string[]][] = [
  ['paper', 'control', 'accent', ...kindColours],
  ['surface', 'control', 'accent', ...kindColours],
  ['surface-soft', 'control', 'accent'],
  ['panel', 'sun', 'on-panel'],
];

describe.each(themes)('In the %s theme', (theme) => {
  const colour = (name: string) => {
    const found = colours[name]?.[theme];
    if (!found) throw new Error(`tokens.css has no --${name}`);
    return found;
  };

  test.each(TEXT)('text on %s can be read (4.5)', (background, ...texts) => {
    for (const text of texts)
      expect(contrast(colour(text), colour(background)), `${text} on ${background}`).toBeGreaterThanOrEqual(
        4.5,
      );
  });

  test.each(SHAPES)('shapes on %s can be seen (3)', (background, ...shapes) => {
    for (const shape of shapes)
      expect(contrast(colour(shape), colour(background)), `${shape} on ${background}`).toBeGreaterThanOrEqual(
        3,
      );
  });

  test.each(valuesOf(EYES))('every two kinds differ for %s eyes', (eyes) => {
    for (const [index, one] of kindColours.entries())
      for (const other of kindColours.slice(0, index))
        expect(differenceSeen(colour(one), colour(other), eyes), `${one}, ${other}`).toBeGreaterThan(8);
  });
});

test('Colours come from the tokens alone, but for shadows and paper', () => {
  for (const file of readdirSync(STYLES).filter((name) => !/^(tokens|print.*)\.css$/.test(name))) {
    const css = readFileSync(`${STYLES}/${file}`, 'utf8').replace(
      /\/\*[\s\S]*?\*\/|@media print \{[\s\S]*?\n\}/g,
      '',
    );
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi) ?? [], file).toEqual([]);
  }
});

test('Every token that a style sheet uses exists', () => {
  const sheets = readdirSync(STYLES).map((file) => ({
    file,
    css: readFileSync(`${STYLES}/${file}`, 'utf8'),
  }));
  const known = new Set(
    sheets.flatMap(({ css }) => [...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name)),
  );
  for (const { file, css } of sheets)
    for (const [, name = ''] of css.matchAll(/var\(--([\w-]+)/g))
      expect(known.has(name), `${file}: --${name}`).toBe(true);
});
