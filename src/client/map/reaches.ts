import * as L from 'leaflet';
import { type BaseMap, reachKm } from '../../domain/map/base-map.ts';
import type { MultiPolygon } from '../../domain/map/geometry/shapes.ts';
import type { Mark } from './marks.ts';
import { keyOf, type MapVenue } from './venues.ts';

const PANE = 'reaches';
/** Their layer: over the tiles, which Leaflet puts at 200, and under the marks. */
const OVER_TILES = '350';

/** Draws how far venues may be from their points, as discs, and the outline of the municipality that was asked for. */
export class Reaches {
  readonly #map: L.Map;
  readonly #renderer: L.SVG;
  #discs = new Map<string, L.Circle>();
  #baseMap: BaseMap | undefined;
  #chosen: string | undefined;
  #outline: L.Polygon | undefined;

  constructor(map: L.Map) {
    this.#map = map;
    map.createPane(PANE).style.zIndex = OVER_TILES;
    this.#renderer = L.svg({ pane: PANE, padding: 0.5 });
  }

  /** Gives the discs their real sizes, which only the base map knows. */
  set baseMap(baseMap: BaseMap | undefined) {
    this.#baseMap = baseMap;
    for (const disc of this.#discs.values()) disc.remove();
    this.#discs.clear();
    this.#drawOutline();
  }

  /** Outlines a municipality, or none when it is `undefined`. */
  set chosen(municipality: string | undefined) {
    if (municipality === this.#chosen) return;
    this.#chosen = municipality;
    this.#drawOutline();
  }

  /** The box around the outline. */
  get outlined(): L.LatLngBounds | undefined {
    const bounds = this.#outline?.getBounds();
    return bounds && L.latLngBounds(bounds.getSouthWest(), bounds.getNorthEast());
  }

  /** Draws a disc for each mark that is one inexact venue. Where venues are joined, their number says enough. */
  draw(marks: readonly Mark[]): void {
    const soft = marks.flatMap(({ venues: [venue, another] }) =>
      venue && !another && venue.precision !== 'exact' ? [venue] : [],
    );
    const discs = new Map(
      soft.map((venue) => [keyOf(venue.point), this.#discs.get(keyOf(venue.point)) ?? this.#add(venue)]),
    );
    for (const [key, disc] of this.#discs) if (!discs.has(key)) disc.remove();
    this.#discs = discs;
  }

  #add(venue: MapVenue): L.Circle {
    const looks = { renderer: this.#renderer, pane: PANE, className: 'map-reach', interactive: false };
    const radius = reachKm(this.#baseMap, venue) * 1000;
    return L.circle([venue.point.lat, venue.point.lon], { ...looks, radius }).addTo(this.#map);
  }

  #drawOutline(): void {
    this.#outline?.remove();
    this.#outline = undefined;
    const area = this.#baseMap?.areas.find(({ id }) => id === this.#chosen);
    if (!area) return;
    const looks = { renderer: this.#renderer, pane: PANE, className: 'map-chosen', interactive: false };
    this.#outline = L.polygon(latLngsOf(area.shape), { ...looks, fill: false }).addTo(this.#map);
  }
}

function latLngsOf(shape: MultiPolygon): L.LatLngTuple[][][] {
  return shape.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]): L.LatLngTuple => [lat, lon])));
}
