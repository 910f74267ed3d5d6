import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { countStates, type RoundTally } from '../../domain/round/tally.ts';
import { about } from '../../texts/nl.ts';
import { roundParts } from '../../looks/round-picture.ts';
import { refreshOfPage } from '../shared/freshness-badge.ts';

/** Corrects the picture of the round and the words below it to the day of viewing. */
class RoundProgress extends HTMLElement {
  connectedCallback(): void {
    const tally = JSON.parse(this.dataset['tally'] ?? '') as RoundTally;
    const counts = countStates(tally, refreshOfPage(), dateInAmsterdam(new Date()));
    for (const { state, start, width, count } of roundParts(counts)) {
      const bar = this.querySelector(`rect[data-freshness=${state}]`);
      bar?.setAttribute('x', String(start));
      bar?.setAttribute('width', String(width));
      const words = this.querySelector(`li[data-freshness=${state}]`);
      if (words) words.textContent = about.roundState(state, count);
    }
  }
}

customElements.define('round-progress', RoundProgress);
