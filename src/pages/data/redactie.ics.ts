import type { APIRoute } from 'astro';
import { editorsCalendar } from '../../feeds/editors-calendar.ts';
import { getPublication } from '../../content/site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(editorsCalendar(await getPublication(site)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
