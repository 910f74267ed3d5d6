import type { Page } from '@playwright/test';

const STEPS = 50_000_000;

/**
 * How fast this machine is at this moment: the time of a calculation that is always the same, in ms. A machine that is
 * shared can be half as fast the next hour; other times of two runs compare only where this one does.
 */
export async function measureMachine(page: Page) {
  const yardstick = await page.evaluate((steps) => {
    const start = performance.now();
    let sum = 0;
    for (let step = 0; step < steps; step += 1) sum = (sum * 31 + step) | 0;
    // The sum is looked at, so that no compiler leaves the calculation out.
    return performance.now() - start + (sum === 0.5 ? 1 : 0);
  }, STEPS);
  return { yardstick };
}
