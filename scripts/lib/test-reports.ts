import { existsSync, readFileSync } from 'node:fs';

export const RESULTS_FOLDER = 'test-results';

/** A part of the tests, which one runner runs: Vitest or Playwright. */
export type Part = 'unit' | 'browser' | 'deep-unit' | 'deep-browser';

/**
 * What is asked for by a name, and the parts that it runs. The deep tests take minutes: they try thousands of cases, or build
 * whole sites for one answer. Without a name all but these run.
 */
export const SUITES: Record<string, readonly Part[]> = {
  all: ['unit', 'browser'],
  unit: ['unit'],
  browser: ['browser'],
  deep: ['deep-unit', 'deep-browser'],
};

/** Where the runner of a part leaves its own JSON report. */
export const reportOf = (part: Part): string => `${RESULTS_FOLDER}/${part}.json`;

export interface Totals {
  passed: number;
  failed: number;
}

/**
 * How many tests of these parts passed and failed. A report that is not there counts as one failure: its runner did
 * not finish.
 */
export function readTotals(parts: readonly Part[]): Totals {
  const totals = parts.map((part) => {
    const read = part.endsWith('unit') ? readVitest : readPlaywright;
    return read(reportOf(part)) ?? { passed: 0, failed: 1 };
  });
  return {
    passed: totals.reduce((sum, { passed }) => sum + passed, 0),
    failed: totals.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function readVitest(file: string): Totals | undefined {
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readPlaywright(file: string): Totals | undefined {
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(file)?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
