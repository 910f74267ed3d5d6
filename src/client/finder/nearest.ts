import { tokensOf, type UnknownWord } from '../../domain/finder/search/interpretation.ts';
import { isStopWord, stem } from '../../domain/finder/search/stem.ts';
import { writeAddress } from '../../domain/finder/question-address.ts';
import { FEW_RESULTS } from '../../domain/finder/results.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import { labels, texts } from '../../texts/nl.ts';
import { heldLabel } from '../../texts/nl/wording.ts';
import { part } from '../shared/parts.ts';
import type { Situation } from './help.ts';

/**
 * Shows beside the results what is none of them: the word that was probably meant, the guides that hold the words, and,
 * where nothing was found, the offers that come nearest to it.
 */
export function showNearest(finder: HTMLElement, situation: Situation): void {
  const { words, question, count, listings } = situation;
  showMeant(part(finder, 'meant'), words?.unknown ?? [], question.words, (text) => ({
    ...question,
    words: text,
  }));
  const guides = new Set(words?.guides);
  const items = [...part(finder, 'guides').querySelectorAll<HTMLElement>('[data-guide]')];
  for (const item of items) {
    const isFew = count <= FEW_RESULTS || isNamedIn(item.textContent, question.words);
    item.hidden = !guides.has(item.dataset['guide'] ?? '') || !isFew;
  }
  part(finder, 'guides').hidden = items.every((item) => item.hidden);

  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const nearest = count > 0 ? [] : (words?.nearest ?? []).flatMap((id) => byId.get(id) ?? []);
  const address = finder.dataset['offer'] ?? '';
  part(finder, 'nearest').hidden = nearest.length === 0;
  part(finder, 'nearest-offers').replaceChildren(...nearest.map((listing) => itemOf(listing, address)));
}

/** Whether a title holds a form of one of the words. A guide that only mentions them says little beside many results. */
function isNamedIn(title: string, words: string): boolean {
  const roots = new Set(tokensOf(title).map(stem));
  return tokensOf(words).some((word) => !isStopWord(word) && roots.has(stem(word)));
}

/** Proposes each mistyped word as a link to the question with the known word in its place. */
function showMeant(
  line: HTMLElement,
  unknown: readonly UnknownWord[],
  words: string,
  ask: (words: string) => Situation['question'],
): void {
  const links = unknown.flatMap(({ typed, meant }) => {
    if (!meant) return [];
    const link = document.createElement('a');
    const text = words.split(/\s+/).map((word) => (word.toLowerCase() === typed ? meant : word));
    link.href = `?${writeAddress(ask(text.join(' '))).toString()}`;
    link.textContent = meant;
    return [' ', link];
  });
  line.hidden = links.length === 0;
  line.replaceChildren(...(links.length > 0 ? [texts.finder.meant, ...links, '?'] : []));
}

function itemOf(listing: Listing, address: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address.replace('/-/', `/${listing.id}/`);
  link.textContent = listing.title;
  item.append(link, ` · ${labels.kinds[listing.kind].one} · ${heldLabel(listing)}`);
  return item;
}
