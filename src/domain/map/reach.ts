import { radiusKm, townSize, type BaseMap } from './base-map.ts';
import { areaKm2 } from './geometry/shapes.ts';
import type { Venue } from '../offer/listing.ts';

/** For a region whose map has no shape of the municipality: that of a small Dutch one. */
const MUNICIPALITY_RADIUS_KM = 3;

/**
 * How far from its point a place may really be, in kilometres: nothing for an address, else as far as its postcode, town
 * or municipality reaches, each drawn as a disc of about the same surface.
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
