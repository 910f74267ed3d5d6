import type { Freshness } from '../offer/freshness.ts';
import type { Home } from './home.ts';
import type { Form, Kind, Sector } from '../schema/vocabulary.ts';

/** Who is asking: a parent sees what is for children and parents, a school what is for schools and professionals. */
export const askers = {
  ouder: ['leerling', 'ouder'],
  school: ['school', 'professional'],
} as const;
export type Asker = keyof typeof askers;

/** The other asker: for a parent the school, and the other way round. */
export function otherAsker(asker: Asker): Asker {
  return asker === 'ouder' ? 'school' : 'ouder';
}

export const views = ['lijst', 'kaart'] as const;
export type View = (typeof views)[number];

export const sorts = ['relevantie', 'afstand', 'naam', 'versheid'] as const;
export type Sort = (typeof sorts)[number];

/** One question to the finder. Within one filter the choices are alternatives; between filters all must hold. */
export interface Question {
  words: string;
  asker: Asker;
  /** Whole years. */
  age?: number | undefined;
  /** A school group or stage, see `offer/ages.ts`. */
  group?: string | undefined;
  home?: Home | undefined;
  kinds: Kind[];
  topics: string[];
  sectors: Sector[];
  forms: Form[];
  freshness: Freshness[];
  view: View;
  sort?: Sort | undefined;
}

export const emptyQuestion: Question = {
  words: '',
  asker: 'ouder',
  kinds: [],
  topics: [],
  sectors: [],
  forms: [],
  freshness: [],
  view: 'lijst',
};

/** Whether nothing was asked yet, so that the results are the list that the page already carries. */
export function isUnfiltered({ view: _, ...question }: Question): boolean {
  const { view: __, ...empty } = emptyQuestion;
  return JSON.stringify(question) === JSON.stringify(empty);
}
