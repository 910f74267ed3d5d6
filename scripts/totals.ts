/**
 * `npm run totals`: one line that counts the tests of the last `npm test` and `npm run test:deep`, from the runners' own
 * reports.
 */
import { readTotals, SUITES } from './lib/test-reports.ts';

const { passed, failed } = readTotals([...(SUITES['all'] ?? []), ...(SUITES['deep'] ?? [])]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
