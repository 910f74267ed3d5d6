import { agesOfGroup, sectorsOfAges } from '../offer/ages.ts';
import { otherPartnerships, type FinderMunicipality } from './home.ts';
import type { Question } from './question.ts';

/** A partnership of schools that a family can ask for advice. */
export type Partnership = FinderMunicipality['partnerships'][number];

/**
 * The partnerships of schools to ask when nothing fits: those of the home municipality for the schools that a child of the
 * asked age goes to, or of all schools when no age was asked. A postcode may fall under another than its municipality.
 */
export function partnershipsToAsk(question: Question): Partnership[] {
  const { home, age, group } = question;
  if (!home) return [];
  const ages = age === undefined ? agesOfGroup(group ?? '') : { from: age, to: age };
  const sectors = ages && sectorsOfAges(ages);
  const others = otherPartnerships(home);
  return home.municipality.partnerships
    .filter(({ sector }) => !sectors || sectors.includes(sector))
    .map((own) => others.find(({ sector }) => sector === own.sector) ?? own);
}
