import type { Access, Kind, Precision, Route } from '../../domain/schema/vocabulary.ts';

const kinds: Record<Kind, string> = {
  plusklas: 'Een groep voor kinderen die meer aankunnen, een deel van de week.',
  begeleiding: 'Hulp van een specialist, voor je kind of voor de school.',
  'passend-alternatief': 'Een plek voor kinderen die niet meer naar school gaan.',
  oudercursus: 'Cursussen en avonden over opvoeden.',
  'jonge-kind': 'Voor peuters en kleuters die ver vooruit zijn.',
  voltijd: 'De hele week les in een eigen groep.',
  programma: 'Verrijking naast school, zoals bij een museum of de universiteit.',
  scholing: 'Opleiding en training voor wie met kinderen werkt.',
  netwerk: 'Waar professionals elkaar ontmoeten en kennis delen.',
};

const accesses: Record<Access, string> = {
  iedereen: 'Iedereen mag meedoen.',
  'eigen-school': 'Alleen voor leerlingen van de eigen school.',
  'eigen-bestuur': 'Alleen voor leerlingen van scholen van hetzelfde bestuur.',
  samenwerkingsverband: 'Voor leerlingen van scholen die bij het samenwerkingsverband horen.',
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

const precisions: Record<Precision, string> = {
  exact: 'Dit is het adres.',
  postcode: 'Het punt op de kaart is het midden van het postcodegebied.',
  town: 'We weten alleen de plaats. Het punt op de kaart is het midden van de plaats.',
  municipality: 'We weten alleen de gemeente. Het punt op de kaart is het midden van de gemeente.',
};

/** What the values of controlled lists mean, in a sentence. The script of no public page loads these words. */
export const explanations = { kinds, accesses, routes, precisions };
