import type { APIRoute } from 'astro';
import { getCatalogue } from '../content/site.ts';
import { inSite, links } from '../layouts/links.ts';

/** What a phone shows of the site on its home screen. */
export const GET: APIRoute = async () => {
  const { region } = await getCatalogue();
  return Response.json({
    name: region.title,
    lang: region.language,
    start_url: links.home,
    scope: links.home,
    display: 'browser',
    background_color: '#faf5ec',
    theme_color: '#0f4c53',
    icons: [192, 512].map((size) => ({
      src: inSite(`/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  });
};
