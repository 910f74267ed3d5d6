import { chromium, type Browser } from '@playwright/test';
import { QUIET_BROWSER, requireBrowser } from '../lib/browser.ts';

/** Starts Chromium without a window. Throws when no browser is found and none can be installed. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: QUIET_BROWSER });
}
