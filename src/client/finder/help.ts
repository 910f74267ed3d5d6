import { writeAddress } from '../../domain/finder/question-address.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import { matches, type Circumstances } from '../../domain/finder/matching.ts';
import type { Place } from '../../domain/finder/home.ts';
import type { Query } from '../../domain/finder/question.ts';
import {
  FEW_RESULTS,
  relax,
  reword,
  type Relaxation,
  type Rewording,
} from '../../domain/finder/relaxation.ts';
import { relaxationLabel } from '../../texts/relaxation.ts';
import { part } from '../shared/parts.ts';
import type { WordSearch } from './word-search.ts';

/** What the help is made from. */
export interface Situation {
  listings: readonly Listing[];
  places: readonly Place[];
  query: Query;
  circumstances: Circumstances;
  count: number;
  search: WordSearch | undefined;
  /** Whether a question may be asked here. */
  isAllowed: (query: Query) => boolean;
}

type Counted = Relaxation | (Rewording & { count: number });

/** Shows, when there is little or nothing, the nearest questions that have more, each with its count. */
export async function showHelp(
  finder: HTMLElement,
  situation: Situation,
  isCurrent: () => boolean,
): Promise<void> {
  const block = part(finder, 'help');
  const isNeeded = situation.count <= FEW_RESULTS;
  if (!isNeeded) {
    block.hidden = true;
    return;
  }
  const { listings, query, places, circumstances } = situation;
  const suggestions = [
    ...(await reworded(situation)),
    ...relax(listings, query, places, circumstances),
  ].filter((suggestion) => situation.isAllowed(suggestion.query));
  if (!isCurrent()) return;
  part(finder, 'suggestions').replaceChildren(...suggestions.map(suggestionItem));
  for (const guide of block.querySelectorAll<HTMLElement>('[data-kinds]')) {
    const fits = guide.dataset['kinds']?.split(' ').filter(Boolean) ?? [];
    guide.hidden = fits.length > 0 && !fits.some((kind) => query.kinds.some((chosen) => chosen === kind));
  }
  block.hidden = false;
}

/** Those of the other words and askers that find more; none when words cannot be searched. */
async function reworded({ listings, query, circumstances, count, search }: Situation): Promise<Counted[]> {
  const counted = await Promise.all(
    reword(query).map(async (rewording) => {
      const { words } = rewording.query;
      const searched = words ? await search?.search(rewording.query) : undefined;
      if (searched?.failed === 'words') return { ...rewording, count: 0 };
      const asked = { ...circumstances, found: searched?.found };
      const answers = listings.filter((listing) => matches(listing, rewording.query, asked));
      return { ...rewording, count: answers.length };
    }),
  );
  return counted.filter((rewording) => rewording.count > count);
}

function suggestionItem(suggestion: Counted): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `?${writeAddress(suggestion.query).toString()}`;
  link.textContent = relaxationLabel(suggestion);
  item.append(link, ` (${suggestion.count})`);
  return item;
}
