import type { Random } from './random.ts';

const LONGEST_SENTENCE = 18;
const SHORTEST_SENTENCE = 5;
const ARTICLE = /^(de|het|een|je|jullie|hun|geen)$/;

/** Writes text that is like given text: made of its words, with the same words after each other. */
export interface Words {
  /** A sentence of plain words: nothing in it is markup. */
  sentence: () => string;
  /** Gives `count` sentences, of at most `most` characters together; always at least one. */
  sentences: (count: number, most?: number) => string;
  /** A made-up compound that begins with a capital, such as "Talentkring". */
  name: () => string;
}

export function learnWords(texts: readonly string[], random: Random): Words {
  const learned = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/)).map(plainWords);
  const starts = learned.flatMap((words) => words[0] ?? []);
  const followers = new Map<string, string[]>();
  for (const words of learned) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next) followers.set(word, [...(followers.get(word) ?? []), next]);
    }
  }
  const nouns = nounsOf(learned.flat());

  const sentence = () => {
    const words = [random.pick(starts)];
    while (words.length < LONGEST_SENTENCE) {
      const next = followers.get(words.at(-1) ?? '');
      if (next) words.push(random.pick(next));
      else if (words.length < SHORTEST_SENTENCE) words.push(random.pick(starts).toLowerCase());
      else break;
    }
    return `${capital(words.join(' ').replace(/,$/, ''))}.`;
  };
  return {
    sentence,
    sentences: (count, most = Infinity) => {
      const all = Array.from({ length: count }, sentence);
      while (all.length > 1 && all.join(' ').length > most) all.pop();
      return all.join(' ');
    },
    name: () => capital(`${random.pick(nouns)}${random.pick(nouns)}`),
  };
}

/** The words of a sentence without markup, and without anything that markup could be made of. */
function plainWords(sentence: string): string[] {
  return sentence
    .replace(/\]\([^)]*\)/g, '')
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}',-]|[.,'-]+$(?<!,)|^['-]+/gu, ''))
    .filter((word) => /\p{L}/u.test(word));
}

/** The words that follow an article and are short enough to make a compound with. */
function nounsOf(words: readonly string[]): string[] {
  const behind = words.filter((_, index) => ARTICLE.test(words[index - 1] ?? ''));
  return [...new Set(behind.filter((word) => /^[a-z]{4,8}$/.test(word)))];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
