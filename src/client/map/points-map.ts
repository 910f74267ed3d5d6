import * as L from 'leaflet';
import type { Box } from '../../domain/map/geometry/shapes.ts';
import type { Question } from '../../domain/finder/question.ts';
import styles from '../../styles/live-map.css?url';
import { mapTexts } from '../../texts/nl.ts';
import type { OffersFound } from '../finder/offer-finder.ts';
import { SLOW_MS } from '../shared/waiting.ts';
import { Popups } from './popups.ts';
import { VenueClusters } from './clusters.ts';
import { drawBaseMap } from './base-map.ts';
import { MapKeys } from './keys.ts';
import { looksOf, MARK_PX } from './mark-element.ts';
import { MarksLayer } from './marks-layer.ts';
import type { Mark } from './marks.ts';
import { Reaches } from './reaches.ts';
import { whenAtRest } from './rest.ts';
import { venuesOf, type MapVenue } from './venues.ts';
import { addTiles } from './tiles.ts';
import { CLOSEST_ZOOM, goNearer, hasRoom, isInSight, readBounds, showBox } from './view.ts';

/** The closest zoom of a map without tiles, on which there is nothing to see from nearby. */
const DEEPEST_ZOOM = 16;
/**
 * How far marks are drawn beyond each edge, as a part of the width and height of the map: a short drag shows no empty
 * land.
 */
const MARGIN = 0.25;

/** Leaflet with the offers on it: marks for what is in view, each with a popup that lists what is there. */
export class PointsMap {
  readonly #map: L.Map;
  readonly #region: L.LatLngBounds;
  readonly #marks: MarksLayer;
  readonly #reaches: Reaches;
  readonly #popups: Popups;
  readonly #keys: MapKeys;
  readonly #resized: ResizeObserver;
  readonly #isLively: boolean;
  #venues: MapVenue[] = [];
  #clusters = new VenueClusters([]);
  #question: Question | undefined;
  /** What must come into view. It waits while the map is hidden. */
  #wanted: L.LatLngBounds | undefined;
  /**
   * Whether the map had any room when that was last measured. To measure it for each question would lay out the page
   * twice.
   */
  #hasRoom: boolean;

  /** `withoutBackground` is called when there is nothing to see under the marks, because nothing of it came. */
  constructor(container: HTMLElement, settings: DOMStringMap, withoutBackground: () => void) {
    const { bounds = '', offer = '', tiles, maxZoom } = settings;
    this.#region = readBounds(bounds);
    this.#isLively = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map = L.map(container, {
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      // The map learns its size from the observer below, which also sees when it is hidden and shown.
      trackResize: false,
      maxZoom: tiles ? Number(maxZoom) : DEEPEST_ZOOM,
      fadeAnimation: this.#isLively,
      zoomAnimation: this.#isLively,
      markerZoomAnimation: this.#isLively,
    });
    const titles = { zoomInTitle: mapTexts.zoomIn, zoomOutTitle: mapTexts.zoomOut };
    // There they are near the thumb, and a popup that opens above its mark seldom comes there.
    L.control.zoom({ position: 'bottomright', ...titles }).addTo(this.#map);
    L.control.attribution({ prefix: false }).addTo(this.#map);
    this.#map.setView(this.#region.getCenter(), CLOSEST_ZOOM, { animate: false });
    this.#reaches = new Reaches(this.#map);
    this.#marks = new MarksLayer(this.#map, (mark) => this.#press(mark));
    this.#keys = new MapKeys(this.#map, this.#marks, { isLively: this.#isLively });
    this.#popups = new Popups(this.#map, {
      offerAddress: offer,
      isLively: this.#isLively,
      giveBack: (id) => this.#keys.focus(id),
    });
    whenAtRest(this.#map, 'moveend', 'marks', () => this.#draw());
    // What will be drawn is worked out while the map glides there, not in the frame that draws it. This serves the
    // budget of 50 ms for a frame in motion at 10,000 offers.
    this.#map.on('zoomanim', ({ center, zoom }) =>
      setTimeout(() =>
        this.#marksAround(center, zoom).forEach((mark) => looksOf(mark, this.#question?.home)),
      ),
    );
    this.#hasRoom = hasRoom(this.#map);
    this.#show(this.#region);
    void this.#drawBackground(settings, withoutBackground);
    this.#resized = new ResizeObserver(() => this.#fitRoom());
    this.#resized.observe(container);
  }

  /**
   * Draws the base map first, so that there is always something to see; then the tiles over it, which wait for it only a
   * moment. Where neither comes, `withoutBackground` says so.
   */
  async #drawBackground(
    { baseMap, tiles, attribution = '', maxZoom }: DOMStringMap,
    withoutBackground: () => void,
  ): Promise<void> {
    const absent = { baseMap: !baseMap, tiles: !tiles };
    const lacks = (what: keyof typeof absent) => {
      absent[what] = true;
      if (absent.baseMap && absent.tiles) withoutBackground();
    };
    const drawing = drawBaseMap(this.#map, baseMap).then((drawn) => {
      if (!this.#map.getContainer().isConnected) return;
      if (baseMap && !drawn) lacks('baseMap');
      this.#reaches.baseMap = drawn;
      this.#draw();
      // A municipality that was asked for has an outline only now. Somebody who reads a popup already is left alone.
      if (this.#question?.home && !this.#popups.isOpen) this.#show(this.#boxOf(this.#question));
    });
    await Promise.race([drawing, new Promise((resolve) => setTimeout(resolve, SLOW_MS))]);
    if (!tiles || !this.#map.getContainer().isConnected) return;
    addTiles(this.#map, { url: tiles, attribution, maxZoom: Number(maxZoom) }, () => lacks('tiles'));
  }

  /** Draws results in place of those before, and brings all of them into view. */
  show({ listings, question }: OffersFound): void {
    this.#popups.close();
    this.#popups.home = question.home;
    this.#reaches.chosen = question.home?.municipality.id;
    this.#venues = venuesOf(listings);
    this.#clusters = new VenueClusters(this.#venues);
    const box = this.#boxOf(question);
    const isSameHome = this.#question?.home?.municipality === question.home?.municipality;
    this.#question = question;
    const isCalm = isSameHome && this.#hasRoom && !this.#wanted && isInSight(this.#map, box);
    if (isCalm || !this.#show(box)) this.#draw();
  }

  /** A box with the points of the results and the home of the question in it. */
  #boxOf({ home }: Question): L.LatLngBounds {
    const box = this.#reaches.outlined ?? L.latLngBounds([]);
    for (const { point } of this.#venues) box.extend([point.lat, point.lon]);
    if (home) box.extend([home.point.lat, home.point.lon]);
    return box.isValid() ? box.pad(0.1) : this.#region;
  }

  /** Makes the mark of an offer stand out from the others; without an offer no mark stands out. */
  point(id: string | undefined): void {
    this.#marks.point(id);
  }

  /** Brings an offer into view and opens its popup. */
  open(id: string): void {
    this.#fitRoom();
    const venue = this.#venues.find(({ listings }) => listings.some((listing) => listing.id === id));
    if (!venue) return;
    const zoom = Math.max(this.#map.getZoom(), CLOSEST_ZOOM);
    this.#map.setView([venue.point.lat, venue.point.lon], zoom, { animate: false });
    const mark = this.#marks.find(id);
    if (mark) this.#popups.open(mark);
  }

  remove(): void {
    this.#resized.disconnect();
    this.#map.remove();
  }

  /** Brings a box into view, now or as soon as there is room. Returns whether that moved the map. */
  #show(box: L.LatLngBounds): boolean {
    this.#wanted = box;
    if (!this.#hasRoom) return false;
    this.#wanted = undefined;
    let isMoved = false;
    const note = () => (isMoved = true);
    this.#map.on('moveend', note);
    showBox(this.#map, box);
    this.#map.off('moveend', note);
    return isMoved;
  }

  /**
   * Fits the map in its room. A hidden map keeps its view, and one that comes back shows what was asked meanwhile. What
   * was in sight stays in sight in a room of another shape; a visitor who looks at a part of it is left there.
   */
  #fitRoom(): void {
    this.#hasRoom = hasRoom(this.#map);
    if (!this.#hasRoom) return;
    const box = this.#question ? this.#boxOf(this.#question) : this.#region;
    const wasInSight = isInSight(this.#map, box);
    this.#map.invalidateSize({ animate: false });
    if (wasInSight && !isInSight(this.#map, box)) this.#wanted ??= box;
    if (this.#wanted) this.#show(this.#wanted);
    this.#popups.fitRoom();
  }

  #draw(): void {
    const marks = this.#marksAround(this.#map.getCenter(), this.#map.getZoom());
    this.#keys.keepFocus(() => this.#reaches.draw(this.#marks.draw(marks, this.#question?.home)));
  }

  /** The marks that are in view, or just outside it, when the map shows this centre at this zoom. */
  #marksAround(centre: L.LatLng, zoom: number): Mark[] {
    const middle = this.#map.project(centre, zoom);
    const half = this.#map.getSize().multiplyBy(0.5 + MARGIN);
    const northWest = this.#map.unproject(middle.subtract(half), zoom);
    const southEast = this.#map.unproject(middle.add(half), zoom);
    const box: Box = [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
    return this.#clusters.marksIn(box, zoom);
  }

  /**
   * Opens a mark: several venues by going nearer to them, one venue, or several that no zoom parts, by a popup with the
   * list of what is there.
   */
  #press(mark: Mark): void {
    const box = L.latLngBounds(mark.venues.map(({ point }) => [point.lat, point.lon]));
    const deepest = this.#map.getMaxZoom();
    const [low, high] = [box.getSouthWest(), box.getNorthEast()].map((one) =>
      this.#map.project(one, deepest),
    );
    const isOneVenue = !low || !high || low.distanceTo(high) < MARK_PX;
    if (isOneVenue || this.#map.getZoom() >= deepest) this.#popups.open(mark);
    else goNearer(this.#map, box, { isLively: this.#isLively });
  }
}

/** Loads the styles of the map with its code, not with the page: the list does not wait for them. */
export function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${styles} could not be loaded`)));
    document.head.append(link);
  });
}
