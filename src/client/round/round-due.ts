import { overdueRound, type RoundsBegun } from '../../domain/round/overdue.ts';
import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { roundDueLabel } from '../../texts/nl/wording.ts';
import { refreshOfPage } from '../shared/freshness-badge.ts';

/** Says that the round of the day of viewing should have begun and has not. */
class RoundDue extends HTMLElement {
  connectedCallback(): void {
    const begun = JSON.parse(this.dataset['begun'] ?? '') as RoundsBegun;
    const start = overdueRound(begun, refreshOfPage(), dateInAmsterdam(new Date()));
    const notice = this.querySelector('p');
    if (!notice) return;
    notice.hidden = start === undefined;
    notice.textContent = start === undefined ? '' : roundDueLabel(start);
  }
}

customElements.define('round-due', RoundDue);
