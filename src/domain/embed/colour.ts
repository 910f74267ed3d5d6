import { contrast, themes, type Theme } from './contrast.ts';

/** The colours of the site that stand beside a partner's colour, each as `#rrggbb` for both themes. */
export const neededTokens = [
  'on-panel',
  'on-sun',
  'paper',
  'surface',
  'surface-soft',
  'accent-soft',
] as const;
export type NeededTokens = Record<(typeof neededTokens)[number], Record<Theme, string>>;

const BACKGROUNDS_OF_LINKS = ['paper', 'surface', 'surface-soft', 'accent-soft'] as const;
/** The least contrast for text of any size at level AA of WCAG 2.2. */
const READABLE = 4.5;

/**
 * Reads a colour as an address gives it: three or six hexadecimal digits, with or without `#`. Gives it back as
 * `#rrggbb`, or `undefined` when it is none.
 */
export function readColour(text: string): string | undefined {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text) ?? [];
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
}

/**
 * The tokens that a partner's colour takes over in each theme: the background of the question, with white or dark
 * letters on it, and links and buttons where these can be read in that colour. `undefined` when no letters can be read
 * on it in one of the themes.
 */
export function colourTokens(
  colour: string,
  own: NeededTokens,
): Record<Theme, Record<string, string>> | undefined {
  const [light, dark] = themes.map((theme) => tokensOf(colour, theme, own));
  return light && dark && { light, dark };
}

function tokensOf(colour: string, theme: Theme, own: NeededTokens): Record<string, string> | undefined {
  const reads = (other: string) => contrast(colour, other) >= READABLE;
  const letters = [own['on-panel'][theme], own['on-sun'][theme]].find(reads);
  if (!letters) return undefined;
  const panel = { panel: colour, 'on-panel': letters };
  const isForLinks = BACKGROUNDS_OF_LINKS.every((background) => reads(own[background][theme]));
  return isForLinks ? { ...panel, accent: colour, 'accent-strong': colour, 'on-accent': letters } : panel;
}
