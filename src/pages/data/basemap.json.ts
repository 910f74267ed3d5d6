import type { APIRoute } from 'astro';
import { getGround } from '../../basemap.ts';
import { packGround } from '../../domain/ground-packing.ts';

/** The ground for the map in the browser; `null` in a region without one. */
export const GET: APIRoute = async () => {
  const ground = await getGround();
  return Response.json(ground ? packGround(ground) : null);
};
