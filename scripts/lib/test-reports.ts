import { existsSync, readFileSync } from 'node:fs';

export const RESULTS_FOLDER = 'test-results';

/** Where the test runners leave their own JSON reports. */
export const REPORTS = { units: `${RESULTS_FOLDER}/units.json`, browser: `${RESULTS_FOLDER}/browser.json` };

export interface Totals {
  passed: number;
  failed: number;
}

/** How many tests passed and failed. A report that is not there counts as one failure: its runner did not finish. */
export function readTotals(): Totals {
  const units = readReport<{ numPassedTests: number; numFailedTests: number }>(REPORTS.units);
  const browser = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    REPORTS.browser,
  );
  return {
    passed: (units?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0),
    failed: (units?.numFailedTests ?? 1) + (browser ? browser.stats.unexpected + browser.stats.flaky : 1),
  };
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
