/** The Dutch words for the controlled lists of the field. */
import type { Freshness } from '../../domain/offer/freshness.ts';
import type {
  Access,
  Audience,
  Form,
  Kind,
  Vacancy,
  Precision,
  Route,
  Sector,
  State,
} from '../../domain/schema/vocabulary.ts';

const kinds: Record<Kind, { one: string; many: string; explained: string }> = {
  plusklas: {
    one: 'Plusklas',
    many: 'Plusklassen',
    explained: 'Een groep voor kinderen die meer aankunnen, een deel van de week.',
  },
  begeleiding: {
    one: 'Begeleiding',
    many: 'Begeleiding',
    explained: 'Hulp van een specialist, voor je kind of voor de school.',
  },
  'passend-alternatief': {
    one: 'Passend alternatief',
    many: 'Passend alternatief',
    explained: 'Een plek voor kinderen die niet meer naar school gaan.',
  },
  oudercursus: {
    one: 'Oudercursus',
    many: 'Voor ouders',
    explained: 'Cursussen en avonden over opvoeden.',
  },
  'jonge-kind': {
    one: 'Jonge kind',
    many: 'Voor het jonge kind',
    explained: 'Voor peuters en kleuters die ver vooruit zijn.',
  },
  voltijd: {
    one: 'Voltijd',
    many: 'Voltijd onderwijs',
    explained: 'De hele week les in een eigen groep.',
  },
  programma: {
    one: 'Programma',
    many: 'Programma’s',
    explained: 'Verrijking naast school, zoals bij een museum of de universiteit.',
  },
  scholing: {
    one: 'Scholing',
    many: 'Scholing',
    explained: 'Opleiding en training voor wie met kinderen werkt.',
  },
  netwerk: {
    one: 'Netwerk',
    many: 'Netwerken',
    explained: 'Waar professionals elkaar ontmoeten en kennis delen.',
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

const accesses: Record<Access, string> = {
  iedereen: 'Iedereen mag meedoen.',
  'eigen-school': 'Alleen voor leerlingen van de eigen school.',
  'eigen-bestuur': 'Alleen voor leerlingen van scholen van hetzelfde bestuur.',
  samenwerkingsverband: 'Voor leerlingen van scholen die bij het samenwerkingsverband horen.',
};

/** The same in few words, for a card. */
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

const routes: Record<Route, string> = {
  ouder: 'Je meldt je kind zelf aan.',
  leerling: 'De leerling meldt zich aan.',
  school: 'Aanmelden gaat via school.',
  professional: 'Je meldt jezelf aan als professional.',
  samenwerkingsverband: 'Aanmelden gaat via het samenwerkingsverband.',
  gemeente: 'Aanmelden gaat via de gemeente.',
  jeugdhulp: 'Aanmelden gaat via de jeugdhulp.',
  aanbieder: 'Aanmelden gaat bij de aanbieder.',
};

/** The same in few words, for a row. */
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

const precisions: Record<Precision, string> = {
  exact: 'Dit is het adres.',
  postcode: 'Het punt op de kaart is het midden van het postcodegebied.',
  town: 'We weten alleen de plaats. Het punt op de kaart is het midden van de plaats.',
  municipality: 'We weten alleen de gemeente. Het punt op de kaart is het midden van de gemeente.',
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

const vacancy: Record<Vacancy, string> = {
  open: 'Er is plek',
  wachtlijst: 'Er is een wachtlijst',
  vol: 'Er is geen plek',
};

export const labels = {
  kinds,
  sectors,
  audiences,
  accesses,
  accessesShort,
  forms,
  routes,
  routesShort,
  precisions,
  freshness,
  states,
  vacancy,
};
