import type { Theme } from '../domain/embed/contrast.ts';

/** A length of the design, in rem. */
export interface LengthToken {
  name: string;
  rem: number;
}

/** The names of the colours, and the steps of space and radius, as the style sheet of tokens declares them. */
export function readTokens(css: string): { colours: string[]; spaces: LengthToken[]; radii: LengthToken[] } {
  const lengths = [...css.matchAll(/--((?:space|radius)[\w-]*):\s*([\d.]+)rem/g)].map(
    ([, name = '', rem = '']) => ({ name, rem: Number(rem) }),
  );
  return {
    colours: [...css.matchAll(/--([\w-]+):\s*light-dark\(/g)].map(([, name = '']) => name),
    spaces: lengths.filter(({ name }) => name.startsWith('space')),
    radii: lengths.filter(({ name }) => name.startsWith('radius')),
  };
}

/** The colours by name, for both themes, as `#rrggbb`. */
export function readColours(css: string): Record<string, Record<Theme, string>> {
  const pattern = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;
  return Object.fromEntries(
    [...css.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
}
