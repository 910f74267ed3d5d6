import type { Offer } from '../../domain/schema/schema.ts';
import { labels } from '../../texts/nl.ts';
import type { Publication } from '../../content/catalogue.ts';
import { uuidOf } from './ids.ts';

interface Term {
  taxonomy: string;
  code: string;
  name: string;
}

/** The controlled words of an offer, as terms of our own taxonomies. */
export function attributesOf(offer: Offer, serviceId: string, { topic }: Publication) {
  const terms: Term[] = [
    { taxonomy: 'soort', code: offer.kind, name: labels.kinds[offer.kind].one },
    ...offer.audience.map((code) => ({ taxonomy: 'voor', code, name: labels.audiences[code] })),
    ...offer.sectors.map((code) => ({ taxonomy: 'sector', code, name: labels.sectors[code] })),
    ...offer.forms.map((code) => ({ taxonomy: 'vorm', code, name: labels.forms[code] })),
    ...offer.topics.map((code) => ({ taxonomy: 'thema', code, name: topic(code).label })),
  ];
  return terms.map((term) => ({
    id: uuidOf(serviceId, term.taxonomy, term.code),
    link_id: serviceId,
    link_entity: 'service',
    link_type: term.taxonomy,
    value: term.code,
    taxonomy_term: {
      id: uuidOf('taxonomy', term.taxonomy, term.code),
      code: term.code,
      name: term.name,
      description: term.name,
      taxonomy: term.taxonomy,
      language: 'nl',
    },
  }));
}
