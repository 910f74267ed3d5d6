/**
 * `npm run round`: starts the yearly round or goes on with it. Makes a folder with the work list, and a mail draft and
 * a spreadsheet for each provider that has not replied. Options: `--provider`, `--today`, `--out`, `--report`,
 * `--dry-run`. `SITE_URL` and `BASE_PATH` say where the site stands, for the links in the mails.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../src/content/catalogue.ts';
import { newMemory, rememberDrafts } from '../src/domain/round/memory.ts';
import { roundProgress, workList, type WorkRow } from '../src/domain/round/work-list.ts';
import { addressOf } from '../src/domain/site/addresses.ts';
import { mailToProvider, sheetForProvider } from '../src/texts/nl/round-draft.ts';
import { roundReport } from '../src/texts/nl/round-report.ts';
import {
  describeProgress,
  otherWays,
  progressBar,
  workListCells,
  workListCsv,
  workListPage,
} from '../src/texts/nl/round-work-list.ts';
import { alignColumns } from './lib/columns.ts';
import { readArguments, readChoice, readDate, type Command, type World } from './lib/command.ts';
import { draftOf } from './lib/mail-draft.ts';
import { openRegion } from './lib/region.ts';
import { previousRoundFolder, readMemory, roundFolder, writeMemory } from './lib/round-folder.ts';
import { run } from './lib/run.ts';
import { writeAtomically } from './lib/write.ts';

/** The width of the work list on the screen, in characters. */
const WIDTH = 110;

export const round: Command = async (typed, world) => {
  const { values } = readArguments(typed, {
    today: { type: 'string' },
    provider: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  });
  const today = readDate('today', values.today);
  const opened = await openRegion(world, today);
  if (!opened) return 1;
  const { catalogue } = opened;
  const { region, providers } = catalogue;
  const known = providers.map(({ id }) => id);
  const only =
    values.provider === undefined
      ? undefined
      : readChoice('provider', values.provider, known, 'de bestanden in providers');
  const folder = roundFolder(values.out, region.refresh, today);
  const written = new Map(catalogue.offers.map(({ id }) => [id, catalogue.writtenFields(id)]));
  const memory = readMemory(folder) ?? newMemory(region.refresh, today, written);
  if (values.report) {
    const baseline = readMemory(previousRoundFolder(folder))?.begin ?? memory.begin;
    const { markdown, page } = roundReport({ catalogue, baseline, memory });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of [
      ['verslag.md', markdown],
      ['verslag.html', page],
    ] as const) {
      writeAtomically(path.join(folder, name), text);
      world.print(shown(path.join(folder, name)));
    }
    return 0;
  }

  const rows = workList(catalogue, memory, today).filter(({ provider }) => !only || provider.id === only);
  const progress = roundProgress(rows.map(({ task }) => task));
  for (const line of alignColumns(workListCells(rows), WIDTH)) world.print(line);
  world.print(`\n${progressBar(progress)} ${describeProgress(progress)}`);
  const pending = rows.filter(({ task }) => task.open.length > 0);
  printUnreachable(
    pending.filter(({ provider }) => !provider.email),
    world,
  );
  if (values['dry-run']) {
    world.print(`\nAlleen gekeken. Er zijn ${pending.length} mails te maken.`);
    return 0;
  }

  const drafts = path.join(folder, today);
  const site = siteAddress(world);
  for (const row of pending) await writeDraft(row, catalogue, site, drafts);
  mkdirSync(folder, { recursive: true });
  const title = `Ronde ${memory.start.slice(0, 4)}: ${region.title}`;
  writeAtomically(path.join(folder, 'werklijst.csv'), workListCsv(rows));
  writeAtomically(path.join(folder, 'werklijst.html'), workListPage(rows, title, today, progress));
  const asked = pending.map(({ provider }) => provider.id);
  writeMemory(folder, rememberDrafts(memory, asked, today));
  printDrafts(pending, drafts, world);
  return 0;
};

/**
 * Writes for one provider the mail as a draft and as plain text, and the spreadsheet that goes with it, with all that
 * is still open. Without a mailbox there is no draft, only the text to paste elsewhere.
 */
async function writeDraft(
  { provider, task, lastDrafted }: WorkRow,
  catalogue: Catalogue,
  site: string,
  folder: string,
): Promise<void> {
  const page = `${site}${addressOf('check', provider.id)}`;
  const mail = mailToProvider(catalogue, { provider, offers: task.open, page, lastDrafted });
  const workbook = await sheetForProvider(catalogue, task.open);
  const name = (ending: string) => path.join(folder, `${provider.id}.${ending}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(name('xlsx'), workbook);
  writeFileSync(name('txt'), `${mail.subject}\n\n${mail.text}`);
  if (!provider.email) return;
  const attachment = { filename: `${provider.id}.xlsx`, content: Buffer.from(workbook) };
  const draft = { mail, from: catalogue.region.email, to: provider.email, attachment };
  writeFileSync(name('eml'), await draftOf(draft));
}

/** The address of the site with the folder in which it stands, without a slash at its end. */
function siteAddress({ env, warn }: World): string {
  const { SITE_URL, BASE_PATH = '/' } = env;
  if (!SITE_URL)
    warn('\nLet op: SITE_URL is niet gezet. De link in de mails wijst nu naar je eigen computer.');
  return new URL(BASE_PATH, SITE_URL ?? 'http://localhost:4321').href.replace(/\/+$/, '');
}

function printUnreachable(rows: readonly WorkRow[], { print }: World): void {
  if (rows.length === 0) return;
  print('\nZonder mailbox (stuur de tekst via een andere weg):');
  for (const row of rows) print(`  ${row.provider.name}: ${otherWays(row).join(', ') || 'niets bekend'}`);
}

function printDrafts(pending: readonly WorkRow[], folder: string, { print }: World): void {
  if (pending.length === 0) {
    print('\nIedereen heeft geantwoord. De ronde is klaar.');
    return;
  }
  const reminders = pending.flatMap(({ lastDrafted }) => lastDrafted ?? []);
  const last = reminders.toSorted().at(-1);
  const mailed = pending.filter(({ provider }) => provider.email).length;
  print(
    `\nKlaar: ${mailed} concepten (.eml) en ${pending.length} teksten met spreadsheet in ${shown(folder)}.` +
      (last ? ` Daarvan zijn er ${reminders.length} een herinnering; de vorige mail was van ${last}.` : ''),
  );
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || '.';
}

if (import.meta.main) await run(round);
