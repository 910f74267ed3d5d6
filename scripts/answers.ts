/**
 * `npm run answers -- FILE...`: reads saved mails and returned spreadsheets, shows what each would change, and with
 * `--write` changes it. One bad file stops no other; within one file it is all or nothing. Exit code 1 when a file could not
 * be used.
 */
import { planReplies } from '../src/content/edit/reply-plan.ts';
import { printable } from '../src/domain/checks/characters.ts';
import type { Problem } from '../src/domain/checks/problem.ts';
import { checkProse } from '../src/domain/checks/prose.ts';
import { readIncoming } from '../src/domain/round/incoming.ts';
import { rememberReplies } from '../src/domain/round/memory.ts';
import { takeIn, type TakenFile } from '../src/domain/round/take-in.ts';
import { readingContext } from '../src/texts/nl/reading-context.ts';
import { describeFiles } from '../src/texts/nl/reply-preview.ts';
import { describeInSheet } from '../src/texts/nl/sheet-changes.ts';
import { readArguments, readDate, UsageError, type Command } from './lib/command.ts';
import { readHandedIn } from './lib/handed-in-files.ts';
import { openRegion } from './lib/region.ts';
import { readMemory, roundFolder, writeMemory } from './lib/round-folder.ts';
import { run } from './lib/run.ts';

export const answers: Command = async (typed, world) => {
  const { values, positionals } = readArguments(
    typed,
    {
      write: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      read: { type: 'string', multiple: true },
      trust: { type: 'string', multiple: true },
      received: { type: 'string' },
      round: { type: 'string' },
      today: { type: 'string' },
    },
    true,
  );
  if (positionals.length === 0)
    throw new UsageError('Noem de map of de bestanden met antwoorden: npm run answers -- antwoorden');
  const today = readDate('today', values.today);
  const received = values.received === undefined ? undefined : readDate('received', values.received);
  const region = await openRegion(world, today);
  if (!region) return 1;
  const { catalogue } = region;
  const folder = roundFolder(values.round, catalogue.region.refresh, today);
  const memory = readMemory(folder);

  const { files, problems: unopened } = readHandedIn(positionals);
  const context = readingContext(catalogue, { received, isCode: () => false });
  const incoming = await readIncoming(files, context);
  const offers = new Map(catalogue.offers.map((offer) => [offer.id, offer]));
  const taken = takeIn(incoming, {
    offers,
    providers: new Set(context.providers.keys()),
    today,
    recorded: memory?.answers ?? [],
    read: new Set(values.read),
    trusted: new Set(values.trust),
  });
  const plan = planReplies(region.files, taken, { ids: [...offers.keys()], today, checkText: checkProse });
  const shown = taken.map((file) => withoutBlocked(file, plan.blocked.get(file.received.source)));
  for (const line of describeFiles(shown, { offers, providers: context.providers })) world.print(line);
  for (const problem of unopened) world.warn(printable(problem));
  const isSpoilt = unopened.length > 0 || shown.some(({ received: { problems } }) => problems.length > 0);
  if (plan.problems.length > 0) {
    for (const { problem, fix } of plan.problems) world.warn(`${problem}: ${fix}`);
    world.warn('Er is niets veranderd.');
    return 1;
  }

  const decisions = shown.flatMap(({ replies, added }) =>
    [...replies, ...added].map(({ decision }) => decision),
  );
  const count = (kind: string) => decisions.filter((decision) => decision.kind === kind).length;
  const unread = shown.filter(({ treatment }) => treatment === 'read-first').length;
  const left = shown.filter(({ treatment }) => treatment === 'left').length;
  const counts = `Te wijzigen: ${plan.replacements.length} · lees eerst: ${unread} · zelf te verwerken: ${count('to-do')} · overgeslagen: ${left}`;
  if (!values.write || values['dry-run']) {
    world.print(`\n${counts}\nAlleen gekeken. Doe het met --write.`);
    return isSpoilt ? 1 : 0;
  }
  await region.store.write(plan.replacements);
  const taking = shown.flatMap(({ replies }) =>
    replies.flatMap(({ reply, decision }) =>
      decision.kind === 'applied' || decision.kind === 'to-do' ? [reply] : [],
    ),
  );
  if (memory && taking.length > 0) {
    const replies = taking.map(({ offer, provider, verdict, date, changes }) => {
      return { offer, provider, ...(verdict && { verdict }), date: date ?? today, changes };
    });
    writeMemory(folder, rememberReplies(memory, replies));
  }
  const waits = unread > 0 ? `\nWat onder "Lees eerst" staat, is nog niet verwerkt.` : '';
  world.print(`\n${counts}\nGedaan. Draai nog npm run check.${waits}`);
  return isSpoilt ? 1 : 0;
};

/** A file that would make the content wrong, with the reasons in the words of the spreadsheet. */
function withoutBlocked(file: TakenFile, problems: readonly Problem[] | undefined): TakenFile {
  if (!problems) return file;
  const places = [
    ...file.replies.map(({ reply: { offer, place } }) => ({ id: offer, place })),
    ...file.added.map(({ offer: { row } }) => ({ id: row.id ?? '', place: row.place })),
  ];
  const lines = problems.map((problem) => describeInSheet(problem, places));
  const received = { ...file.received, problems: [...file.received.problems, ...new Set(lines)] };
  return { received, replies: [], added: [], treatment: 'left' };
}

if (import.meta.main) await run(answers);
