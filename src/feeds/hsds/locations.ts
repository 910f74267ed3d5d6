import type { Offer } from '../../domain/schema/schema.ts';
import { explanations, openData } from '../../texts/nl.ts';
import type { Publication } from '../../content/catalogue.ts';
import { uuidOf } from './ids.ts';

type Location = Offer['locations'][number];

/** Where a service is given; a service that can be followed online has a virtual location too. */
export function serviceAtLocations(offer: Offer, serviceId: string, publication: Publication) {
  const physical = offer.locations.map((location, index) =>
    physicalLocation(location, serviceId, index, publication),
  );
  const virtual = { id: uuidOf(serviceId, 'online'), location_type: 'virtual', name: openData.online };
  return [...physical, ...(offer.online ? [virtual] : [])].map((location) => ({
    id: uuidOf(serviceId, 'at', location.id),
    service_id: serviceId,
    location_id: location.id,
    location,
  }));
}

/**
 * A location of HSDS. Its point is left out only when it is unknown, not when the address is incomplete; the description
 * says how exact the point is.
 */
function physicalLocation(location: Location, serviceId: string, index: number, publication: Publication) {
  const id = uuidOf(serviceId, 'location', index);
  return {
    id,
    location_type: 'physical',
    name: location.name ?? location.town,
    description: explanations.precisions[location.precision],
    ...(location.point && { latitude: location.point.lat, longitude: location.point.lon }),
    addresses: addresses(location, id, publication),
  };
}

/**
 * The address of a location. The standard requires street, postcode and province, so a location that lacks one of them
 * gets no address.
 */
function addresses(
  { street, postcode, town, municipality }: Location,
  locationId: string,
  publication: Publication,
) {
  const { province } = publication.municipality(municipality);
  if (!street || !postcode || !province) return [];
  return [
    {
      id: uuidOf(locationId, 'address'),
      location_id: locationId,
      address_1: street,
      city: town,
      postal_code: postcode,
      state_province: province,
      country: 'NL',
      address_type: 'physical',
    },
  ];
}
