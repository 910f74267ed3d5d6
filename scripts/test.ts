/**
 * `npm test`: everything that must hold. All steps run, whatever fails; the exit code is 0 only when none did.
 * `npm run test:unit` and `npm run test:browser` run one part and hand on to its runner what is written behind `--`;
 * `npm run test:deep` runs what takes minutes.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { requireBrowser } from './lib/browser.ts';
import { readTotals, reportOf, RESULTS_FOLDER, SUITES, type Part } from './lib/test-reports.ts';

/** The steps that need no test runner. They run beside each other. */
const CHECKS: Record<string, string[]> = {
  Layout: ['prettier', '--check', '--log-level', 'warn', '.'],
  Types: ['astro', 'check', '--minimumSeverity', 'hint'],
  Faults: ['eslint', '--config', 'tests/eslint.config.mjs', '.'],
  'Unused code': ['knip', '--no-config-hints'],
};

const [asked = 'all', ...forRunner] = process.argv.slice(2);
const parts = SUITES[asked];
if (!parts) throw new Error(`There is no part ${asked}; there are ${Object.keys(SUITES).join(', ')}.`);
const isWatching = forRunner.includes('--watch');

/** The command of a part's runner. */
function commandOf(part: Part): string[] {
  if (!part.endsWith('unit')) return ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'];
  return [
    'vitest',
    ...(isWatching ? [] : ['run']),
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(part)}`,
  ];
}

const env: NodeJS.ProcessEnv = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // Both configurations of the runners read it.
  ...(asked === 'deep' && { DEEP_TESTS: '1' }),
};

/** Runs a step; gives whether it went well. The output of a step that runs beside others is kept until it is done. */
async function run(
  name: string,
  [command = '', ...args]: string[],
  isBesideOthers: boolean,
): Promise<boolean> {
  const step = spawn(command, args, {
    stdio: isBesideOthers ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  for (const stream of [step.stdout, step.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  if (!isBesideOthers) console.log(`\n== ${name}`);
  const isWell = await new Promise<boolean>((resolve) => {
    step.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    step.once('close', (status) => resolve(status === 0));
  });
  if (isBesideOthers) console.log(`\n== ${name}\n${Buffer.concat(said).toString().trim()}`);
  return isWell;
}

if (parts.some((part) => part.endsWith('browser'))) env['CHROMIUM_PATH'] = requireBrowser();
mkdirSync(RESULTS_FOLDER, { recursive: true });
for (const part of parts) rmSync(reportOf(part), { force: true });

const failed: string[] = [];
if (asked === 'all') {
  const checks = Object.entries(CHECKS).map(async ([name, command]) => {
    if (!(await run(name, command, true))) failed.push(name);
  });
  await Promise.all(checks);
}
for (const part of parts) {
  env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = reportOf(part);
  if (!(await run(part, [...commandOf(part), ...forRunner], false))) failed.push(part);
}

if (!isWatching) {
  const totals = readTotals(parts);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll is well.');
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = failed.length > 0 || totals.passed === 0 ? 1 : 0;
}
