import { stem } from '../domain/finder/search/stem.ts';
import type { Guide, Offer } from '../domain/schema/schema.ts';
import { normalise } from '../domain/schema/text.ts';
import { costLabel, agesLabel } from '../texts/nl/wording.ts';
import { explanations, labels } from '../texts/nl.ts';

/**
 * The words of an offer's page for the index of full texts. What `domain/finder/search/lexicon.ts` knows is left out: topics
 * with what people type for them, towns and municipalities. `body` is Markdown; `nameOf` names an organisation.
 */
export function searchText(offer: Offer, body: string, nameOf: (provider: string) => string): string {
  const { kind, ages, audience, sectors, access, forms, locations, when, apply } = offer;
  return stems([
    offer.title,
    offer.summary,
    withoutAddresses(body),
    ...[...offer.providers, ...offer.partners].map(nameOf),
    labels.kinds[kind].one,
    ages && agesLabel(ages),
    ...audience.map((one) => labels.audiences[one]),
    ...sectors.map((sector) => labels.sectors[sector]),
    access && explanations.accesses[access],
    ...forms.map((form) => labels.forms[form]),
    ...locations.flatMap(({ name, street }) => [name, street]),
    when?.text,
    costLabel(offer.cost),
    ...(apply?.via ?? []).map((route) => explanations.routes[route]),
    apply?.steps,
  ]);
}

/** The words of a guide for the same index. */
export function guideSearchText({ title, summary }: Guide, body: string): string {
  return stems([title, summary, withoutAddresses(body)]);
}

/** How the index names a guide: as the last part of its address. An offer has its bare id. */
export const guideKey = (id: string): string => `wijzer/${id}`;

/**
 * Texts as the stems of their words. The finder asks the index for the stem of a word and for nothing that resembles it,
 * so that the forms of a word meet by our own rule (`stem.ts`), and a beginning never passes for the word.
 */
function stems(texts: readonly (string | false | null | undefined)[]): string {
  return texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => normalise(text).split(' '))
    .map(stem)
    .join(' ');
}

/**
 * Leaves out the addresses of links, which would be indexed as words; other Markdown marks are not words and may stay.
 */
function withoutAddresses(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)/g, ']');
}
