import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { freshness, type Freshness, type Refresh } from '../../domain/offer/freshness.ts';
import { states, valuesOf } from '../../domain/schema/vocabulary.ts';
import { labels } from '../../texts/nl.ts';

/** The region's yearly round, as the page's root element gives it: month, day and weeks. */
export function refreshOfPage(): Refresh {
  const [month = 9, day = 1, weeks = 8] = (document.documentElement.dataset['refresh'] ?? '')
    .split(' ')
    .map(Number);
  return { month, day, weeks };
}

/** Shows how fresh an entry is on the day of viewing, whenever the page was built. */
class FreshnessBadge extends HTMLElement {
  /**
   * Whether the state was worked out already. It serves the budget of 100 ms for a change of the filters, as the finder
   * puts twenty badges in and out with each question.
   */
  #isKnown = false;

  connectedCallback(): void {
    const state = valuesOf(states).find((value) => value === this.dataset['state']);
    if (!state || this.#isKnown) return;
    this.#isKnown = true;
    const verified = this.dataset['verified'];
    showFreshness(this, freshness({ state, verified }, refreshOfPage(), dateInAmsterdam(new Date())));
  }
}

/** Writes a state on a badge. The page changes only when the state does. */
export function showFreshness(badge: HTMLElement, fresh: Freshness): void {
  if (badge.dataset['freshness'] === fresh) return;
  badge.dataset['freshness'] = fresh;
  badge.textContent = labels.freshness[fresh];
}

customElements.define('freshness-badge', FreshnessBadge);
