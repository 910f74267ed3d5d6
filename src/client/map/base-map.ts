import * as L from 'leaflet';
import type { BaseMap } from '../../domain/map/base-map.ts';
import type { Box } from '../../domain/map/geometry/shapes.ts';
import { unpackBaseMap, type PackedBaseMap } from '../../domain/map/base-map-packing.ts';
import { baseMap as words } from '../../texts/nl.ts';
import { loadBuildFile } from '../shared/build-files.ts';
import { showPicture } from './base-map-picture.ts';
import { writeNames } from './names.ts';

/** The layers of the base map, under the tiles, which Leaflet puts at 200. */
const UNDER_TILES = { baseMap: '150', names: '160' };

/**
 * Draws the base map, under whatever comes later. Resolves with what it drew, or with `undefined` where there is no
 * base map: the map can do without.
 */
export async function drawBaseMap(map: L.Map, address: string | undefined): Promise<BaseMap | undefined> {
  const baseMap = address ? await loadBaseMap(address) : undefined;
  if (!baseMap || !isInUse(map)) return undefined;
  const pane = map.createPane('base-map');
  pane.style.zIndex = UNDER_TILES.baseMap;
  const names = map.createPane('base-map-names');
  names.style.zIndex = UNDER_TILES.names;
  names.setAttribute('aria-hidden', 'true');
  map.getContainer().classList.add('has-base-map');
  showPicture(map, pane, baseMap);
  writeNames(map, names, baseMap.towns);
  L.control.scale({ imperial: false, position: 'topleft' }).addTo(map);
  stayOn(map, baseMap.box);
  map.attributionControl.addAttribution(creditsOf(baseMap));
  return baseMap;
}

async function loadBaseMap(address: string): Promise<BaseMap | undefined> {
  try {
    const packed = await loadBuildFile<PackedBaseMap | null>(address);
    return packed ? unpackBaseMap(packed) : undefined;
  } catch (error) {
    console.warn('The base map cannot be loaded now', error);
    return undefined;
  }
}

/** Whether the map is still in the page: the element may be gone by the time that the data is there. */
function isInUse(map: L.Map): boolean {
  return map.getContainer().isConnected;
}

/** Keeps the map within the box, because beyond it nothing is drawn and nothing can be found. */
function stayOn(map: L.Map, [west, south, east, north]: Box): void {
  const box = L.latLngBounds([south, west], [north, east]);
  map.setMaxBounds(box);
  map.options.maxBoundsViscosity = 1;
  const limit = () => {
    const { x, y } = map.getSize();
    if (x > 0 && y > 0) map.setMinZoom(map.getBoundsZoom(box, true));
  };
  limit();
  map.on('resize', limit);
}

function creditsOf({ boundaries, sources }: BaseMap): string {
  const links = sources.map((source) => {
    const { name, url } = words.credits[source];
    return `<a href="${url}">${name}</a>`;
  });
  return `${words.boundaries[boundaries]}: ${links.join(', ')}`;
}
