import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The file of a site that lists all others with what is in them, as `sha256sum --check` reads it. */
export const CHECKSUMS = 'checksums.txt';

/** What a host keeps to itself: its own settings, and what begins with a dot. */
const UNPUBLISHED = /(^|\/)\.|^_headers$/;

export const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The checksum of each file of a site that its host publishes, by its path, in the order of the paths. */
export function checksumsOf(site: string): Map<string, string> {
  const files = globSync('**', { cwd: site })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== CHECKSUMS && !UNPUBLISHED.test(file))
    .filter((file) => statSync(path.join(site, file)).isFile())
    .sort();
  return new Map(files.map((file) => [file, checksumOf(readFileSync(path.join(site, file)))]));
}

/** Writes the list into a site that was built, as its last file. */
export function writeChecksums(site: string): void {
  const lines = [...checksumsOf(site)].map(([file, sum]) => `${sum}  ./${file}\n`);
  writeFileSync(path.join(site, CHECKSUMS), lines.join(''));
}

/** The paths that a list names. What is no line of such a list counts as nothing. */
export function pathsListed(list: string): string[] {
  return [...list.matchAll(/^[0-9a-f]{64} {2}\.\/(.+)$/gm)].flatMap(([, file]) => file ?? []);
}
