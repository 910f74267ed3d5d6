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

/** The point is left out of an address that is not complete only when nobody knows it; its exactness is said in words. */
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

/** The standard wants street, postcode and province; an address that lacks one of them cannot be written. */
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
