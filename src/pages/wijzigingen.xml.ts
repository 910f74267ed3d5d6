import type { APIRoute } from 'astro';
import { changes } from '../feeds/changes.ts';
import { getPublication } from '../content/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(changes(await getPublication(site)), { headers: { 'Content-Type': 'application/atom+xml' } });
