import type { APIRoute } from 'astro';
import { inSite } from '../layouts/links.ts';

/** Every page may be found. Pages that should not be found say so themselves. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(inSite('/sitemap-index.xml'), site).href}\n`);
