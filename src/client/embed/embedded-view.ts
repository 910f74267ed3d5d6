import { readFrame, writeFrame, type Frame } from '../../domain/embed/view.ts';
import type { NeededTokens } from '../../domain/embed/colour.ts';
import { siteAddress } from '../../domain/embed/snippets.ts';
import { emptyQuery, type Query } from '../../domain/finder/question.ts';
import { embedding } from '../../texts/nl.ts';
import { dress } from './colours.ts';
import { tellHeight } from './height.ts';
import { showChosen } from '../finder/form.ts';
import { part } from '../shared/parts.ts';
import type { OffersFound } from '../finder/offer-finder.ts';
import { askedIn } from '../print/asked.ts';

/**
 * What is around the finder in a frame on a partner's page: its colour, what is left out, what is fixed, the way to
 * the whole site, and its height for the page above. Keeps nothing in the browser.
 */
class EmbeddedView extends HTMLElement {
  #leaving = new AbortController();
  readonly #asked = new URLSearchParams(location.search);
  #frame: Frame | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    // Before the first answer nothing is known of places and topics, but the looks are.
    const { hasList, hasMap, colour } = readFrame(this.#asked, emptyQuery);
    if (!hasMap) this.dataset['only'] = 'list';
    if (!hasList) this.dataset['only'] = 'map';
    const tokens = JSON.parse(this.dataset['tokens'] ?? '{}') as NeededTokens;
    if (colour) dress(document.documentElement, colour, tokens, signal);
    tellHeight(signal);
    this.addEventListener(
      'offers-found',
      (event) => this.#follow((event as CustomEvent<OffersFound>).detail.query),
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #follow(query: Query): void {
    if (!this.#frame) this.#showFixed((this.#frame = readFrame(this.#asked, query)));
    const search = writeFrame(query, this.#frame);
    const link = part<HTMLAnchorElement>(this, 'whole-site');
    link.href = siteAddress({ site: this.dataset['site'] ?? '', search });
  }

  /** What is fixed is a sentence instead of fields. */
  #showFixed({ fixed }: Frame): void {
    const names: readonly string[] = fixed;
    const fields = [...part<HTMLFormElement>(this, 'form').elements].filter((field) => {
      const name = field.getAttribute('name') ?? '';
      return names.includes(name === 'plaats' ? 'gemeente' : name);
    });
    for (const field of fields) field.closest('fieldset, .field')?.setAttribute('hidden', '');
    showChosen(part(this, 'form'));
    const words = askedIn(fields);
    part(this, 'fixed').textContent = words && embedding.fixed(words);
    part(this, 'fixed').hidden = !words;
  }
}

customElements.define('embedded-view', EmbeddedView);
