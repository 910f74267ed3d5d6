import * as L from 'leaflet';

/** An image of nothing: where a tile fails, what lies under it stays in sight. */
const TRANSPARENT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const RETRY_MS = 1500;
/** So many tiles that fail twice, and not one that came: then nothing more is asked. A phone shows six. */
const ENOUGH_FAILURES = 4;

/** What `region.yaml` says of the tiles. */
export interface TileSettings {
  url: string;
  attribution: string;
  maxZoom: number;
}

/** Tiles from elsewhere, over the site's own base map. Each that fails is asked once more; then the map is quiet. */
export function addTiles(map: L.Map, { url, attribution, maxZoom }: TileSettings): void {
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
      if (!hasCome && failures >= ENOUGH_FAILURES) tiles.remove();
      return;
    }
    retried.add(tile);
    setTimeout(() => {
      if (tile.isConnected) tile.src = tiles.getTileUrl(coords);
    }, RETRY_MS);
  });
  tiles.addTo(map);
}
