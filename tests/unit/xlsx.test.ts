import { expect, test } from 'vitest';
import { fromXlsx, toXlsx } from '../../src/domain/sheet/xlsx.ts';
import { TEXTS } from '../fixtures/hostile-texts.ts';

test('Every text comes back from a spreadsheet as it was, also one that is a word of JavaScript or a code of Excel', async () => {
  const texts = [...TEXTS, '__proto__', 'constructor', 'toString', '_x000D_', 'a_x0041_b', '_x005F_x0041_'];
  const table = {
    columns: texts.map((header) => ({ header, choices: [], form: 'text' as const })),
    rows: [texts, texts.toReversed()],
  };
  const [tab] = await fromXlsx(await toXlsx(table, 'Aanbod'));
  expect(tab?.rows.map((row) => row.map(({ text }) => text))).toEqual([texts, texts, texts.toReversed()]);
});
