import { writeAddress } from '../../domain/finder/question-address.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import { matches, type Circumstances } from '../../domain/finder/matching.ts';
import type { FinderMunicipality } from '../../domain/finder/home.ts';
import type { Question } from '../../domain/finder/question.ts';
import { relax, reword, type Relaxation, type Rewording } from '../../domain/finder/relaxation.ts';
import { relaxationLabel } from '../../texts/nl/relaxation.ts';
import { FEW_RESULTS } from '../../domain/finder/results.ts';
import { part } from '../shared/parts.ts';
import { showAdvice } from './advice.ts';
import { showNearest } from './nearest.ts';
import type { WordResults, WordSearch } from './word-search.ts';

/** What the help is made of. */
export interface Situation {
  listings: readonly Listing[];
  question: Question;
  circumstances: Circumstances;
  count: number;
  search: WordSearch | undefined;
  municipalities: readonly FinderMunicipality[];
  /** What was typed as home and is no place of the region; empty when home is known or was not asked. */
  unknownHome: string;
  /** What the words of the question gave. */
  words: WordResults | undefined;
  /** Whether a question may be asked on this page. */
  isAllowed: (question: Question) => boolean;
}

type Counted = Relaxation | (Rewording & { count: number });

/** When there are few results or none, shows the nearest questions that have more, each with its count. */
export async function showHelp(
  finder: HTMLElement,
  situation: Situation,
  isCurrent: () => boolean,
): Promise<void> {
  showNearest(finder, situation);
  showAdvice(finder, situation);
  const block = part(finder, 'help');
  const isNeeded = situation.count <= FEW_RESULTS;
  if (!isNeeded) {
    block.hidden = true;
    return;
  }
  const { listings, question, circumstances } = situation;
  const suggestions = [...(await reworded(situation)), ...relax(listings, question, circumstances)].filter(
    (suggestion) => situation.isAllowed(suggestion.question),
  );
  if (!isCurrent()) return;
  part(finder, 'suggestions').replaceChildren(...suggestions.map(suggestionItem));
  for (const guide of block.querySelectorAll<HTMLElement>('[data-kinds]')) {
    const fits = guide.dataset['kinds']?.split(' ').filter(Boolean) ?? [];
    guide.hidden = fits.length > 0 && !fits.some((kind) => question.kinds.some((chosen) => chosen === kind));
  }
  block.hidden = false;
}

/** The questions with other words or as the other asker that have more results; none when words cannot be searched. */
async function reworded({
  listings,
  question,
  circumstances,
  count,
  search,
  words: asked,
}: Situation): Promise<Counted[]> {
  const counted = await Promise.all(
    reword(question, asked?.essential ?? []).map(async (rewording) => {
      const { words } = rewording.question;
      const searched = words ? await search?.search(rewording.question) : undefined;
      if (searched?.missing.words) return { ...rewording, count: 0 };
      const found = { ...circumstances, found: searched?.found };
      const results = listings.filter((listing) => matches(listing, rewording.question, found));
      return { ...rewording, count: results.length };
    }),
  );
  return counted.filter((rewording) => rewording.count > count);
}

function suggestionItem(suggestion: Counted): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `?${writeAddress(suggestion.question).toString()}`;
  link.textContent = relaxationLabel(suggestion);
  item.append(link, ` (${suggestion.count})`);
  return item;
}
