import { chromium, type Browser } from '@playwright/test';
import { requireBrowser } from '../lib/browser.ts';

/** Without its own errands on the network, so that these do not take part in what is measured. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window. Throws when there is none and none can be had. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: QUIET });
}
