/** The Dutch words for the controlled lists of the field. */
import type { Freshness } from '../../domain/offer/freshness.ts';
import type {
  Access,
  Audience,
  Form,
  Kind,
  Vacancy,
  Route,
  Sector,
  State,
} from '../../domain/schema/vocabulary.ts';

const kinds: Record<Kind, { one: string; many: string }> = {
  plusklas: {
    one: 'Plusklas',
    many: 'Plusklassen',
  },
  begeleiding: {
    one: 'Begeleiding',
    many: 'Begeleiding',
  },
  'passend-alternatief': {
    one: 'Passend alternatief',
    many: 'Passend alternatief',
  },
  oudercursus: {
    one: 'Oudercursus',
    many: 'Voor ouders',
  },
  'jonge-kind': {
    one: 'Jonge kind',
    many: 'Voor het jonge kind',
  },
  voltijd: {
    one: 'Voltijd',
    many: 'Voltijd onderwijs',
  },
  programma: {
    one: 'Programma',
    many: 'Programma’s',
  },
  scholing: {
    one: 'Scholing',
    many: 'Scholing',
  },
  netwerk: {
    one: 'Netwerk',
    many: 'Netwerken',
  },
};

const sectors: Record<Sector, string> = {
  VSE: 'Opvang en peuters',
  PO: 'Basisschool',
  VO: 'Middelbare school',
  MBO: 'Mbo',
  HO: 'Hbo en universiteit',
};

const audiences: Record<Audience, string> = {
  leerling: 'kinderen',
  ouder: 'ouders',
  school: 'scholen',
  professional: 'professionals',
};

/** Who may come in few words, for a card; `explanations` has the sentences. */
const accessesShort: Record<Access, string> = {
  iedereen: 'Voor iedereen',
  'eigen-school': 'Alleen eigen school',
  'eigen-bestuur': 'Alleen eigen schoolbestuur',
  samenwerkingsverband: 'Via samenwerkingsverband',
};

const forms: Record<Form, string> = {
  individueel: 'Eén op één',
  groep: 'In een groep',
  schooladvies: 'Advies aan school',
  training: 'Training',
  bijeenkomst: 'Bijeenkomst',
};

/** Through whom one applies in few words, for a row; `explanations` has the sentences. */
const routesShort: Record<Route, string> = {
  ouder: 'Door de ouder',
  leerling: 'Door de leerling',
  school: 'Via school',
  professional: 'Door de professional zelf',
  samenwerkingsverband: 'Via het samenwerkingsverband',
  gemeente: 'Via de gemeente',
  jeugdhulp: 'Via de jeugdhulp',
  aanbieder: 'Bij de aanbieder',
};

const freshness: Record<Freshness, string> = {
  unconfirmed: 'Nog niet bevestigd',
  overdue: 'Lang niet bevestigd',
  due: 'Wordt nu nagevraagd',
  current: 'Bevestigd',
  ended: 'Gestopt',
};

const states: Record<State, string> = {
  actief: 'Loopt volgens de bron',
  gepland: 'Was een plan volgens de bron',
  gestopt: 'Gestopt',
};

/** What was so in a year that is past. */
const vacancyThen: Record<Vacancy, string> = {
  open: 'was er plek',
  wachtlijst: 'was er een wachtlijst',
  vol: 'was er geen plek',
};

const vacancy: Record<Vacancy, string> = {
  open: 'Er is plek',
  wachtlijst: 'Er is een wachtlijst',
  vol: 'Er is geen plek',
};

export const labels = {
  kinds,
  sectors,
  audiences,
  accessesShort,
  forms,
  routesShort,
  freshness,
  states,
  vacancy,
  vacancyThen,
};
