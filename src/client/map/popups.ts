import * as L from 'leaflet';
import type { Listing } from '../../domain/offer/listing.ts';
import type { Home } from '../../domain/finder/home.ts';
import { labels, mapTexts } from '../../texts/nl.ts';
import { heldLabel, whereLabel, sentence } from '../../texts/nl/wording.ts';
import { OPENED } from '../shared/pointing.ts';
import { MARK_PX, PIN_PX } from './mark-element.ts';
import { cautionsOf, hereLabel } from './mark-words.ts';
import { isPin, type Mark } from './marks.ts';

const WIDTH_PX = 280;
const HEIGHT_PX = 260;
/** What a map that is hardly higher than a popup needs for the popup's tip and edge and for the mark, in pixels. */
const AROUND_PX = 90;
/** What a map that is hardly wider than a popup needs for its margins, its button and its edge, in pixels. */
const BESIDE_PX = 68;
/** Between a popup and the edge of the map, in pixels. */
const EDGE_PX = 8;

export interface PopupSettings {
  /** The address of an offer's page, with `-` instead of its id. */
  offerAddress: string;
  /** Whether the map may glide. */
  isLively: boolean;
  /** Gives the focus back to the mark of an offer when its popup closes. */
  giveBack: (id: string) => void;
}

/** The popup that opens at a mark, with links to what is there. Only one is open at a time. */
export class Popups {
  readonly #map: L.Map;
  readonly #settings: PopupSettings;
  #open: L.Popup | undefined;
  /** Where the visitor lives. It decides how a popup says where an offer is held. */
  home: Home | undefined;

  constructor(map: L.Map, settings: PopupSettings) {
    this.#map = map;
    this.#settings = settings;
    map.getContainer().addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#open) return;
      event.stopPropagation();
      this.#open.close();
    });
  }

  /** Opens the popup of a mark and moves the focus into it. */
  open(mark: Mark): void {
    const [first] = mark.listings;
    if (!first) return;
    const popup = L.popup({
      ...this.#room(),
      offset: [0, isPin(mark) ? -PIN_PX - MARK_PX / 2 : -MARK_PX / 2],
      autoPan: false,
      closeButton: false,
      content: this.#contentOf(mark),
    });
    popup.setLatLng([mark.point.lat, mark.point.lon]).openOn(this.#map);
    this.#open = popup;
    popup.on('remove', () => {
      if (this.#open === popup) this.#open = undefined;
      const { activeElement } = document;
      const hadFocus = activeElement === document.body || popup.getElement()?.contains(activeElement);
      if (hadFocus) this.#settings.giveBack(first.id);
    });
    const element = popup.getElement();
    element?.setAttribute('role', 'dialog');
    element?.setAttribute('aria-label', titleOf(mark));
    this.#bringIntoView(element);
    element?.querySelector('a')?.focus({ preventScroll: true });
    const ids = mark.listings.map(({ id }) => id);
    document.dispatchEvent(new CustomEvent<string[]>(OPENED, { detail: ids }));
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  close(): void {
    this.#open?.close();
  }

  /** Fits the open popup in a map that got another size. */
  fitRoom(): void {
    if (!this.#open) return;
    Object.assign(this.#open.options, this.#room());
    this.#open.update();
    this.#bringIntoView(this.#open.getElement());
  }

  #room(): Pick<L.PopupOptions, 'maxWidth' | 'maxHeight'> {
    const { x, y } = this.#map.getSize();
    return { maxWidth: Math.min(WIDTH_PX, x - BESIDE_PX), maxHeight: Math.min(HEIGHT_PX, y - AROUND_PX) };
  }

  #contentOf(mark: Mark): HTMLElement {
    const content = document.createElement('div');
    const title = document.createElement('strong');
    title.textContent = titleOf(mark);
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'popup-close';
    close.textContent = '×';
    close.setAttribute('aria-label', mapTexts.close);
    close.addEventListener('click', () => this.close());
    const list = document.createElement('ul');
    list.append(...mark.listings.map((listing) => this.#rowOf(listing)));
    content.append(title, list, close);
    return content;
  }

  #rowOf(listing: Listing): HTMLElement {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = this.#settings.offerAddress.replace('/-/', `/${listing.id}/`);
    link.textContent = listing.title;
    const municipality = this.home?.municipality;
    const where = municipality
      ? whereLabel(listing, municipality.id, () => municipality.name)
      : heldLabel(listing);
    const facts = [labels.kinds[listing.kind].one, where, ...cautionsOf(listing)];
    const line = document.createElement('span');
    line.textContent = facts.join(' · ');
    row.append(link, line);
    return row;
  }

  #bringIntoView(element: HTMLElement | undefined): void {
    if (!element) return;
    const [inner, outer] = [
      element.getBoundingClientRect(),
      this.#map.getContainer().getBoundingClientRect(),
    ];
    const beyond = (low: number, high: number, from: number, to: number) =>
      low < from ? low - from : Math.max(0, Math.min(high - to, low - from));
    const shift = L.point(
      beyond(inner.left, inner.right, outer.left + EDGE_PX, outer.right - EDGE_PX),
      beyond(inner.top, inner.bottom, outer.top + EDGE_PX, outer.bottom - EDGE_PX),
    );
    if (shift.x || shift.y) this.#map.panBy(shift, { animate: this.#settings.isLively });
  }
}

function titleOf(mark: Mark): string {
  const [venue] = mark.venues;
  if (mark.listings.length > 1 || !venue) return hereLabel(mark);
  return sentence(mapTexts.where[venue.precision](venue.town));
}
