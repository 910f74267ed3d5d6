import { part } from './parts.ts';

/**
 * Events between list and map: an offer is pointed at; an offer is to be shown on the map; a popup with these offers
 * opened; the visitor wants to see what has no point on the map.
 */
export const POINTED = 'offer-pointed';
export const CHOSEN = 'offer-chosen';
export const OPENED = 'popup-opened';
export const UNPLACED_WANTED = 'unplaced-wanted';

/**
 * Keeps list and map in step. Pointing at a card makes its mark stand out, and opening a mark makes its cards stand
 * out.
 */
export function connectListAndMap(finder: HTMLElement, showMap: () => void, signal: AbortSignal): void {
  const list = part(finder, 'results');
  const announce = (name: string, id: string | undefined) =>
    document.dispatchEvent(new CustomEvent<string | undefined>(name, { detail: id }));
  const idOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-offer]')?.dataset['offer'] : undefined;

  for (const type of ['pointerover', 'focusin']) {
    list.addEventListener(type, (event) => announce(POINTED, idOf(event)), { signal });
  }
  list.addEventListener('pointerleave', () => announce(POINTED, undefined), { signal });
  list.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-action=show-on-map]')) return;
      showMap();
      announce(CHOSEN, idOf(event));
    },
    { signal },
  );
  document.addEventListener(
    OPENED,
    (event) => {
      const ids = (event as CustomEvent<string[]>).detail;
      const cards = [...list.querySelectorAll<HTMLElement>('[data-offer]')];
      const isPointed = (card: HTMLElement) => ids.includes(card.dataset['offer'] ?? '');
      for (const card of cards) card.classList.toggle('is-pointed', isPointed(card));
      const pointed = cards.filter(isPointed);
      // Somebody who came from one of these cards is left where it is.
      if (!pointed.some(isInSight)) pointed[0]?.scrollIntoView({ block: 'nearest' });
    },
    { signal },
  );
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
