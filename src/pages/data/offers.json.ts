import type { APIRoute } from 'astro';
import { offersJson } from '../../feeds/offers-json.ts';
import { getPublication } from '../../content/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(offersJson(await getPublication(site)), { headers: { 'Content-Type': 'application/json' } });
