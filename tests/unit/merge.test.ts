import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeFile, settle } from '../../src/content/edit/merge.ts';
import { editFields, readFields } from '../../src/content/edit/entry.ts';

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

const row = (id: string, label: string) => `- id: ${id}\n  label: ${label}\n`;
const mergeRows = (before: string, ours: string, theirs: string) =>
  mergeFile('topics.yaml', { before, ours, theirs });

test('a row that both added is asked where the two differ, and either choice can be written', () => {
  const [mine, other] = ['Van mij', 'Van de ander'].map((label) => row('een', 'Een') + row('twee', label));
  const merged = mergeRows(row('een', 'Een'), mine ?? '', other ?? '');
  expect(merged.conflicts.map(({ field }) => field)).toEqual([['twee', 'label']]);
  expect(settle(merged, ['ours']).after).toBe(mine);
  expect(settle(merged, ['theirs']).after).toBe(other);
});

test('a row that one took out goes, unless the other changed it: that is asked', () => {
  const before = `# Thema’s\n\n${row('een', 'Een')}\n# Over twee.\n${row('twee', 'Twee')}\n${row('drie', 'Drie')}`;
  const ours = before.replace(`\n# Over twee.\n${row('twee', 'Twee')}`, '');
  const theirs = before.replace('label: Drie', 'label: Drie van de ander');
  expect(mergeRows(before, ours, theirs)).toMatchObject({
    conflicts: [],
    after: ours.replace('label: Drie', 'label: Drie van de ander'),
  });
  const changed = before.replace('label: Twee', 'label: Twee van de ander');
  const asked = mergeRows(before, ours, changed);
  expect(asked.conflicts.map(({ field }) => field)).toEqual([['twee']]);
  expect(asked.after).toBe(changed);
  expect(settle(asked, ['ours']).after).toBe(ours);
  const kept = mergeRows(before, changed, ours);
  expect(kept.conflicts.map(({ field }) => field)).toEqual([['twee']]);
  expect(parse(settle(kept, ['ours']).after ?? '')).toContainEqual({
    id: 'twee',
    label: 'Twee van de ander',
  });
});

test('of two rows with one name nobody guesses which is meant: the file is asked as a whole', () => {
  const exception = (address: string, reason: string) =>
    `- address: https://${address}.nl\n  until: 2026-10-01\n  reason: ${reason}\n`;
  const before = exception('a', 'een') + exception('a', 'twee') + exception('b', 'drie');
  const ours = before.replace('drie', 'drie van mij');
  const theirs = `# Nagekeken.\n${before}`;
  const merged = mergeFile('link-exceptions.yaml', { before, ours, theirs });
  expect(merged).toMatchObject({ after: theirs, conflicts: [{ field: [], ours }] });
});

test('of a group that both added, the fields of both are there', () => {
  const bare = edited(['contact', undefined]);
  const add = (field: string, value: string) => editFields(bare, [{ path: ['contact', field], value }]);
  const { after = '', conflicts } = merge(
    add('email', 'post@leerlab.nl'),
    add('phone', '071-512 34 56'),
    bare,
  );
  expect(conflicts).toEqual([]);
  expect(readFields(after)['contact']).toEqual({ phone: '071-512 34 56', email: 'post@leerlab.nl' });
});

test('a group that the other took away whole is asked whole', () => {
  const merged = merge(edited(['contact.email', 'nieuw@leerlab.nl']), edited(['contact', undefined]));
  expect(merged.conflicts.map(({ field, theirs }) => ({ field, theirs }))).toEqual([
    { field: ['contact'], theirs: undefined },
  ]);
});

test('the day of one confirmation never stands beside the name of another one', () => {
  const ours = edited(['verified', '2026-09-14'], ['verifiedBy', 'redactie']);
  const theirs = edited(['verified', '2026-09-20']);
  const { after = '', conflicts } = merge(ours, theirs);
  expect(conflicts).toEqual([]);
  expect(after).toContain('verified: 2026-09-20\nverifiedBy: aanbieder\n');
  const sameDay = merge(ours, edited(['verified', '2026-09-14']));
  expect(sameDay).toMatchObject({ after: ours, conflicts: [] });
});

test('comments in a list that only the editor changed stay', () => {
  const before = BEFORE.replace(
    'area:',
    'locations:\n  # Het oude postkantoor.\n  - town: Lisse # binnen\narea:',
  );
  const ours = before.replace('town: Lisse', 'town: Sassenheim');
  const theirs = before.replace('title: Leerlab', 'title: Leerlab Zuid');
  expect(merge(ours, theirs, before)).toMatchObject({
    conflicts: [],
    after: ours.replace('title: Leerlab', 'title: Leerlab Zuid'),
  });
});

test('a file that only came back with other line ends was changed by nobody, and keeps them', () => {
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  const ours = BEFORE.replace('Een tekst.', 'Een tekst\nvan mij.');
  expect(merge(ours, windows(BEFORE))).toMatchObject({ after: windows(ours), conflicts: [] });
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

test('a round that both began has the beginning of the first, and its mails in the order of their days', () => {
  const memory = (begin: string, sent: string) =>
    `start: 2026-09-01\nsent:\n  - { provider: een, on: ${sent} }\nbegin:\n  on: ${begin}\n`;
  const { after = '', conflicts } = mergeFile('rondes/2026.yaml', {
    before: undefined,
    ours: memory('2026-09-01', '2026-09-02'),
    theirs: memory('2026-09-03', '2026-09-20'),
  });
  expect(conflicts).toEqual([]);
  expect(parse(after)).toMatchObject({
    begin: { on: '2026-09-01' },
    sent: [{ on: '2026-09-02' }, { on: '2026-09-20' }],
  });
});

test('a reply that the editor processed is processed, and what came in at the other is there too', () => {
  const memory = (...rows: string[]) =>
    `start: 2026-09-01\nreplies:\n${rows.map((one) => `  - ${one}\n`).join('')}begin:\n  on: 2026-09-01\n`;
  const reply = (offer: string, words: string) =>
    `{ offer: ${offer}, on: 2026-09-02, source: abcdef${words} }`;
  const { after = '' } = mergeFile('rondes/2026.yaml', {
    before: memory(reply('een', ', words: true')),
    ours: memory(reply('een', '')),
    theirs: memory(reply('een', ', words: true'), reply('twee', ', words: true')),
  });
  const { replies } = parse(after) as { replies: { offer: string; words?: boolean }[] };
  expect(replies.map(({ offer, words = false }) => [offer, words])).toEqual([
    ['twee', true],
    ['een', false],
  ]);
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

const value = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.constant(undefined));
const fields = fc.dictionary(fc.constantFrom(...FIELDS, 'area', 'contact.email', 'contact.phone'), value, {
  maxKeys: 5,
});

const valueAt = (data: unknown, path: readonly (string | number)[]) =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], data);

test('what nobody published meanwhile is as the editor has it, and every choice of hers can be written', () => {
  fc.assert(
    fc.property(
      fields,
      fields,
      fc.array(fc.constantFrom('ours', 'theirs'), { minLength: 8 }),
      (mine, other, choices) => {
        const [ours, theirs] = [edited(...Object.entries(mine)), edited(...Object.entries(other))];
        expect(merge(ours, BEFORE)).toMatchObject({ after: ours, conflicts: [] });
        const merged = merge(ours, theirs);
        const after = readFields(settle(merged, choices).after ?? '');
        merged.conflicts.forEach((conflict, at) => {
          const chosen = choices[at] === 'ours' ? conflict.ours : conflict.theirs;
          expect(valueAt(after, conflict.field)).toEqual(chosen);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('of two people who change other fields, no byte outside the fields of the editor differs from theirs', () => {
  const lines = (text: string, keys: readonly string[]) =>
    text.split('\n').filter((line) => !keys.some((key) => line.startsWith(`${key}:`)));
  fc.assert(
    fc.property(text, text, text, fc.array(text, { maxLength: 3 }), (title, note, summary, area) => {
      const ours = edited(['title', title], ['note', note]);
      const theirs = edited(['summary', summary], ['area', area]);
      const { after = '', conflicts } = merge(ours, theirs);
      expect(conflicts).toEqual([]);
      expect(readFields(after)).toMatchObject({ title, note, summary, area });
      expect(lines(after, ['title', 'note'])).toEqual(lines(theirs, ['title', 'note']));
    }),
    { numRuns: 60 },
  );
});
