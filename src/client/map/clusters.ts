import Supercluster, { type InputFeature } from 'supercluster';
import type { Box } from '../../domain/map/geometry/shapes.ts';
import { markOf, type Mark } from './marks.ts';
import type { MapSpot } from './spots.ts';

/** How far around a point others are taken in, in pixels: a mark and the air around it. */
const RADIUS_PX = 50;
/** Leaflet's tiles are this wide, supercluster's twice as much. */
const TILE_PX = 256;

type Feature = InputFeature<{ spot: MapSpot }>;

interface Level {
  index: Supercluster<{ spot: MapSpot }>;
  /** Made once: a large one holds thousands of offers, and is drawn again with every move of the map. */
  marks: Map<number | MapSpot, Mark>;
}

/**
 * Spots by zoom: near each other they are one mark, closer by they come apart. A zoom is worked out when it is asked for:
 * after a change of the filters a visitor mostly looks at one.
 */
export class SpotClusters {
  readonly #features: Feature[];
  readonly #levels = new Map<number, Level>();

  constructor(spots: readonly MapSpot[]) {
    this.#features = spots.map((spot) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [spot.point.lon, spot.point.lat] },
      properties: { spot },
    }));
  }

  /** The marks in a box at a whole zoom of the map. Two may still be near each other: see `joinNearby`. */
  marksIn(box: Box, zoom: number): Mark[] {
    const { index, marks } = this.#levels.get(zoom) ?? this.#addLevel(zoom);
    return index.getClusters(box, zoom).map(({ properties }) => {
      const cluster = 'cluster_id' in properties ? properties['cluster_id'] : undefined;
      const key: number | MapSpot = cluster ?? properties.spot;
      const known = marks.get(key);
      if (known) return known;
      const leaves = cluster === undefined ? [] : index.getLeaves(cluster, Infinity);
      const mark = markOf(
        cluster === undefined ? [properties.spot] : leaves.map((leaf) => leaf.properties.spot),
      );
      marks.set(key, mark);
      return mark;
    });
  }

  #addLevel(zoom: number): Level {
    const index = new Supercluster<{ spot: MapSpot }>({
      radius: RADIUS_PX,
      extent: TILE_PX,
      minZoom: zoom,
      maxZoom: zoom,
    });
    const level = { index: index.load(this.#features), marks: new Map() };
    this.#levels.set(zoom, level);
    return level;
  }
}
