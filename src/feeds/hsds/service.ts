import { freshness } from '../../domain/offer/freshness.ts';
import type { Offer } from '../../domain/schema/schema.ts';
import { WHOLE_REGION, type State } from '../../domain/schema/vocabulary.ts';
import { costLabel } from '../../texts/nl/wording.ts';
import { explanations, openData } from '../../texts/nl.ts';
import type { Publication } from '../../content/catalogue.ts';
import { attributesOf } from './attributes.ts';
import { uuidOf } from './ids.ts';
import { serviceAtLocations } from './locations.ts';
import { organizationOf } from './organization.ts';

const STATUS = { actief: 'active', gepland: 'inactive', gestopt: 'defunct' } as const satisfies Record<
  State,
  string
>;

/** An offer as a service of Open Referral HSDS 3.1 (https://docs.openreferral.org). Ages are in years. */
export function serviceOf(offer: Offer, publication: Publication) {
  const { region, provider, address, today } = publication;
  const id = uuidOf(region.id, 'offer', offer.id);
  const organization = organizationOf(provider(offer.providers[0] ?? ''), region.id);
  const contact = { ...offer.apply, ...offer.contact };
  const isUnconfirmed = freshness(offer, region.refresh, today) === 'unconfirmed';
  return {
    id,
    organization_id: organization.id,
    name: offer.title,
    description: offer.summary,
    status: STATUS[offer.state],
    url: contact.url ?? address(`/aanbod/${offer.id}/`),
    additional_urls: [
      { id: uuidOf(id, 'page'), service_id: id, label: region.title, url: address(`/aanbod/${offer.id}/`) },
    ],
    ...(contact.email && { email: contact.email }),
    ...(contact.phone && { phones: [{ id: uuidOf(id, 'phone'), service_id: id, number: contact.phone }] }),
    ...(offer.apply?.steps && { application_process: offer.apply.steps }),
    ...(offer.cost && { fees_description: costLabel(offer.cost) }),
    ...(offer.access && { eligibility_description: explanations.accesses[offer.access] }),
    ...(offer.ages && { minimum_age: offer.ages.from, maximum_age: offer.ages.to }),
    ...(offer.verified && { assured_date: offer.verified, last_modified: `${offer.verified}T12:00:00Z` }),
    ...(isUnconfirmed && { alert: openData.unconfirmed }),
    schedules: schedules(offer, id),
    service_areas: serviceAreas(offer, id, publication),
    service_at_locations: serviceAtLocations(offer, id, publication),
    cost_options: costOptions(offer, id),
    organization,
    attributes: attributesOf(offer, id, publication),
  };
}

function serviceAreas({ area }: Offer, serviceId: string, { municipalities, municipality }: Publication) {
  const open = area.includes(WHOLE_REGION) ? municipalities : area.map(municipality);
  return open.map(({ name, code }) => ({
    id: uuidOf(serviceId, 'area', code),
    service_id: serviceId,
    name,
    extent: code,
    extent_type: 'text',
  }));
}

function schedules({ when }: Offer, serviceId: string) {
  if (!when) return [];
  const { text, from, until, sessions = [] } = when;
  const described = { service_id: serviceId, ...(text && { description: text }) };
  const period = { ...(from && { valid_from: from }), ...(until && { valid_to: until }) };
  const days = sessions.map((day) => ({
    id: uuidOf(serviceId, 'session', day),
    ...described,
    valid_from: day,
    valid_to: day,
    dtstart: day,
  }));
  return [{ id: uuidOf(serviceId, 'period'), ...described, ...period }, ...days];
}

function costOptions({ cost }: Offer, serviceId: string) {
  if (cost?.amount === undefined) return [];
  const { amount, per, text } = cost;
  return [
    {
      id: uuidOf(serviceId, 'cost'),
      service_id: serviceId,
      currency: 'EUR',
      amount,
      ...(per && { option: per }),
      ...(text && { amount_description: text }),
    },
  ];
}
