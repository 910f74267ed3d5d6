const WORDS = [
  ...['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  ...['dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien', 'twintig'],
  ...['eenentwintig', 'tweeentwintig', 'drieentwintig', 'vierentwintig'],
];

/** What may stand for a whole number, in words that `normalise` gave: digits, or a word up to twenty-four. */
export const NUMBER = String.raw`\d{1,2}|${[...WORDS].sort((a, b) => b.length - a.length).join('|')}`;

/** The whole number that digits or a word stand for; `undefined` for anything else. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const number = WORDS.indexOf(text);
  return number < 0 ? undefined : number;
}
