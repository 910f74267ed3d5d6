import { explanations } from '../texts/nl.ts';
import { costLabel } from '../texts/nl/wording.ts';
import { toCsv } from '../domain/sheet/csv.ts';
import { offerRecord, type OfferRecord } from './offer-record.ts';
import type { Publication } from '../content/catalogue.ts';

const SEPARATOR = ' | ';
const joined = (values: readonly string[]) => values.join(SEPARATOR);

/** The columns of the table, by their heading; several values in one cell have a bar between them. */
const COLUMNS: Record<string, (record: OfferRecord) => string> = {
  id: ({ id }) => id,
  titel: ({ title }) => title,
  soort: ({ kind }) => kind,
  samenvatting: ({ summary }) => summary,
  aanbieders: ({ providers }) => joined(providers.map(({ name }) => name)),
  partners: ({ partners }) => joined(partners.map(({ name }) => name)),
  'voor wie': ({ audience }) => joined(audience),
  sectoren: ({ sectors }) => joined(sectors),
  'leeftijd vanaf': ({ ages }) => String(ages?.from ?? ''),
  'leeftijd t/m': ({ ages }) => String(ages?.to ?? ''),
  'voor inwoners van': ({ areaNames }) => joined(areaNames),
  toegang: ({ access }) => access ?? '',
  plaatsen: ({ locations }) => joined(locations.map(({ town }) => town)),
  adressen: ({ locations }) =>
    joined(
      locations.flatMap(({ street, postcode, town }) =>
        street ? [[street, [postcode, town].filter(Boolean).join(' ')].join(', ')] : [],
      ),
    ),
  punten: ({ locations }) =>
    joined(
      locations.flatMap(({ point, precision }) =>
        point ? [`${point.lat}, ${point.lon} (${precision})`] : [],
      ),
    ),
  online: ({ online }) => (online ? 'ja' : 'nee'),
  themas: ({ topics }) => joined(topics),
  vormen: ({ forms }) => joined(forms),
  wanneer: ({ when }) => when?.text ?? '',
  'eerste dag': ({ when }) => when?.from ?? '',
  'laatste dag': ({ when }) => when?.until ?? '',
  bijeenkomsten: ({ when }) => joined(when?.sessions ?? []),
  kosten: ({ cost }) => costLabel(cost),
  'aanmelden via': ({ apply }) => joined((apply?.via ?? []).map((route) => explanations.routes[route])),
  aanmelden: ({ apply }) => apply?.steps ?? '',
  website: ({ contact, apply }) => contact?.url ?? apply?.url ?? '',
  'e-mail': ({ contact, apply }) => contact?.email ?? apply?.email ?? '',
  telefoon: ({ contact, apply }) => contact?.phone ?? apply?.phone ?? '',
  plek: ({ places }) => places?.state ?? '',
  stand: ({ state }) => state,
  'bevestigd op': ({ verified }) => verified ?? '',
  bronnen: ({ sources }) => joined(sources.map(({ title, date }) => (date ? `${title} (${date})` : title))),
  pagina: ({ url }) => url,
};

/** All offers as a table that a Dutch spreadsheet program opens at once. */
export function offersCsv(publication: Publication): string {
  const records = publication.offers.map((offer) => offerRecord(offer, publication));
  const read = Object.values(COLUMNS);
  return toCsv([Object.keys(COLUMNS), ...records.map((record) => read.map((column) => column(record)))]);
}
