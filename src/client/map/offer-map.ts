import { hasPoint } from '../../domain/offer/listing.ts';
import { texts } from '../../texts/nl.ts';
import { whenIdle } from '../shared/giving-way.ts';
import { CHOSEN, POINTED, UNPLACED_WANTED } from '../shared/pointing.ts';
import type { PointsMap } from './points-map.ts';
import type { OffersFound } from '../finder/offer-finder.ts';

/**
 * The map beside the list. It follows the results of the finder. Its library is loaded only when the map is in sight
 * and the browser has nothing else to do, so that the list never waits for it.
 */
class OfferMap extends HTMLElement {
  #leaving = new AbortController();
  #map: PointsMap | undefined;
  #latest: OffersFound | undefined;
  #chosen: string | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    document.addEventListener(
      'offers-found',
      (event) => this.#follow((event as CustomEvent<OffersFound>).detail),
      { signal },
    );
    const idOf = (event: Event) => (event as CustomEvent<string | undefined>).detail;
    document.addEventListener(POINTED, (event) => this.#map?.point(idOf(event)), { signal });
    document.addEventListener(CHOSEN, (event) => this.#open(idOf(event)), { signal });
    this.#unplaced()?.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        document.dispatchEvent(new CustomEvent(UNPLACED_WANTED));
      },
      { signal },
    );
    const sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || !this.#latest) return;
      sight.disconnect();
      whenIdle(() => void this.#start());
    });
    document.addEventListener('offers-found', () => sight.observe(this), { signal, once: true });
    signal.addEventListener('abort', () => sight.disconnect());
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#map?.remove();
    this.#map = undefined;
  }

  #follow(found: OffersFound): void {
    this.#latest = found;
    const shown = found.listings.filter(hasPoint).length;
    const unplaced = found.listings.length - shown;
    this.dataset['shown'] = String(shown);
    this.dataset['unplaced'] = String(unplaced);
    const note = this.#unplaced();
    if (note) note.textContent = texts.map.unplaced(unplaced);
    if (note) note.hidden = unplaced === 0;
    this.#map?.show(found);
  }

  /** The link to the results that have no point on the map. */
  #unplaced(): HTMLElement | null | undefined {
    return this.parentElement?.querySelector<HTMLElement>('[data-part=unplaced]');
  }

  /** Shows an offer, now or as soon as the map is there. */
  #open(id: string | undefined): void {
    this.#chosen = id;
    this.scrollIntoView({ block: 'nearest' });
    if (id) this.#map?.open(id);
  }

  /** Says that only the marks are there. */
  #sayBare(): void {
    const line = this.parentElement?.querySelector<HTMLElement>('[data-part=bare]');
    if (line) line.textContent = texts.map.bare;
  }

  async #start(): Promise<void> {
    try {
      const { PointsMap, loadStyles } = await import('./points-map.ts');
      await loadStyles();
      if (!this.isConnected) return;
      this.#map = new PointsMap(this, this.dataset, () => this.#sayBare());
      if (this.#latest) this.#map.show(this.#latest);
      if (this.#chosen) this.#map.open(this.#chosen);
    } catch (error) {
      console.error(error);
      this.textContent = texts.map.failed;
    }
  }
}

customElements.define('offer-map', OfferMap);
