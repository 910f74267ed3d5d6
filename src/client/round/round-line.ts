import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { cutoff } from '../../domain/offer/freshness.ts';
import { countStates, type RoundTally } from '../../domain/round/tally.ts';
import { standingLabel } from '../../texts/nl/wording.ts';
import { refreshOfPage } from '../shared/freshness-badge.ts';

/** Says how many offers are confirmed in the round of the day of viewing. */
class RoundLine extends HTMLElement {
  connectedCallback(): void {
    const tally = JSON.parse(this.dataset['tally'] ?? '') as RoundTally;
    const [refresh, today] = [refreshOfPage(), dateInAmsterdam(new Date())];
    const confirmed = countStates(tally, refresh, today).current;
    const sentence = standingLabel(confirmed, cutoff(refresh, today));
    if (this.textContent !== sentence) this.textContent = sentence;
  }
}

customElements.define('round-line', RoundLine);
