/** Spreadsheets as people fill them in: what they say is taken where it is certain, asked where not, and never dropped. */
import { describe, expect, test } from 'vitest';
import { sheet } from '../../src/texts/nl/sheet.ts';
import { BEGELEIDING, decisions, handIn, LEERLAB, PROVIDER, shown } from './incoming.ts';
import { addressOf, tableOf, workbook, type GivenCell, type GivenTab } from './workbook.ts';

const OFFERS = [LEERLAB, BEGELEIDING];
const RECEIVED = { received: '2026-09-16' };
const csv = (rows: readonly (readonly GivenCell[])[], separator = ';') =>
  rows
    .map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(separator))
    .join('\r\n');

/** The table with some cells of the first offer filled in, as an Excel file. */
function filled(cells: Record<string, GivenCell>, around: Partial<GivenTab> = {}): Uint8Array {
  const { rows, at } = tableOf(OFFERS);
  for (const [heading, cell] of Object.entries(cells)) (rows[1] ?? [])[at(heading)] = cell;
  return workbook([{ name: 'Aanbod', rows, ...around }]);
}

const read = (bytes: Uint8Array | string, name = 'a.xlsx') => handIn({ [name]: bytes }, RECEIVED);
const said = async (cells: Record<string, GivenCell>) => shown(await read(filled(cells)));

describe('A cell takes what people type', () => {
  test.each<[string, GivenCell, string]>([
    ['Eerste dag', '14-9-2026', '2026-09-09 → 2026-09-14'],
    ['Eerste dag', '14 september 2026', '2026-09-09 → 2026-09-14'],
    ['Eerste dag', 'ma 14 sep. 2026', '2026-09-09 → 2026-09-14'],
    ['Eerste dag', '6-10-2026', '2026-09-09 → 2026-10-06'],
    ['Eerste dag', { number: 46_279, isDate: true }, '2026-09-09 → 2026-09-14'],
    ['Losse dagen', '6-10-2026; 13 oktober 2026', '2026-10-06 → 2026-10-06, 2026-10-13'],
    ['Werkgebied', 'Teylingen, Lisse en Hillegom', 'teylingen, lisse → teylingen, lisse, hillegom'],
    ['Partners (ids)', 'Stichting Voorbeeld', 'samenwerkingsverband-voorbeeld → stichting-voorbeeld'],
    ['Soort', 'Begeleiding', 'plusklas → begeleiding'],
    ['Sector', 'Basisschool, VO', 'PO → PO, VO'],
    ['Bedrag in euro', '12,50', '0 → 12.5'],
    ['Bedrag in euro', '€ 12,50', '0 → 12.5'],
    ['Bedrag in euro', '€12,-', '0 → 12'],
    ['Bedrag in euro', '1.250,00', '0 → 1250'],
    ['Bedrag in euro', { number: 12.5 }, '0 → 12.5'],
    ['Leeftijd vanaf', '7 jaar', '6 → 7'],
    ['Online', 'Ja', 'nee → ja'],
    ['Contact: website', 'www.voorbeeld.nl', 'https://stichting.voorbeeld.nl → https://www.voorbeeld.nl'],
    ['Contact: telefoon', { number: 715_123_457 }, '071-512 34 56 → 0715123457'],
    ['Wanneer', 'vrijdagmiddag\u00A0', 'woensdagochtend → vrijdagmiddag'],
  ])('%s: %j', async (heading, typed, change) => {
    expect(await said({ [heading]: typed })).toContain(`${heading}: ${change}`);
  });
  test('and what it shows already is no change', async () => {
    expect(await said({ 'Bedrag in euro': 'gratis', Werkgebied: 'Teylingen, Lisse' })).toContain(
      'deze spreadsheet verandert niets',
    );
  });
});

describe('A cell is asked about, with what to type there', () => {
  test.each<[string, GivenCell, string]>([
    ['Bedrag in euro', '1.250', 'Typ 1250 of 1,25, zonder punt.'],
    ['Bedrag in euro', '€ 1,250', 'Typ 1250 of 1,25, zonder punt.'],
    ['Bedrag in euro', '0x10', 'is geen bedrag. Typ alleen het getal in euro'],
    ['Bedrag in euro', '1e3', 'is geen bedrag.'],
    ['Leeftijd vanaf', '6-10', 'Typ 6 in "vanaf" en 10 in "tot en met".'],
    ['Leeftijd vanaf', { number: 46_301, isDate: true }, 'hier staat een datum (6 oktober 2026).'],
    ['Wanneer', { number: 46_301, isDate: true }, 'hier staat een datum (6 oktober 2026).'],
    ['Eerste dag', '6/10/2026', 'Bedoel je 6 oktober 2026? Typ de maand als woord.'],
    ['Eerste dag', 'begin september', 'Typ dag, maand en jaar'],
    ['Werkgebied', 'Leidun', '"Leidun" kennen we niet.'],
    ['Partners (ids)', 'samenwerkingsverband-vorbeeld', 'Bedoel je samenwerkingsverband-voorbeeld?'],
    ['Online', 'soms', 'Typ ja of nee.'],
    ['Titel', { error: '#NAME?' }, 'hier staat een fout (#NAME?). Typ opnieuw wat er moet staan.'],
    ['Wanneer', { formula: 'A1&B1' }, 'hier staat een fout (een formule zonder uitkomst).'],
    ['Contact: telefoon', '#NAAM?', 'hier staat een fout (#NAAM?).'],
  ])('%s: %j', async (heading, typed, question) => {
    const text = await said({ [heading]: typed });
    expect(text).toContain(`a.xlsx, tabblad Aanbod, rij 2: kolom "${heading}": `);
    expect(text).toContain(question);
    expect(text).not.toMatch(/YAML|\.mdx|regel \d/);
  });
});

describe('An answer', () => {
  test.each([
    ['ja', 'klopt'],
    ['Klopt!', 'klopt'],
    ['Alles klopt nog.', 'klopt'],
    ['gestopt', 'gestopt'],
  ])('%s is %s', async (typed, verdict) => {
    expect(decisions(await read(filled({ 'Je antwoord': typed })))).toEqual([
      `${LEERLAB} ${verdict} 2026-09-16: applied`,
    ]);
  });
  test('with more behind it waits, and is shown whole', async () => {
    const files = await read(filled({ 'Je antwoord': 'klopt, maar nu op woensdag' }));
    expect(decisions(files)).toEqual([`${LEERLAB} klopt 2026-09-16: waiting (words)`]);
    expect(shown(files)).toContain('| klopt, maar nu op woensdag');
  });
  test('that is none is told, and decides nothing', async () => {
    const files = await read(filled({ 'Je antwoord': 'nee' }));
    expect(decisions(files)).toEqual([]);
    expect(shown(files)).toContain('rij 2: "nee" is geen antwoord dat we kennen.');
  });
  test('in a merged cell counts for each row that it covers', async () => {
    const { rows, at } = tableOf(OFFERS);
    const column = at('Je antwoord');
    (rows[1] ?? [])[column] = 'klopt nog';
    const merged = [`${addressOf(1, column)}:${addressOf(2, column)}`];
    expect(decisions(await read(workbook([{ name: 'Aanbod', rows, merged }])))).toEqual(
      OFFERS.map((id) => `${id} klopt 2026-09-16: applied`),
    );
  });
});

describe('What stands outside the columns', () => {
  const NOTE = 'Wij zijn verhuisd.';
  const table = () => tableOf(OFFERS);
  const answered = () => {
    const { rows, at } = table();
    (rows[1] ?? [])[at('Je antwoord')] = 'klopt nog';
    return rows;
  };
  const tab = (rows: GivenCell[][]) => [{ name: 'Aanbod', rows }];
  test.each<[string, () => GivenTab[]]>([
    ['above the headings', () => tab([[NOTE], [], ...answered()])],
    ['below the table', () => tab([...answered(), [], [NOTE]])],
    ['below the table, in another column', () => tab([...answered(), ['', '', '', NOTE]])],
    ['in a tab before ours', () => [{ name: 'Lees mij', rows: [[NOTE]] }, ...tab(answered())]],
    [
      'in a column of its own',
      () => tab(answered().map((row, at) => [...row, at === 0 ? 'Opmerkingen' : at === 1 ? NOTE : ''])),
    ],
    [
      'beside a row, without a heading',
      () => tab(answered().map((row, at) => (at === 1 ? [...row, '', NOTE] : row))),
    ],
    [
      'in a comment',
      () =>
        tab(
          answered().map((row, at) =>
            at === 1 ? row.map((cell, x) => (x === 2 ? { text: String(cell), comment: NOTE } : cell)) : row,
          ),
        ),
    ],
  ])('%s is shown, and keeps the answer waiting', async (_, tabs) => {
    const files = await read(workbook(tabs()));
    expect(decisions(files)).toEqual([`${LEERLAB} klopt 2026-09-16: waiting (words)`]);
    expect(shown(files)).toContain(NOTE);
  });
  test('a row that is struck through is told, and says nothing', async () => {
    const rows = answered().map((row, at) =>
      at === 1 ? row.map((cell) => ({ text: String(cell), isStruck: true })) : row,
    );
    const files = await read(workbook(tab(rows)));
    expect(decisions(files)).toEqual([]);
    expect(shown(files)).toContain(
      'rij 2: deze rij is doorgestreept (Leerlab Voorbeeld). Vraag of dit aanbod is gestopt',
    );
  });
  test('a row that somebody took out is told', async () => {
    const { rows } = tableOf([LEERLAB]);
    expect(shown(await read(workbook(tab(rows))))).toContain(
      `niet in deze spreadsheet: Begeleiding op school (${BEGELEIDING}).`,
    );
  });
  test('a second tab with the same columns is told, with what differs', async () => {
    const { rows, at } = table();
    (rows[1] ?? [])[at('Titel')] = 'Een andere titel';
    const files = await read(
      workbook([
        { name: 'Aanbod', rows: answered() },
        { name: 'Kopie', rows },
      ]),
    );
    expect(shown(files)).toContain('tabblad Kopie: dit tabblad heeft dezelfde kolommen');
    expect(shown(files)).toContain('Een andere titel');
  });
  test('a merged cell of another column is asked about, because nobody knows what belongs in each row', async () => {
    const { rows, at } = table();
    const column = at('Wanneer');
    (rows[2] ?? [])[column] = '';
    const merged = [`${addressOf(1, column)}:${addressOf(2, column)}`];
    const text = shown(await read(workbook([{ name: 'Aanbod', rows, merged }])));
    expect(text).toContain('rij 3: kolom "Wanneer": deze cel is samengevoegd met een andere.');
  });
  test('a sheet without its version is said to be one, and compared field by field', async () => {
    const rows = answered().map((row) => row.slice(0, -1));
    const files = await read(workbook(tab(rows)));
    expect(shown(files)).toContain(`de kolom "${sheet.version}" ontbreekt. Elk veld is vergeleken`);
    expect(decisions(files)).toEqual([`${LEERLAB} klopt 2026-09-16: applied`]);
  });
});

describe('A new row', () => {
  const withRow = (change: (row: GivenCell[], at: (heading: string) => number) => void) => {
    const { rows, at } = tableOf(OFFERS);
    const copy = [...(rows[1] ?? [])];
    copy[0] = '';
    change(copy, at);
    return workbook([{ name: 'Aanbod', rows: [...rows, copy] }]);
  };
  test('that was copied does not take over the sources of the other', async () => {
    const [file] = await read(withRow((row, at) => void (row[at('Titel')] = 'Plusklas Zuid')));
    expect(file?.added.map(({ offer }) => [offer.row.fields['title'], offer.row.fields['sources']])).toEqual([
      ['Plusklas Zuid', undefined],
    ]);
  });
  test('with the title of an entry is asked about: perhaps it only lost its id', async () => {
    expect(shown(await read(withRow(() => undefined)))).toContain(`Zet dan ${LEERLAB} in "${sheet.id}".`);
  });
});

describe('A CSV file is read', () => {
  const { rows, at } = tableOf(OFFERS);
  (rows[1] ?? [])[at('Je antwoord')] = 'klopt nog';
  const plain = csv(rows);
  const apostrophe = plain.replaceAll('’', "'");
  test.each<[string, string | Uint8Array]>([
    ['with semicolons', plain],
    ['with commas', csv(rows, ',')],
    ['with tabs', csv(rows, '\t')],
    ['with bars', csv(rows, '|')],
    ['with a line that names the separator', `sep=;\r\n${plain}`],
    ['with a straight apostrophe in a heading', apostrophe],
    ['with a no-break space in a heading', plain.replace('Je antwoord', 'Je\u00A0antwoord')],
    ['in UTF-16', Buffer.from(`\uFEFF${csv(rows, '\t')}`, 'utf16le')],
    ['in Windows-1252', Buffer.from(apostrophe, 'latin1')],
    [
      'with days as a Dutch Excel writes them',
      plain.replace(
        /"(\d{4})-(\d{2})-(\d{2})"/g,
        (_, year: string, month: string, day: string) => `"${Number(day)}-${Number(month)}-${year}"`,
      ),
    ],
    [
      'with a note above the headings',
      `"Ingevuld door de redactie"\r\n${plain}`.replace('"Ingevuld door de redactie"', '""'),
    ],
  ])('%s', async (_, file) => {
    expect(decisions(await read(file, 'a.csv'))).toEqual([`${LEERLAB} klopt 2026-09-16: applied`]);
  });
});

test('A cell far outside the table is refused by its place, before a table of billions is made', async () => {
  const { rows } = tableOf(OFFERS);
  const text = shown(await read(workbook([{ name: 'Aanbod', rows, far: 'XFD1048576' }])));
  expect(text).toContain('er staat iets in cel XFD1048576, ver buiten de tabel.');
});

test('The provider of a returned sheet is that of its first row', async () => {
  expect((await read(filled({ 'Je antwoord': 'ja' })))[0]?.received.providers).toEqual([PROVIDER]);
});
