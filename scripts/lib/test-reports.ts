import { existsSync, readFileSync } from 'node:fs';

export const RESULTS_FOLDER = 'test-results';

/** Where the test runners leave their own JSON reports. */
export const REPORTS = { unit: `${RESULTS_FOLDER}/unit.json`, browser: `${RESULTS_FOLDER}/browser.json` };

/** A part of the tests that has a runner of its own. */
export type Part = keyof typeof REPORTS;

export const PARTS = Object.keys(REPORTS) as Part[];

export interface Totals {
  passed: number;
  failed: number;
}

/**
 * How many tests of these parts passed and failed. A report that is not there counts as one failure: its runner did
 * not finish.
 */
export function readTotals(parts: readonly Part[] = PARTS): Totals {
  const totals = parts.map((part) => readPart[part]() ?? { passed: 0, failed: 1 });
  return {
    passed: totals.reduce((sum, { passed }) => sum + passed, 0),
    failed: totals.reduce((sum, { failed }) => sum + failed, 0),
  };
}

const readPart: Record<Part, () => Totals | undefined> = {
  unit: () => {
    const report = readReport<{ numPassedTests: number; numFailedTests: number }>(REPORTS.unit);
    return report && { passed: report.numPassedTests, failed: report.numFailedTests };
  },
  browser: () => {
    const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
      REPORTS.browser,
    )?.stats;
    return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  },
};

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
