/**
 * `npm run answers -- FILE...`: reads saved mails and returned spreadsheets, shows what each would change, and with
 * `--write` changes it, all or nothing. Exit code 1 when something keeps it from being written.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newIds } from '../src/content/edit/new-id.ts';
import { planEdits } from '../src/content/edit/plan.ts';
import { checkProse } from '../src/domain/checks/prose.ts';
import { readIncoming, type IncomingFile } from '../src/domain/round/incoming.ts';
import { rememberReplies } from '../src/domain/round/memory.ts';
import { fieldsOfNew, newOfferRefusal, outcomeOf } from '../src/domain/round/outcome.ts';
import { settleReplies } from '../src/domain/round/settle.ts';
import { round } from '../src/texts/nl/round.ts';
import { sheet } from '../src/texts/nl/sheet.ts';
import {
  describeLeftAlone,
  describeNew,
  describeOutcome,
  describeSenders,
  describeToDo,
} from '../src/texts/nl/reply-preview.ts';
import { describeChange } from '../src/texts/nl/sheet-changes.ts';
import { readArguments, readDate, UsageError, type Command } from './lib/command.ts';
import { lineFrom, openRegion } from './lib/region.ts';
import { readMemory, roundFolder, writeMemory } from './lib/round-folder.ts';
import { run } from './lib/run.ts';

export const answers: Command = async (typed, world) => {
  const { values, positionals } = readArguments(
    typed,
    {
      write: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      received: { type: 'string' },
      round: { type: 'string' },
      today: { type: 'string' },
    },
    true,
  );
  if (positionals.length === 0)
    throw new UsageError('Noem de bestanden met antwoorden: npm run answers -- antwoorden/*.eml');
  const today = readDate('today', values.today);
  const received = values.received === undefined ? undefined : readDate('received', values.received);
  const region = await openRegion(world, today);
  if (!region) return 1;
  const { catalogue } = region;
  const folder = roundFolder(values.round, catalogue.region.refresh, today);
  const memory = readMemory(folder);

  const written = new Map(catalogue.offers.map(({ id }) => [id, catalogue.writtenFields(id)]));
  const { files, problems: unread } = readFiles(positionals);
  const incoming = await readIncoming(files, { written, words: sheet, received });
  const offers = new Map(catalogue.offers.map((offer) => [offer.id, offer]));
  const settled = settleReplies(incoming.replies, { offers, today, recorded: memory?.answers ?? [] });
  const outcomes = settled.accepted.map((reply) => outcomeOf(reply, catalogue.offer(reply.offer)));
  const applied = outcomes.filter(({ edits }) => edits.length > 0);
  const toDo = outcomes.filter(({ edits }) => edits.length === 0);

  const providers = new Set(catalogue.providers.map(({ id }) => id));
  const added = incoming.added.map((offer) => ({
    ...offer,
    refusal: newOfferRefusal(offer, today, providers),
  }));
  const rows = added.filter(({ refusal }) => !refusal);
  const named = newIds(
    rows.map((offer) => ({ ...offer.row, fields: fieldsOfNew(offer) })),
    [...offers.keys()],
  );

  const leftAlone = [
    ...settled.refused.map(({ reply, reason }) =>
      [
        `${reply.source}: ${reply.offer} - ${round.refusals[reason]}`,
        ...(reason === 'outdated' ? reply.fieldChanges.map((one) => describeChange(one, sheet)) : []),
      ].join('\n  '),
    ),
    ...added.flatMap(({ source, row, refusal }) =>
      refusal ? [`${source}: rij ${row.row} (nieuw) - ${round.refusals[refusal]}`] : [],
    ),
    ...incoming.notices,
  ];
  const preview = [
    ...applied.flatMap((outcome) => describeOutcome(outcome, offers)),
    ...named.flatMap(({ row, id }) => describeNew(row, id)),
    ...describeToDo(toDo, offers),
    ...describeLeftAlone(leftAlone),
    ...describeSenders(incoming.senders, catalogue.providers),
  ];
  for (const line of preview) world.print(line);

  const plan = planEdits(
    region.files,
    {
      changed: new Map(applied.map(({ reply, edits }) => [reply.offer, edits])),
      added: new Map(named.map(({ row, id }) => [id, row.fields])),
    },
    today,
    checkProse,
  );
  const problems = [...unread, ...incoming.problems, ...plan.problems.map(lineFrom(region.folder))];
  for (const problem of problems) world.warn(problem);
  if (problems.length > 0) {
    world.warn(`Er is niets veranderd: verbeter eerst deze ${problems.length}, of laat dat bestand weg.`);
    return 1;
  }
  const counts = `Te wijzigen: ${plan.replacements.length} · zelf te verwerken: ${toDo.length} · overgeslagen: ${leftAlone.length}`;
  if (!values.write || values['dry-run']) {
    world.print(`${counts}\nAlleen gekeken. Doe het met --write.`);
    return 0;
  }
  await region.store.write(plan.replacements);
  if (memory && outcomes.length > 0) {
    const replies = outcomes.map(({ reply: { offer, provider, verdict, date, changes } }) => {
      return { offer, provider, ...(verdict && { verdict }), date: date ?? today, changes };
    });
    writeMemory(folder, rememberReplies(memory, replies));
  }
  world.print(`${counts}\nGedaan. Draai nog npm run check.`);
  return 0;
};

function readFiles(names: readonly string[]): { files: IncomingFile[]; problems: string[] } {
  const files: IncomingFile[] = [];
  const problems: string[] = [];
  for (const name of names) {
    try {
      files.push({ name: path.basename(name), bytes: readFileSync(name) });
    } catch {
      problems.push(`${name}: dit bestand is er niet, of je mag het niet openen`);
    }
  }
  return { files, problems };
}

if (import.meta.main) await run(answers);
