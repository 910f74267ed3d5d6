/**
 * Hostile texts in every text of every collection: each is refused where it stands, or comes through the feeds, the
 * spreadsheets and the mails as it is.
 */
import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { entriesOf, joinCatalogue, type Catalogue } from '../../src/content/catalogue.ts';
import type { Content } from '../../src/content/read.ts';
import { describeProblem, fieldName } from '../../src/domain/checks/problem.ts';
import { workList } from '../../src/domain/round/work-list.ts';
import { cleanPasted, printable, refusedSigns } from '../../src/domain/schema/signs.ts';
import { COLUMNS, PROVIDER_COLUMNS, type Column } from '../../src/domain/sheet/columns.ts';
import { fromCsv } from '../../src/domain/sheet/csv-cells.ts';
import { tableToCsv } from '../../src/domain/sheet/csv.ts';
import { readSheet, type SheetContext } from '../../src/domain/sheet/differences.ts';
import { writeTable } from '../../src/domain/sheet/table.ts';
import { fromXlsx, toXlsx } from '../../src/domain/sheet/xlsx.ts';
import { calendar } from '../../src/feeds/calendar.ts';
import { changes } from '../../src/feeds/changes.ts';
import { editorsCalendar } from '../../src/feeds/editors-calendar.ts';
import { offersGeoJson } from '../../src/feeds/geojson.ts';
import { hsdsServices } from '../../src/feeds/hsds/services.ts';
import { offersCsv } from '../../src/feeds/offers-csv.ts';
import { offersJson } from '../../src/feeds/offers-json.ts';
import { structuredData } from '../../src/feeds/structured-data.ts';
import { draftFiles } from '../../src/texts/nl/draft-files.ts';
import { outgoingMail } from '../../src/texts/nl/round-draft.ts';
import { providerSheetContext, sheetContext } from '../../src/texts/nl/sheet-context.ts';
import { checked, filesOf, LEERLAB, REGION, STICHTING, TODAY } from '../content/region.ts';
import { REFUSED, TEXTS } from '../fixtures/hostile-texts.ts';

type Path = readonly (string | number)[];

const EXCEPTIONS = 'link-exceptions.yaml';
const FILES = new Map(filesOf(REGION).map(({ path, text }) => [path, text]));
FILES.set(
  EXCEPTIONS,
  '- { entry: leerlab-voorbeeld, until: 2027-01-01, reason: De site wordt vernieuwd. }\n',
);
/** What the region of the tests leaves out. */
const ALSO: Record<string, string> = {
  'region.yaml':
    'site: https://kaart.voorbeeld.nl\nlicence: { name: CC BY 4.0, url: https://voorbeeld.nl/licentie }\neditor: redactie-voorbeeld\n',
};

/** The file of each collection, and under which entry of the content its first entry is found. */
const COLLECTIONS: [name: string, file: string, of: (content: Content) => unknown][] = [
  [
    'offers',
    LEERLAB,
    ({ entries }) => entries.offers.find(({ entry }) => entry.id === 'leerlab-voorbeeld')?.entry,
  ],
  [
    'providers',
    STICHTING,
    ({ entries }) => entries.providers.find(({ file }) => file.path === STICHTING)?.entry,
  ],
  ['pages', 'pages/plusklas-vinden.mdx', ({ entries }) => entries.guides[0]?.entry],
  ['topics', 'topics.yaml', ({ entries }) => entries.topics.map(({ entry }) => entry)],
  [
    'municipalities',
    'municipalities.yaml',
    ({ entries }) => entries.municipalities.map(({ entry }) => entry),
  ],
  ['region', 'region.yaml', ({ entries }) => entries.region[0]?.entry],
  ['link-exceptions', EXCEPTIONS, ({ entries }) => entries.linkExceptions.map(({ entry }) => entry)],
];

/** Ids hold the files together: another one says something else, and tests of its own are about that. */
const IDS = new Set(['id', 'providers', 'partners', 'municipality', 'area', 'topics', 'entry']);

function textsIn(data: unknown, path: Path = []): Path[] {
  if (typeof data === 'string') return path.some((key) => IDS.has(String(key))) ? [] : [path];
  if (typeof data !== 'object' || data === null) return [];
  const keys = Array.isArray(data) ? data.map((_, index) => index) : Object.keys(data);
  return keys.flatMap((key) => textsIn((data as Record<string | number, unknown>)[key], [...path, key]));
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], data);

function withText(data: unknown, paths: readonly Path[], text: string): unknown {
  const copy = structuredClone(data);
  for (const path of paths) {
    const owner = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
    owner[path.at(-1) ?? ''] = text;
  }
  return copy;
}

/** The region with a text in these fields of a file, written by another program than ours. */
function contentWith(file: string, paths: readonly Path[], text: string): Content {
  const written = FILES.get(file) ?? '';
  const [, fields = '', body = ''] = file.endsWith('.mdx')
    ? (/^---\n([^]*?)\n---\n([^]*)$/.exec(written) ?? [])
    : ['', written];
  const data = parse(fields + (ALSO[file] ?? '')) as unknown;
  const yaml = stringify(withText(data, paths, text), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  const whole = file.endsWith('.mdx') ? `---\n${yaml}---\n${body}` : yaml;
  return checked([...FILES].map(([path, one]) => ({ path, text: path === file ? whole : one })));
}

function allTexts(file: string): Path[] {
  const written = FILES.get(file) ?? '';
  const fields = file.endsWith('.mdx') ? (/^---\n([^]*?)\n---\n/.exec(written)?.[1] ?? '') : written;
  return textsIn(parse(fields + (ALSO[file] ?? '')));
}

/** As people read them two texts are one, wherever the white space in them stands. */
const read = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();

/** The fields that took a text, after those that refused it were left as they were. */
function accepting(file: string, text: string): { paths: Path[]; content: Content } {
  let paths = allTexts(file);
  for (;;) {
    const content = contentWith(file, paths, text);
    if (content.problems.length === 0) return { paths, content };
    for (const problem of content.problems) {
      expect(
        printable(describeProblem(problem)),
        'one line, without signs that a terminal obeys',
      ).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
      expect(problem.line).toBeGreaterThanOrEqual(1);
      expect(problem.fix).not.toBe('');
    }
    const told = content.problems.map(({ field }) => field);
    const left = paths.filter(
      (path) => !told.some((field) => field !== '' && fieldName(path).startsWith(field)),
    );
    // What is found in the lines of a file has the name of its last field only.
    const others = paths.filter(
      (path) => !told.includes(String(path.findLast((key) => typeof key === 'string'))),
    );
    const fewer = left.length < paths.length ? left : others.length < paths.length ? others : [];
    if (fewer.length === 0) {
      const sound = contentWith(file, [], text);
      expect(sound.problems.map(describeProblem)).toEqual([]);
      return { paths: [], content: sound };
    }
    paths = fewer;
  }
}

function catalogueOf(content: Content): Catalogue {
  const entries = entriesOf(content);
  if (!entries) throw new Error('The region is gone, and nothing was reported');
  return joinCatalogue(entries, TODAY);
}

/** Judges the feeds by programs of others. */
function judgeFeeds(catalogue: Catalogue): void {
  const publication = { ...catalogue, address: (path: string) => `https://voorbeeld.nl/kaart${path}` };
  const title = (id: string) => read(catalogue.offer(id).title);
  const feed = changes(publication);
  for (const text of [feed, offersJson(publication), offersGeoJson(publication), hsdsServices(publication)])
    expect(refusedSigns(text)).toEqual([]);
  const { items, title: name } = parseFeed(feed);
  expect(read(name)).toBe(read(catalogue.region.title));
  for (const { url, title: shown } of items)
    expect(read(shown)).toBe(title(/aanbod\/([^/]+)\//.exec(url ?? '')?.[1] ?? ''));
  for (const text of [calendar(publication), editorsCalendar(publication)]) {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').every((line) => /^(?: |[A-Z-]+[:;]|$)/.test(line))).toBe(true);
    const root = new ICAL.Component(ICAL.parse(text) as never);
    for (const event of root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))) {
      const id = /^(.+)-\d{4}-\d\d-\d\d@/.exec(event.uid)?.[1];
      if (id !== undefined) expect(read(event.summary)).toBe(title(id));
    }
  }
  const { offers } = JSON.parse(offersJson(publication)) as { offers: { id: string; title: string }[] };
  for (const offer of offers) expect(read(offer.title)).toBe(title(offer.id));
  JSON.parse(offersGeoJson(publication));
  JSON.parse(hsdsServices(publication));
  for (const offer of catalogue.offers) JSON.parse(JSON.stringify(structuredData(offer, publication)));
  const [table] = fromCsv(new TextEncoder().encode(offersCsv(publication)));
  expect(table?.rows).toHaveLength(catalogue.offers.length + 1);
  for (const row of table?.rows.slice(1) ?? [])
    expect(withoutGuard(read(row[1]?.text))).toBe(withoutGuard(title(row[0]?.text ?? '')));
}

/** A cell of the open data, without what keeps a spreadsheet from running it. */
const withoutGuard = (text: string) => text.replace(/^'+(?=[=+\-@＝])/, '');

/** A spreadsheet that nobody changed says nothing, whether it is one of Excel or a CSV file. */
async function judgeSheets(context: SheetContext, columns: readonly Column[]): Promise<void> {
  const table = writeTable(context.entries, columns, context.words, false);
  const tabs = [
    await fromXlsx(await toXlsx(table, 'Blad')),
    fromCsv(new TextEncoder().encode(tableToCsv(table))),
  ];
  for (const one of tabs) {
    const reading = readSheet(one, context);
    expect(reading.problems).toEqual([]);
    expect(reading.rows.map(({ id }) => id)).toEqual([...context.entries.keys()]);
    expect(reading.rows.flatMap(({ changes: found }) => found)).toEqual([]);
  }
}

/** Mails that arrive where they should, with no head that a text wrote. */
async function judgeMails(catalogue: Catalogue): Promise<void> {
  const sending = { site: 'https://voorbeeld.nl/kaart/', codeOf: () => '0123456789abcdef' };
  for (const row of workList(catalogue, undefined, TODAY)) {
    const files = await draftFiles(row, outgoingMail(row, catalogue, sending), catalogue);
    const draft = files[`${row.provider.id}.eml`];
    if (!draft) continue;
    const mail = await PostalMime.parse(draft);
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(HEADS);
    expect(mail.to?.map(({ address }) => address)).toEqual([row.provider.email]);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([`${row.provider.id}.xlsx`]);
    expect(read(mail.subject)).toContain(read(catalogue.region.title));
  }
}

const HEADS = ['content-type', 'from', 'mime-version', 'subject', 'to', 'x-unsent'];

describe.each(COLLECTIONS)('In every text of %s', (_, file, entryOf) => {
  const paths = allTexts(file);

  test.each(REFUSED.map((text) => [refusedSigns(text)[0]?.code ?? '', text]))(
    'the sign %s is refused where it stands',
    (_code, text) => {
      for (const path of paths) {
        const { problems } = contentWith(file, [path], text);
        const here = problems.filter(({ file: one }) => one === file);
        expect(here.map(({ field }) => field).join(' '), fieldName(path)).toContain(
          String(path.findLast((key) => typeof key === 'string')),
        );
      }
    },
  );

  test('a hostile text is refused there, or comes through everything as it is', async () => {
    const random = fc.sample(fc.string({ unit: 'binary', maxLength: 120 }), { numRuns: 40, seed: 20 });
    let accepted = 0;
    for (const text of [...TEXTS, ...random]) {
      const { paths: taken, content } = accepting(file, text);
      accepted += taken.length;
      const entry = entryOf(content);
      for (const path of taken) {
        const value = valueAt(entry, path);
        if (typeof value === 'string') expect(read(value), fieldName(path)).toBe(read(cleanPasted(text)));
      }
      const catalogue = catalogueOf(content);
      judgeFeeds(catalogue);
      await judgeSheets(sheetContext(catalogue), COLUMNS);
      const providers = new Map(
        content.entries.providers.map(({ entry: { id }, fields }) => [id, fields] as const),
      );
      await judgeSheets(providerSheetContext(providers), PROVIDER_COLUMNS);
      await judgeMails(catalogue);
    }
    // A check that refuses everything would prove nothing.
    expect(accepted).toBeGreaterThan(TEXTS.length / 2);
  });
});
