import type { Relaxation, Rewording } from '../../domain/finder/relaxation.ts';
import { finding } from './finding.ts';
import { labels } from './labels.ts';
import { distanceLabel, groupLabel } from './wording.ts';

/** Says what a question close to the asked one changes. */
export function relaxationLabel(relaxation: Relaxation | Rewording): string {
  const { help } = finding;
  switch (relaxation.by) {
    case 'neighbour':
      return help.neighbour(relaxation.name, distanceLabel(relaxation.kilometres));
    case 'age':
      return help.age(`${relaxation.age} jaar`);
    case 'group':
      return help.age(groupLabel(relaxation.group));
    case 'kind':
      return help.kind(labels.kinds[relaxation.kind].many.toLowerCase());
    case 'filter':
      return help.filter[relaxation.filter];
    case 'word':
      return help.word(relaxation.word);
    case 'asker':
      return help.asker[relaxation.asker];
    default:
      return relaxation satisfies never;
  }
}
