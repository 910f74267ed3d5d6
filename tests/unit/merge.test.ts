import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeFile, settle } from '../../src/content/edit/merge.ts';
import { editFields } from '../../src/content/edit/entry.ts';

const PATH = 'offers/leerlab.mdx';
const BEFORE = `---
# Nagevraagd in maart.
title: Leerlab
kind: plusklas
summary:   'Een groep voor kinderen die meer aankunnen.'
area: [teylingen, lisse]
contact: { url: https://leerlab.nl, email: info@leerlab.nl }
verified: 2025-09-10
verifiedBy: aanbieder
---

Een tekst.
`;
const edited = (...changes: [string, unknown][]) =>
  editFields(
    BEFORE,
    changes.map(([path, value]) => ({ path: path.split('.'), value })),
  );
const merge = (ours: string | undefined, theirs: string | undefined, before: string | undefined = BEFORE) =>
  mergeFile(PATH, { before, ours, theirs });

test('what nobody else touched stays as the editor made it, and what only others changed is theirs', () => {
  const ours = edited(['title', 'Leerlab Zuid']);
  expect(merge(ours, BEFORE)).toMatchObject({ before: BEFORE, after: ours, conflicts: [] });
  expect(merge(BEFORE, ours)).toMatchObject({ before: ours, after: ours, conflicts: [] });
  expect(merge(ours, ours)).toMatchObject({ before: ours, after: ours, conflicts: [] });
});

test('two people who change other fields of an entry both get their way, and every other byte stays', () => {
  const ours = edited(['title', 'Leerlab Zuid'], ['contact.phone', '071-512 34 56']);
  const theirs = edited(['area', ['lisse']], ['contact.email', 'post@leerlab.nl']);
  const { after, conflicts } = merge(ours, theirs);
  expect(conflicts).toEqual([]);
  expect(after).toBe(
    edited(
      ['area', ['lisse']],
      ['contact.email', 'post@leerlab.nl'],
      ['title', 'Leerlab Zuid'],
      ['contact.phone', '071-512 34 56'],
    ),
  );
  expect(after).toContain('# Nagevraagd in maart.');
  expect(after).toContain("summary:   'Een groep");
});

test('a field that both changed is asked, and the choice of the editor counts', () => {
  const ours = edited(['title', 'Leerlab van mij'], ['kind', 'begeleiding']);
  const theirs = edited(['title', 'Leerlab van de ander']);
  const merged = merge(ours, theirs);
  expect(merged.conflicts).toEqual([
    {
      path: PATH,
      field: ['title'],
      before: 'Leerlab',
      ours: 'Leerlab van mij',
      theirs: 'Leerlab van de ander',
    },
  ]);
  expect(merged.after).toContain('title: Leerlab van de ander');
  expect(merged.after).toContain('kind: begeleiding');
  expect(settle(merged, ['theirs']).after).toBe(merged.after);
  expect(settle(merged, ['ours'])).toMatchObject({
    before: theirs,
    after: expect.stringContaining('title: Leerlab van mij') as string,
  });
});

test('who confirmed an entry last is right about it, without being asked', () => {
  const ours = edited(['verified', '2026-09-20'], ['verifiedBy', 'redactie']);
  const theirs = edited(['verified', '2026-09-14']);
  const later = merge(ours, theirs);
  expect(later.conflicts).toEqual([]);
  expect(later.after).toContain('verified: 2026-09-20\nverifiedBy: redactie');
  const earlier = merge(theirs, ours);
  expect(earlier.conflicts).toEqual([]);
  expect(earlier.after).toContain('verified: 2026-09-20\nverifiedBy: redactie');
});

test('the text below the fields is one field', () => {
  const ours = BEFORE.replace('Een tekst.', 'Een tekst van mij.');
  const theirs = edited(['title', 'Leerlab Zuid']);
  expect(merge(ours, theirs)).toMatchObject({
    conflicts: [],
    after: theirs.replace('Een tekst.', 'Een tekst van mij.'),
  });
  const both = merge(ours, BEFORE.replace('Een tekst.', 'Een tekst van de ander.'));
  expect(both.conflicts.map(({ field }) => field)).toEqual([['tekst']]);
  expect(settle(both, ['ours']).after).toBe(ours);
});

test('a file that the other took away, or that nobody can read, is asked as a whole', () => {
  const ours = edited(['title', 'Leerlab Zuid']);
  const gone = merge(ours, undefined);
  expect(gone.conflicts).toMatchObject([{ field: [], ours, theirs: undefined }]);
  expect(settle(gone, ['ours'])).toEqual({ path: PATH, before: undefined, after: ours });
  expect(settle(gone, ['theirs'])).toEqual({ path: PATH, before: undefined, after: undefined });
  const broken = merge(ours, '---\ntitle: "open\n---\n');
  expect(broken.conflicts).toMatchObject([{ field: [] }]);
});

test('an entry that both made under one name is asked where the two differ', () => {
  const merged = merge(edited(['title', 'Van mij']), edited(['title', 'Van de ander']), undefined);
  expect(merged.conflicts.map(({ field }) => field)).toEqual([['title']]);
});

test('rows of a list are known by their id: of two people each adds one, and changes another', () => {
  const before = '# Thema’s\n- id: een\n  label: Een\n- { id: twee, label: Twee }\n';
  const ours =
    '# Thema’s\n- id: een\n  label: Een van mij\n- { id: twee, label: Twee }\n- { id: vier, label: Vier }\n';
  const theirs =
    '# Thema’s\n- { id: nul, label: Nul }\n- id: een\n  label: Een\n- { id: twee, label: Twee van de ander }\n';
  const { after = '', conflicts } = mergeFile('topics.yaml', { before, ours, theirs });
  expect(conflicts).toEqual([]);
  expect(parse(after)).toEqual([
    { id: 'nul', label: 'Nul' },
    { id: 'een', label: 'Een van mij' },
    { id: 'twee', label: 'Twee van de ander' },
    { id: 'vier', label: 'Vier' },
  ]);
  expect(after).toContain('# Thema’s');
});

test('what a round remembers of two people is never a conflict: all rows of both are there', () => {
  const memory = (...rows: string[]) =>
    `start: 2026-09-01\nsent:\n${rows.map((row) => `  - ${row}\n`).join('')}begin:\n  on: 2026-09-01\n`;
  const [one, two, three] = ['een', 'twee', 'drie'].map((id) => `{ provider: ${id}, on: 2026-09-02 }`) as [
    string,
    string,
    string,
  ];
  const merged = mergeFile('rondes/2026.yaml', {
    before: memory(one),
    ours: memory(one, two),
    theirs: memory(one, three),
  });
  expect(merged.conflicts).toEqual([]);
  expect(
    (parse(merged.after ?? '') as { sent: { provider: string }[] }).sent.map(({ provider }) => provider),
  ).toEqual(['een', 'drie', 'twee']);
});

const FIELDS = ['title', 'summary', 'kind', 'note', 'access'] as const;
const text = fc.stringMatching(/^[a-z][a-z :#'"-]{0,30}[a-z]$/);

test('whatever two people change: of other fields both are there, of the same field nothing is lost unasked', () => {
  const change = fc.dictionary(fc.constantFrom(...FIELDS), text, { maxKeys: 4 });
  fc.assert(
    fc.property(change, change, (mine, other) => {
      const ours = edited(...Object.entries(mine));
      const theirs = edited(...Object.entries(other));
      const { after = '', conflicts } = merge(ours, theirs);
      const asked = new Set(conflicts.map(({ field }) => String(field[0])));
      const fields = parse(after.split('---\n')[1] ?? '') as Record<string, unknown>;
      for (const [field, value] of Object.entries(mine))
        if (!asked.has(field)) expect(fields[field]).toBe(value);
      for (const [field, value] of Object.entries(other)) expect(fields[field]).toBe(value);
      for (const field of asked) expect(mine[field]).not.toBe(other[field]);
    }),
    { numRuns: 60 },
  );
});
