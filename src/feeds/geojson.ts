import type { Feature, FeatureCollection, MultiPoint, Point } from 'geojson';
import type { Offer } from '../domain/schema/schema.ts';
import { offerRecord } from './offer-record.ts';
import type { Publication } from '../content/catalogue.ts';

/**
 * All offers as GeoJSON (RFC 7946): longitude before latitude, in WGS84 degrees. An offer at several locations is one
 * feature with several points; one without a location has no geometry. `precision` says, for each point, whether it is an
 * address or the middle of something larger.
 */
export function offersGeoJson(publication: Publication): string {
  const collection: FeatureCollection<Point | MultiPoint | null> = {
    type: 'FeatureCollection',
    features: publication.offers.map((offer) => feature(offer, publication)),
  };
  return JSON.stringify(collection);
}

function feature(offer: Offer, publication: Publication): Feature<Point | MultiPoint | null> {
  const { locations, ages, sources: _, providers, partners, ...rest } = offerRecord(offer, publication);
  const placed = locations.filter(({ point }) => point);
  return {
    type: 'Feature',
    id: offer.id,
    geometry: geometry(placed.flatMap(({ point }) => (point ? [[point.lon, point.lat]] : []))),
    properties: {
      ...rest,
      ageFrom: ages?.from ?? null,
      ageTo: ages?.to ?? null,
      providers: providers.map(({ name }) => name),
      partners: partners.map(({ name }) => name),
      towns: locations.map(({ town }) => town),
      precision: placed.map(({ precision }) => precision),
    },
  };
}

function geometry(points: number[][]): Point | MultiPoint | null {
  const [first] = points;
  if (!first) return null;
  return points.length === 1
    ? { type: 'Point', coordinates: first }
    : { type: 'MultiPoint', coordinates: points };
}
