/** The schematic map of the region, when its content folder has one. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getCatalogue } from './site.ts';
import { contentFolder } from './folder.ts';
import { groundOf, type MapGround } from '../domain/map/base-map.ts';
import { basemapSchema } from '../domain/schema/schema.ts';

let ground: Promise<MapGround | undefined> | undefined;

/** Read once. Throws when the file is no base map; `npm run check` says so first. */
export function getGround(): Promise<MapGround | undefined> {
  ground ??= readGround();
  return ground;
}

async function readGround(): Promise<MapGround | undefined> {
  const file = path.join(contentFolder(), 'basemap.json');
  if (!existsSync(file)) return undefined;
  const basemap = basemapSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return groundOf(basemap, (await getCatalogue()).municipalities);
}
