import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { regionSchema, type Region } from '../../src/domain/schema.ts';

/** The region's own settings. Throws when they cannot be read; `npm run check` says what is wrong with them. */
export function readRegion(folder: string): Region {
  return regionSchema.parse(parse(readFileSync(path.join(folder, 'region.yaml'), 'utf8')));
}
