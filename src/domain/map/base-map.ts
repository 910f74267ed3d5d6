import { areaKm2, type Box, type MultiPolygon } from './geometry/shapes.ts';
import { distanceKm, type Point } from '../finder/home.ts';
import type { Venue } from '../offer/listing.ts';
import type { BaseMapFile, Municipality } from '../schema/schema.ts';
import type { BaseMapSource } from '../schema/base-map-file.ts';
import { normalise } from '../schema/text.ts';

/** A town on the base map. */
export interface MapTown {
  name: string;
  /** Inhabitants; 0 where unknown. */
  size: number;
  point: Point;
}

/** The base map as it is drawn: its parts by what they are, with the municipalities by their id in this region. */
export interface BaseMap {
  box: Box;
  sources: BaseMapSource[];
  boundaries: BaseMapFile['boundaries'];
  land: MultiPolygon;
  areas: { id: string; shape: MultiPolygon }[];
  towns: MapTown[];
}

/** Sorts the features of a base map by what they are. */
export function baseMapOf(file: BaseMapFile, municipalities: readonly Municipality[]): BaseMap {
  const { bbox, sources, boundaries, features } = file;
  const ids = new Map(municipalities.map(({ code, id }) => [code, id]));
  const baseMap: BaseMap = { box: bbox, sources, boundaries, land: [], areas: [], towns: [] };
  for (const { properties, geometry } of features) {
    if (geometry.type === 'Point') {
      const [lon, lat] = geometry.coordinates;
      if (properties.layer === 'town') baseMap.towns.push({ ...properties, point: { lat, lon } });
    } else if (properties.layer === 'land') baseMap.land.push(...geometry.coordinates);
    else if (properties.layer === 'municipality') {
      const id = ids.get(properties.code);
      if (id) baseMap.areas.push({ id, shape: geometry.coordinates });
    }
  }
  return baseMap;
}

/**
 * Inhabitants of a square kilometre where houses stand. It is a rough number, enough to draw a town about as large as
 * it is.
 */
const BUILT_UP_PER_KM2 = 6000;
/** The radius of an area with a postcode of four digits, which is the smaller part of a town. */
const POSTCODE_RADIUS_KM = 0.8;
const LEAST_RADIUS_KM = 0.6;
const MOST_RADIUS_KM = 4;

/** How far a venue may really be from its point, in kilometres. The disc on the map is that large. */
export function radiusKm(precision: 'postcode' | 'town', size: number): number {
  if (precision === 'postcode') return POSTCODE_RADIUS_KM;
  const radius = Math.sqrt(size / BUILT_UP_PER_KM2 / Math.PI);
  return Math.min(MOST_RADIUS_KM, Math.max(LEAST_RADIUS_KM, radius));
}

/** Towns of one name lie farther apart than this. */
const NEAR_KM = 5;

/** Inhabitants of the town of this name at or near a point; 0 where the map does not know it. */
export function townSize(towns: readonly MapTown[], name: string, point: Point): number {
  const same = towns.find(
    (town) => normalise(town.name) === normalise(name) && distanceKm(town.point, point) < NEAR_KM,
  );
  return same?.size ?? 0;
}

/** The radius of a small Dutch municipality, for a municipality of which the base map has no shape. */
const MUNICIPALITY_RADIUS_KM = 3;

/**
 * How far a venue may really be from its point, in kilometres. An address is at its point; anything else may be as far
 * away as its postcode, town or municipality reaches, each taken as a disc of about the same surface.
 */
export function reachKm(
  baseMap: Pick<BaseMap, 'towns' | 'areas'> | undefined,
  { precision, town, municipality, point }: Venue,
): number {
  if (precision === 'exact' || !point) return 0;
  if (precision !== 'municipality')
    return radiusKm(precision, baseMap ? townSize(baseMap.towns, town, point) : 0);
  const area = baseMap?.areas.find(({ id }) => id === municipality);
  return area ? Math.sqrt(areaKm2(area.shape) / Math.PI) : MUNICIPALITY_RADIUS_KM;
}
