/** Light and dark, whichever the visitor's system asks for. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export type Triple = [number, number, number];

/** The contrast ratio of WCAG 2.2 between two colours as `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The linear red, green and blue (sRGB) of `#rrggbb`, each from 0 to 1. */
export function linear(colour: string): Triple {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
