import { describe, expect, test } from 'vitest';
import { offerSchema } from '../../src/domain/schema/schema.ts';
import { parseSource } from '../../src/domain/checks/source-file.ts';
import { LEERLAB, problemsAfter, regionWith, replacing, STICHTING } from './region.ts';

const leerlab = (part: string, replacement: string) =>
  problemsAfter({ [LEERLAB]: replacing(part, replacement) });

describe('a range', () => {
  test('of ages runs from young to old', () => {
    expect(leerlab('{ from: 6, to: 12 }', '{ from: 12, to: 6 }')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:9: ages.from - de leeftijd loopt van 12 tot 6: het begin ligt na het einde. Fix: draai begin en einde om, of verbeter ze.",
      ]
    `);
  });
  test('of ages may be one year', () => {
    expect(leerlab('{ from: 6, to: 12 }', '{ from: 6, to: 6 }')).toEqual([]);
  });
  test('of days runs from early to late', () => {
    expect(leerlab('from: 2026-09-09, until: 2027-07-07', 'from: 2027-09-09, until: 2027-07-07'))
      .toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:23: when.from - de periode loopt van 2027-09-09 tot 2027-07-07: het begin ligt na het einde. Fix: draai begin en einde om, of verbeter ze.",
      ]
    `);
  });
});

describe('a date', () => {
  test('must exist', () => {
    expect(leerlab('verified: 2026-09-14', 'verified: 2026-02-30')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:35: verified - "2026-02-30" bestaat niet: februari 2026 heeft 28 dagen. Fix: kies een dag van 1 tot en met 28, of verbeter de maand.",
      ]
    `);
  });
  test('is written year first', () => {
    expect(leerlab('on: 2026-09-14', 'on: 14-09-2026')).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:32: places.on - "14-09-2026" is geen datum zoals die hier hoort. Fix: schrijf 2026-09-14.",
      ]
    `);
  });
  test('of a source may be a year or a month, but an existing one', () => {
    expect(leerlab('date: 2020-01-06', "date: '2020-13'")).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:34: sources[1].date - "2020-13" is geen datum die bestaat. Fix: schrijf een jaar, een maand of een dag, zoals '2022', '2022-09' of 2022-09-14.",
      ]
    `);
    expect(leerlab('date: 2020-01-06', "date: '2020-12'")).toEqual([]);
    expect(leerlab('date: 2020-01-06', 'date: 2020')).toEqual([]);
  });
  test('in the future is refused for what has happened', () => {
    const change = (text: string) =>
      text
        .replace('verified: 2026-09-14', 'verified: 2026-09-21')
        .replace('on: 2026-09-14', 'on: 2026-10-01')
        .replace('date: 2020-01-06', "date: '2027'");
    const provider = replacing("date: '2024'", "date: '2026-10'");
    expect(problemsAfter({ [LEERLAB]: change, [STICHTING]: provider })).toMatchInlineSnapshot(`
      [
        "offers/leerlab-voorbeeld.mdx:32: places.on - 2026-10-01 ligt in de toekomst. Fix: vul een dag in tot en met vandaag (2026-09-20).",
        "offers/leerlab-voorbeeld.mdx:34: sources[1].date - 2027 ligt in de toekomst. Fix: vul een dag in tot en met vandaag (2026-09-20).",
        "offers/leerlab-voorbeeld.mdx:35: verified - 2026-09-21 ligt in de toekomst. Fix: vul een dag in tot en met vandaag (2026-09-20).",
        "providers/stichting-voorbeeld.yaml:20: sources[1].date - 2026-10 ligt in de toekomst. Fix: vul een dag in tot en met vandaag (2026-09-20).",
      ]
    `);
  });
  test('of today is not in the future', () => {
    expect(problemsAfter({}, '2026-09-14')).toEqual([]);
    expect(problemsAfter({}, '2026-09-13')).toHaveLength(2);
  });
});

test('an entry reads the same when the YAML reader made dates of its dates, as the one of the site does', () => {
  const source = regionWith().find(({ path }) => path === LEERLAB);
  const data = parseSource(source ?? { path: '', text: '' }).data as Record<string, object>;
  const asDate = (text: string) => new Date(`${text}T00:00:00Z`);
  const withDates = {
    ...data,
    when: {
      ...data['when'],
      from: asDate('2026-09-09'),
      until: asDate('2027-07-07'),
      sessions: [asDate('2026-10-06')],
    },
    places: { ...data['places'], on: asDate('2026-09-14') },
    sources: [{ ...(data['sources'] as object[])[0], date: asDate('2020-01-06') }],
    verified: asDate('2026-09-14'),
  };
  expect(offerSchema.parse(withDates)).toEqual(offerSchema.parse(data));
  expect(offerSchema.parse(withDates).verified).toBe('2026-09-14');
});
