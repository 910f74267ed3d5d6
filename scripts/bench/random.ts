/** Random choices that are the same on each run: they depend on the seed alone. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** Any number from `least` up to `most`. */
  within: (least: number, most: number) => number;
  /** Gives true with a probability from 0 (never) to 1 (always). */
  chance: (probability: number) => boolean;
  /** One of a list. Throws when the list is empty. */
  pick: <T>(list: readonly T[]) => T;
  /** Takes `count` different items of a list, or all of them when there are fewer, in the order of the list. */
  sample: <T>(list: readonly T[], count: number) => T[];
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    within: (least, most) => least + next() * (most - least),
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('Nothing to pick from: the list is empty');
      return list[between(0, list.length - 1)] as (typeof list)[number];
    },
    sample: (list, count) => {
      const left = list.map((_, index) => index);
      const taken = Array.from({ length: Math.min(count, list.length) }, () =>
        left.splice(between(0, left.length - 1), 1),
      );
      const places = new Set(taken.flat());
      return list.filter((_, index) => places.has(index));
    },
  };
}

/** Numbers from 0 up to 1. See https://github.com/cprosche/mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
