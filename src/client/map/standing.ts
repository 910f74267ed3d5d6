import * as L from 'leaflet';
import type { Point } from '../../domain/finder/home.ts';

/** An element that stands at a point on the map. */
export interface Standing {
  element: HTMLElement;
  point: Point;
  /** The zoom for which it has its size. Only an element that grows with the map has one. */
  drawnAt?: number;
}

/** Puts an element at its point. */
export function stand(map: L.Map, standing: Standing): void {
  const { lat, lon } = standing.point;
  put(map, standing, map.latLngToLayerPoint([lat, lon]), map.getZoom());
}

/** Keeps elements at their points whenever the map zooms or its view is set anew. `elements` is called each time. */
export function keepStanding(map: L.Map, elements: () => Iterable<Standing>): void {
  let placedFrom: L.Point | undefined;
  map.on('zoom viewreset', () => {
    // A view that is set anew fires both events.
    if (placedFrom === map.getPixelOrigin()) return;
    placedFrom = map.getPixelOrigin();
    for (const standing of elements()) stand(map, standing);
  });
  map.on('zoomanim', ({ center, zoom }) => glide(map, elements(), center, zoom));
}

/** Moves each element to where it will be, while the map zooms. */
function glide(map: L.Map, elements: Iterable<Standing>, centre: L.LatLng, zoom: number): void {
  const shifted = L.DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer());
  const origin = map.project(centre, zoom).subtract(map.getSize().divideBy(2)).add(shifted).round();
  for (const standing of elements) {
    const { lat, lon } = standing.point;
    put(map, standing, map.project([lat, lon], zoom).subtract(origin).round(), zoom);
  }
}

function put(map: L.Map, { element, drawnAt }: Standing, position: L.Point, zoom: number): void {
  if (drawnAt === undefined) L.DomUtil.setPosition(element, position);
  else L.DomUtil.setTransform(element, position, map.getZoomScale(zoom, drawnAt));
}
