import type { Filter } from '../../domain/finder/facets.ts';
import { homeName } from '../../domain/finder/home.ts';
import type { Asker, Question } from '../../domain/finder/question.ts';
import type { Relaxation, Rewording } from '../../domain/finder/relaxation.ts';
import { labels } from './labels.ts';
import { groupLabel } from './wording.ts';

const withoutFilter: Record<Filter, string> = {
  kinds: 'Zoek in alle soorten aanbod',
  sectors: 'Zoek in alle sectoren',
  topics: 'Zoek zonder thema',
  forms: 'Zoek in alle vormen',
};

const asOther: Record<Asker, string> = {
  ouder: 'Kijk bij het aanbod voor ouders en kinderen',
  school: 'Kijk bij het aanbod voor scholen en professionals',
};

/** Says what a question close to the asked one changes. */
export function relaxationLabel(relaxation: Relaxation | Rewording): string {
  switch (relaxation.by) {
    case 'age':
      return `Kijk bij ${relaxation.age} jaar`;
    case 'group':
      return `Kijk bij ${groupLabel(relaxation.group)}`;
    case 'kind':
      return `Neem ook ${labels.kinds[relaxation.kind].many.toLowerCase()} mee`;
    case 'filter':
      return withoutFilter[relaxation.filter];
    case 'word':
      return `Zoek zonder “${relaxation.word}”`;
    case 'asker':
      return asOther[relaxation.asker];
    default:
      return relaxation satisfies never;
  }
}

/** What there is none of, and for whom: "Voor Katwijk kennen we geen plusklas voor 8 jaar." */
export function askedLabel({ home, kinds, age, group }: Question): string {
  const place = home ? homeName(home) : '';
  const what =
    kinds.length > 0
      ? `geen ${kinds.map((kind) => labels.kinds[kind].one.toLowerCase()).join(' of ')}`
      : 'niets';
  const whom = age !== undefined ? ` voor ${age} jaar` : group ? ` voor ${groupLabel(group)}` : '';
  return `Voor ${place} kennen we ${what}${whom}.`;
}
