import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser, QUIET_BROWSER } from '../../scripts/lib/browser.ts';
import { fixtureSite, regionSite } from './sites.ts';

const root = path.join(import.meta.dirname, '../..');
const executablePath = findBrowser();

/** The two sites under test: the region's own content, and a small fixture region under a folder of another host. */
const webServer = [regionSite, fixtureSite].map(({ url, port, folder, env }) => ({
  command: `node scripts/build.ts --out ${folder} && node scripts/preview.ts --dir ${folder} --port ${port}`,
  url,
  cwd: root,
  env: { ...env, WORK_DIR: `${folder}-work` },
  timeout: 180_000,
}));

export default defineConfig({
  testDir: import.meta.dirname,
  // One picture for every machine: what differs between them is within the tolerance.
  snapshotPathTemplate: '{testDir}/pictures/{projectName}/{arg}{ext}',
  outputDir: path.join(root, 'test-results/browser'),
  reporter: [['list'], ['json']],
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  use: {
    baseURL: regionSite.url,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Nothing to wait for; and a page that is left in the middle of a fade raises an error of the browser's own.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: QUIET_BROWSER,
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 780 } },
    },
  ],
  webServer,
});
