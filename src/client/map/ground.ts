import * as L from 'leaflet';
import type { MapGround } from '../../domain/map/base-map.ts';
import type { Box } from '../../domain/map/geometry/shapes.ts';
import { unpackGround, type PackedGround } from '../../domain/map/base-map-packing.ts';
import { texts } from '../../texts/nl.ts';
import { showPicture } from './ground-picture.ts';
import { writeNames } from './names.ts';

/** Under the tiles, which Leaflet puts at 200. */
const UNDER_TILES = { ground: '150', names: '160' };

/**
 * Draws the site's own schematic map, under whatever comes later. Resolves with what it drew, or with nothing where there
 * is none: the map can do without.
 */
export async function drawGround(map: L.Map, address: string | undefined): Promise<MapGround | undefined> {
  const ground = address ? await loadGround(address) : undefined;
  if (!ground || !isInUse(map)) return undefined;
  const pane = map.createPane('ground');
  pane.style.zIndex = UNDER_TILES.ground;
  const names = map.createPane('ground-names');
  names.style.zIndex = UNDER_TILES.names;
  names.ariaHidden = 'true';
  map.getContainer().classList.add('has-ground');
  showPicture(map, pane, ground);
  writeNames(map, names, ground.towns);
  L.control.scale({ imperial: false, position: 'topleft' }).addTo(map);
  stayOn(map, ground.box);
  map.attributionControl.addAttribution(creditsOf(ground));
  return ground;
}

async function loadGround(address: string): Promise<MapGround | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    const packed = (await response.json()) as PackedGround | null;
    return packed ? unpackGround(packed) : undefined;
  } catch (error) {
    console.warn('The map has no ground of its own now', error);
    return undefined;
  }
}

/** The element may be gone by the time that the data is there. */
function isInUse(map: L.Map): boolean {
  return map.getContainer().isConnected;
}

/** Beyond the box nothing is drawn, and there is nothing to find. */
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

function creditsOf({ boundaries, sources }: MapGround): string {
  const links = sources.map((source) => {
    const { name, url } = texts.basemap.credits[source];
    return `<a href="${url}">${name}</a>`;
  });
  return `${texts.basemap.boundaries[boundaries]}: ${links.join(', ')}`;
}
