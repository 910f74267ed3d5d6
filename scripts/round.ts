/**
 * `npm run round`: starts the yearly round or goes on with it. Makes a folder with the work list, and a mail draft and
 * a spreadsheet for each provider that has not answered. Options: `--provider`, `--today`, `--out`, `--report`,
 * `--dry-run`. `SITE_URL` and `BASE_PATH` tell where the site stands, for the links in the mails.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { roundProgress, roundTasks } from '../src/domain/round/work-list.ts';
import { cutoff } from '../src/domain/offer/freshness.ts';
import { readArguments, readChoice, readDate, run } from './lib/arguments.ts';
import { openContent, type Content } from './lib/open-content.ts';
import { writeDraft } from './lib/round/drafts.ts';
import { marksOf } from './lib/round/mark.ts';
import { writeReport } from './lib/round/report.ts';
import {
  answeredOffers,
  previousRoundFolder,
  readRoundState,
  roundFolder,
  writeRoundState,
  type RoundState,
} from './lib/round/state.ts';
import {
  describeProgress,
  otherWays,
  progressBar,
  writeCsv,
  writePage,
  writeScreen,
  type WorkRow,
} from './lib/round/work-list.ts';
import { fieldsOf } from './lib/sheet/file.ts';
import { writeAtomically } from './lib/write.ts';

await run(async () => {
  const { values } = readArguments({
    today: { type: 'string' },
    provider: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  });
  const today = readDate('today', values.today);
  const content = openContent(today);
  if (!content) return 1;
  const { region } = content;
  const known = content.providers.map(({ id }) => id);
  const only =
    values.provider === undefined
      ? undefined
      : readChoice('provider', values.provider, known, 'de bestanden in providers');
  const folder = roundFolder(values.out, region.refresh, today);
  const entries = fieldsOf(content.entries);
  const found = readRoundState(folder);
  const state: RoundState = found ?? {
    start: cutoff(region.refresh, today),
    drafts: [],
    answers: [],
    begin: { date: today, entries: marksOf(entries) },
  };
  if (values.report) {
    const baseline = readRoundState(previousRoundFolder(folder))?.begin ?? state.begin;
    for (const file of writeReport({ content, entries, baseline, state, today, folder }))
      console.log(shown(file));
    return 0;
  }

  const rows = workRows(content, state, today).filter(({ provider }) => !only || provider.id === only);
  const progress = roundProgress(rows.map(({ task }) => task));
  for (const line of writeScreen(rows)) console.log(line);
  console.log(`\n${progressBar(progress)} ${describeProgress(progress)}`);
  const pending = rows.filter(({ task }) => task.open.length > 0);
  tellUnreachable(pending.filter(({ provider }) => !provider.email));
  if (values['dry-run']) {
    console.log(`\nAlleen gekeken. Er zijn ${pending.length} mails te maken.`);
    return 0;
  }

  const drafts = path.join(folder, today);
  const site = siteAddress();
  for (const { provider, task, lastDrafted } of pending)
    await writeDraft(provider, task, lastDrafted, { content, entries, today, site, folder: drafts });
  mkdirSync(folder, { recursive: true });
  const title = `Ronde ${state.start.slice(0, 4)}: ${region.title}`;
  writeAtomically(path.join(folder, 'werklijst.csv'), writeCsv(rows));
  writeAtomically(path.join(folder, 'werklijst.html'), writePage(rows, title, today, progress));
  writeRoundState(folder, remember(state, pending, today));
  tellDrafts(pending, drafts);
  return 0;
});

function workRows({ offers, providers, region }: Content, state: RoundState, today: string): WorkRow[] {
  const byId = new Map(providers.map((provider) => [provider.id, provider]));
  const lastDrafted = new Map<string, string>();
  for (const { provider, date } of state.drafts) if (date < today) lastDrafted.set(provider, date);
  const answered = answeredOffers(state);
  return roundTasks(offers, { refresh: region.refresh, today, answered }).flatMap((task) => {
    const provider = byId.get(task.provider);
    return provider ? [{ provider, task, lastDrafted: lastDrafted.get(provider.id) }] : [];
  });
}

/** A second run on the same day makes the mails of that day again, and is no reminder. */
function remember(state: RoundState, pending: readonly WorkRow[], today: string): RoundState {
  const asked = new Set(pending.map(({ provider }) => provider.id));
  const earlier = state.drafts.filter(({ provider, date }) => date !== today || !asked.has(provider));
  return { ...state, drafts: [...earlier, ...[...asked].map((provider) => ({ provider, date: today }))] };
}

function siteAddress(): URL {
  const { SITE_URL, BASE_PATH = '/' } = process.env;
  if (!SITE_URL)
    console.error('\nLet op: SITE_URL is niet gezet. De link in de mails wijst nu naar je eigen computer.');
  return new URL(`${BASE_PATH}/`.replace(/\/+$/, '/'), SITE_URL ?? 'http://localhost:4321');
}

function tellUnreachable(rows: readonly WorkRow[]): void {
  if (rows.length === 0) return;
  console.log('\nZonder mailbox (stuur de tekst via een andere weg):');
  for (const row of rows)
    console.log(`  ${row.provider.name}: ${otherWays(row).join(', ') || 'niets bekend'}`);
}

function tellDrafts(pending: readonly WorkRow[], folder: string): void {
  if (pending.length === 0) {
    console.log('\nIedereen heeft geantwoord. De ronde is klaar.');
    return;
  }
  const reminders = pending.flatMap(({ lastDrafted }) => lastDrafted ?? []);
  const last = reminders.toSorted().at(-1);
  const mailed = pending.filter(({ provider }) => provider.email).length;
  console.log(
    `\nKlaar: ${mailed} concepten (.eml) en ${pending.length} teksten met spreadsheet in ${shown(folder)}.` +
      (last ? ` Daarvan zijn er ${reminders.length} een herinnering; de vorige mail was van ${last}.` : ''),
  );
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || '.';
}
