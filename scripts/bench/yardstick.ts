import type { Page } from '@playwright/test';
import { median } from './statistics.ts';

const ROUNDS = 15;
const STEPS = 20_000_000;

/**
 * How fast this machine is at this moment: the time of a calculation that is always the same, in ms. A machine that is
 * shared can be half as fast the next hour; other times of two runs compare only where this one does.
 */
export async function measureMachine(page: Page) {
  const times = await page.evaluate(
    ({ rounds, steps }) => {
      const calculate = () => {
        let sum = 0;
        for (let step = 0; step < steps; step += 1) sum = (sum + step * 7) | 0;
        return sum;
      };
      // The first rounds are slower: the browser compiles them meanwhile.
      return Array.from({ length: rounds }, () => {
        const start = performance.now();
        calculate();
        return performance.now() - start;
      });
    },
    { rounds: ROUNDS, steps: STEPS },
  );
  return { yardstick: median(times) };
}
