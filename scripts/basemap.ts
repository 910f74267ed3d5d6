/**
 * `npm run basemap`: makes the schematic map under the region from open data, and keeps it in the content folder as
 * `basemap.json`. Options: `--check` (exit code 1 when the kept one differs), `--dry-run`, `--exact` (real boundaries, from
 * PDOK), `--year` (of those boundaries), `--data` (folder for the open data), `--service` (address of PDOK).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { baseMapFileSchema } from '../src/domain/schema/schema.ts';
import { fetchBoundaries, PDOK } from './basemap/boundaries.ts';
import { composeBasemap, serialiseBasemap } from './basemap/compose.ts';
import { readSources } from './basemap/sources.ts';
import { readArguments, readDate, UsageError, type Command } from './lib/command.ts';
import { readRegion, shownPath } from './lib/region.ts';
import { run } from './lib/run.ts';
import { writeAtomically } from './lib/write.ts';

export const basemap: Command = async (typed, world) => {
  const { values } = readArguments(typed, {
    check: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    exact: { type: 'boolean', default: false },
    year: { type: 'string' },
    data: { type: 'string', default: '.work/basemap' },
    service: { type: 'string', default: PDOK },
  });
  const today = readDate('today', undefined);
  const year = Number(values.year ?? today.slice(0, 4));
  if (!Number.isInteger(year)) throw new UsageError(`--year ${values.year} is geen jaar.`);
  const { folder, entries } = await readRegion(world, today);
  const { region, municipalities } = entries;
  const [first] = region;
  if (!first || municipalities.length === 0)
    throw new UsageError(
      'De regio of de gemeenten kloppen niet. Draai eerst npm run check en verbeter wat daar staat.',
    );

  const [southWest, northEast] = first.entry.map.bounds;
  const box = [southWest.lon, southWest.lat, northEast.lon, northEast.lat] as const;
  const own = municipalities.map(({ entry }) => entry);
  const codes = own.map(({ code }) => code);
  const boundaries = values.exact ? await fetchBoundaries(values.service, year, codes) : undefined;
  const sources = readSources(values.data, [...box]);
  const made = composeBasemap({ region: [...box], municipalities: own, boundaries, ...sources });
  const text = serialiseBasemap(baseMapFileSchema.parse(made));

  const file = path.join(folder, 'basemap.json');
  const shown = shownPath(folder, 'basemap.json');
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
  const size = `${Math.round(text.length / 1000)} kB, ${codes.length} gemeenten`;
  if (isSame) world.print(`${shown} is bij: ${size}.`);
  else if (values.check) world.print(`${shown} is niet bij. Draai npm run basemap.`);
  else if (values['dry-run']) world.print(`${shown} zou veranderen: ${size}. Er is niets geschreven.`);
  else {
    writeAtomically(file, text);
    world.print(`${shown} is gemaakt: ${size}.`);
  }
  return isSame || !values.check ? 0 : 1;
};

if (import.meta.main) await run(basemap);
