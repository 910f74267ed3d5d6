import { ICON_SIZE, signId } from '../../domain/kind-icons.ts';
import type { Kind } from '../../domain/vocabulary.ts';
import { cautionsOf, countKinds, nameOf } from './mark-words.ts';
import { isPin, type Mark } from './marks.ts';

/** Width of a mark on the screen, in pixels: easy to hit with a thumb. */
export const MARK_PX = 36;
/** How far the middle of a pin's head is above its point: half the diagonal of the square that it is made of. */
export const PIN_PX = 25;

/** The element of a mark, without its looks. */
export function createMark(): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  return element;
}

/** Gives an element the looks and the name of a mark; one that has them already is left alone. */
export function dress(element: HTMLButtonElement, mark: Mark): void {
  const name = nameOf(mark);
  const looks = [
    'marker leaflet-zoom-animated',
    isPin(mark) ? 'marker-exact' : 'marker-soft',
    mark.listings.every((listing) => cautionsOf(listing).length > 0) && 'marker-doubtful',
    mark.listings.length > 1 && 'marker-many',
  ];
  const classes = looks.filter(Boolean).join(' ');
  if (element.title === name && element.dataset['looks'] === classes) return;
  const isPointed = element.classList.contains('is-pointed');
  element.className = classes;
  element.classList.toggle('is-pointed', isPointed);
  element.dataset['looks'] = classes;
  element.title = name;
  element.setAttribute('aria-label', name);
  const [first] = mark.listings;
  const isOne = mark.listings.length === 1 && first;
  if (isOne) element.dataset['kind'] = first.kind;
  else delete element.dataset['kind'];
  if (isOne) element.replaceChildren(signOf(first.kind));
  else element.innerHTML = ringOf(mark);
}

const signs = new Map<Kind, Node>();

/** The sign of a kind, as on its card: read once, then copied. */
function signOf(kind: Kind): Node {
  const known = signs.get(kind);
  if (known) return known.cloneNode(true);
  const template = document.createElement('template');
  template.innerHTML = `<svg class="kind-icon" viewBox="0 0 ${ICON_SIZE} ${ICON_SIZE}" aria-hidden="true"><use href="#${signId(kind)}"/></svg>`;
  signs.set(kind, template.content);
  return template.content.cloneNode(true);
}

/** The number, in a ring that shows which kinds there are and how much of each. */
function ringOf({ listings }: Mark): string {
  let start = 0;
  const arcs = countKinds(listings).map(([kind, count]) => {
    const arc = `<circle data-kind="${kind}" cx="18" cy="18" r="15" pathLength="${listings.length}" stroke-dasharray="${count} ${listings.length}" stroke-dashoffset="${-start}"/>`;
    start += count;
    return arc;
  });
  return `<svg class="ring" viewBox="0 0 ${MARK_PX} ${MARK_PX}" fill="none" aria-hidden="true">${arcs.join('')}</svg><span data-count="${listings.length}"></span>`;
}
