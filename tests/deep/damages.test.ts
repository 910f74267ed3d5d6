/** A thousand damages to the real content: whatever happens to a file, an editor reads where, or the catalogue is complete. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { entriesOf, joinCatalogue } from '../../src/content/catalogue.ts';
import { folderStore } from '../../src/content/folder.ts';
import { readContent, type Content } from '../../src/content/read.ts';
import { readAll } from '../../src/content/store.ts';
import { readBytes } from '../../src/domain/checks/bytes.ts';
import { idOf, PATHS } from '../../src/domain/checks/paths.ts';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { checkProse } from '../../src/domain/checks/prose.ts';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import { dateInAmsterdam } from '../../src/domain/schema/dates.ts';
import { printable, refusedSigns } from '../../src/domain/schema/signs.ts';
import { offersCsv } from '../../src/feeds/offers-csv.ts';
import { changes } from '../../src/feeds/changes.ts';
import { calendar } from '../../src/feeds/calendar.ts';

const FOLDER = path.join(import.meta.dirname, '../../content');
const DAMAGES = 1000;
/** Some come to nothing, such as two equal lines that change places: so many are tried. */
const TRIED = 1500;
/** Every run makes the same damages. */
const SEED = 20261127;

/** What stands in a file by mistake, or because somebody wants to know what happens. */
const STRANGE = [
  '\u0000',
  '\u0007',
  '\u001B[2J',
  '\r',
  '\t',
  '\u202E',
  '\u2066',
  '\uFFFD',
  '\uFEFF',
  '\u2028',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '#',
  ' #',
  '-',
  '- ',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '%',
  '@',
  '`',
  '<b>',
  '</p>',
  '{x}',
  '---\n',
  '...\n',
  '__proto__: x\n',
  'constructor: x\n',
  '<<: x\n',
  '\n',
  '\n\n',
  '   ',
  'x'.repeat(200_000),
  '[a](javascript:x)',
  'import x\n',
  '&#7;',
  '"\\u202E"',
  '2026-02-30',
  '-1',
  '99',
  'null',
  '~',
  'ÿ',
  '日本',
  '😍',
];

interface Damage {
  kind:
    | 'flip'
    | 'cut'
    | 'repeat'
    | 'lines'
    | 'line-twice'
    | 'swap-lines'
    | 'swap-values'
    | 'key'
    | 'truncate'
    | 'insert'
    | 'move';
  file: number;
  at: number;
  other: number;
  length: number;
  strange: string;
}

const damageOf: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(
    'flip',
    'cut',
    'repeat',
    'lines',
    'line-twice',
    'swap-lines',
    'swap-values',
    'key',
    'truncate',
    'insert',
    'move',
  ),
  file: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  strange: fc.constantFrom(...STRANGE),
});

/** The bytes of a file after a damage. */
function damaged(bytes: Buffer, { kind, at, other, length, strange }: Damage): Buffer {
  const place = Math.floor(at * bytes.length);
  const text = bytes.toString();
  const lines = text.split('\n');
  const [line, second] = [Math.floor(at * lines.length), Math.floor(other * lines.length)];
  const withLines = (change: (given: string[]) => void) => {
    const copy = [...lines];
    change(copy);
    return Buffer.from(copy.join('\n'));
  };
  switch (kind) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      copy[place] = (copy[place] ?? 0) ^ (1 << (length % 8));
      return copy;
    }
    case 'cut':
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)]);
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, place + length), bytes.subarray(place)]);
    case 'lines':
      return withLines((all) => void all.splice(line, 1 + (length % 3)));
    case 'line-twice':
      return withLines((all) => void all.splice(line, 0, all[line] ?? ''));
    case 'swap-lines':
      return withLines((all) => void ([all[line], all[second]] = [all[second] ?? '', all[line] ?? '']));
    case 'swap-values':
      return withLines((all) => {
        const [one, two] = [line, second].map((index) => /^(\s*(?:- )?\w+: )(.*)$/.exec(all[index] ?? ''));
        if (!one || !two) return;
        all[line] = `${one[1]}${two[2]}`;
        all[second] = `${two[1]}${one[2]}`;
      });
    case 'key':
      return withLines(
        (all) => void (all[line] = (all[line] ?? '').replace(/\w+:/, `${strange.slice(0, 20)}:`)),
      );
    case 'truncate':
      return bytes.subarray(0, place);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, place), Buffer.from(strange), bytes.subarray(place)]);
    case 'move':
      return withLines((all) => void (all[line] = `${' '.repeat(length % 5)}${(all[line] ?? '').trim()}`));
  }
}

/** Of how many entries each file speaks, read without any code of ours. */
function expected(files: readonly SourceFile[]) {
  const rows = (name: string) => {
    const text = files.find(({ path: file }) => file === name)?.text ?? '[]';
    return (parseDocument(text).toJS() as unknown[]).length;
  };
  const ids = (pattern: RegExp) =>
    files.flatMap(({ path: file }) => (pattern.test(file) ? [idOf(file)] : [])).sort();
  return {
    offers: ids(PATHS.offers),
    providers: ids(PATHS.providers),
    guides: ids(PATHS.guides),
    municipalities: rows('municipalities.yaml'),
    topics: rows('topics.yaml'),
  };
}

function found({ entries }: Content): ReturnType<typeof expected> {
  const ids = (all: readonly { entry: { id: string } }[]) => all.map(({ entry }) => entry.id).sort();
  return {
    offers: ids(entries.offers),
    providers: ids(entries.providers),
    guides: ids(entries.guides),
    municipalities: entries.municipalities.length,
    topics: entries.topics.length,
  };
}

test('each of a thousand damages is reported with its file and line, or the catalogue is complete', async () => {
  const today = dateInAmsterdam(new Date());
  const sound = await readAll(folderStore(FOLDER));
  const names = sound.map(({ path: name }) => name).filter((name) => name !== 'README.md');
  const bytesOf = new Map(names.map((name) => [name, readFileSync(path.join(FOLDER, name))]));
  expect(readContent(sound, today, checkProse).problems).toEqual([]);
  const counts = { reported: 0, complete: 0, same: 0 };
  fc.assert(
    fc.property(damageOf, (damage) => {
      const name = names[Math.floor(damage.file * names.length)] ?? '';
      const before = bytesOf.get(name) ?? Buffer.alloc(0);
      const after = damaged(before, damage);
      if (after.equals(before)) return void (counts.same += 1);
      const file = readBytes(name, after);
      const files = sound.map((one) => (one.path === name ? file : one));
      // The texts of the other files were checked above: only their links to what is gone would change.
      const content = readContent(files, today, (one, known) =>
        one.path === name ? checkProse(one, known) : [],
      );
      if (content.problems.length > 0) {
        counts.reported += 1;
        for (const problem of content.problems) {
          expect(problem.file).not.toBe('');
          expect(problem.problem).not.toBe('');
          expect(problem.fix).not.toBe('');
          const lines = files.find(({ path: one }) => one === problem.file)?.text.split('\n').length ?? 1;
          expect(problem.line).toBeGreaterThanOrEqual(1);
          if (!file.unreadable) expect(problem.line).toBeLessThanOrEqual(lines);
          const said = printable(describeProblem(problem));
          expect(said).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
          expect(said.length).toBeLessThan(3000);
        }
        return;
      }
      counts.complete += 1;
      expect(found(content)).toEqual(expected(files));
      const entries = entriesOf(content);
      if (!entries) throw new Error('There is no region, and nothing was reported');
      const catalogue = joinCatalogue(entries, today);
      const publication = { ...catalogue, address: (at: string) => `https://voorbeeld.nl${at}` };
      for (const feed of [offersCsv, changes, calendar])
        expect(
          refusedSigns(
            feed(publication)
              .replace(/^\uFEFF/, '')
              .replaceAll('\r\n', '\n'),
          ),
        ).toEqual([]);
    }),
    { numRuns: TRIED, seed: SEED, endOnFailure: true },
  );
  expect(counts.reported + counts.complete).toBeGreaterThanOrEqual(DAMAGES);
  expect(counts.reported).toBeGreaterThan(DAMAGES / 4);
  expect(counts.complete).toBeGreaterThan(DAMAGES / 10);
});
