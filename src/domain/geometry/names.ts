import type { Spot } from './frame.ts';

/** Text with a place on a map. */
export interface MapName {
  name: string;
  spot: Spot;
  /** The more important goes first. */
  size: number;
}

/** How large letters are, in the units of the drawing. */
export interface Lettering {
  height: number;
  /** Of one letter, on average. */
  width: number;
}

/** The names that can be written around their places without touching each other, the most important first. */
export function namesThatFit<T extends MapName>(names: readonly T[], { height, width }: Lettering): T[] {
  const written: { left: number; right: number; top: number; bottom: number }[] = [];
  const inOrder = names.toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return inOrder.filter(({ name, spot: [x, y] }) => {
    const half = (name.length * width) / 2;
    const box = { left: x - half, right: x + half, top: y - height / 2, bottom: y + height / 2 };
    const isFree = written.every(
      (other) =>
        box.left >= other.right ||
        box.right <= other.left ||
        box.top >= other.bottom ||
        box.bottom <= other.top,
    );
    if (isFree) written.push(box);
    return isFree;
  });
}
