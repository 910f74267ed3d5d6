import Supercluster, { type InputFeature } from 'supercluster';
import type { Box } from '../../domain/map/geometry/shapes.ts';
import { markOf, type Mark } from './marks.ts';
import type { MapVenue } from './venues.ts';

/** How far around a mark other venues are taken into it, in pixels: the width of a mark and the air around it. */
const RADIUS_PX = 50;
/** The width of a tile in Leaflet; supercluster's own is twice as wide. */
const TILE_PX = 256;

type Feature = InputFeature<{ venue: MapVenue }>;

interface Level {
  index: Supercluster<{ venue: MapVenue }>;
  /** The marks made so far. A large one holds thousands of offers and is drawn again with every move of the map. */
  marks: Map<number | MapVenue, Mark>;
}

/**
 * Venues as marks, for each zoom: those near each other are one mark, which comes apart when the map is nearer. It
 * serves the budget of 250 ms for the first drawing of all points at 10,000 offers; a few hundred offers could be
 * joined by `joinNearby` alone. A zoom is worked out when it is asked for, because after a change of the filters a
 * visitor mostly looks at one.
 */
export class VenueClusters {
  readonly #features: Feature[];
  readonly #levels = new Map<number, Level>();

  constructor(venues: readonly MapVenue[]) {
    this.#features = venues.map((venue) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [venue.point.lon, venue.point.lat] },
      properties: { venue },
    }));
  }

  /** The marks in a box at a whole zoom of the map. Two may still cover each other: see `joinNearby`. */
  marksIn(box: Box, zoom: number): Mark[] {
    const { index, marks } = this.#levels.get(zoom) ?? this.#addLevel(zoom);
    return index.getClusters(box, zoom).map(({ properties }) => {
      const cluster = 'cluster_id' in properties ? properties['cluster_id'] : undefined;
      const key: number | MapVenue = cluster ?? properties.venue;
      const known = marks.get(key);
      if (known) return known;
      const leaves = cluster === undefined ? [] : index.getLeaves(cluster, Infinity);
      const mark = markOf(
        cluster === undefined ? [properties.venue] : leaves.map((leaf) => leaf.properties.venue),
      );
      marks.set(key, mark);
      return mark;
    });
  }

  #addLevel(zoom: number): Level {
    const index = new Supercluster<{ venue: MapVenue }>({
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
