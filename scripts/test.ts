/** `npm test`: everything that must hold. All steps run, whatever fails; the exit code is 0 only when none did. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { requireBrowser } from './lib/browser.ts';
import { readTotals, REPORTS, RESULTS_FOLDER } from './lib/test-reports.ts';

const steps: Record<string, string[]> = {
  Layout: ['prettier', '--check', '--log-level', 'warn', '.'],
  Types: ['astro', 'check', '--minimumSeverity', 'hint'],
  Units: [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS.units}`,
  ],
  Browser: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
};

rmSync(RESULTS_FOLDER, { recursive: true, force: true });
mkdirSync(RESULTS_FOLDER, { recursive: true });
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  CHROMIUM_PATH: requireBrowser(),
  PLAYWRIGHT_JSON_OUTPUT_FILE: REPORTS.browser,
};
const failed = Object.entries(steps).filter(([name, [command = '', ...args]]) => {
  console.log(`\n== ${name}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status !== 0
  );
});

const totals = readTotals();
console.log(failed.length > 0 ? `\nFailed: ${failed.map(([name]) => name).join(', ')}` : '\nAll is well.');
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = failed.length > 0 || totals.passed === 0 ? 1 : 0;
