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

interface Looks {
  /** What a screen reader says, and what is told at the pointer. */
  name: string;
  classes: string;
  /** For what is one offer. */
  kind: Kind | undefined;
  /** The sign of a kind, or a number in a ring. A mark is drawn once at a time, so these go along with it. */
  inside: readonly Node[];
}

/** Made once: a mark of thousands of offers counts them all. */
const looks = new WeakMap<Mark, Looks>();

/** How a mark looks and what it is called. */
export function looksOf(mark: Mark): Looks {
  const known = looks.get(mark) ?? makeLooks(mark);
  looks.set(mark, known);
  return known;
}

function makeLooks(mark: Mark): Looks {
  const { listings } = mark;
  const classes = [
    'marker leaflet-zoom-animated',
    isPin(mark) ? 'marker-exact' : 'marker-soft',
    listings.every((listing) => cautionsOf(listing).length > 0) && 'marker-doubtful',
    listings.length > 1 && 'marker-many',
  ];
  const kind = listings.length === 1 ? listings[0]?.kind : undefined;
  const inside = kind ? signOf(kind) : nodesOf(ringOf(mark));
  return {
    name: nameOf(mark),
    classes: classes.filter(Boolean).join(' '),
    kind,
    inside: [...inside.childNodes],
  };
}

/** Gives an element the looks and the name of a mark; one that has them already is left alone. */
export function dress(element: HTMLButtonElement, mark: Mark): void {
  const { name, classes, kind, inside } = looksOf(mark);
  if (element.title === name && element.dataset['looks'] === classes) return;
  const isPointed = element.classList.contains('is-pointed');
  element.className = classes;
  element.classList.toggle('is-pointed', isPointed);
  element.dataset['looks'] = classes;
  element.title = name;
  element.setAttribute('aria-label', name);
  if (kind) element.dataset['kind'] = kind;
  else delete element.dataset['kind'];
  element.replaceChildren(...inside);
}

const signs = new Map<Kind, Node>();

/** The sign of a kind, as on its card: read once, then copied. */
function signOf(kind: Kind): Node {
  const box = `0 0 ${ICON_SIZE} ${ICON_SIZE}`;
  const sign =
    signs.get(kind) ??
    nodesOf(
      `<svg class="kind-icon" viewBox="${box}" aria-hidden="true"><use href="#${signId(kind)}"/></svg>`,
    );
  signs.set(kind, sign);
  return sign.cloneNode(true);
}

function nodesOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
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
