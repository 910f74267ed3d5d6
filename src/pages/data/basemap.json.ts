import type { APIRoute } from 'astro';
import { getGround } from '../../basemap.ts';

/** The base map for the map in the browser; empty in a region without one. */
export const GET: APIRoute = async () => Response.json((await getGround()) ?? null);
