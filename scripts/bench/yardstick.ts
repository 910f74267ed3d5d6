import type { Page } from '@playwright/test';
import { median } from './statistics.ts';

const ROUNDS = 25;
const NUMBERS = 200_000;

/**
 * How fast this machine is at this moment: the time of a piece of work that is always the same, in ms. A machine that is
 * shared can be half as fast the next hour; other times of two runs compare only where this one does.
 */
export async function measureMachine(page: Page) {
  const times = await page.evaluate(
    ({ rounds, count }) => {
      // Work of the browser's own code: how fast a loop of ours runs depends on whether it was compiled yet.
      const text = JSON.stringify(Array.from({ length: count }, (_, index) => String(index * 7919)));
      return Array.from({ length: rounds }, () => {
        const start = performance.now();
        JSON.parse(text);
        return performance.now() - start;
      });
    },
    { rounds: ROUNDS, count: NUMBERS },
  );
  return { yardstick: median(times) };
}
