import type { Spot } from './canvas.ts';

/** Text with a place on a map. */
export interface MapName {
  name: string;
  /** Its middle. */
  spot: Spot;
  /** Where it may stand as well, in order, when it would touch another name. */
  otherSpots?: Spot[];
  /** The more important goes first. */
  size: number;
}

/** How large letters are, in the units of the drawing. */
export interface Lettering {
  height: number;
  /** Of one letter, on average. */
  width: number;
}

interface Written {
  spot: Spot;
  half: number;
}

/** The names that can be written without touching each other, the most important first, each at its spot. */
export function namesThatFit<T extends MapName>(names: readonly T[], { height, width }: Lettering): T[] {
  const written: Written[] = [];
  const isFree = ({ spot: [x, y], half }: Written) =>
    written.every(
      (other) => Math.abs(other.spot[0] - x) >= other.half + half || Math.abs(other.spot[1] - y) >= height,
    );
  const inOrder = names.toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return inOrder.flatMap((name) => {
    const half = (name.name.length * width) / 2;
    const spot = [name.spot, ...(name.otherSpots ?? [])].find((candidate) =>
      isFree({ spot: candidate, half }),
    );
    if (!spot) return [];
    written.push({ spot, half });
    return [{ ...name, spot }];
  });
}
