import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { buildName } from '../../content/build-name.ts';
import { getCatalogue } from '../../content/site.ts';

/** The names under which build services hand over the commit that they build. */
const COMMIT_NAMES = [
  'GITHUB_SHA',
  'CI_COMMIT_SHA',
  'COMMIT_REF',
  'CF_PAGES_COMMIT_SHA',
  'VERCEL_GIT_COMMIT_SHA',
  'COMMIT',
];

/** Which sites failed when the addresses were tried last, as `npm run links` remembers it. */
const LINKS = '.github/links.json';

/**
 * The name, commit and day of this build: by these the desk sees that what was published is there, and a page that was open
 * when a new build came sees that it is no longer the newest; with where the site stands, `npm run verify` builds it once more.
 */
export const GET: APIRoute = async ({ site }) => {
  const { today } = await getCatalogue();
  const links: unknown = existsSync(LINKS) ? JSON.parse(readFileSync(LINKS, 'utf8')) : {};
  return Response.json({
    name: buildName(),
    commit: commitOfBuild(),
    day: today,
    site: site?.origin,
    base: import.meta.env.BASE_URL.replace(/\/*$/, '/'),
    links,
  });
};

/** The commit that is built; empty where nothing says which. */
function commitOfBuild(): string {
  const named = COMMIT_NAMES.map((name) => process.env[name]).find(Boolean);
  if (named) return named;
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
