import { colourTokens, type NeededTokens } from '../../domain/embed/colour.ts';

/** Dresses the page in a partner's colour, as far as it can be read; follows the visitor's light or dark. */
export function dress(page: HTMLElement, colour: string, own: NeededTokens, signal: AbortSignal): void {
  const tokens = colourTokens(colour, own);
  if (!tokens) return;
  const darkness = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const [now, other] = darkness.matches ? [tokens.dark, tokens.light] : [tokens.light, tokens.dark];
    for (const name of Object.keys(other)) page.style.removeProperty(`--${name}`);
    for (const [name, value] of Object.entries(now)) page.style.setProperty(`--${name}`, value);
  };
  page.dataset['coloured'] = '';
  apply();
  darkness.addEventListener('change', apply, { signal });
}
