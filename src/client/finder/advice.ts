import { partnershipsToAsk, type Partnership } from '../../domain/finder/advice.ts';
import { texts } from '../../texts/nl.ts';
import { askedLabel } from '../../texts/nl/relaxation.ts';
import { part } from '../shared/parts.ts';
import type { Situation } from './help.ts';

/**
 * Says where nothing takes the visitor: what of which there is none for whom, and whom to ask. Words that nothing has are
 * named elsewhere.
 */
export function showAdvice(finder: HTMLElement, { question, count }: Situation): void {
  const isNeeded = count === 0 && question.words === '' && question.home !== undefined;
  const none = part(finder, 'none');
  const ask = part(finder, 'ask');
  const partnerships = isNeeded ? partnershipsToAsk(question) : [];
  none.hidden = !isNeeded;
  none.textContent = isNeeded ? askedLabel(question) : '';
  ask.hidden = partnerships.length === 0;
  const names = partnerships.flatMap((partnership, index) => [
    ...(index > 0 ? [texts.finder.or] : []),
    nameOf(partnership),
  ]);
  ask.replaceChildren(...(names.length > 0 ? [texts.finder.askSchool, ...names, '.'] : []));
}

function nameOf({ name, url }: Partnership): Node | string {
  if (!url) return name;
  return Object.assign(document.createElement('a'), { href: url, rel: 'noopener', textContent: name });
}
