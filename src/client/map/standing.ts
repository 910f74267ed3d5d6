import * as L from 'leaflet';
import type { Point } from '../../domain/places.ts';

/** An element with a place on the map. */
export interface Standing {
  element: HTMLElement;
  point: Point;
}

/** Puts an element at its point. */
export function stand(map: L.Map, { element, point }: Standing): void {
  L.DomUtil.setPosition(element, map.latLngToLayerPoint([point.lat, point.lon]));
}

/** Keeps elements at their points whenever the map zooms or is set anew; they are asked for each time. */
export function keepStanding(map: L.Map, elements: () => Iterable<Standing>): void {
  let placedFrom: L.Point | undefined;
  map.on('zoom viewreset', () => {
    // A view that is set anew tells of both.
    if (placedFrom === map.getPixelOrigin()) return;
    placedFrom = map.getPixelOrigin();
    for (const standing of elements()) stand(map, standing);
  });
  map.on('zoomanim', ({ center, zoom }) => glide(map, elements(), center, zoom));
}

/** While the map zooms, each element moves to where it will be. */
function glide(map: L.Map, elements: Iterable<Standing>, centre: L.LatLng, zoom: number): void {
  const shifted = L.DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer());
  const origin = map.project(centre, zoom).subtract(map.getSize().divideBy(2)).add(shifted).round();
  for (const { element, point } of elements) {
    const place = map.project([point.lat, point.lon], zoom).subtract(origin).round();
    L.DomUtil.setPosition(element, place);
  }
}
