import Supercluster from 'supercluster';
import type { Box } from '../../domain/geometry/shapes.ts';
import { markOf, type Mark } from './marks.ts';
import type { MapSpot } from './spots.ts';

/** How far around a point others are taken in, in pixels: a mark and the air around it. */
const RADIUS_PX = 50;
/** Leaflet's tiles are this wide, supercluster's twice as much. */
const TILE_PX = 256;
/** Closer by, only what would cover each other on the screen is joined. */
const LAST_JOINED_ZOOM = 15;
const FIRST_ZOOM = 5;

/** Spots by zoom: near each other they are one mark, closer by they come apart. */
export class SpotClusters {
  readonly #index = new Supercluster<{ spot: MapSpot }>({
    radius: RADIUS_PX,
    extent: TILE_PX,
    minZoom: FIRST_ZOOM,
    maxZoom: LAST_JOINED_ZOOM,
  });
  /** Made once: a large one holds thousands of offers, and is drawn again with every move of the map. */
  readonly #marks = new Map<number | MapSpot, Mark>();

  constructor(spots: readonly MapSpot[]) {
    this.#index.load(
      spots.map((spot) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [spot.point.lon, spot.point.lat] },
        properties: { spot },
      })),
    );
  }

  /** The marks in a box at a whole zoom of the map. Two may still be near each other: see `joinNearby`. */
  marksIn(box: Box, zoom: number): Mark[] {
    return this.#index.getClusters(box, zoom).map(({ properties }) => {
      const key: number | MapSpot = 'cluster_id' in properties ? properties['cluster_id'] : properties.spot;
      const known = this.#marks.get(key);
      if (known) return known;
      const mark = markOf(typeof key === 'number' ? this.#spotsOf(key) : [key]);
      this.#marks.set(key, mark);
      return mark;
    });
  }

  #spotsOf(cluster: number): MapSpot[] {
    return this.#index.getLeaves(cluster, Infinity).map(({ properties }) => properties.spot);
  }
}
