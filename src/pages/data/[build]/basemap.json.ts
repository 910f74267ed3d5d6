import type { APIRoute } from 'astro';
import { buildName } from '../../../content/build-name.ts';
import { getBaseMap } from '../../../content/base-map.ts';
import { packBaseMap } from '../../../domain/map/base-map-packing.ts';

export const getStaticPaths = () => [{ params: { build: buildName() } }];

/** The base map for the map in the browser; `null` in a region without one. */
export const GET: APIRoute = async () => {
  const baseMap = await getBaseMap();
  return Response.json(baseMap ? packBaseMap(baseMap) : null);
};
