import type { APIRoute } from 'astro';
import { offersCsv } from '../../feeds/offers-csv.ts';
import { getPublication } from '../../content/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(offersCsv(await getPublication(site)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
