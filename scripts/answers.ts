/**
 * `npm run answers -- FILE...`: reads saved mails and returned spreadsheets, shows what each would change, and with
 * `--write` changes it, all or nothing. Exit code 1 when something keeps it from being written.
 */
import type { Change } from '../src/domain/sheet/changes.ts';
import { settleAnswers } from '../src/domain/round/settle.ts';
import { round } from '../src/texts/nl/round.ts';
import { sheet } from '../src/texts/nl/sheet.ts';
import { readArguments, readDate, run, UsageError } from './lib/arguments.ts';
import { newIds } from '../src/content/edit/new-id.ts';
import { planEdits } from '../src/content/edit/plan.ts';
import { openContent } from './lib/open-content.ts';
import { replaceFiles } from './lib/replace-files.ts';
import { readIncoming } from './lib/round/incoming.ts';
import { fieldsOfNew, newOfferRefusal, outcomeOf } from './lib/round/outcome.ts';
import { readRoundState, roundFolder, writeRoundState } from './lib/round/state.ts';
import { tellLeftAlone, tellNew, tellOutcome, tellSenders, tellToDo } from './lib/round/tell.ts';
import { fieldsOf } from './lib/sheet/file.ts';
import { tellChange } from './lib/sheet/tell.ts';

await run(async () => {
  const { values, positionals } = readArguments(
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
  const content = openContent(today);
  if (!content) return 1;
  const folder = roundFolder(values.round, content.region.refresh, today);
  const state = readRoundState(folder);

  const ids = content.offers.map(({ id }) => id);
  const incoming = await readIncoming(positionals, fieldsOf(content.entries), received);
  const offers = new Map(content.offers.map((offer) => [offer.id, offer]));
  const settled = settleAnswers(incoming.answers, { offers, today, recorded: state?.answers ?? [] });
  const outcomes = settled.accepted.flatMap((answer) => {
    const offer = offers.get(answer.offer);
    return offer ? [outcomeOf(answer, offer)] : [];
  });
  const applied = outcomes.filter(({ edits }) => edits.length > 0);
  const toDo = outcomes.filter(({ edits }) => edits.length === 0);

  const providers = new Set(content.providers.map(({ id }) => id));
  const added = incoming.added.map((offer) => ({
    ...offer,
    refusal: newOfferRefusal(offer, today, providers),
  }));
  const rows = added.filter(({ refusal }) => !refusal);
  const named = newIds(
    rows.map((offer) => ({ ...offer.row, fields: fieldsOfNew(offer) })),
    ids,
  );

  for (const outcome of applied) for (const line of tellOutcome(outcome, offers)) console.log(line);
  for (const { row, id } of named) for (const line of tellNew(row, id)) console.log(line);
  for (const line of tellToDo(toDo, offers)) console.log(line);
  const leftAlone = [
    ...settled.refused.map(({ answer, reason }) =>
      [
        `${answer.source}: ${answer.offer} - ${round.refusals[reason]}`,
        ...(reason === 'outdated' ? answer.fieldChanges.map((one) => tellChange(one, sheet)) : []),
      ].join('\n  '),
    ),
    ...added.flatMap(({ source, row, refusal }) =>
      refusal ? [`${source}: rij ${row.row} (nieuw) - ${round.refusals[refusal]}`] : [],
    ),
    ...incoming.notices,
  ];
  for (const line of tellLeftAlone(leftAlone)) console.log(line);
  for (const line of tellSenders(incoming.senders, content.providers)) console.log(line);

  const changed = new Map<string, readonly Change[]>(
    applied.map(({ answer, edits }) => [answer.offer, edits]),
  );
  const plan = planEdits(
    content.folder,
    content.files,
    { changed, added: new Map(named.map(({ row, id }) => [id, row.fields])) },
    today,
  );
  const problems = [...incoming.problems, ...plan.problems];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`Er is niets veranderd: verbeter eerst deze ${problems.length}, of laat dat bestand weg.`);
    return 1;
  }
  const counts = `Te wijzigen: ${plan.replacements.length} · zelf te verwerken: ${toDo.length} · overgeslagen: ${leftAlone.length}`;
  if (!values.write || values['dry-run']) {
    console.log(`${counts}\nAlleen gekeken. Doe het met --write.`);
    return 0;
  }
  replaceFiles(content.folder, plan.replacements);
  if (state && outcomes.length > 0) {
    const answers = outcomes.map(({ answer: { offer, provider, verdict, date, changes } }) => {
      return { offer, provider, ...(verdict && { verdict }), date: date ?? today, changes };
    });
    writeRoundState(folder, { ...state, answers: [...state.answers, ...answers] });
  }
  console.log(`${counts}\nGedaan. Draai nog npm run check.`);
  return 0;
});
