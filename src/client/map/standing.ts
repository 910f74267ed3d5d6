import * as L from 'leaflet';
import type { Point } from '../../domain/finder/home.ts';

/** An element with a place on the map. */
export interface Standing {
  element: HTMLElement;
  point: Point;
  /** The zoom for which it has its size; only what grows with the map has one. */
  drawnAt?: number;
}

/** Puts an element at its point. */
export function stand(map: L.Map, standing: Standing): void {
  const { lat, lon } = standing.point;
  put(map, standing, map.latLngToLayerPoint([lat, lon]), map.getZoom());
}

/** Keeps elements at their points whenever the map zooms or is set anew; they are asked for each time. */
export function keepStanding(map: L.Map, elements: () => Iterable<Standing>): void {
  let placedFrom: L.Point | undefined;
  map.on('zoom viewreset', () => {
    // A view that is set anew fires both.
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
  for (const standing of elements) {
    const { lat, lon } = standing.point;
    put(map, standing, map.project([lat, lon], zoom).subtract(origin).round(), zoom);
  }
}

function put(map: L.Map, { element, drawnAt }: Standing, place: L.Point, zoom: number): void {
  if (drawnAt === undefined) L.DomUtil.setPosition(element, place);
  else L.DomUtil.setTransform(element, place, map.getZoomScale(zoom, drawnAt));
}
