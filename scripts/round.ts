/**
 * `npm run round`: starts the yearly round or goes on with it. Makes a folder with the work list, and a mail draft and
 * a spreadsheet for each provider that has not replied. Options: `--provider`, `--today`, `--out`, `--report`,
 * `--dry-run`. The links in the mails lead to `site` of `region.yaml`, or to `SITE_URL` with `BASE_PATH`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { providerCode } from '../src/domain/round/code.ts';
import { pendingReplies, rememberSent } from '../src/domain/round/memory.ts';
import { roundProgress, workList, type WorkRow } from '../src/domain/round/work-list.ts';
import { round as texts } from '../src/texts/nl/round.ts';
import { draftFiles } from '../src/texts/nl/draft-files.ts';
import { outgoingMail } from '../src/texts/nl/round-draft.ts';
import { roundReport } from '../src/texts/nl/round-report.ts';
import { sendingCsv, sendingPage } from '../src/texts/nl/round-sending.ts';
import {
  describeProgress,
  mailboxSearch,
  otherWays,
  progressBar,
  workListCells,
  workListCsv,
  workListPage,
} from '../src/texts/nl/round-work-list.ts';
import { alignColumns } from './lib/columns.ts';
import { readArguments, readChoice, readDate, type Command, type World } from './lib/command.ts';
import { openRegion } from './lib/region.ts';
import { roundFolder, roundSecret } from './lib/round-folder.ts';
import { memoryOfYear, memoryReplacement, roundMemory } from './lib/round-memory.ts';
import { run } from './lib/run.ts';
import { siteAddress } from './lib/site-address.ts';
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
  const memory = roundMemory(opened, today);
  if (values.report) {
    const lastYear = String(Number(memory.start.slice(0, 4)) - 1);
    const baseline = memoryOfYear(opened.entries, lastYear)?.begin ?? memory.begin;
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
    pending.filter(({ provider, unreachable }) => !provider.email || unreachable),
    world,
  );
  const left = pendingReplies(memory, new Map(catalogue.offers.map((offer) => [offer.id, offer])));
  if (left.length > 0) world.print(`\nNog te verwerken: ${left.length}. Bekijk ze met npm run answers.`);
  if (values['dry-run']) {
    world.print(`\nAlleen gekeken. Er zijn ${pending.length} mails te maken.`);
    return 0;
  }

  const drafts = path.join(folder, today);
  const site = siteAddress(world, region);
  const year = memory.start.slice(0, 4);
  mkdirSync(folder, { recursive: true });
  if (pending.length > 0) {
    const secret = roundSecret(folder);
    const codeOf = (provider: string) => providerCode(secret, year, provider);
    const outgoing = pending.map((row) => ({ row, mail: outgoingMail(row, catalogue, { site, codeOf }) }));
    const mails = outgoing.map(({ mail }) => mail);
    const files: Record<string, Uint8Array> = {};
    for (const { row, mail } of outgoing) Object.assign(files, await draftFiles(row, mail, catalogue));
    mkdirSync(drafts, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(drafts, name), bytes);
    writeFileSync(path.join(drafts, 'concepten.zip'), zipSync(files));
    const { title } = texts.sending;
    writeFileSync(path.join(drafts, 'versturen.html'), sendingPage(mails, title(year, region.title), today));
    writeFileSync(path.join(drafts, 'verzendlijst.csv'), sendingCsv(mails));
  }
  const title = `Ronde ${year}: ${region.title}`;
  writeAtomically(path.join(folder, 'werklijst.csv'), workListCsv(rows));
  writeAtomically(path.join(folder, 'werklijst.html'), workListPage(rows, title, today, progress));
  const asked = pending.map(({ provider }) => provider.id);
  await opened.store.write(memoryReplacement(opened, rememberSent(memory, asked, today)));
  printDrafts(pending, drafts, world);
  return 0;
};

function printUnreachable(rows: readonly WorkRow[], { print }: World): void {
  if (rows.length === 0) return;
  print('\nZonder mailbox die werkt (stuur de tekst via een andere weg):');
  for (const row of rows) {
    const ways = otherWays(row).join(', ') || 'niets bekend';
    print(`  ${row.provider.name}: ${ways}. Zoek: ${mailboxSearch(row.provider.name)}`);
  }
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
    `\nKlaar. Open versturen.html in ${shown(folder)}: daar staan ${pending.length} mails klaar voor elk mailprogramma.\nErnaast staan ${mailed} concepten (.eml) en ${pending.length} teksten met spreadsheet, en alles samen in concepten.zip.` +
      (last ? ` Daarvan zijn er ${reminders.length} een herinnering; de vorige mail was van ${last}.` : ''),
  );
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || '.';
}

if (import.meta.main) await run(round);
