/**
 * The parts of Leaflet that the map uses, taken from its own source: the whole library weighs half as much again, and
 * most of the rest (a second renderer, a chooser of layers, tooltips) cannot be left out of its ready-made file. The
 * build puts this module in the place of `leaflet`; who uses another part adds it here. What registers itself with the
 * map is imported for that alone.
 */
import './trusted-markup.ts';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TapHold.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { attribution } from 'leaflet/src/control/Control.Attribution.js';
import { scale } from 'leaflet/src/control/Control.Scale.js';
import { zoom } from 'leaflet/src/control/Control.Zoom.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import './leaflet-override.js';

export { createMap as map } from 'leaflet/src/map/Map.js';
export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { toPoint as point } from 'leaflet/src/geometry/Point.js';
export { popup } from 'leaflet/src/layer/Popup.js';
export { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
export { circle } from 'leaflet/src/layer/vector/Circle.js';
export { polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { svg } from 'leaflet/src/layer/vector/SVG.js';
export { DomUtil };
export const control = { attribution, scale, zoom };
