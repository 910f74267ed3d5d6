import type { PlainDate } from '../../domain/schema/dates.ts';
import {
  embeddedViewAddress,
  iframeSnippet,
  listSnippet,
  scriptSnippet,
  USUAL_HEIGHT,
  type Embedding,
} from '../../domain/embed/snippets.ts';
import type { Listing } from '../../domain/offer/listing.ts';
import type { Home } from '../../domain/finder/home.ts';
import { embedBuilder, labels } from '../../texts/nl.ts';
import { dateLabel, whereLabel } from '../../texts/nl/wording.ts';
import { part } from '../shared/parts.ts';

/**
 * How many offers the plain list holds. A longer one is not read on a partner's page, and the link under it leads to
 * the rest.
 */
const MOST_LISTED = 50;

/** The results of the partner's choices, with what is needed to put them in words. */
interface Shown {
  results: readonly Listing[];
  home: Home | undefined;
  nameOf: (municipality: string) => string;
  today: PlainDate;
}

/** Writes the three snippets, and shows in the preview what they give. */
export function writeSnippets(builder: HTMLElement, embedding: Embedding, shown: Shown): void {
  const { results, home, nameOf, today } = shown;
  const offers = results.slice(0, MOST_LISTED).map((listing) => ({
    title: listing.title,
    url: `${embedding.site}aanbod/${listing.id}/`,
    about: `${labels.kinds[listing.kind].one} ${whereLabel(listing, home?.municipality.id, nameOf)}`,
  }));
  const isCut = results.length > offers.length;
  const rest = isCut ? embedBuilder.most(offers.length, results.length) : '';
  const codes = {
    script: scriptSnippet(embedding),
    iframe: iframeSnippet(embedding),
    list: listSnippet(embedding, offers, `${rest} ${embedBuilder.asOf(dateLabel(today))}`.trim()),
  };
  for (const [way, code] of Object.entries(codes)) {
    const box = builder.querySelector<HTMLTextAreaElement>(`[data-way=${way}] textarea`);
    if (box && box.value !== code) box.value = code;
  }
  const preview = part<HTMLIFrameElement>(builder, 'preview');
  const address = embeddedViewAddress({ site: new URL('../', location.href).href, search: embedding.search });
  // A change of `src` would make each choice a step for the Back button.
  if (preview.contentWindow?.location.href !== address) preview.contentWindow?.location.replace(address);
  preview.height = String(embedding.height ?? USUAL_HEIGHT);
}
