/**
 * Ages in whole years and the school groups that go with them. By custom, not by law, groep 1 starts at four, and each
 * group covers two ages, because a child has its birthday in the course of the school year. Toddlers (peuters) are 2
 * and 3; infants (kleuters) sit in groep 1 and 2.
 */
import { sectors, valuesOf, type Sector } from '../schema/vocabulary.ts';

/** A range of ages in whole years, both ends included. */
export interface AgeRange {
  from: number;
  to: number;
}

export const MIN_AGE = 0;
export const MAX_AGE = 23;

/** The ages from peuter to the end of secondary school, to choose from. */
export const AGES_OF_SCHOOL = Array.from({ length: 17 }, (_, index) => index + 2);

/** School groups in order: groep 1 to 8 of primary school, klas 1 to 6 of secondary school. */
export const groups = [
  ...Array.from({ length: 8 }, (_, i) => String(i + 1)),
  ...Array.from({ length: 6 }, (_, i) => `klas-${i + 1}`),
] as readonly string[];

const FIRST_GROUP_AGE = 4;

/** Names for young children that stand for several groups, or for none yet. */
const stages: Record<string, AgeRange> = { peuter: { from: 2, to: 3 }, kleuter: { from: 4, to: 6 } };

/** All that can be asked for instead of an age, the youngest first. */
export const schoolStages = [...Object.keys(stages), ...groups] as readonly string[];

/** The ages of the children in a group: groep 4 holds ages 7 and 8. `undefined` for a group that does not exist. */
export function agesOfGroup(group: string): AgeRange | undefined {
  const stage = Object.hasOwn(stages, group) ? stages[group] : undefined;
  if (stage) return stage;
  const index = groups.indexOf(group);
  return index < 0 ? undefined : { from: FIRST_GROUP_AGE + index, to: FIRST_GROUP_AGE + index + 1 };
}

/** The groups just below and above one: groep 3 and 5 for groep 4. */
export function neighboursOf(group: string): string[] {
  if (group === 'peuter') return ['kleuter'];
  if (group === 'kleuter') return ['peuter', '3'];
  const index = groups.indexOf(group);
  return [groups[index - 1], groups[index + 1]].filter((other) => other !== undefined);
}

/** The groups in which children of this age sit: age 8 gives groep 4 and 5. */
export function groupsOfAge(age: number): string[] {
  return groups.filter((_, index) => age === FIRST_GROUP_AGE + index || age === FIRST_GROUP_AGE + index + 1);
}

/**
 * The groups that an age range stands for, as a school would say it: 6 to 12 years is groep 3 to 8. A group counts when
 * its lower age lies within the range and the range does not end at that age.
 */
export function groupsOfRange(ages: AgeRange): string[] {
  return groups.filter((_, index) => {
    const age = FIRST_GROUP_AGE + index;
    return age >= ages.from && age < Math.max(ages.to, ages.from + 1);
  });
}

/** The ages of each sector in whole years. A year may belong to two, because children pass on at different ages. */
const AGES_OF_SECTOR: Record<Sector, AgeRange> = {
  VSE: { from: 0, to: 4 },
  PO: { from: 4, to: 12 },
  VO: { from: 12, to: 18 },
  MBO: { from: 16, to: 23 },
  HO: { from: 16, to: 23 },
};

/** The sectors in which children of these ages are. */
export function sectorsOfAges({ from, to }: AgeRange): Sector[] {
  return valuesOf(sectors).filter(
    (sector) => AGES_OF_SECTOR[sector].from <= to && from <= AGES_OF_SECTOR[sector].to,
  );
}

/** What tells the ages of an offer. */
export interface Suited {
  ages?: AgeRange | undefined;
  sectors: readonly Sector[];
}

/**
 * Whether an offer suits somebody of the asked ages. One that names no ages is for those of its sectors; without sectors
 * it is for everybody.
 */
export function agesMatch({ ages, sectors }: Suited, asked: AgeRange): boolean {
  const offered = ages ? [ages] : sectors.map((sector) => AGES_OF_SECTOR[sector]);
  return offered.length === 0 || offered.some(({ from, to }) => from <= asked.to && asked.from <= to);
}

/** An age or a school group, whichever was asked for. */
export interface AgeQuestion {
  age?: number;
  group?: string;
}
