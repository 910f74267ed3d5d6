import { readEmbeddedView, writeEmbeddedView, type EmbeddedView } from '../../domain/embed/embedded-view.ts';
import { colourTokens, type NeededTokens } from '../../domain/embed/colour.ts';
import { siteAddress } from '../../domain/embed/snippets.ts';
import { emptyQuestion, type Question } from '../../domain/finder/question.ts';
import { embeddedView } from '../../texts/nl.ts';
import { announceHeight } from './height.ts';
import { showChosen } from '../finder/form.ts';
import { part } from '../shared/parts.ts';
import type { OffersFound } from '../finder/offer-finder.ts';
import { askedIn } from '../print/asked.ts';

/**
 * What is around the finder on a partner's page: its colour, what is left out, what is fixed, the way to the whole
 * site, and its height for the page above. It keeps nothing in the browser.
 */
class EmbeddedViewElement extends HTMLElement {
  #leaving = new AbortController();
  readonly #asked = new URLSearchParams(location.search);
  #view: EmbeddedView | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    // Before the first results only the looks are known: municipalities and topics come with the index.
    const { hasList, hasMap, colour } = readEmbeddedView(this.#asked, emptyQuestion);
    if (!hasMap) this.dataset['only'] = 'list';
    if (!hasList) this.dataset['only'] = 'map';
    const tokens = JSON.parse(this.dataset['tokens'] ?? '{}') as NeededTokens;
    if (colour) dress(document.documentElement, colour, tokens, signal);
    announceHeight(signal);
    this.addEventListener(
      'offers-found',
      (event) => this.#follow((event as CustomEvent<OffersFound>).detail.question),
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #follow(question: Question): void {
    if (!this.#view) this.#showFixed((this.#view = readEmbeddedView(this.#asked, question)));
    const search = writeEmbeddedView(question, this.#view);
    const link = part<HTMLAnchorElement>(this, 'whole-site');
    link.href = siteAddress({ site: this.dataset['site'] ?? '', search });
  }

  /** Shows a sentence instead of the fields that are fixed. */
  #showFixed({ fixed }: EmbeddedView): void {
    const names: readonly string[] = fixed;
    const fields = [...part<HTMLFormElement>(this, 'form').elements].filter((field) => {
      const name = field.getAttribute('name') ?? '';
      return names.includes(name === 'plaats' ? 'gemeente' : name);
    });
    for (const field of fields) field.closest('fieldset, .field')?.setAttribute('hidden', '');
    showChosen(part(this, 'form'));
    const words = askedIn(fields);
    part(this, 'fixed').textContent = words && embeddedView.fixed(words);
    part(this, 'fixed').hidden = !words;
  }
}

/**
 * Gives the page a partner's colour, as far as letters can be read on it, in light or dark as the visitor's system
 * asks.
 */
function dress(page: HTMLElement, colour: string, own: NeededTokens, signal: AbortSignal): void {
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

customElements.define('embedded-view', EmbeddedViewElement);
