import * as L from 'leaflet';

/** An image of nothing. Where a tile fails, what lies under it stays in sight. */
const TRANSPARENT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const RETRY_MS = 1500;
/** After so many tiles that failed twice, and not one that came, no more tiles are asked for. A phone shows six. */
const ENOUGH_FAILURES = 4;

/** What `region.yaml` says of the tiles. */
export interface TileSettings {
  url: string;
  attribution: string;
  maxZoom: number;
}

/**
 * Adds tiles from elsewhere, over the base map. A tile that fails is asked for once more; then the map is quiet. `gone` is
 * called when none came and no more are asked for.
 */
export function addTiles(map: L.Map, { url, attribution, maxZoom }: TileSettings, gone: () => void): void {
  const tiles = L.tileLayer(url, {
    attribution,
    maxZoom,
    errorTileUrl: TRANSPARENT,
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  const retried = new WeakSet<HTMLElement>();
  let failures = 0;
  let hasCome = false;
  tiles.on('tileload', ({ tile }) => {
    hasCome ||= tile.src !== TRANSPARENT;
  });
  tiles.on('tileerror', ({ tile, coords }) => {
    if (retried.has(tile)) {
      failures++;
      if (hasCome || failures < ENOUGH_FAILURES) return;
      tiles.remove();
      gone();
      return;
    }
    retried.add(tile);
    setTimeout(() => {
      if (tile.isConnected) tile.src = tiles.getTileUrl(coords);
    }, RETRY_MS);
  });
  tiles.addTo(map);
}
