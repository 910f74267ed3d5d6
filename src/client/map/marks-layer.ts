import * as L from 'leaflet';
import type { Home, Point } from '../../domain/finder/home.ts';
import { createMark, dress, MARK_PX, PIN_PX } from './mark-element.ts';
import { inReadingOrder, isPin, joinNearby, type Mark } from './marks.ts';
import { keyOf } from './venues.ts';
import { keepStanding, stand, type Standing } from './standing.ts';

interface Drawn extends Standing {
  element: HTMLButtonElement;
  mark: Mark;
}

/** The layer in which Leaflet keeps its own markers: over the tiles and the discs, under the popups. */
const ABOVE_DISCS = '600';

/**
 * Marks as buttons in a pane of the map. A mark that stays between two drawings keeps its element, which serves the
 * budget of 50 ms for a frame in motion at 10,000 offers: making an element takes time.
 */
export class MarksLayer {
  readonly #map: L.Map;
  readonly #pane: HTMLElement;
  /** What is drawn, in reading order, by its point. No two marks share a point. */
  #drawn = new Map<string, Drawn>();

  constructor(map: L.Map, press: (mark: Mark) => void) {
    this.#map = map;
    this.#pane = map.createPane('offers');
    this.#pane.style.zIndex = ABOVE_DISCS;
    keepStanding(map, () => this.#drawn.values());
    let isDragged = false;
    map.on('dragstart', () => (isDragged = true));
    this.#pane.addEventListener('pointerdown', () => (isDragged = false));
    this.#pane.addEventListener('click', (event) => {
      // Otherwise the map would take it as a click on itself, and close the popup.
      event.stopPropagation();
      const mark = this.markOf(event.target);
      if (mark && !isDragged) press(mark);
    });
    this.#pane.addEventListener('dblclick', (event) => event.stopPropagation());
  }

  /**
   * Draws these marks in place of those before, joined where they would cover each other. Their names tell how far they
   * are from `home`. Returns what it drew.
   */
  draw(marks: readonly Mark[], home?: Home): Mark[] {
    const apart = inReadingOrder(joinNearby(marks, (mark) => this.#headOf(mark), MARK_PX));
    const drawn = new Map<string, Drawn>();
    for (const mark of apart) {
      const key = keyOf(mark.point);
      const before = this.#drawn.get(key);
      const element = before?.element ?? this.#make(mark.point);
      if (before?.mark !== mark) dress(element, mark, home);
      drawn.set(key, { element, mark, point: mark.point });
    }
    this.#drawn = drawn;
    this.tidy();
    let next = this.#pane.firstElementChild;
    for (const { element } of drawn.values()) {
      // An element that has the focus would lose it when it is moved, so the others go around it.
      if (next === document.activeElement && next !== element) next = next?.nextElementSibling ?? null;
      if (element === next) next = next.nextElementSibling;
      else this.#pane.insertBefore(element, next);
    }
    return apart;
  }

  /**
   * Takes away what is no longer drawn. An element that has the focus stays until the next time, so that somebody who
   * uses the keys does not lose their position on the page.
   */
  tidy(): void {
    const drawn = new Set<Element>([...this.#drawn.values()].map(({ element }) => element));
    for (const element of [...this.#pane.children])
      if (!drawn.has(element) && element !== document.activeElement) element.remove();
  }

  /** Makes the mark of an offer stand out from the others; without an offer no mark stands out. */
  point(id: string | undefined): void {
    for (const { element, mark } of this.#drawn.values())
      element.classList.toggle('is-pointed', id !== undefined && holds(mark, id));
  }

  find(id: string): Mark | undefined {
    return [...this.#drawn.values()].find(({ mark }) => holds(mark, id))?.mark;
  }

  /** The element of the mark that now holds an offer. */
  elementOf(id: string): HTMLButtonElement | undefined {
    return [...this.#drawn.values()].find(({ mark }) => holds(mark, id))?.element;
  }

  /** The marks in sight, in reading order. Those in the margin around the map do not count. */
  inSight(): HTMLButtonElement[] {
    const bounds = this.#map.getBounds();
    const isIn = ({ mark: { point } }: Drawn) => bounds.contains([point.lat, point.lon]);
    return [...this.#drawn.values()].filter(isIn).map(({ element }) => element);
  }

  /** The mark that an element is or lies in. */
  markOf(target: EventTarget | null): Mark | undefined {
    const button = target instanceof Element ? target.closest('button') : null;
    return button ? [...this.#drawn.values()].find(({ element }) => element === button)?.mark : undefined;
  }

  /**
   * Makes an element at a point. It gets its looks first, and is then put in the pane where the reading order has it.
   */
  #make(point: Point): HTMLButtonElement {
    const element = createMark();
    stand(this.#map, { element, point });
    return element;
  }

  #headOf(mark: Mark): L.Point {
    const point = this.#map.latLngToLayerPoint([mark.point.lat, mark.point.lon]);
    return isPin(mark) ? point.subtract([0, PIN_PX]) : point;
  }
}

function holds({ listings }: Mark, id: string): boolean {
  return listings.some((listing) => listing.id === id);
}
