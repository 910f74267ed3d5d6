import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * A second `--disable-features` replaces the first, so this list also holds Playwright's own. Added to it are the pages
 * of the address bar: a browser with a window draws two of them for each page that is opened, which is half of its work,
 * and nobody sees them.
 */
const UNUSED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Options that start a browser without a window and without its own requests on the network. */
export const QUIET_BROWSER = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${UNUSED_FEATURES.join(',')}`,
];

const SYSTEM_BROWSERS = [
  // This one draws pages as Chromium does but has no window around them, which again halves the work.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser for the tests: `CHROMIUM_PATH`, a system browser or Playwright's own; `undefined` when there is none. */
export function findBrowser(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...SYSTEM_BROWSERS, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  );
}

/** Finds a browser, or installs one and prints that. Throws when none can be had, because the tests are never skipped. */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium found; installing one for the browser tests.');
  const attempts: [string, string[]][] = [
    ['playwright', ['install', 'chromium']],
    ['apt-get', ['update']],
    ['apt-get', ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation']],
  ];
  for (const [command, args] of attempts) {
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error('The browser tests need Chromium. Install it, or name one in CHROMIUM_PATH.');
}
