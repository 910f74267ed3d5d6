import type { Freshness } from '../../domain/offer/freshness.ts';
import { labels } from './labels.ts';

/** The page about the site: what it is, how current, and where there is nothing. */
export const about = {
  title: 'Over deze kaart',
  what: 'Wat is dit?',
  whatText: (publisher: string, region: string) =>
    `Dit is een overzicht van wat er in de ${region} is voor begaafde kinderen, hun ouders en hun school. ${publisher} beheert het. Je hoeft geen account te maken, en we houden niet bij wie je bent of wat je zoekt.`,
  fresh: 'Klopt het allemaal?',
  freshText: (total: number, confirmed: number, since: string, on: string) =>
    `Er staan ${total} vermeldingen op de kaart. Op ${on} waren er daarvan ${confirmed} bevestigd sinds ${since}. Wat nog niet bevestigd is, komt uit openbare bronnen, soms van jaren terug. Bij elke vermelding staat de bron en van wanneer die is. Vraag dus altijd even na of iets er nog is.`,
  round: (month: string) => `Elk jaar in ${month} vragen we alle aanbieders of hun vermelding nog klopt.`,
  roundTitle: 'Hoe ver is de ronde?',
  roundState: (state: Freshness, count: number) => `${labels.freshness[state]}: ${count}`,
  coverage: 'Wat is er waar?',
  coverageLead:
    'Per gemeente zie je hoeveel er is voor wie er woont, ook als het in een andere gemeente is. Hoe groter de stip, hoe meer. Een lege stip betekent: hier kennen we niets voor.',
  coverageCaption: 'Aantal keer aanbod per soort, voor wie in de gemeente woont',
  municipality: 'Gemeente',
  gaps: 'Waar is nog niets?',
  gapsLead:
    'Ken je aanbod dat hier ontbreekt? Laat het weten. Voor een ander kan het net de goede plek zijn.',
  gap: (kind: string, municipalities: string) => `${kind}: nog niets voor ${municipalities}.`,
  noGaps: 'Elke gemeente heeft van elke soort wel iets.',
  points: 'Waar staan de punten?',
  pointsText:
    'Een punt op de kaart is alleen een adres als dat erbij staat. Weten we alleen de plaats, dan staat het punt in het midden van die plaats.',
  data: 'Waar komen de gegevens vandaan?',
  dataText:
    'Uit plannen, websites en nieuws die bij elke vermelding genoemd zijn. Plaatsen: GeoNames (CC BY 4.0). Ondergrond van de kaart: Kadaster, via PDOK (CC BY 4.0). Schematische kaart: OpenStreetMap (ODbL) en GeoNames.',
  contact: 'Iets melden of meedoen?',
  contactText: (publisher: string) =>
    `Staat je aanbod er niet bij, of klopt er iets niet? Laat het weten aan ${publisher}.`,
};
