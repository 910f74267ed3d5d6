import type { APIRoute } from 'astro';
import { hsdsServices } from '../../../feeds/hsds/services.ts';
import { getPublication } from '../../../content/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(hsdsServices(await getPublication(site)), { headers: { 'Content-Type': 'application/json' } });
