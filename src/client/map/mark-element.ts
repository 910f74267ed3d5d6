import type { Home } from '../../domain/finder/home.ts';
import type { Kind } from '../../domain/schema/vocabulary.ts';
import { signOf } from '../shared/template.ts';
import { cautionsOf, countKinds, nameOf } from './mark-words.ts';
import { isPin, type Mark } from './marks.ts';

/** The width of a mark on the screen, in pixels: easy to hit with a thumb. */
export const MARK_PX = 36;
/** How far the middle of a pin's head is above its point: half the diagonal of the square that it is made of. */
export const PIN_PX = 25;

/** Makes the element of a mark, without its looks. */
export function createMark(): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  return element;
}

interface Looks {
  /** What a screen reader says, and what is shown beside the pointer. */
  name: string;
  classes: string;
  /** The kind of the only offer at a mark; `undefined` where there are several. */
  kind: Kind | undefined;
  /** The sign of that kind. A mark is drawn only once at a time, so the sign itself goes along with it. */
  sign: Node | undefined;
  /** The colours of the ring around the number of several offers; empty for one offer. */
  ring: string;
}

/**
 * The looks made so far. They serve the budget of 50 ms for a frame in motion at 10,000 offers, because a mark of
 * thousands of offers counts them all.
 */
const looks = new WeakMap<Mark, Looks>();

/**
 * How a mark looks and what it is called by somebody who lives in `home`. Marks are made anew for each question, so none
 * outlives its home.
 */
export function looksOf(mark: Mark, home?: Home): Looks {
  const known = looks.get(mark) ?? makeLooks(mark, home);
  looks.set(mark, known);
  return known;
}

function makeLooks(mark: Mark, home: Home | undefined): Looks {
  const { listings } = mark;
  const classes = [
    'marker leaflet-zoom-animated',
    isPin(mark) ? 'marker-exact' : 'marker-soft',
    listings.every((listing) => cautionsOf(listing).length > 0) && 'marker-doubtful',
    listings.length > 1 && 'marker-many',
  ];
  const kind = listings.length === 1 ? listings[0]?.kind : undefined;
  return {
    name: nameOf(mark, home),
    classes: classes.filter(Boolean).join(' '),
    kind,
    sign: kind && signOf(kind),
    ring: kind ? '' : ringOf(mark),
  };
}

/** Gives an element the looks and the name of a mark, and leaves one alone that has them already. */
export function dress(element: HTMLButtonElement, mark: Mark, home?: Home): void {
  const { name, classes, kind, sign, ring } = looksOf(mark, home);
  if (element.title === name && element.dataset['looks'] === classes) return;
  const isPointed = element.classList.contains('is-pointed');
  element.className = classes;
  element.classList.toggle('is-pointed', isPointed);
  element.dataset['looks'] = classes;
  element.title = name;
  element.setAttribute('aria-label', name);
  if (kind) element.dataset['kind'] = kind;
  else delete element.dataset['kind'];
  element.dataset['count'] = String(mark.listings.length);
  element.style.setProperty('--ring', ring);
  element.replaceChildren(...(sign ? [sign] : []));
}

/**
 * Which kinds there are and how much of each, as the colours of a ring that begins at its top. It is a background of
 * the mark itself and serves the budget of 50 ms for a frame in motion at 10,000 offers: a drawing of its own for each
 * of fifty marks would cost the frame in which the map comes to rest.
 */
function ringOf({ listings }: Mark): string {
  let start = 0;
  const arcs = countKinds(listings).map(([kind, count]) => {
    const from = start;
    start += count / listings.length;
    return `var(--kind-${kind}) ${from}turn ${start}turn`;
  });
  return `conic-gradient(${arcs.join(', ')})`;
}
