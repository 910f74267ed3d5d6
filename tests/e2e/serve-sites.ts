/**
 * Builds the sites under test and serves them until it is stopped. The port of each is taken before its build, because
 * the address of a site is built into its pages; a port that somebody else has can so never be in the way.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { serveSite } from '../../scripts/bench/server.ts';
import { frozenSite, ownSite, smallSite, type Site } from './sites.ts';

async function stand({ content, folder, base }: Site): Promise<string> {
  const { url } = await serveSite(path.resolve(folder), base);
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    SITE_URL: new URL(url).origin,
    BASE_PATH: base,
  };
  const build = spawn(process.execPath, ['scripts/build.ts', '--out', folder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(build, 'exit');
  if (status !== 0) throw new Error(`The site of ${content} could not be built: its errors stand above.`);
  return url;
}

// One after the other: builds that run beside each other rename the same file in `.astro`, and now and then one loses it.
const frozen = await stand(frozenSite);
const small = await stand(smallSite);
const own = await stand(ownSite);
console.log(`frozen ${frozen} small ${small} own ${own}`);
