import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/domain/sheet/csv.ts';

test('A spreadsheet has a byte order mark, semicolons, quotes and Windows line ends', () => {
  expect(
    toCsv([
      ['Naam', 'Kosten'],
      ['De "Plus"; groep', 'gratis\nvoor ouders'],
    ]),
  ).toBe('\uFEFF"Naam";"Kosten"\r\n"De ""Plus""; groep";"gratis\nvoor ouders"\r\n');
});

test('A cell that a spreadsheet would run is made safe', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) {
    expect(toCsv([[`${start}SOM(A1)`]])).toBe(`\uFEFF"'${start}SOM(A1)"\r\n`);
  }
  expect(toCsv([['a=b', '071-512 34 56']])).toBe('\uFEFF"a=b";"071-512 34 56"\r\n');
});

test('Whatever the cells hold, they come back as they were', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(text)),
    fc.constantFrom('"', ';', 'a\r\nb', 'a\rb', ''),
  );
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(rows, (table) => {
      const text = toCsv(table);
      expect(parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' })).toEqual(table);
    }),
  );
});
