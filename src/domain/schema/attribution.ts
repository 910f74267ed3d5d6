import { refusedSigns } from './signs.ts';

/** A part of the words that name the makers of a map: text, or a link with its text. */
export interface AttributionPart {
  text: string;
  /** A web address. */
  url?: string;
}

/** A link in HTML. Besides where it leads it may have what makers' own examples have, which is not taken over. */
const LINK = /<a((?:\s+(?:href|target|rel|title)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))+)\s*>([^<>]+)<\/a>/i;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const ADDRESS = /^https?:\/\/[^\s"'<>\\]+$/i;

/** The signs that attributions write in letters; a number of a sign works as well. */
const NAMED = new Map(
  Object.entries({
    amp: '&',
    copy: '©',
    reg: '®',
    nbsp: '\u00A0',
    quot: '"',
    apos: "'",
    middot: '·',
    ndash: '–',
  }),
);
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi;

/**
 * The parts of an attribution as makers of maps give it, in HTML: text and links. `undefined` when it holds anything else, such
 * as another element, a link without words or one that does not lead to a web address.
 */
export function attributionParts(html: string): AttributionPart[] | undefined {
  const pieces = html.split(new RegExp(LINK, 'gi'));
  const parts: AttributionPart[] = [];
  // Between two texts stand the attributes of a link and its words.
  for (let at = 0; at < pieces.length; at += 3) {
    const [text = '', attributes = '', words = ''] = pieces.slice(at, at + 3);
    const [, double, single] = HREF.exec(attributes) ?? [];
    const url = plainText(double ?? single ?? '');
    const isLast = at + 1 >= pieces.length;
    if (/[<>]/.test(text) || (!isLast && (!ADDRESS.test(url ?? '') || !URL.canParse(url ?? ''))))
      return undefined;
    for (const [written, address] of [[text], [words, url]]) {
      const shown = plainText(written ?? '');
      if (shown === undefined) return undefined;
      if (shown !== '') parts.push({ text: shown, ...(address !== undefined && { url: address }) });
    }
  }
  return parts.some(({ text }) => text.trim() !== '') ? parts : undefined;
}

/** A text with its signs as signs; `undefined` when one has a name that is not known here. */
function plainText(html: string): string | undefined {
  let isKnown = true;
  const text = html.replace(ENTITY, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const sign =
      name === undefined
        ? code <= 0x10_ff_ff
          ? String.fromCodePoint(code)
          : undefined
        : NAMED.get(name.toLowerCase());
    isKnown &&= sign !== undefined && refusedSigns(sign).length === 0;
    return sign ?? '';
  });
  return isKnown ? text : undefined;
}
