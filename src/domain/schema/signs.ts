/**
 * The one rule for the signs of which a text may consist. Signs without a shape are of no use to a reader, and each of them
 * breaks something: a feed is no longer well-formed, a line in a calendar is forged, a terminal is cleared, or a text reads
 * in another order than it has. What an editor keeps in a file is refused with them; what somebody pastes is cleaned.
 */

/** The sign that replaces a letter that could not be read when a text was saved or sent. */
const LOST = '\uFFFD';

/** Signs that turn the direction of what is written, also of what stands behind them. */
const TURNING = String.raw`\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069`;

/**
 * Signs without a shape: control characters besides a tab and the end of a line, half characters, signs that turn the
 * direction, spaces without width, and code points that never become characters. The one that joins emoji and the hyphen
 * that only shows at the end of a line are allowed.
 */
const UNSEEN = String.raw`\u0000-\u0008\u000B-\u001F\u007F-\u009F${TURNING}\u180E\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\p{Cs}\p{NChar}`;

const ANY_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');
const ANY_REFUSED = new RegExp(`[${UNSEEN}${LOST}]`, 'u');

/** A sign that no text of the content may hold, and its position. */
export interface RefusedSign {
  sign: string;
  index: number;
  /** As its code is written, such as "U+0007". */
  code: string;
  /** Whether it stands for a letter that was lost. */
  isLost: boolean;
}

/** The signs in a text that no text of the content may hold. */
export function refusedSigns(text: string): RefusedSign[] {
  // Nearly no text has one, and looking for the first takes little time.
  if (!ANY_REFUSED.test(text)) return [];
  return [...text.matchAll(new RegExp(ANY_REFUSED, 'gu'))].map(({ index, 0: sign }) => ({
    sign,
    index,
    code: `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    isLost: sign === LOST,
  }));
}

/** What is wrong with signs that were refused, and what an editor does about them. */
export function explainSigns(signs: readonly RefusedSign[]): { problem: string; fix: string } | undefined {
  const unseen = signs.filter(({ isLost }) => !isLost);
  if (unseen.length > 0) {
    const codes = [...new Set(unseen.map(({ code }) => code))].slice(0, MOST_CODES);
    return {
      problem: `hier staat een onzichtbaar teken (${codes.join(', ')})`,
      fix: 'haal de woorden eromheen weg, met wat ertussen staat, en typ ze opnieuw',
    };
  }
  if (signs.length === 0) return undefined;
  return {
    problem: 'hier is een teken verloren gegaan',
    fix: 'typ het woord opnieuw en sla het bestand op als UTF-8',
  };
}

/** A reader needs no longer list to find them. */
const MOST_CODES = 5;

/** A text without the signs that cannot be seen. */
export const withoutUnseen = (text: string): string => text.replace(ANY_UNSEEN, '');

/**
 * A text as somebody pasted it, without what programs put between its words: a slide or a cell breaks a line with signs of its
 * own, which become a space, and what cannot be seen goes. Half a character becomes the sign of a lost one, because nobody
 * knows which it was: the check asks for it.
 */
export function cleanPasted(text: string): string {
  return withoutUnseen(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\t\v\f\u0085\u2028\u2029\u00A0\u202F]/g, ' ')
      .replace(/\p{Cs}/gu, LOST),
  );
}

/** Signs that make a terminal do something, besides an end of a line and a tab, and signs that turn what is written. */
const COMMANDS = new RegExp(
  String.raw`\r(?!\n)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F${TURNING}]`,
  'g',
);

/**
 * A text as a terminal may show it: what stands in a mail or a file of a stranger may not clear the screen, write over a line or
 * turn it round. A return that would go back over a line becomes the end of that line.
 */
export const printable = (text: string): string =>
  text.replace(COMMANDS, (sign) => (sign === '\r' ? '\n' : ''));
