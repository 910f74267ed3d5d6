import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readRegion } from './scripts/lib/region.ts';
import { textIndex } from './scripts/lib/text-index.ts';
import { contentFolder } from './src/content-folder.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/', WORK_DIR = '.work' } = process.env;
const { map, language, answerForm } = readRegion(contentFolder());
const tileHost = map.tiles ? [new URL(map.tiles.url.replaceAll(/[{}]/g, '')).origin] : [];

/** Pages that ask search engines to stay away (`hidden` in their layout) are not in the sitemap either. */
const isFindable = (page) => !/\/(stijl|bewaard|kaart|controle|beheer)\//.test(page);

const leafletClasses = [
  'Class',
  'Control',
  'FeatureGroup',
  'Handler',
  'Icon',
  'ImageOverlay',
  'Layer',
  'Path',
];

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
    // Leaflet's module, which its package does not offer by itself, bundles smaller than its script.
    resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }] },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // The classes of Leaflet that the map does not use are left out.
        treeshake: { manualPureFunctions: leafletClasses.map((name) => `${name}.extend`) },
        // Astro marks each MDX entry with a directive of its own; the bundler warns of it once an entry.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
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
        `connect-src ${["'self'", ...(map.tiles ? ['https://api.pdok.nl'] : [])].join(' ')}`,
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        `form-action ${["'self'", ...(answerForm ? [new URL(answerForm).origin] : [])].join(' ')}`,
      ],
    },
  },
});
