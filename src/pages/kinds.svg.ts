import type { APIRoute } from 'astro';
import { ICON_SIZE, ICON_STROKE, kindIcons } from '../domain/kind-icons.ts';

/** The signs of the kinds, which every page draws from; a browser gets the file once. */
export const GET: APIRoute = () => {
  const symbols = Object.entries(kindIcons).map(
    ([kind, path]) =>
      `<symbol id="${kind}" viewBox="0 0 ${ICON_SIZE} ${ICON_SIZE}"><path d="${path}" fill="none" stroke="currentColor" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"/></symbol>`,
  );
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
