import { expect, test } from 'vitest';
import { changedFiles, differencesIn, withReplacements } from '../../src/content/edit/change-set.ts';
import { appendRow, editBody, editRegion, editRow, newGuideFile } from '../../src/content/edit/entry.ts';
import { addEntry, editEntry, SORTS, writtenEntries, type EntrySort } from '../../src/content/edit/sorts.ts';
import { formOf, type FormField } from '../../src/domain/form/form.ts';
import { fieldsMeant } from '../../src/domain/round/mail/fields-meant.ts';
import { choiceLabel } from '../../src/texts/nl/desk/form.ts';

const TOPICS = `# Thema's van de streek.

- id: begaafdheid
  label: Begaafdheid   # zoals ouders het noemen
  synonyms: [slim, "hb'er"]
- { id: faalangst, label: Faalangst }
`;
const ORDER = ['id', 'label', 'synonyms', 'near'];

test('a field of a row is changed, and every other byte of the list stays', () => {
  const [changed] = [editRow(TOPICS, 0, [{ path: ['label'], value: 'Hoogbegaafd' }], ORDER)];
  expect(changed).toBe(TOPICS.replace('label: Begaafdheid ', 'label: Hoogbegaafd '));
  expect(editRow(TOPICS, 1, [{ path: ['synonyms'], value: ['bang'] }], ORDER)).toBe(
    TOPICS.replace('label: Faalangst }', 'label: Faalangst, synonyms: [bang] }'),
  );
  expect(editRow(TOPICS, 0, [{ path: ['near'], value: ['iq-test'] }], ORDER)).toBe(
    TOPICS.replace(`"hb'er"]\n`, `"hb'er"]\n  near: [iq-test]\n`),
  );
});

test('a new row stands at the end, written as the one before it, with the line ends of the file', () => {
  expect(appendRow(TOPICS, { id: 'motivatie', label: 'Motivatie' })).toBe(
    `${TOPICS}- { id: motivatie, label: Motivatie }\n`,
  );
  const spaced = '- id: een\r\n  label: Een\r\n\r\n- id: twee\r\n  label: Twee\r\n';
  expect(appendRow(spaced, { id: 'drie', label: 'Drie' })).toBe(
    `${spaced}\r\n- id: drie\r\n  label: Drie\r\n`,
  );
  expect(appendRow('', { id: 'een', label: 'Een' })).toBe('- id: een\n  label: Een\n');
  expect(appendRow('- id: een', { id: 'twee' })).toBe('- id: een\n- id: twee\n');
});

test('the text below the fields is changed alone, in the line ends of the file', () => {
  const guide = '---\r\ntitle: Begin hier\r\n---\r\n\r\nOude tekst.\r\n';
  expect(editBody(guide, 'Nieuwe\ntekst.')).toBe(
    '---\r\ntitle: Begin hier\r\n---\r\n\r\nNieuwe\r\ntekst.\r\n',
  );
  expect(editBody(guide, '')).toBe('---\r\ntitle: Begin hier\r\n---\r\n');
  expect(editBody('\uFEFF---\ntitle: x\n---', 'Tekst')).toBe('\uFEFF---\ntitle: x\n---\n\nTekst\n');
  expect(newGuideFile({ title: 'Begin', order: 2 }, 'Tekst')).toBe(
    '---\ntitle: Begin\norder: 2\n---\n\nTekst\n',
  );
});

test('the region is changed with its comments', () => {
  const region = '# De streek.\nname: Streek\nrefresh: { month: 9, day: 1, weeks: 8 }\n';
  expect(editRegion(region, [{ path: ['refresh', 'weeks'], value: 10 }])).toBe(
    region.replace('weeks: 8', 'weeks: 10'),
  );
});

const files = [
  { path: 'offers/een.mdx', text: '---\ntitle: Een\nkind: plusklas\n---\n' },
  { path: 'offers/stuk.mdx', text: '---\ntitle: "open\n---\n' },
  { path: 'topics.yaml', text: TOPICS },
];

test('an entry that cannot be read is on the list too, by the name of its file', () => {
  expect(writtenEntries(files, 'offers').map(({ id, label }) => ({ id, label }))).toEqual([
    { id: 'een', label: 'Een' },
    { id: 'stuk', label: 'stuk' },
  ]);
  expect(writtenEntries(files, 'topics').map(({ label, row }) => ({ label, row }))).toEqual([
    { label: 'Begaafdheid', row: 0 },
    { label: 'Faalangst', row: 1 },
  ]);
});

const NEW = (Object.keys(SORTS) as EntrySort[]).filter((sort) => sort !== 'region');

test.each(NEW)('a new entry of the sort %s can be changed again at once', (sort) => {
  const label = SORTS[sort].label;
  const { path, after } = addEntry(sort, 'nieuw', { [label]: 'Nieuw' }, undefined);
  const [entry] = writtenEntries([{ path, text: after }], sort);
  expect(entry?.fields[label]).toBe('Nieuw');
  const changed = editEntry(after, entry as NonNullable<typeof entry>, [{ path: [label], value: 'Anders' }]);
  expect(writtenEntries([{ path, text: changed }], sort)[0]?.label).toBe('Anders');
});

test('a change set keeps the text that was there first, and forgets what is as it was', () => {
  const [file] = files;
  const before = file?.text ?? '';
  const path = 'offers/een.mdx';
  const once = withReplacements(new Map(), [{ path, before, after: 'a' }]);
  const twice = withReplacements(once, [{ path, before: 'a', after: 'b' }]);
  expect([...twice.values()]).toEqual([{ path, before, after: 'b' }]);
  expect(withReplacements(twice, [{ path, before: 'b', after: before }]).size).toBe(0);
  expect(changedFiles(files, twice).find((one) => one.path === path)?.text).toBe('b');
  const taken = withReplacements(new Map(), [{ path, before, after: undefined }]);
  expect(changedFiles(files, taken).map((one) => one.path)).toEqual(['offers/stuk.mdx', 'topics.yaml']);
});

test('what differs is named field by field, rows by their id', () => {
  const after = TOPICS.replace('Faalangst }', 'Bang }');
  expect(differencesIn({ path: 'topics.yaml', before: TOPICS, after })).toEqual([
    { path: ['faalangst', 'label'], before: 'Faalangst', after: 'Bang' },
  ]);
});

test('every choice in every form has words of its own for an editor', () => {
  const choices = (fields: readonly FormField[]): [string, string][] =>
    fields.flatMap((field) => {
      if ('fields' in field) return choices(field.fields);
      return 'options' in field ? field.options.map((option): [string, string] => [field.name, option]) : [];
    });
  const all = Object.values(SORTS).flatMap(({ schema }) => choices(formOf(schema)));
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(([field, option]) => choiceLabel(field, option) === option)).toEqual([]);
});

test.each([
  ['De plusklas is verhuisd naar de woensdagochtend.', ['when', 'locations']],
  ['Het kost nu 45 euro, en je kunt je aanmelden via de website.', ['cost', 'apply', 'contact']],
  ['Dank voor de vraag, hartelijke groet.', []],
])('the fields that "%s" speaks of stand in front', (letter, fields) => {
  expect(fieldsMeant(letter).sort()).toEqual([...fields].sort());
});
