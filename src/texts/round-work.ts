import type { RoundProgress } from '../domain/round/work-list.ts';
import type { StaleState } from '../domain/round/staleness.ts';
import { labels } from './nl/labels.ts';
import { round } from './nl/round.ts';

/** The most urgent state among a provider's entries in words. */
export function needLabel(need: StaleState | undefined): string {
  return need ? labels.freshness[need] : round.page.done;
}

/** "Bevestigd: 12 van 63 keer aanbod, alles bij 4 van 40 aanbieders." */
export function progressSentence(progress: RoundProgress): string {
  const { repliedOffers, offers, repliedProviders, providers } = progress;
  return round.page.progress(repliedOffers, offers, repliedProviders, providers);
}
