import type { Finding } from '../../domain/embed/partner-page.ts';

/** What the check of partners' pages says to an editor. */
export const partnerPages = {
  states: {
    present: 'aanwezig',
    outdated: 'verouderd',
    missing: 'ontbreekt',
    unreachable: 'niet bereikbaar',
  },
  ways: { script: 'met script', iframe: 'vast venster', link: 'lijst of link' },
  reasons: {
    'script-missing': 'het script is weggehaald; alleen de link is te zien',
    'script-version': 'een oudere versie van het script; maak nieuwe code op /insluiten/',
    'script-integrity': 'de code is veranderd, dus het script werkt niet; maak nieuwe code op /insluiten/',
    'iframe-address': 'het venster toont een gewone pagina; maak nieuwe code op /insluiten/',
  },
  choices: (choices: string) => `deze keuzes bestaan niet meer: ${choices}`,
  total: (visited: number, unknown: number) =>
    `${visited} ${visited === 1 ? 'pagina' : 'pagina’s'} bekeken. Van ${unknown} ${unknown === 1 ? 'partner' : 'partners'} is geen pagina bekend (veld embed).`,
};

/** The state of a page and what is to say about it. */
export function describeVisit(found: Finding | { state: 'unreachable'; error: string }): [string, string] {
  const state = partnerPages.states[found.state];
  if (found.state === 'present') return [state, partnerPages.ways[found.way]];
  if (found.state === 'unreachable') return [state, found.error];
  if (found.state === 'missing') return [state, ''];
  if (found.because === 'choices') return [state, partnerPages.choices(found.choices.join(' '))];
  return [state, partnerPages.reasons[found.because]];
}
