import { writeAddress } from '../finder/question-address.ts';
import { askers, type Question } from '../finder/question.ts';
import { readColour } from './colour.ts';

/** What a partner may fix: its name in an address, with the parts of a question that it stands for. */
const fixable = {
  voor: ['asker'],
  leeftijd: ['age', 'group'],
  gemeente: ['home'],
  q: ['words'],
  soort: ['kinds'],
  sector: ['sectors'],
  thema: ['topics'],
  vorm: ['forms'],
} as const satisfies Record<string, readonly (keyof Question)[]>;

export type Fixable = keyof typeof fixable;
export const fixables = Object.keys(fixable) as Fixable[];

/**
 * The finder on a partner's page, as its first address describes it: how it looks, and what the visitor cannot change.
 */
export interface EmbeddedView {
  /** The question that the partner asked. The visitor cannot change its fixed parts. */
  presets: Question;
  fixed: Fixable[];
  hasList: boolean;
  hasMap: boolean;
  /** As `#rrggbb`. */
  colour: string | undefined;
}

/**
 * Reads how a partner wants the embedded view. `vast` fixes only what the address also gives, and list and map cannot
 * both be left out. Unknown and broken values count as not given. Never throws.
 */
export function readEmbeddedView(parameters: URLSearchParams, presets: Question): EmbeddedView {
  const wanted = new Set((parameters.get('vast') ?? '').split(',').map(nameOfField));
  const [hasList, hasMap] = [parameters.get('lijst') !== '0', parameters.get('kaart') !== '0'];
  return {
    presets,
    fixed: fixables.filter((name) => wanted.has(name) && isGiven(name, parameters, presets)),
    hasList: hasList || !hasMap,
    hasMap: hasMap || !hasList,
    colour: readColour(parameters.get('kleur') ?? ''),
  };
}

/** The question with its fixed parts put back as the partner asked them. */
export function holdFixed(question: Question, { fixed, presets }: EmbeddedView): Question {
  const held = fixed.flatMap((name) => fixable[name].map((part) => [part, presets[part]]));
  return { ...question, ...(Object.fromEntries(held) as Partial<Question>) };
}

/** Whether a question has its fixed parts as the partner asked them. */
export function isAllowed(question: Question, view: EmbeddedView): boolean {
  return writeAddress(question).toString() === writeAddress(holdFixed(question, view)).toString();
}

/** Writes a question with the looks of the view, so that a view that is loaded again shows the same. */
export function writeEmbeddedView(
  question: Question,
  { fixed, hasList, hasMap, colour }: EmbeddedView,
): URLSearchParams {
  const parameters = writeAddress(question);
  // An address leaves out the usual asker, but one that is fixed must be in it.
  if (fixed.includes('voor')) parameters.set('voor', question.asker);
  if (fixed.length > 0) parameters.set('vast', fixed.join());
  if (!hasList) parameters.set('lijst', '0');
  if (!hasMap) parameters.set('kaart', '0');
  if (colour) parameters.set('kleur', colour.slice(1));
  return parameters;
}

/**
 * The field of the form that a parameter belongs to: a group to that of ages, a postcode and a town to that for home.
 */
function nameOfField(name: string): string {
  if (name === 'groep') return 'leeftijd';
  return name === 'postcode' || name === 'plaats' ? 'gemeente' : name;
}

function isGiven(name: Fixable, parameters: URLSearchParams, presets: Question): boolean {
  if (name === 'voor') return Object.hasOwn(askers, parameters.get('voor') ?? '');
  return fixable[name].some((part) => {
    const value = presets[part];
    return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : value !== undefined;
  });
}
