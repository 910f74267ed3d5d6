import {
  guideSchema,
  linkExceptionSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  topicSchema,
} from '../schema/schema.ts';
import { normalise } from '../schema/text.ts';
import { expectationAt, type Expectation } from './expectation.ts';
import { nearest } from './meant/word.ts';

/** Other names that people give a field, beside the Dutch one that the content shows and the English one in the file. */
const OTHER_NAMES = new Map(
  Object.entries({
    title: 'titel, naam, name, kop',
    name: 'naam, titel, title',
    kind: 'soort, type, categorie, soort aanbod',
    type: 'soort, kind, organisatietype',
    summary: 'samenvatting, beschrijving, omschrijving, description, korte omschrijving, intro',
    description: 'beschrijving, omschrijving, samenvatting, summary',
    providers: 'aanbieder, provider, organisatie, organisaties, organisator',
    partners: 'partner, samenwerking, samenwerkingspartners',
    audience: 'doelgroep, doelgroepen, publiek, voor',
    sectors: 'sectoren, onderwijs, onderwijssoort, sector',
    ages: 'leeftijden, age, leeftijdsgroep',
    area: 'gebied, regio, gemeenten, gemeente, werkgebieden',
    locations: 'locatie, location, adres, adressen, plek, waar',
    location: 'locatie, locations, adres',
    topics: 'thema, onderwerp, onderwerpen, topic',
    forms: 'vormen, form, werkvorm',
    when: 'datum, data, periode, tijd, tijden',
    cost: 'kosten, prijs, costs, price, tarief',
    apply: 'aanmelding, inschrijven, inschrijving, opgeven',
    contact: 'contactgegevens, contacten',
    places: 'plaatsen, plek, plekken, beschikbaarheid',
    state: 'status, toestand',
    sources: 'bron, source',
    verified: 'bevestigd, gecontroleerd, nagekeken',
    verifiedBy: 'bevestigd door, gecontroleerd door, door',
    note: 'notities, opmerking, opmerkingen, notes, toelichting',
    from: 'van, vanaf, begin, start, min, minimum, startdatum, begindatum',
    to: 'tot, tot en met, max, maximum, eind, t m',
    until: 'tot, tot en met, einde, eind, einddatum, to, t m',
    sessions: 'dagen, bijeenkomst, data, datums',
    text: 'tekst, omschrijving',
    amount: 'prijs, euro, kosten',
    via: 'door',
    steps: 'hoe, stap, werkwijze',
    url: 'link, site, web, internet, www, adres, webpagina',
    email: 'mail, mailadres, e mailadres, emailadres',
    phone: 'tel, telefoonnummer, nummer',
    street: 'adres, straatnaam, straat en huisnummer',
    town: 'woonplaats, stad, dorp, city',
    municipality: 'gemeenten',
    point: 'coordinaten, coordinaat, locatie, gps',
    precision: 'precisie',
    on: 'datum, op datum',
    date: 'jaar, dag',
    synonyms: 'synoniemen, trefwoorden',
    label: 'titel, title, name',
  }).map(([field, names]) => [field, new Set(names.split(', '))]),
);

/** The field that was meant by a name; `undefined` when none or several may be. */
export function fieldMeant(
  typed: string,
  { keys, titles }: Expectation,
): { field: string; isCertain: boolean } | undefined {
  const plain = normalise(typed);
  const same = keys.find((key) => normalise(key) === plain);
  const titled = keys.filter((key) => normalise(titles.get(key) ?? '') === plain);
  const named = keys.filter((key) => OTHER_NAMES.get(key)?.has(plain) ?? false);
  const [field, ...rivals] = same !== undefined ? [same] : titled.length > 0 ? titled : named;
  if (field !== undefined) return rivals.length === 0 ? { field, isCertain: true } : undefined;
  const guess = nearest(typed, keys);
  return guess === undefined ? undefined : { field: guess, isCertain: false };
}

/** The names of all fields at the top of an entry, by the folder or file in which it stands. */
export function topFields(path: string): ReadonlySet<string> {
  const [, names] = TOP.find(([begin]) => path.startsWith(begin)) ?? [];
  return names ?? new Set();
}

const namesIn = (schema: { shape: object }) => new Set(Object.keys(schema.shape));
const TOP: [begin: string, names: Set<string>][] = [
  ['offers/', namesIn(offerSchema)],
  ['pages/', namesIn(guideSchema)],
  ['providers/', namesIn(providerSchema)],
  ['region.yaml', namesIn(regionSchema)],
  ['municipalities.yaml', namesIn(municipalitySchema)],
  ['topics.yaml', namesIn(topicSchema)],
  ['link-exceptions.yaml', namesIn(linkExceptionSchema)],
];

/** Whether a word is the name of some field, at the top of an entry or deeper. */
export function isFieldName(word: string): boolean {
  return ALL.has(word);
}

/** Whether a field of this name may stand below another one. */
export function standsUnder(owner: string, name: string): boolean {
  return SCHEMAS.some((schema) => {
    const { keys, field } = expectationAt(schema, []);
    return keys.includes(owner) && namesBelow(field(owner)).includes(name);
  });
}

const SCHEMAS = [
  offerSchema,
  guideSchema,
  providerSchema,
  regionSchema,
  municipalitySchema,
  topicSchema,
  linkExceptionSchema,
];

const ALL: ReadonlySet<string> = new Set(SCHEMAS.flatMap((schema) => namesBelow(expectationAt(schema, []))));

function namesBelow({ keys, field }: Expectation): string[] {
  return keys.flatMap((key) => [key, ...namesBelow(field(key))]);
}
