import type { Catalogue } from '../../content/catalogue.ts';
import { yearOfSource } from '../../domain/offer/sources.ts';
import type { Offer } from '../../domain/schema/schema.ts';
import { WHOLE_REGION } from '../../domain/schema/vocabulary.ts';
import { explanations } from './explanations.ts';
import { labels } from './labels.ts';
import { pageTexts } from './page-texts.ts';
import { agesLabel, dateLabel, priceLabel, sentence, sentenceList, vacancyLabel } from './wording.ts';

/** A sentence of a fact. What is quiet says how sure the rest is. */
interface Line {
  text: string;
  isQuiet?: boolean;
}

interface Named {
  id: string;
  name: string;
}

/** What stands under the heading of a fact. */
export type FactPart =
  | ({ part: 'line' } & Line)
  | { part: 'address'; lines: Line[] }
  | { part: 'provider'; provider: Named; role: string }
  | { part: 'partners'; intro: string; providers: Named[] };

export interface Fact {
  heading: string;
  parts: FactPart[];
}

type Known = Pick<Catalogue, 'provider' | 'nameOf' | 'today'>;

const line = (text: string | false | undefined): FactPart[] => (text ? [{ part: 'line', text }] : []);
const quiet = (text: string | false | undefined): FactPart[] =>
  text ? [{ part: 'line', text, isQuiet: true }] : [];

/** What a parent wants to know about an offer, in the order in which the questions come up: for its page and the desk. */
export function factsOf(offer: Offer, known: Known): Fact[] {
  const { offer: texts } = pageTexts;
  const year = yearOfSource(offer);
  const { when, cost, places, access } = offer;
  const told = year && quiet(texts.toldIn(year));
  const residents = offer.area.includes(WHOLE_REGION)
    ? texts.wholeRegion
    : texts.residents(sentenceList(offer.area.map(known.nameOf)));
  return [
    {
      heading: texts.ages,
      parts: [
        ...line(offer.ages ? sentence(agesLabel(offer.ages)) : texts.anyAge),
        ...quiet(sentenceList(offer.sectors.map((sector) => labels.sectors[sector]))),
      ],
    },
    {
      heading: texts.who,
      parts: [
        ...line(residents),
        ...line(texts.meantFor(sentenceList(offer.audience.map((one) => labels.audiences[one])))),
        ...line(access ? explanations.accesses[access] : texts.accessUnknown),
        ...line(
          places && texts.vacancyOn(vacancyLabel(places.state, places.on, known.today), dateLabel(places.on)),
        ),
      ],
    },
    { heading: texts.where, parts: where(offer, known) },
    {
      heading: texts.when,
      parts: [
        ...line(when?.text && sentence(when.text)),
        ...line(
          when?.from &&
            `${texts.from} ${dateLabel(when.from)}${when.until ? ` ${texts.until} ${dateLabel(when.until)}` : ''}`,
        ),
        ...line(when?.sessions && `${texts.sessions} ${sentenceList(when.sessions.map(dateLabel))}`),
        ...(when ? told || [] : quiet(texts.whenUnknown)),
      ],
    },
    {
      heading: texts.cost,
      parts: [
        ...line(priceLabel(cost)),
        ...line(cost?.text && sentence(cost.text)),
        ...(cost ? told || [] : quiet(texts.costUnknown)),
      ],
    },
    { heading: texts.provider, parts: who(offer, known) },
  ];
}

function where(offer: Offer, { nameOf }: Known): FactPart[] {
  const { offer: texts } = pageTexts;
  const addresses = offer.locations.map(
    ({ name, street, postcode, town, municipality, precision, point }): FactPart => {
      const lines = [name, street, [postcode, town].filter(Boolean).join(' ')].flatMap((text) =>
        text ? [{ text }] : [],
      );
      return {
        part: 'address',
        lines: [
          ...lines,
          ...(nameOf(municipality) !== town ? [{ text: `Gemeente ${nameOf(municipality)}` }] : []),
          ...(point ? [{ text: explanations.precisions[precision], isQuiet: true }] : []),
        ],
      };
    },
  );
  const isNowhere = offer.locations.length === 0;
  return [
    ...addresses,
    ...line(isNowhere && !offer.online && texts.noLocation),
    ...line(offer.online && (isNowhere ? texts.onlineOnly : texts.online)),
  ];
}

function who(offer: Offer, { provider }: Known): FactPart[] {
  const { offer: texts } = pageTexts;
  const [first, ...others] = offer.providers.map(provider);
  const partners = [...others, ...offer.partners.map(provider)];
  return [
    ...(first ? [{ part: 'provider' as const, provider: first, role: texts.contactPoint }] : []),
    ...(partners.length > 0
      ? [{ part: 'partners' as const, intro: `${texts.partners}:`, providers: partners }]
      : []),
  ];
}
