/**
 * Puts new texts in all offers of the folder in `argv[2]`, and is killed in the middle: at file operation `argv[4]`
 * of the kind `argv[3]`, halfway when that writes.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { replacementsIn } from './interruption.ts';
import { folderStore } from '../../src/content/folder.ts';

const [, , folder = '', kind = '', at = ''] = process.argv;
let left = Number(at);

/** Nothing of the process is left to clean up after itself. */
function dieWhenDue(operation: string, halfway: () => void): void {
  if (operation !== kind || --left > 0) return;
  halfway();
  process.kill(process.pid, 'SIGKILL');
}

const replacements = replacementsIn(folder);
const { writeFileSync, renameSync, rmSync } = fs;
fs.writeFileSync = (file, data, options) => {
  dieWhenDue('write', () => writeFileSync(file, String(data).slice(0, String(data).length / 2)));
  writeFileSync(file, data, options);
};
fs.renameSync = (from, to) => {
  dieWhenDue('rename', () => undefined);
  renameSync(from, to);
};
fs.rmSync = (file, options) => {
  dieWhenDue('remove', () => undefined);
  rmSync(file, options);
};
syncBuiltinESMExports();
await folderStore(folder).write(replacements);
