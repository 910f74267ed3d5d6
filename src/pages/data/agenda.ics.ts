import type { APIRoute } from 'astro';
import { calendar } from '../../feeds/calendar.ts';
import { getPublication } from '../../content/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(calendar(await getPublication(site)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
