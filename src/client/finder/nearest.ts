import { findHome } from '../../domain/finder/home.ts';
import { placeMeant } from '../../domain/finder/place-meant.ts';
import type { Question } from '../../domain/finder/question.ts';
import { normalise } from '../../domain/schema/text.ts';
import { tokensOf } from '../../domain/finder/search/interpretation.ts';
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
  showMeant(part(finder, 'meant'), [...placesMeant(situation), ...wordsMeant(situation)]);
  const guides = new Set(words?.guides);
  const items = [...part(finder, 'guides').querySelectorAll<HTMLElement>('[data-guide]')];
  for (const item of items) {
    const isFew = count <= FEW_RESULTS || isNamedIn(item.textContent, question.words);
    item.hidden = !guides.has(item.dataset['guide'] ?? '') || !isFew;
  }
  part(finder, 'guides').hidden = items.every((item) => item.hidden);

  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const ids = [...(words?.ended ?? []), ...(count > 0 ? [] : (words?.nearest ?? []))];
  const nearest = ids.flatMap((id) => byId.get(id) ?? []);
  const address = finder.dataset['offer'] ?? '';
  part(finder, 'nearest').hidden = nearest.length === 0;
  part(finder, 'nearest-offers').replaceChildren(...nearest.map((listing) => itemOf(listing, address)));
}

/** Whether a title holds a form of one of the words. A guide that only mentions them says little beside many results. */
function isNamedIn(title: string, words: string): boolean {
  const roots = new Set(tokensOf(title).map(stem));
  return tokensOf(words).some((word) => !isStopWord(word) && roots.has(stem(word)));
}

/** A word that was probably meant, with the question in which it takes the place of the other. */
interface Proposal {
  meant: string;
  question: Question;
}

function wordsMeant({ words, question }: Situation): Proposal[] {
  return (words?.unknown ?? []).flatMap(({ typed, meant }) => {
    if (!meant) return [];
    const all = question.words.split(/\s+/).map((word) => (normalise(word) === typed ? meant : word));
    return [{ meant, question: { ...question, words: all.join(' ') } }];
  });
}

function placesMeant({ unknownHome, municipalities, question }: Situation): Proposal[] {
  const meant = unknownHome && placeMeant(municipalities, unknownHome);
  const home = meant ? findHome([...municipalities], meant) : undefined;
  return meant && home ? [{ meant, question: { ...question, home } }] : [];
}

/** Proposes what was probably meant as links. */
function showMeant(line: HTMLElement, proposals: readonly Proposal[]): void {
  const links = proposals.flatMap(({ meant, question }) => {
    const link = document.createElement('a');
    link.href = `?${writeAddress(question).toString()}`;
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
  const state = listing.state === 'gestopt' ? labels.freshness.ended.toLowerCase() : heldLabel(listing);
  item.append(link, ` · ${labels.kinds[listing.kind].one} · ${state}`);
  return item;
}
