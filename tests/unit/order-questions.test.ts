import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf, joinCatalogue } from '../../src/content/catalogue.ts';
import { folderStore } from '../../src/content/folder.ts';
import { readContent } from '../../src/content/read.ts';
import { readAll } from '../../src/content/store.ts';
import { readAddress } from '../../src/domain/finder/question-address.ts';
import { resultsOf } from '../../src/domain/finder/results.ts';
import { FROZEN } from '../content/region.ts';

const TODAY = '2026-11-26';
const FIELDS = ['voor', 'leeftijd', 'gemeente', 'soort', 'thema'];

const entries = entriesOf(readContent(await readAll(folderStore(FROZEN)), TODAY, () => []));
if (!entries) throw new Error('The frozen region has no region.yaml');
const { listings, municipalities, topics, region } = joinCatalogue(entries, TODAY);
const book = { municipalities: [...municipalities], topics: topics.map(({ id }) => id) };

const lines = readFileSync(path.join(import.meta.dirname, '../fixtures/order-questions.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));

/** Whether a judged question gets what it should among the first five, and nothing that it should not in the first three. */
function holds(line: string): boolean {
  const cells = line.split('\t');
  const asked = new URLSearchParams(FIELDS.flatMap((name, at) => (cells[at] ? [[name, cells[at]]] : [])));
  const ids = resultsOf(listings, readAddress(asked, book), { refresh: region.refresh, today: TODAY }).map(
    ({ id }) => id,
  );
  const [top = '', notFirst = ''] = cells.slice(FIELDS.length);
  if (top === '-') return ids.length === 0;
  const words = (cell: string) => cell.split(',').filter(Boolean);
  return (
    words(top).every((id) => ids.slice(0, 5).includes(id)) &&
    words(notFirst).every((id) => !ids.slice(0, 3).includes(id))
  );
}

test('Of thirty judged questions without words nine in ten get first what fits the asker', () => {
  const missed = lines.filter((line) => !holds(line));
  expect(lines).toHaveLength(30);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(3);
});
