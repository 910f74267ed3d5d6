import L from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?url';
import type { Point } from '../../domain/places.ts';
import { ICON_SIZE, ICON_STROKE, kindIcons } from '../../domain/kind-icons.ts';
import type { Kind } from '../../domain/vocabulary.ts';
import { labels, texts } from '../../texts/nl.ts';
import { OPENED } from '../finder/pointing.ts';
import type { OffersFound } from '../offer-finder.ts';
import { drawGround } from './ground.ts';
import { joinNearby, spotsOf, type MapSpot } from './spots.ts';
import { addTiles } from './tiles.ts';

const CLOSEST_ZOOM = 13;
const MARKER_SIZE_PX = 34;

/** Leaflet with the offers on it: one marker for each point, with a card that lists what is there. */
export class PointsMap {
  readonly #map: L.Map;
  readonly #markers = L.layerGroup();
  readonly #region: L.LatLngBounds;
  readonly #offerAddress: string;
  readonly #resized: ResizeObserver;
  #spots: MapSpot[] = [];
  readonly #spotOf = new Map<L.Marker, MapSpot>();

  constructor(container: HTMLElement, settings: DOMStringMap) {
    this.#region = readBounds(settings['bounds'] ?? '');
    this.#offerAddress = settings['offer'] ?? '';
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map = L.map(container, {
      zoomControl: false,
      fadeAnimation: !isStill,
      zoomAnimation: !isStill,
      markerZoomAnimation: !isStill,
    });
    L.control.zoom({ zoomInTitle: texts.map.zoomIn, zoomOutTitle: texts.map.zoomOut }).addTo(this.#map);
    this.#map.attributionControl.setPrefix(false);
    this.#map.fitBounds(this.#region, { animate: false });
    void this.#drawBackground(settings);
    this.#markers.addTo(this.#map);
    this.#map.on('zoomend', () => this.#draw());
    this.#resized = new ResizeObserver(() => this.#map.invalidateSize({ animate: false }));
    this.#resized.observe(container);
    container.addEventListener('keydown', (event) => this.#closeOnEscape(event));
  }

  /** The site's own map first, so that there is always something to see; then the tiles over it. */
  async #drawBackground({ ground, tiles, attribution = '', maxZoom }: DOMStringMap): Promise<void> {
    await drawGround(this.#map, ground);
    if (tiles && this.#map.getContainer().isConnected)
      addTiles(this.#map, { url: tiles, attribution, maxZoom: Number(maxZoom) });
  }

  /** Draws an answer in place of the one before, and brings all of it into view. */
  show({ listings, query }: OffersFound): void {
    this.#spots = spotsOf(listings);
    const points = this.#spots.map(({ point }) => L.latLng(point.lat, point.lon));
    if (query.place) points.push(L.latLng(query.place.point.lat, query.place.point.lon));
    const bounds = points.length > 0 ? L.latLngBounds(points) : this.#region;
    this.#map.fitBounds(bounds.pad(0.1), { maxZoom: CLOSEST_ZOOM, animate: false });
    this.#draw();
  }

  /** Markers that would cover each other at this zoom become one. */
  #draw(): void {
    const pixelOf = ({ lat, lon }: Point) => this.#map.latLngToLayerPoint([lat, lon]);
    const spots = joinNearby(this.#spots, pixelOf, MARKER_SIZE_PX);
    const wanted = new Map(spots.map((spot) => [keyOf(spot), spot]));
    // A marker that stays keeps its element: making elements is what takes the time.
    const kept = new Set<string>();
    for (const [marker, spot] of this.#spotOf) {
      if (wanted.has(keyOf(spot))) {
        kept.add(keyOf(spot));
        continue;
      }
      this.#spotOf.delete(marker);
      this.#markers.removeLayer(marker);
    }
    for (const [key, spot] of wanted) if (!kept.has(key)) this.#markers.addLayer(this.#markerOf(spot));
  }

  /** Marks the marker at which an offer stands; none when no offer is given. */
  point(id: string | undefined): void {
    for (const [marker, spot] of this.#spotOf) {
      const isPointed = spot.listings.some((listing) => listing.id === id);
      marker.getElement()?.classList.toggle('is-pointed', isPointed);
    }
  }

  /** Brings an offer into view and opens its card. */
  open(id: string): void {
    const found = [...this.#spotOf].find(([, spot]) => spot.listings.some((listing) => listing.id === id));
    found?.[0].openPopup();
  }

  remove(): void {
    this.#resized.disconnect();
    this.#map.remove();
  }

  #markerOf(spot: MapSpot): L.Marker {
    const [first] = spot.listings;
    const isOne = spot.listings.length === 1 && first;
    const label = isOne
      ? `${labels.kinds[first.kind].one}: ${first.title}`
      : texts.map.here(spot.listings.length, spot.town, spot.isOneTown);
    const shape = spot.isExact ? 'marker-exact' : 'marker-soft';
    const icon = L.divIcon({
      className: `marker ${shape} ${isOne ? '' : 'marker-many'}`,
      html: isOne ? signOf(first.kind) : `<span data-count="${spot.listings.length}"></span>`,
      iconSize: [MARKER_SIZE_PX, MARKER_SIZE_PX],
    });
    const marker = L.marker([spot.point.lat, spot.point.lon], { icon, title: label, riseOnHover: true });
    this.#spotOf.set(marker, spot);
    marker.bindPopup(() => this.#cardOf(spot, label), { maxWidth: 280, maxHeight: 260 });
    marker.on('add', () => {
      marker.getElement()?.setAttribute('aria-label', label);
      if (isOne) marker.getElement()?.setAttribute('data-kind', first.kind);
    });
    marker.on('popupopen', ({ popup }: L.PopupEvent) => {
      const ids = spot.listings.map(({ id }) => id);
      document.dispatchEvent(new CustomEvent<string[]>(OPENED, { detail: ids }));
      const card = popup.getElement();
      card?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', texts.map.close);
      if (document.activeElement === marker.getElement()) card?.querySelector<HTMLElement>('li a')?.focus();
    });
    return marker;
  }

  #cardOf(spot: MapSpot, label: string): HTMLElement {
    const card = document.createElement('div');
    const title = document.createElement('strong');
    title.textContent = spot.listings.length === 1 ? spot.town : label;
    const list = document.createElement('ul');
    list.append(
      ...spot.listings.map((listing) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = this.#offerAddress.replace('/-/', `/${listing.id}/`);
        link.textContent = listing.title;
        item.append(link, ` ${labels.kinds[listing.kind].one.toLowerCase()}`);
        return item;
      }),
    );
    card.append(title, list);
    return card;
  }

  /** Leaflet does not give the focus back to the marker from which a card was opened. */
  #closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const open = this.#markers.getLayers().find((layer) => layer instanceof L.Marker && layer.isPopupOpen());
    if (!(open instanceof L.Marker)) return;
    open.closePopup();
    open.getElement()?.focus();
  }
}

/** What makes two markers the same: where they stand and what is there. */
const keyOf = ({ point, listings }: MapSpot) =>
  `${point.lat} ${point.lon} ${listings.map(({ id }) => id).join(' ')}`;

/** The sign of a kind, as on its card. */
function signOf(kind: Kind): string {
  return `<svg viewBox="0 0 ${ICON_SIZE} ${ICON_SIZE}" fill="none" stroke="currentColor" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${kindIcons[kind]}"/></svg>`;
}

/** Loads Leaflet's style sheet with its code, not with the page: the list does not wait for it. */
export function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = leafletStyles;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${leafletStyles} could not be loaded`)));
    document.head.prepend(link);
  });
}

/** `52.04,4.29 52.34,4.91`: south-west and north-east corner in WGS84 degrees. */
function readBounds(text: string): L.LatLngBounds {
  const corners = text.split(' ').map((corner) => corner.split(',').map(Number));
  return L.latLngBounds(corners.map(([lat = 0, lon = 0]) => L.latLng(lat, lon)));
}
