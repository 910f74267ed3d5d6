import type * as L from 'leaflet';
import { mapTexts } from '../../texts/nl.ts';
import { afterPaint } from '../shared/giving-way.ts';
import type { MarksLayer } from './marks-layer.ts';

const PAN_PX = 80;

/**
 * The map by keys alone. The Tab key stops at it once: at the map itself, or at the mark that was visited last. Its
 * keys are those of ARIA's feed pattern, so that the arrows are left for moving the map.
 */
export class MapKeys {
  readonly #marks: MarksLayer;
  readonly #container: HTMLElement;
  readonly #status = document.createElement('p');
  #stop: HTMLElement;
  #mustAnnounce = false;

  constructor(map: L.Map, marks: MarksLayer, { isLively }: { isLively: boolean }) {
    this.#marks = marks;
    this.#container = map.getContainer();
    this.#stop = this.#container;
    this.#describe();
    const pan = (x: number, y: number) => () => map.panBy([x * PAN_PX, y * PAN_PX], { animate: isLively });
    const zoom = (by: number) => () => {
      this.#mustAnnounce = true;
      map.setZoom(map.getZoom() + by);
    };
    const acts: Record<string, () => void> = {
      ArrowLeft: pan(-1, 0),
      ArrowRight: pan(1, 0),
      ArrowUp: pan(0, -1),
      ArrowDown: pan(0, 1),
      '+': zoom(1),
      '=': zoom(1),
      '-': zoom(-1),
      _: zoom(-1),
      PageDown: () => this.#walk((at) => at + 1),
      PageUp: () => this.#walk((at) => (at < 0 ? Infinity : at - 1)),
      Home: () => this.#walk(() => 0),
      End: () => this.#walk(() => Infinity),
    };
    this.#container.addEventListener('keydown', (event) => {
      const act = acts[event.key];
      if (!act || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return;
      event.preventDefault();
      act();
    });
    this.#container.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && this.#marks.markOf(target)) this.#moveStop(target);
    });
  }

  /**
   * Draws, and leaves the focus at the offer where it was, or at the map when that offer is out of sight. The focus
   * moves after the paint, because moving it in the midst of the drawing lays out the page twice.
   */
  keepFocus(draw: () => void): void {
    const focused = document.activeElement;
    const [first] = this.#marks.markOf(focused)?.listings ?? [];
    draw();
    this.#announce();
    if (!this.#stop.isConnected) this.#moveStop(this.#container);
    if (!first) return;
    afterPaint(() => {
      const isLeft = document.activeElement !== focused && document.activeElement !== document.body;
      if (!isLeft) this.focus(first.id);
      this.#marks.tidy();
    });
  }

  /** Moves the focus to the mark of an offer, or to the map when that mark is not in sight. */
  focus(id: string): void {
    const element = this.#marks.elementOf(id);
    const isInSight = element && this.#marks.inSight().includes(element);
    const stop = isInSight ? element : this.#container;
    // A call of focus() lays out the page, also where the focus is already.
    if (stop !== document.activeElement) stop.focus({ preventScroll: true });
    this.#moveStop(stop);
  }

  #describe(): void {
    const container = this.#container;
    container.tabIndex = 0;
    container.setAttribute('role', 'application');
    container.setAttribute('aria-roledescription', mapTexts.role);
    container.setAttribute('aria-label', mapTexts.label);
    container.setAttribute('aria-describedby', 'kaart-toetsen');
    // The keys + and - do what these buttons do, so they are no stops of their own.
    for (const button of container.querySelectorAll<HTMLElement>('.leaflet-control-zoom a'))
      button.tabIndex = -1;
    this.#status.className = 'seen-by-ear';
    this.#status.setAttribute('role', 'status');
    container.append(this.#status);
  }

  #walk(to: (at: number) => number): void {
    const marks = this.#marks.inSight();
    const at = marks.findIndex((element) => element === document.activeElement);
    marks.at(Math.max(0, Math.min(marks.length - 1, to(at))))?.focus({ preventScroll: true });
  }

  #moveStop(element: HTMLElement): void {
    this.#stop.tabIndex = -1;
    element.tabIndex = 0;
    this.#stop = element;
  }

  /** Announces what is in sight to somebody who brought the map nearer by a key and does not see it. */
  #announce(): void {
    if (!this.#mustAnnounce) return;
    this.#mustAnnounce = false;
    this.#status.textContent = mapTexts.inSight(this.#marks.inSight().length);
  }
}

/** Whether a key was pressed in a popup or on a link below the map, where keys do what they always do. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.leaflet-popup, .leaflet-control') !== null;
}
