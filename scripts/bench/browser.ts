import { chromium, type Browser } from '@playwright/test';
import { QUIET_BROWSER, requireBrowser } from '../lib/browser.ts';

/** Starts Chromium without a window. Throws when there is none and none can be had. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: QUIET_BROWSER });
}
