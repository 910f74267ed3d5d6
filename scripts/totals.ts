/** `npm run totals`: one line that counts the tests of the last `npm test`, from the runners' own reports. */
import { readTotals } from './lib/test-reports.ts';

const { passed, failed } = readTotals();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
