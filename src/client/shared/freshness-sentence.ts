import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { freshness } from '../../domain/offer/freshness.ts';
import { states, valuesOf } from '../../domain/schema/vocabulary.ts';
import { freshnessSentence } from '../../texts/nl/freshness.ts';
import { refreshOfPage } from './freshness-badge.ts';

/** Says whether an entry still holds on the day of viewing. */
class FreshnessSentence extends HTMLElement {
  connectedCallback(): void {
    const { state: given, verified, year } = this.dataset;
    const state = valuesOf(states).find((value) => value === given);
    if (!state) return;
    const fresh = freshness({ state, verified }, refreshOfPage(), dateInAmsterdam(new Date()));
    const sentence = freshnessSentence(fresh, verified, year);
    if (this.textContent !== sentence) this.textContent = sentence;
  }
}

customElements.define('freshness-sentence', FreshnessSentence);
