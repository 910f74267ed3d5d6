import { writeAddress } from '../../domain/address.ts';
import type { Listing } from '../../domain/listing.ts';
import { matches, type Circumstances } from '../../domain/matching.ts';
import type { Place } from '../../domain/places.ts';
import { otherAsker, type Query } from '../../domain/query.ts';
import { FEW_RESULTS, relax } from '../../domain/relaxation.ts';
import { texts } from '../../texts/nl.ts';
import { relaxationLabel } from '../../texts/relaxation.ts';
import { part } from './parts.ts';
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

interface Suggestion {
  label: string;
  query: Query;
  count: number;
}

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
  const suggestions = [
    ...(await withFewerWords(situation)),
    ...withOtherChoices(situation),
    ...(await asOtherAsker(situation)),
  ].filter(({ query }) => situation.isAllowed(query));
  if (!isCurrent()) return;
  part(finder, 'suggestions').replaceChildren(...suggestions.map(suggestionItem));
  for (const guide of block.querySelectorAll<HTMLElement>('[data-kinds]')) {
    const fits = guide.dataset['kinds']?.split(' ').filter(Boolean) ?? [];
    guide.hidden =
      fits.length > 0 && !fits.some((kind) => situation.query.kinds.some((chosen) => chosen === kind));
  }
  block.hidden = false;
}

function withOtherChoices({ listings, query, places, circumstances }: Situation): Suggestion[] {
  return relax(listings, query, places, circumstances).map((relaxation) => ({
    label: relaxationLabel(relaxation),
    query: relaxation.query,
    count: relaxation.count,
  }));
}

async function withFewerWords(situation: Situation): Promise<Suggestion[]> {
  const words = situation.query.words.split(/\s+/).filter(Boolean);
  if (words.length < 2) return [];
  const fewer = words.map((word, index) => ({
    label: texts.help.word(word),
    query: { ...situation.query, words: words.toSpliced(index, 1).join(' ') },
  }));
  return withMore(situation, fewer);
}

/** A parent who asks for what is for schools, and the other way round. */
async function asOtherAsker(situation: Situation): Promise<Suggestion[]> {
  const asker = otherAsker(situation.query.asker);
  return withMore(situation, [{ label: texts.help.asker[asker], query: { ...situation.query, asker } }]);
}

/** Those that find more, each with its count. Their words are searched anew. */
async function withMore(
  { listings, circumstances, count, search }: Situation,
  questions: Omit<Suggestion, 'count'>[],
): Promise<Suggestion[]> {
  const counted = await Promise.all(
    questions.map(async (question) => {
      const found = question.query.words ? (await search?.search(question.query))?.found : undefined;
      const asked = { ...circumstances, found };
      return {
        ...question,
        count: listings.filter((listing) => matches(listing, question.query, asked)).length,
      };
    }),
  );
  return counted.filter((suggestion) => suggestion.count > count);
}

function suggestionItem({ label, query, count }: Suggestion): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `?${writeAddress(query).toString()}`;
  link.textContent = label;
  item.append(link, ` (${count})`);
  return item;
}
