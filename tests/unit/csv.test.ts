import { stringify } from 'csv-stringify/sync';
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

test('It writes what the library of the scripts would write', () => {
  const anyCell = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('=1', '+31', '-', '@x', '"', ';', '\r\n'),
  );
  const anyRows = fc.array(fc.array(anyCell, { minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(anyRows, (rows) => {
      const options = {
        bom: true,
        delimiter: ';',
        quoted: true,
        record_delimiter: 'windows',
        escape_formulas: true,
      };
      expect(toCsv(rows)).toBe(stringify(rows, options));
    }),
  );
});
