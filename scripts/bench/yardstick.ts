import type { Page } from '@playwright/test';
import { median } from './statistics.ts';

const ROUNDS = 25;
const NUMBERS = 200_000;

/**
 * Measures how fast this machine is at this moment: the time of a piece of work that is always the same, in ms. A shared
 * machine can be half as fast an hour later, so the times of two runs can be compared only when this one is equal in
 * both.
 */
export async function measureMachine(page: Page) {
  const times = await page.evaluate(
    ({ rounds, count }) => {
      // The browser's own code does this work, because the speed of our own loop depends on whether it was compiled yet.
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
