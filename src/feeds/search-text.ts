import type { Offer } from '../domain/schema/schema.ts';
import { costLabel, agesLabel } from '../texts/nl/wording.ts';
import { explanations, labels } from '../texts/nl.ts';

/**
 * The words of an offer's page for the index of full texts. What `domain/finder/search/lexicon.ts` knows is left out: topics
 * with what people type for them, towns and municipalities. `body` is Markdown; `nameOf` names an organisation.
 */
export function searchText(offer: Offer, body: string, nameOf: (provider: string) => string): string {
  const { kind, ages, audience, sectors, access, forms, locations, when, apply } = offer;
  return [
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
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * Leaves out the addresses of links, which would be indexed as words; other Markdown marks are not words and may stay.
 */
function withoutAddresses(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)/g, ']');
}
