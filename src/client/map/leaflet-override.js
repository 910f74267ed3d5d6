/**
 * Takes the place of methods that Leaflet keeps to itself, so another version of Leaflet may break it without a word. A
 * test fails when the installed version is not this one: then read anew what the three methods do in Leaflet's source,
 * and try the map with the keys, by touch and at ten thousand offers.
 */
import { Map } from 'leaflet/src/map/Map.js';
import { Renderer } from 'leaflet/src/layer/vector/Renderer.js';

/** The version of Leaflet whose source was read for this. */
export const MADE_FOR = '1.9.4';

// Leaflet's own choice of a renderer would bring both of them along; each of our shapes names its own.
Map.include({
  getRenderer({ options: { renderer } }) {
    if (!this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  },
});

// When a view is set anew, Leaflet draws the shapes when it announces that the move is over, and then twice more, which
// takes half of a frame. Those two are needed only where the zoom stayed the same and the origin did not: then the shapes
// are not yet projected from the new origin.
const { _reset, _onZoomEnd } = Renderer.prototype;
Renderer.include({
  _onZoomEnd() {
    _onZoomEnd.call(this);
    this._projectedFrom = this._map.getPixelOrigin();
  },
  _reset() {
    if (this._projectedFrom !== this._map.getPixelOrigin()) _reset.call(this);
  },
});
