/**
 * The controlled words of the field. Each list is one object. Its keys are the values that an editor writes, in the
 * order in which they are shown; types, enums, labels and colours follow from it. The labels are in `src/texts`.
 */

/**
 * The nine kinds of offer. Their drawn signs are in `src/looks/kind-signs.ts`, their colours in
 * `src/styles/tokens.css`.
 */
export const kinds = {
  plusklas: {},
  begeleiding: {},
  'passend-alternatief': {},
  oudercursus: {},
  'jonge-kind': {},
  voltijd: {},
  programma: {},
  scholing: {},
  netwerk: {},
} as const;

/** For whom an offer is. */
export const audiences = { leerling: {}, ouder: {}, school: {}, professional: {} } as const;

/** Sectors of education: before school, primary, secondary, vocational, higher. */
export const sectors = { VSE: {}, PO: {}, VO: {}, MBO: {}, HO: {} } as const;

/** Who may come, apart from where they live. */
export const accesses = {
  iedereen: {},
  'eigen-school': {},
  'eigen-bestuur': {},
  samenwerkingsverband: {},
} as const;

/** How accurate a point is; only `exact` may be drawn as an address. */
export const precisions = { exact: {}, postcode: {}, town: {}, municipality: {} } as const;

/** The form in which help is given. */
export const forms = { individueel: {}, groep: {}, schooladvies: {}, training: {}, bijeenkomst: {} } as const;

/** Through whom one applies. */
export const routes = {
  ouder: {},
  leerling: {},
  school: {},
  professional: {},
  samenwerkingsverband: {},
  gemeente: {},
  jeugdhulp: {},
  aanbieder: {},
} as const;

/** Whether somebody can still join. */
export const vacancies = { open: {}, wachtlijst: {}, vol: {} } as const;

/** Whether the offer runs. */
export const states = { actief: {}, gepland: {}, gestopt: {} } as const;

/** Who confirmed an entry. */
export const verifiers = { aanbieder: {}, redactie: {} } as const;

/** What a provider says of an entry in the yearly round: it holds, it changed, it is no more. */
export const verdicts = { klopt: {}, gewijzigd: {}, gestopt: {} } as const;

/** The git hosts that the desk can publish at; Gitea answers as Forgejo does. */
export const hosts = { github: {}, gitlab: {}, forgejo: {} } as const;

export type Kind = keyof typeof kinds;
export type Audience = keyof typeof audiences;
export type Sector = keyof typeof sectors;
export type Access = keyof typeof accesses;
export type Precision = keyof typeof precisions;
export type Form = keyof typeof forms;
export type Route = keyof typeof routes;
export type Vacancy = keyof typeof vacancies;
export type State = keyof typeof states;
export type Verdict = keyof typeof verdicts;

/** The value in `area` that stands for every municipality of the region. */
export const WHOLE_REGION = 'regio';

/** The id under which `topics.yaml` holds what people type for a sector; a kind has its own id there. */
export function wordsIdOf(sector: Sector): string {
  return sector.toLowerCase();
}

/** The keys of a controlled list, typed, as zod wants them for an enum. */
export function valuesOf<T extends object>(list: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}
