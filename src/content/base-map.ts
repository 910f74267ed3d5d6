/** The schematic map of the region, when its content folder has one. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getCatalogue } from './site.ts';
import { contentFolder } from './folder.ts';
import { baseMapOf, type BaseMap } from '../domain/map/base-map.ts';
import { baseMapFileSchema } from '../domain/schema/schema.ts';

let baseMap: Promise<BaseMap | undefined> | undefined;

/** Read once. Throws when the file is no base map; `npm run check` says so first. */
export function getBaseMap(): Promise<BaseMap | undefined> {
  baseMap ??= readBaseMap();
  return baseMap;
}

async function readBaseMap(): Promise<BaseMap | undefined> {
  const file = path.join(contentFolder(), 'basemap.json');
  if (!existsSync(file)) return undefined;
  const map = baseMapFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return baseMapOf(map, (await getCatalogue()).municipalities);
}
