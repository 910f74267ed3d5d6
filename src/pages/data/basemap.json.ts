import type { APIRoute } from 'astro';
import { getGround } from '../../content/base-map.ts';
import { packGround } from '../../domain/map/base-map-packing.ts';

/** The ground for the map in the browser; `null` in a region without one. */
export const GET: APIRoute = async () => {
  const ground = await getGround();
  return Response.json(ground ? packGround(ground) : null);
};
