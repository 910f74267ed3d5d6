import type { Replacement } from '../../src/content/store.ts';
import { memoryPath, newMemory, serialiseMemory, type RoundMemory } from '../../src/domain/round/memory.ts';
import { cutoff } from '../../src/domain/offer/freshness.ts';
import type { PlainDate } from '../../src/domain/schema/dates.ts';
import type { OpenRegion } from './region.ts';

/** What is remembered of the round that runs on a day, or the memory of one that begins on it. */
export function roundMemory({ entries, catalogue }: OpenRegion, today: PlainDate): RoundMemory {
  const { region, offers, writtenFields } = catalogue;
  const known = memoryOfYear(entries, cutoff(region.refresh, today).slice(0, 4));
  return known ?? newMemory(region.refresh, today, new Map(offers.map(({ id }) => [id, writtenFields(id)])));
}

/** What is remembered of the round of a year. */
export function memoryOfYear({ rounds }: OpenRegion['entries'], year: string): RoundMemory | undefined {
  return rounds.find(({ file }) => file.path === memoryPath(year))?.entry;
}

/** The file of a memory as it becomes, to be written together with the entries. */
export function memoryReplacement({ files }: OpenRegion, memory: RoundMemory): Replacement[] {
  const path = memoryPath(memory.start);
  const before = files.find((file) => file.path === path)?.text;
  const after = serialiseMemory(memory);
  return before === after ? [] : [{ path, before, after }];
}
