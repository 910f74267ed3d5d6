/**
 * `npm run answers -- FILE...`: reads saved mails and returned spreadsheets, shows what each would change, and with
 * `--write` changes it. Without files it lists what still has to be processed. One bad file stops no other; within one file it is all or nothing. Exit code 1 when a file could not
 * be used.
 */
import { planReplies } from '../src/content/edit/reply-plan.ts';
import type { Problem } from '../src/domain/checks/problem.ts';
import { checkProse } from '../src/domain/checks/prose.ts';
import { providerCode } from '../src/domain/round/code.ts';
import { readIncoming } from '../src/domain/round/incoming.ts';
import {
  earlierMails,
  pendingReplies,
  recordedReplies,
  rememberAside,
  rememberTaken,
  type RoundMemory,
} from '../src/domain/round/memory.ts';
import { takeIn, type TakenFile } from '../src/domain/round/take-in.ts';
import { readingContext } from '../src/texts/nl/reading-context.ts';
import { describeFiles, describePending } from '../src/texts/nl/reply-preview.ts';
import { describeInSheet } from '../src/texts/nl/sheet-changes.ts';
import { readArguments, readDate, type Command } from './lib/command.ts';
import { readHandedIn } from './lib/handed-in-files.ts';
import { openRegion } from './lib/region.ts';
import { readSecret, readWords, roundFolder, writeWords } from './lib/round-folder.ts';
import { memoryReplacement, roundMemory } from './lib/round-memory.ts';
import { run } from './lib/run.ts';

export const answers: Command = async (typed, world) => {
  const { values, positionals } = readArguments(
    typed,
    {
      write: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      read: { type: 'string', multiple: true },
      trust: { type: 'string', multiple: true },
      done: { type: 'string', multiple: true },
      received: { type: 'string' },
      round: { type: 'string' },
      today: { type: 'string' },
    },
    true,
  );
  const today = readDate('today', values.today);
  const received = values.received === undefined ? undefined : readDate('received', values.received);
  const region = await openRegion(world, today);
  if (!region) return 1;
  const { catalogue } = region;
  const folder = roundFolder(values.round, catalogue.region.refresh, today);
  const earlier = roundMemory(region, today);
  const memory = rememberAside(earlier, new Set(values.done));
  const offers = new Map(catalogue.offers.map((offer) => [offer.id, offer]));
  const known = new Set(earlier.replies.map(({ source }) => source));
  for (const id of values.done ?? [])
    if (!known.has(id)) world.warn(`${id}: dit kenmerk staat niet op de lijst.`);
  if (positionals.length === 0) {
    if (memory !== earlier) await region.store.write(memoryReplacement(region, memory));
    for (const line of describePending(pendingReplies(memory, offers), readWords(folder), catalogue))
      world.print(line);
    return 0;
  }

  const { files, problems: unopened } = readHandedIn(positionals);
  const context = readingContext(catalogue, {
    received,
    isCode: codeCheck(folder, memory.start.slice(0, 4)),
  });
  const incoming = await readIncoming(files, context);
  const mails = earlierMails(memory);
  const read = new Set([...mails.read, ...(values.read ?? [])]);
  const taken = takeIn(incoming, {
    offers,
    providers: new Set(context.providers.keys()),
    today,
    recorded: recordedReplies(memory),
    ...mails,
    read,
    trusted: new Set(values.trust),
  });
  const plan = planReplies(region.files, taken, { ids: [...offers.keys()], today, checkText: checkProse });
  const shown = taken.map((file) => withoutBlocked(file, plan.blocked.get(file.received.source)));
  for (const line of describeFiles(shown, { offers, providers: context.providers })) world.print(line);
  for (const problem of unopened) world.warn(problem);
  const named = new Set(incoming.flatMap(({ id, source }) => [id, source, source.split(', ')[0] ?? source]));
  for (const id of [...(values.read ?? []), ...(values.trust ?? [])])
    if (!named.has(id))
      world.warn(`${id}: dit kenmerk heeft geen van deze bestanden. Kijk of je het goed overtypte.`);
  const isSpoilt = unopened.length > 0 || shown.some(({ received: { problems } }) => problems.length > 0);
  if (plan.problems.length > 0) {
    for (const problem of plan.problems) world.warn(describeInSheet(problem, []));
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
  const after = rememberTaken(memory, shown, today);
  const replacements = [...plan.replacements, ...memoryReplacement(region, after)];
  await region.store.write(replacements);
  keepWords(folder, shown, after);
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

/** Whether a code is that of a provider in the round of a year; without the secret of the round none is. */
function codeCheck(folder: string, year: string): (provider: string, code: string) => boolean {
  const secret = readSecret(folder);
  return (provider, code) => secret !== undefined && providerCode(secret, year, provider) === code;
}

/** Keeps what people wrote on this computer, as long as it still has to be processed: never in the content. */
function keepWords(folder: string, taken: readonly TakenFile[], { replies }: RoundMemory): void {
  const open = new Set(
    replies.flatMap(({ source, words, waits }) => (source !== undefined && (words || waits) ? [source] : [])),
  );
  const kept = Object.entries(readWords(folder)).filter(([id]) => open.has(id));
  const added = taken.flatMap(({ received: { id, source, words }, replies: said }) => {
    const all = [words, ...said.map(({ reply }) => reply.words)].filter(Boolean).join('\n\n');
    return open.has(id) && all !== '' ? [[id, { file: source, words: all }] as const] : [];
  });
  if (kept.length + added.length > 0) writeWords(folder, Object.fromEntries([...kept, ...added]));
}

if (import.meta.main) await run(answers);
