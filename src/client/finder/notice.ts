import type { TextAnswer } from '../../domain/search/search.ts';
import { texts } from '../../texts/nl.ts';
import { sentenceList } from '../../texts/wording.ts';

/** What a visitor must know about how the question was understood; empty when all is as it was asked. */
export function noticeOf(
  search: (TextAnswer & { isPartial: boolean }) | undefined,
  unknownPlace: string,
): string {
  const { finder } = texts;
  return [
    unknownPlace && finder.placeUnknown(unknownPlace),
    search?.isPartial && finder.wordsFailed,
    ...(search?.corrections ?? []).map(({ typed, known }) => finder.corrected(typed, known)),
    search &&
      search.dropped.length > 0 &&
      finder.dropped(sentenceList(search.dropped.map((word) => `“${word}”`))),
  ]
    .filter(Boolean)
    .join(' ');
}
