import type { Listing } from '../../domain/offer/listing.ts';
import { otherPartnerships, type Home } from '../../domain/finder/home.ts';
import { labels, texts } from '../../texts/nl.ts';
import { sentenceList } from '../../texts/nl/wording.ts';
import { sentenceOf } from '../shared/build-files.ts';
import type { WordResults } from './word-search.ts';

/** What a visitor must know about how the question was understood; empty when there is nothing to say. */
export function noticeOf(
  search: WordResults | undefined,
  unknownHome: string,
  home: Home | undefined,
  results: readonly Listing[],
  titleOf: (id: string) => string,
): string {
  const { finder } = texts;
  return [
    unknownHome && finder.homeUnknown(unknownHome),
    home && partnershipNotice(home, results),
    search && missingNotice(search),
    ...(search?.corrections ?? []).map(({ typed, known }) => finder.corrected(typed, known)),
    ...unknownNotices(search),
    ...(search?.ended ?? []).map((id) => finder.ended(titleOf(id))),
    search && search.apart.length > 0 && finder.apart(quoted(search.apart)),
    search && search.dropped.length > 0 && finder.dropped(quoted(search.dropped)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Says what could not be searched, and what was searched in its place. */
function missingNotice({ missing, error }: WordResults): string {
  const states = Object.values(missing);
  const what = missing.words ? 'words' : missing.texts ? (missing.topics ? 'both' : 'texts') : 'topics';
  if (states.includes('coming')) return texts.finder.searchComing[what];
  return states.includes('failed') ? sentenceOf(error, texts.finder.searchFailed[what]) : '';
}

const quoted = (words: readonly string[]) => sentenceList(words.map((word) => `“${word}”`));

/** Names the words that no offer has: those that nobody knows, and those for what there is none of. */
function unknownNotices(search: WordResults | undefined): string[] {
  const { unknown = [], missing = {} } = search ?? {};
  // What could not be searched may hold the word.
  if (unknown.length > 0 && Object.values(missing).some(Boolean))
    return [texts.finder.notFoundYet(quoted(unknown.map(({ typed }) => typed)))];
  const named = (isAbsent: boolean) =>
    unknown.filter((word) => word.isAbsent === isAbsent).map(({ typed }) => typed);
  const [strange, absent] = [named(false), named(true)];
  return [
    ...(strange.length > 0 ? [texts.finder.unknown(quoted(strange))] : []),
    ...(absent.length > 0 ? [texts.finder.absent(quoted(absent))] : []),
  ];
}

/** Says under which other partnership a postcode falls, when a result can only be joined through a partnership. */
function partnershipNotice(home: Home, results: readonly Listing[]): string {
  return otherPartnerships(home)
    .filter(({ sector }) =>
      results.some(({ access, sectors }) => access === 'samenwerkingsverband' && sectors.includes(sector)),
    )
    .map(({ name, sector }) =>
      texts.finder.otherPartnership(home.postcode ?? '', name, labels.sectors[sector].toLowerCase()),
    )
    .join(' ');
}
