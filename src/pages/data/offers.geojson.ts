import type { APIRoute } from 'astro';
import { offersGeoJson } from '../../feeds/geojson.ts';
import { getPublication } from '../../content/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(offersGeoJson(await getPublication(site)), {
    headers: { 'Content-Type': 'application/geo+json' },
  });
