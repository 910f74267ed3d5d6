import type { CanvasPoint } from './canvas.ts';

/** A name on a map. */
export interface MapName {
  name: string;
  /** Where its middle stands. */
  at: CanvasPoint;
  /** Where it may stand instead, in order, when it would touch another name. */
  alternatives?: CanvasPoint[];
  /** The larger the size, the sooner the name is written. */
  size: number;
}

/** How large letters are, in the units of the drawing. */
export interface Lettering {
  height: number;
  /** The width of one letter on average. */
  width: number;
}

interface Written {
  at: CanvasPoint;
  half: number;
}

/** The names that can be written without touching each other, the most important first, each where it can stand. */
export function namesThatFit<T extends MapName>(names: readonly T[], { height, width }: Lettering): T[] {
  const written: Written[] = [];
  const isFree = ({ at: [x, y], half }: Written) =>
    written.every(
      (other) => Math.abs(other.at[0] - x) >= other.half + half || Math.abs(other.at[1] - y) >= height,
    );
  const inOrder = [...names].sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return inOrder.flatMap((name) => {
    const half = (name.name.length * width) / 2;
    const at = [name.at, ...(name.alternatives ?? [])].find((candidate) => isFree({ at: candidate, half }));
    if (!at) return [];
    written.push({ at, half });
    return [{ ...name, at }];
  });
}
