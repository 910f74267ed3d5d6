import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { guides } from './src/content/guides.ts';
import packageFile from './package.json' with { type: 'json' };
import { isFindable } from './src/domain/site/addresses.ts';

const { browserslist: floors } = packageFile;
const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/' } = process.env;

const leafletParts = fileURLToPath(new URL('src/client/map/leaflet-parts.js', import.meta.url));
/** A browser knows the code pages of Outlook itself. */
const codePages = fileURLToPath(new URL('src/domain/round/mail/code-pages.ts', import.meta.url));

const folder = BASE_PATH.replace(/\/$/, '');

/** Pages that ask search engines to stay away are not in the sitemap either. */
const isListed = (page) => isFindable(new URL(page).pathname.slice(folder.length));

/**
 * What the finder shares with other islands goes together in one file: thirty small ones weigh more and come later. What
 * the finder has no use for stays out of it.
 */
const fewFiles = {
  groups: [
    // It comes when somebody is about to type, and never before the list.
    {
      name: 'word-search',
      test: /finder[\\/](search[\\/]|place-meant)|fastest-levenshtein/,
      minShareCount: 2,
    },
    {
      name: 'shared',
      test: (file) =>
        /[\\/]src[\\/].*\.ts$/.test(file) &&
        !/(embed\w*|colour|copying|about|schools|round|search|relaxation|place-meant|advice|locating|patience)([\\/]|-|\.ts)/.test(
          file,
        ),
      minShareCount: 2,
    },
  ],
};

/**
 * Bundles the desk by itself. It uses nearly all of the domain, and what two pages use goes into the file that every page
 * loads: so what the desk uses is to the bundler another module than what the others use.
 */
const deskApart = {
  name: 'desk-apart',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async resolveId(source, importer, options) {
    if (!importer || !/[\\/]client[\\/]desk[\\/]|\?desk$/.test(importer)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!found || found.external || !/([\\/]src[\\/]|fastest-levenshtein).*\.(ts|js)$/.test(found.id))
      return found;
    return { ...found, id: `${found.id}?desk` };
  },
};

/**
 * The oldest browsers that run the scripts, as the bundler names them: "ios_saf >= 15.4" is "ios15.4". Styles are lowered for
 * them. Scripts are lowered to the year that they all know but for static blocks, which `tests/eslint.config.mjs` refuses:
 * by their names the bundler would take private fields away too, which they have, and write 1 kB more for the first page.
 */
const floor = floors.map((browser) => browser.replace(/_saf\b/, '').replace(/\s*>=\s*/, ''));

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  cacheDir: '.work/cache',
  integrations: [sitemap({ filter: isListed }), ...guides()],
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // While one page is written, the next is made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    plugins: [deskApart],
    resolve: {
      alias: [
        { find: /^leaflet$/, replacement: leafletParts },
        { find: /^iconv-lite$/, replacement: codePages },
      ],
    },
    build: { assetsInlineLimit: 0, target: 'es2022', cssTarget: floor, cssMinify: 'lightningcss' },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: fewFiles } } } } },
  },
});
