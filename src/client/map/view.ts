import * as L from 'leaflet';

/** The closest zoom to which the map goes by itself: a single offer keeps its surroundings. */
export const CLOSEST_ZOOM = 13;

/** The strip at the right edge in which the zoom buttons stand: no mark may hide under them. */
const BUTTONS_PX = 56;

/** `52.04,4.29 52.34,4.91`: south-west and north-east corner in WGS84 degrees. */
export function readBounds(text: string): L.LatLngBounds {
  const corners = text.split(' ').map((corner) => corner.split(',').map(Number));
  return L.latLngBounds(corners.map(([lat = 0, lon = 0]) => L.latLng(lat, lon)));
}

/** Whether the map has any room. Without room no view can be worked out. */
export function hasRoom(map: L.Map): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  return clientWidth > 0 && clientHeight > 0;
}

/**
 * Whether the map may stay as it is, which is when all of a box is in sight and going nearer would gain one step at
 * most. The map should not jump about while somebody tries filters, and a view that is set anew also asks for its
 * tiles.
 */
export function isInSight(map: L.Map, box: L.LatLngBounds): boolean {
  const size = map.getSize().subtract(L.point(BUTTONS_PX, 0));
  const corners = [box.getNorthWest(), box.getSouthEast()].map((one) => map.latLngToContainerPoint(one));
  const isIn = corners.every(({ x, y }) => x >= 0 && y >= 0 && x <= size.x && y <= size.y);
  return isIn && zoomFor(map, box) <= map.getZoom() + 1;
}

/** Shows all of a box at once. When it is shown already, nothing is touched. */
export function showBox(map: L.Map, box: L.LatLngBounds): void {
  const zoom = zoomFor(map, box);
  const corners = map.project(box.getSouthWest(), zoom).add(map.project(box.getNorthEast(), zoom));
  const middle = corners.divideBy(2).add(L.point(BUTTONS_PX / 2, 0));
  if (zoom !== map.getZoom()) {
    map.setView(map.unproject(middle, zoom), zoom, { animate: false });
    return;
  }
  const shift = middle.subtract(map.project(map.getCenter())).round();
  if (shift.x || shift.y) map.panBy(shift, { animate: false });
}

function zoomFor(map: L.Map, box: L.LatLngBounds): number {
  return Math.min(CLOSEST_ZOOM, map.getBoundsZoom(box, false, L.point(BUTTONS_PX, 0)));
}

/** Goes nearer to a box by at least one step, so that pressing a mark always does something. */
export function goNearer(map: L.Map, box: L.LatLngBounds, { isLively }: { isLively: boolean }): void {
  const wanted = Math.max(map.getBoundsZoom(box.pad(0.2)), map.getZoom() + 1);
  map.setView(box.getCenter(), Math.min(wanted, map.getMaxZoom()), { animate: isLively });
}
