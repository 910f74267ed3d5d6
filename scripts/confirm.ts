/**
 * `npm run confirm -- ID...`: records that offers are still correct, on the word of whoever runs it. It shows the list
 * and asks first; `--yes` is for scripts, `--dry-run` only shows. `--answered PROVIDER` notes that it answered in words, so
 * that nobody reminds it. Exit code 1 when nothing was written though something was asked.
 */
import { planEdits } from '../src/content/edit/plan.ts';
import { checkProse } from '../src/domain/checks/prose.ts';
import { rememberAnswered } from '../src/domain/round/memory.ts';
import type { Offer } from '../src/domain/schema/schema.ts';
import { valuesOf, verifiers } from '../src/domain/schema/vocabulary.ts';
import type { Change } from '../src/domain/sheet/changes.ts';
import { alignColumns } from './lib/columns.ts';
import { readArguments, readChoice, readDate, UsageError, type Command, type World } from './lib/command.ts';
import { lineFrom, openRegion, type OpenRegion } from './lib/region.ts';
import { memoryReplacement, roundMemory } from './lib/round-memory.ts';
import { run } from './lib/run.ts';

const WIDTH = 100;

export const confirm: Command = async (typed, world) => {
  const { values, positionals } = readArguments(
    typed,
    {
      provider: { type: 'string' },
      today: { type: 'string' },
      by: { type: 'string' },
      answered: { type: 'string', multiple: true },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
    true,
  );
  const today = readDate('today', values.today);
  const by = values.by === undefined ? undefined : readChoice('by', values.by, valuesOf(verifiers));
  const region = await openRegion(world, today);
  if (!region) return 1;

  const answered = values.answered ?? [];
  const known = region.catalogue.providers.map(({ id }) => id);
  for (const id of answered) readChoice('answered', id, known, 'de bestanden in providers');
  if (answered.length > 0) {
    await noteAnswered(region, answered, today, values['dry-run'], world);
    if (positionals.length === 0 && values.provider === undefined) return 0;
  }

  const chosen = choose(region.catalogue, positionals, values.provider);
  const pending = chosen.filter(({ state, verified }) => state !== 'gestopt' && (verified ?? '') < today);
  printSkipped(chosen, today, world);
  if (pending.length === 0) {
    world.print('Er is niets te bevestigen.');
    return 0;
  }
  for (const line of alignColumns(
    [
      ['Aanbod', 'Id', 'Was', 'Wordt'],
      ...pending.map(({ title, id, verified }) => [title, id, verified ?? '-', today]),
    ],
    WIDTH,
  ))
    world.print(line);

  const changes: Change[] = [
    { path: ['verified'], value: today },
    ...(by ? [{ path: ['verifiedBy'], value: by }] : []),
  ];
  const changed = new Map(pending.map(({ id }) => [id, changes]));
  const { replacements, problems } = planEdits(region.files, { changed }, today, checkProse);
  for (const problem of problems.map(lineFrom(region.folder))) world.warn(problem);
  if (problems.length > 0) {
    world.warn('Er is niets veranderd.');
    return 1;
  }
  if (values['dry-run']) {
    world.print(`Alleen gekeken: er is niets veranderd (${replacements.length}).`);
    return 0;
  }
  if (!values.yes && !(await world.ask(`Klopt alles van deze ${pending.length}?`))) {
    world.print('Er is niets veranderd.');
    return 1;
  }
  await region.store.write(replacements);
  world.print(`Bevestigd: ${replacements.length}.`);
  return 0;
};

/** Notes that providers answered in words, so that nobody reminds them; what they said is not confirmed by it. */
async function noteAnswered(
  region: OpenRegion,
  providers: readonly string[],
  today: string,
  isDry: boolean,
  { print }: World,
): Promise<void> {
  const memory = roundMemory(region, today);
  const replacements = memoryReplacement(region, rememberAnswered(memory, providers, today));
  if (!isDry) await region.store.write(replacements);
  print(`${isDry ? 'Alleen gekeken' : 'Genoteerd'}: ${providers.join(', ')} heeft in woorden geantwoord.`);
}

/** The offers with the ids that were given. Throws a UsageError for an id that no offer has. */
function choose(
  { offers, providers }: { offers: readonly Offer[]; providers: readonly { id: string }[] },
  ids: readonly string[],
  provider: string | undefined,
): Offer[] {
  if ((ids.length === 0) === (provider === undefined))
    throw new UsageError('Noem de ids van het aanbod, of een aanbieder met --provider.');
  if (provider !== undefined) {
    const known = providers.map(({ id }) => id);
    const name = readChoice('provider', provider, known, 'de bestanden in providers');
    return offers.filter((offer) => offer.providers[0] === name);
  }
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  return [...new Set(ids)].flatMap((id) => {
    if (!byId.has(id)) readChoice('id', id, [...byId.keys()], 'de bestanden in offers');
    return byId.get(id) ?? [];
  });
}

function printSkipped(chosen: readonly Offer[], today: string, { print }: World): void {
  for (const { id, state, verified } of chosen) {
    if (state === 'gestopt') print(`Overgeslagen: ${id} is gestopt.`);
    else if (verified && verified >= today) print(`Overgeslagen: ${id} is al bevestigd op ${verified}.`);
  }
}

if (import.meta.main) await run(confirm);
