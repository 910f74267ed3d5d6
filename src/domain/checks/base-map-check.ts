import type * as z from 'zod';
import { isInBox } from '../map/geometry/shapes.ts';
import { baseMapFileSchema, type BaseMapFile } from '../schema/schema.ts';
import type { Entries } from './entries.ts';
import { BASEMAP } from './paths.ts';
import { fieldName, type Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

const FIX = 'maak de kaart opnieuw met npm run basemap';

/** The schematic map, when there is one, must be whole and show the region as it is now. */
export function checkBasemap(files: readonly SourceFile[], { region, municipalities }: Entries): Problem[] {
  const file = files.find(({ path }) => BASEMAP.test(path));
  if (!file || file.unreadable) return [];
  const at = (field: string, problem: string): Problem => ({
    file: file.path,
    line: 1,
    field,
    problem,
    fix: FIX,
  });
  const read = readBasemap(file.text);
  if ('issue' in read)
    return [at(read.issue ? fieldName(read.issue.path) || 'bestand' : 'bestand', 'is geen kaart')];
  const codes = codesOf(read.basemap);
  const [corners] = region.map(({ entry }) => entry.map.bounds);
  const isOutside = corners?.some(({ lat, lon }) => !isInBox(read.basemap.bbox, [lon, lat]));
  return [
    ...(isOutside ? [at('bbox', 'de regio past niet op deze kaart')] : []),
    ...municipalities
      .filter(({ entry }) => !codes.has(entry.code))
      .map(({ entry }) => at('features', `${entry.name} (${entry.code}) staat niet op deze kaart`)),
  ];
}

function readBasemap(text: string): { basemap: BaseMapFile } | { issue: z.core.$ZodIssue | undefined } {
  try {
    const result = baseMapFileSchema.safeParse(JSON.parse(text));
    return result.success ? { basemap: result.data } : { issue: result.error.issues[0] };
  } catch {
    return { issue: undefined };
  }
}

function codesOf({ features }: BaseMapFile): Set<string> {
  return new Set(
    features.flatMap(({ properties }) => (properties.layer === 'municipality' ? [properties.code] : [])),
  );
}
