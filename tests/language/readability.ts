/** How hard a Dutch text is to read, by the formula of Flesch as Douma fitted it to Dutch. */

const PARTS =
  /aai|ooi|oei|eeu|ieu|eau|ïe|ëi|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|ai|oi|[aeiouyáàâéèêíìîóòôúùûäëïöü]/g;

/**
 * How many syllables a Dutch word has: one for each vowel or group of vowels that is said as one. A diaeresis begins a new
 * one. A word of capitals is spelled, and so is a number.
 */
export function syllablesIn(word: string): number {
  if (/^(\p{Lu}{2,}|\d+)$/u.test(word)) return word.length;
  const heard = word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('qu', 'kw')
    // At the beginning of a word, as in "yoga", it is a consonant.
    .replace(/^y(?=[aeiou])/, 'j');
  return Math.max(1, heard.match(PARTS)?.length ?? 0);
}

/** The sentences of a text of running words. */
export const sentencesIn = (text: string): string[] =>
  text.split(/(?<=[.!?:][”"’)]?)\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));

const wordsIn = (text: string): string[] => text.match(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu) ?? [];

/**
 * The score of Flesch-Douma: 206.84 less 0.77 times the syllables in a hundred words, less 0.93 times the words in a
 * sentence (W. H. Douma, "De leesbaarheid van landbouwbladen", Wageningen 1960). 60 to 70 is plain Dutch, above 70 easy.
 */
export function fleschDouma(text: string): number {
  const sentences = sentencesIn(text);
  const words = sentences.flatMap(wordsIn);
  const syllables = words
    .flatMap((word) => word.split(/['’-]/))
    .reduce((sum, part) => sum + (part ? syllablesIn(part) : 0), 0);
  return 206.84 - 0.77 * ((100 * syllables) / words.length) - 0.93 * (words.length / sentences.length);
}
