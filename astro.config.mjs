import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readRegion } from './scripts/lib/region.ts';
import { textIndex } from './scripts/lib/text-index.ts';
import { contentFolder } from './src/content-folder.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/', WORK_DIR = '.work' } = process.env;
const { map, language, answerForm } = readRegion(contentFolder());
const formHost = answerForm ? [new URL(answerForm).origin] : [];
const tileHost = map.tiles ? [new URL(map.tiles.url.replaceAll(/[{}]/g, '')).origin] : [];

const leafletParts = fileURLToPath(new URL('src/client/map/leaflet-parts.js', import.meta.url));

/** Pages that ask search engines to stay away (`hidden` in their layout) are not in the sitemap either. */
const isFindable = (page) => !/\/(stijl|bewaard|kaart|controle|beheer)\//.test(page);

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  cacheDir: `${WORK_DIR}/cache`,
  integrations: [sitemap({ filter: isFindable }), textIndex(language)],
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    resolve: { alias: [{ find: /^leaflet$/, replacement: leafletParts }] },
    build: { assetsInlineLimit: 0 },
  },
  security: {
    // Pagefind runs WebAssembly in a worker; the map's tiles and, when asked, PDOK's address service are all that
    // comes from elsewhere.
    csp: {
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
      directives: [
        "default-src 'self'",
        `img-src ${["'self'", 'data:', ...tileHost].join(' ')}`,
        `connect-src ${["'self'", ...(map.tiles ? ['https://api.pdok.nl'] : []), ...formHost].join(' ')}`,
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        `form-action ${["'self'", ...formHost].join(' ')}`,
      ],
    },
  },
});
