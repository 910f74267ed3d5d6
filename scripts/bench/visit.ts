import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { watchPage } from './watch.ts';

export const DESKTOP = { viewport: { width: 1280, height: 900 } };
export const PHONE = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true };

/** A phone of the cheaper sort on a slow mobile network: the settings of Lighthouse for its "slow 4G". */
const SLOW = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000, cpu: 4 };

const PATIENCE_MS = 600_000;

/** Opens a page as a first-time visitor, does something with it and closes it. */
export async function visit<T>(
  browser: Browser,
  { url, device, isSlow = false }: { url: string; device: BrowserContextOptions; isSlow?: boolean },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...device, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`An error in the page: ${error.message}`));
    if (isSlow) await slowDown(page);
    await page.addInitScript(watchPage);
    await page.goto(url);
    return await Promise.race([use(page), giveUp()]);
  } finally {
    await context.close();
  }
}

/** Rejects after a while, because a page whose script fails would keep us waiting for ever. */
async function giveUp(): Promise<never> {
  await setTimeout(PATIENCE_MS, undefined, { ref: false });
  throw new Error(`The page was not ready after ${PATIENCE_MS / 60_000} minutes`);
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const { cpu, ...network } = SLOW;
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
