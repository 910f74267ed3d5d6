import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser, QUIET_BROWSER } from '../../scripts/lib/browser.ts';
import { ALL_STAND, frozenSite } from './sites.ts';

const root = path.join(import.meta.dirname, '../..');
const executablePath = findBrowser();
/** What takes minutes runs by `npm run test:deep` alone. */
const DEEP = /@deep/;
const MANUAL = /manual\.spec\.ts/;

export default defineConfig({
  testDir: import.meta.dirname,
  // One picture for every machine: what differs between them is within the tolerance.
  snapshotPathTemplate: '{testDir}/pictures/{projectName}/{arg}{ext}',
  outputDir: path.join(root, 'test-results/browser'),
  reporter: [['list'], ['json']],
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: '100%',
  // A busy machine is slow, and that is no fault: these end what hangs, and are no measure of speed.
  timeout: 15 * 60_000,
  expect: { timeout: 90_000 },
  use: {
    baseURL: frozenSite.url,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Nothing to wait for; and a page that is left in the middle of a fade raises an error of the browser's own.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: QUIET_BROWSER,
    },
  },
  // Most of what is tested is the same on every screen, and is tested on a wide one. What depends on the room that there
  // is, or on fingers, says so by a tag.
  projects: process.env['DEEP_TESTS']
    ? [{ name: 'deep', testIgnore: MANUAL, grep: DEEP, use: { viewport: { width: 1280, height: 900 } } }]
    : [
        {
          name: 'desktop',
          testIgnore: MANUAL,
          grepInvert: [/@phone/, DEEP],
          use: { viewport: { width: 1280, height: 900 } },
        },
        // The pictures of the manual are the ones that it shows.
        {
          name: 'manual',
          testMatch: MANUAL,
          snapshotPathTemplate: path.join(root, 'public/handleiding/{arg}{ext}'),
        },
        {
          name: 'phone',
          testIgnore: MANUAL,
          grep: /@(phone|every-screen)/,
          use: { ...devices['Pixel 7'], viewport: { width: 360, height: 780 } },
        },
      ],
  webServer: {
    command: 'node tests/e2e/serve-sites.ts',
    cwd: root,
    wait: { stdout: ALL_STAND },
    // A build that fails is told at once; one on a busy machine is only slow.
    timeout: 30 * 60_000,
  },
});
