import type { BreadcrumbList, Course, EducationalOccupationalProgram, Graph, Service } from 'schema-dts';
import type { Offer } from '../domain/schema/schema.ts';
import type { Kind } from '../domain/schema/vocabulary.ts';
import { labels } from '../texts/nl.ts';
import { areaNames } from './offer-record.ts';
import type { Publication } from '../content/catalogue.ts';

const TYPES = {
  plusklas: 'Service',
  begeleiding: 'Service',
  'passend-alternatief': 'Service',
  oudercursus: 'Course',
  'jonge-kind': 'Service',
  voltijd: 'EducationalOccupationalProgram',
  programma: 'EducationalOccupationalProgram',
  scholing: 'Course',
  netwerk: 'Service',
} as const satisfies Record<Kind, string>;

/** What a search engine reads of an offer (https://schema.org), with the way to it through the site. */
export function structuredData(offer: Offer, publication: Publication): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [describe(offer, publication), wayTo(offer, publication)],
  };
}

function describe(offer: Offer, publication: Publication): Service | Course | EducationalOccupationalProgram {
  const provider = publication.provider(offer.providers[0] ?? '');
  const { ages, cost } = offer;
  const common = {
    '@id': `${publication.address(`/aanbod/${offer.id}/`)}#aanbod`,
    name: offer.title,
    description: offer.summary,
    url: publication.address(`/aanbod/${offer.id}/`),
    provider: {
      '@type': 'Organization' as const,
      name: provider.name,
      ...(provider.url && { url: provider.url }),
    },
    ...(cost?.amount !== undefined && {
      offers: { '@type': 'Offer' as const, price: cost.amount, priceCurrency: 'EUR' },
    }),
  };
  const audience = ages && {
    audience: { '@type': 'PeopleAudience' as const, suggestedMinAge: ages.from, suggestedMaxAge: ages.to },
  };
  switch (TYPES[offer.kind]) {
    case 'Course':
      return { '@type': 'Course', ...common, ...audience, inLanguage: 'nl' };
    case 'EducationalOccupationalProgram':
      return {
        '@type': 'EducationalOccupationalProgram',
        ...common,
        ...(offer.when?.from && { startDate: offer.when.from }),
        ...(offer.when?.until && { endDate: offer.when.until }),
      };
    case 'Service':
      return {
        '@type': 'Service',
        ...common,
        ...audience,
        serviceType: labels.kinds[offer.kind].one,
        areaServed: areaNames(offer.area, publication).map((name) => ({
          '@type': 'AdministrativeArea',
          name,
        })),
      };
  }
}

function wayTo(offer: Offer, { region, address }: Publication): BreadcrumbList {
  const steps: [name: string, path: string][] = [
    [region.title, '/'],
    [labels.kinds[offer.kind].many, `/soort/${offer.kind}/`],
    [offer.title, `/aanbod/${offer.id}/`],
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address(path),
    })),
  };
}
