import type { APIRoute } from 'astro';
import script from '../../embed/v2.js?raw';

/** The script of partners, byte for byte as it is in the source, because partners hold its integrity hash. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
