import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changesBetween, withChange, type Change } from '../../src/domain/sheet/changes.ts';
import { editYaml } from '../../src/content/edit/yaml.ts';
import { editFields, newFile, readFields } from '../../src/content/edit/entry.ts';

const ORDER = [
  'title',
  'kind',
  'summary',
  'providers',
  'ages',
  'locations',
  'when',
  'state',
  'sources',
  'verified',
  'verifiedBy',
  'note',
];
const edit = (text: string, ...changes: Change[]) => editYaml(text, changes, ORDER);
const set = (path: string, value: unknown): Change => ({
  path: path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
  value,
});

const ENTRY = `# About this entry.
title: "Leerlab"   # as the provider writes it
summary: >-
  Een zin die
  over twee regels loopt.
providers: [een,   twee]
ages: { from: 6, to: 12 } # whole years
locations:
  # the main building
  - name: Leerlab # inside
    town: Zeestad
  - town: Bosdorp
when:
  text: 'woensdag'
sources:
  - { title: Folder, date: '2022' }
verified: 2023-09-10
# the end
`;
/** The lines that are in one text only: what a version control system would show. */
const difference = (before: string, after: string) => {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
};
const shown = (...changes: Change[]) => difference(ENTRY, edit(ENTRY, ...changes));

describe('one changed value', () => {
  test.each([
    ['a date', set('verified', '2026-09-14'), ['- verified: 2023-09-10', '+ verified: 2026-09-14']],
    ['a field that was absent, in its place', set('state', 'gestopt'), ['+ state: gestopt']],
    [
      'a text with a comment after it',
      set('title', 'Lab: nu'),
      [
        `- title: "Leerlab"   # as the provider writes it`,
        `+ title: 'Lab: nu'   # as the provider writes it`,
      ],
    ],
    [
      'a number in a group on one line',
      set('ages.to', 13),
      ['- ages: { from: 6, to: 12 } # whole years', '+ ages: { from: 6, to: 13 } # whole years'],
    ],
    ['a list on one line', set('providers', ['een']), ['- providers: [een,   twee]', '+ providers: [een]']],
    [
      'a value deep in a row',
      set('locations.0.town', 'Bosdorp'),
      ['-     town: Zeestad', '+     town: Bosdorp'],
    ],
    ['a field that is new in a row', set('locations.1.postcode', '1234 AB'), ['+     postcode: 1234 AB']],
    ['a field that goes', set('ages', undefined), ['- ages: { from: 6, to: 12 } # whole years']],
    ['the last field of a group', set('when.text', undefined), ['- when:', "-   text: 'woensdag'"]],
    [
      'a date where text is meant',
      set('when.text', '2026-09-14'),
      ["-   text: 'woensdag'", "+   text: '2026-09-14'"],
    ],
    [
      'text that looks like something else',
      set('title', 'ja: [x] # y'),
      [
        '- title: "Leerlab"   # as the provider writes it',
        `+ title: 'ja: [x] # y'   # as the provider writes it`,
      ],
    ],
    [
      'a number as text',
      set('sources.0.date', '2023'),
      ["-   - { title: Folder, date: '2022' }", "+   - { title: Folder, date: '2023' }"],
    ],
  ])('changes its own line alone: %s', (_, change, lines) => {
    expect(shown(change)).toEqual(lines);
  });
  test('a folded text stays folded, and the line after it where it was', () => {
    const long =
      'Een zin van veel woorden die over meer dan een regel gaat, want hij is langer dan een regel van honderd tekens.';
    const after = edit(ENTRY, set('summary', long));
    expect(after).toContain('summary: >-\n  Een zin');
    expect(after).toContain('\nproviders: [een,   twee]\n');
    expect((parse(after) as { summary: string }).summary).toBe(long);
  });
  test('a row that is added leaves the rows and comments before it alone', () => {
    const locations = [...(parse(ENTRY) as { locations: unknown[] }).locations, { town: 'Zand' }];
    expect(shown(set('locations', locations))).toEqual(['+   - { town: Zand }']);
  });
});

test('a file with Windows line ends keeps them, in new lines too', () => {
  const windows = ENTRY.replaceAll('\n', '\r\n');
  const after = edit(windows, set('verified', '2026-09-14'), set('verifiedBy', 'aanbieder'));
  expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(after).toContain('verified: 2026-09-14\r\nverifiedBy: aanbieder\r\n');
});

test('nothing to change gives the same text', () => {
  expect(edit(ENTRY, set('verified', '2023-09-10'), set('note', undefined))).toBe(ENTRY);
});

describe('the file of an offer', () => {
  const file = '\uFEFF---\ntitle: Een\n---\n\nTekst met\n---\nverified: nee\n';
  test('keeps its text and the mark at its start', () => {
    expect(editFields(file, [set('verified', '2026-09-14')])).toBe(
      '\uFEFF---\ntitle: Een\nverified: 2026-09-14\n---\n\nTekst met\n---\nverified: nee\n',
    );
  });
  test('that is new reads back as it was given, in the order of the schema', () => {
    const fields = {
      verified: '2026-09-14',
      title: 'Nieuw',
      sources: [{ title: 'Folder', date: '2022' }],
      area: ['regio'],
    };
    const text = newFile(fields);
    expect(readFields(text)).toEqual(fields);
    expect(text).toBe(
      "---\ntitle: Nieuw\narea: [regio]\nsources:\n  - { title: Folder, date: '2022' }\nverified: 2026-09-14\n---\n",
    );
  });
});

describe('for any entry and any edit', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '2026-09-14',
      '071',
      'ja',
      'null',
      '# x',
      'a: b',
      "it's",
      '"',
      '- x',
      '{x}',
      '[y], z',
      'één\ntwee',
      ' spatie ',
      '',
      '=1+1',
      '~',
      'true',
      '1e3',
      '0x1f',
    ),
  );
  const scalar = fc.oneof(word, fc.integer({ min: 0, max: 99 }), fc.boolean());
  const group = fc.dictionary(fc.constantFrom('from', 'to', 'text', 'url'), scalar, { minKeys: 1 });
  const entry = fc.record(
    {
      title: word,
      kind: word,
      providers: fc.array(word, { maxLength: 4 }),
      ages: group,
      locations: fc.array(group, { maxLength: 3 }),
      note: word,
    },
    { requiredKeys: ['title', 'kind'] },
  );
  test('the data are those asked for, and no line outside the edited fields differs', () => {
    fc.assert(
      fc.property(entry, entry, fc.boolean(), (first, second, isWindows) => {
        const plain = `# head\n${newFile(first).slice(4, -4)}# foot\n`;
        const before = isWindows ? plain.replaceAll('\n', '\r\n') : plain;
        const data: unknown = parse(before);
        const changes = changesBetween(data, { ...(data as object), ...second });
        const after = edit(before, ...changes);
        expect(parse(after)).toEqual(changes.reduce(withChange, data));
        const touched = new Set(changes.map(({ path }) => String(path[0])));
        expect(outside(after, touched)).toEqual(outside(before, touched));
      }),
      { numRuns: 200 },
    );
  });

  /** The lines of the text without those of the given fields. */
  function outside(text: string, fields: ReadonlySet<string>): string[] {
    let isInside = false;
    return text.split('\n').filter((line) => {
      const key = /^(\w+):/.exec(line)?.[1];
      if (key !== undefined) isInside = fields.has(key);
      if (/^#/.test(line)) isInside = false;
      return !isInside;
    });
  }
});
