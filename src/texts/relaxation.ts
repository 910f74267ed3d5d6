import type { Relaxation } from '../domain/relaxation.ts';
import { labels, texts } from './nl.ts';
import { distanceLabel, groupLabel } from './wording.ts';

/** Says what a question close to the asked one changes. */
export function relaxationLabel(relaxation: Relaxation): string {
  const { help } = texts;
  switch (relaxation.by) {
    case 'place':
      return help.place(relaxation.name, distanceLabel(relaxation.kilometres));
    case 'age':
      return help.age(`${relaxation.age} jaar`);
    case 'group':
      return help.age(groupLabel(relaxation.group));
    case 'kind':
      return help.kind(labels.kinds[relaxation.kind].many.toLowerCase());
    case 'filter':
      return help.filter[relaxation.filter];
    default:
      return relaxation satisfies never;
  }
}
