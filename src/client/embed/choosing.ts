import { readAddress } from '../../domain/finder/question-address.ts';
import { colourTokens, type NeededTokens } from '../../domain/embed/colour.ts';
import { fixables, readEmbeddedView, writeEmbeddedView } from '../../domain/embed/embedded-view.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import type { Question } from '../../domain/finder/question.ts';
import { part } from '../shared/parts.ts';

/** What a partner chose in the builder. */
export interface Chosen {
  question: Question;
  /** The parameters of the embedded view. */
  search: URLSearchParams;
  /** In CSS pixels; `undefined` when the iframe grows with its content. */
  height: number | undefined;
}

/**
 * Reads the builder's form in the way in which the embedded view would read the address made of it, so that both agree.
 */
export function chosenIn(
  form: HTMLFormElement,
  { municipalities, topics }: FinderIndex,
  tokens: NeededTokens,
): Chosen {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value) given.append(name, value);
  if (part<HTMLInputElement>(form, 'fixed').checked) given.set('vast', choicesMade(given).join());
  if (given.get('toon') === 'map') given.set('lijst', '0');
  if (given.get('toon') === 'list') given.set('kaart', '0');
  const colour = ownColour(form);
  if (colour && colourTokens(colour, tokens)) given.set('kleur', colour);
  const question = readAddress(given, { municipalities, topics: topics.map(({ id }) => id) });
  const height = part<HTMLInputElement>(form, 'height');
  const isFixed = given.get('hoogte') === 'vast' && height.validity.valid;
  return {
    question,
    search: writeEmbeddedView(question, readEmbeddedView(given, question)),
    height: isFixed ? height.valueAsNumber : undefined,
  };
}

/** Whether the picked colour is refused, because letters could not be read on it. */
export function isRefused(form: HTMLFormElement, tokens: NeededTokens): boolean {
  const colour = ownColour(form);
  return colour !== undefined && !colourTokens(colour, tokens);
}

function ownColour(form: HTMLFormElement): string | undefined {
  const isWanted = part<HTMLInputElement>(form, 'coloured').checked;
  return isWanted ? part<HTMLInputElement>(form, 'colour').value : undefined;
}

function choicesMade(given: URLSearchParams): string[] {
  return fixables.filter((name) => given.has(name));
}
