import { views, type View } from '../../domain/finder/question.ts';
import { part } from '../shared/parts.ts';

/** Switches between list and map on a narrow screen. Each keeps how far it was scrolled. */
export class ViewSwitch {
  readonly #finder: HTMLElement;
  readonly #scrolled = new Map<View, number>();

  constructor(finder: HTMLElement, choose: (view: View) => void, signal: AbortSignal) {
    this.#finder = finder;
    const buttons = part(finder, 'views');
    buttons.hidden = false;
    buttons.addEventListener(
      'click',
      ({ target }) => {
        const view = views.find((name) => target instanceof HTMLButtonElement && target.value === name);
        if (view) choose(view);
      },
      { signal },
    );
  }

  show(view: View): void {
    const before = views.find((name) => name === this.#finder.dataset['view']);
    if (before && before !== view) this.#scrolled.set(before, window.scrollY);
    this.#finder.dataset['view'] = view;
    for (const button of part(this.#finder, 'views').querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === view));
    }
    if (before !== view) this.#goTo(view);
  }

  /**
   * Scrolls to where this view was left, or to its beginning when it is seen for the first time. Where list and map
   * stand side by side nothing is to be done.
   */
  #goTo(view: View): void {
    if (part(this.#finder, 'views').getClientRects().length === 0) return;
    const top = this.#scrolled.get(view);
    const heading = part(this.#finder, 'heading');
    if (top !== undefined) window.scrollTo({ top, behavior: 'instant' });
    else if (heading.getBoundingClientRect().top < 0) heading.scrollIntoView({ behavior: 'instant' });
  }
}
