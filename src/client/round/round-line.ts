import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import type { RoundTally } from '../../domain/round/tally.ts';
import { roundSentence } from '../../texts/round-picture.ts';
import { refreshOfPage } from '../shared/freshness-badge.ts';

/** Says how many offers are confirmed in the round of the day of viewing. */
class RoundLine extends HTMLElement {
  connectedCallback(): void {
    const tally = JSON.parse(this.dataset['tally'] ?? '') as RoundTally;
    const sentence = roundSentence(tally, refreshOfPage(), dateInAmsterdam(new Date()));
    if (this.textContent !== sentence) this.textContent = sentence;
  }
}

customElements.define('round-line', RoundLine);
