import { resultsOf } from '../../domain/finder/results.ts';
import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import type { NeededTokens } from '../../domain/embed/colour.ts';
import type { Embedding } from '../../domain/embed/snippets.ts';
import type { FinderIndex } from '../../domain/finder/packing.ts';
import { embedBuilder } from '../../texts/nl.ts';
import { sentenceOf } from '../shared/build-files.ts';
import { copyText } from '../shared/copying.ts';
import { chosenIn, isRefused, type Chosen } from './choosing.ts';
import { writeSnippets } from './writing.ts';
import { loadIndex } from '../shared/index-file.ts';
import { part } from '../shared/parts.ts';

const PAUSE_MS = 300;

/**
 * The builder: it makes a preview and three snippets of what a partner chooses. Until its index is there, these show
 * everything.
 */
class EmbedBuilder extends HTMLElement {
  #leaving = new AbortController();
  #index: FinderIndex | undefined;

  async connectedCallback(): Promise<void> {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    for (const box of this.querySelectorAll<HTMLElement>('[data-way]')) connectCopying(box, signal);
    try {
      this.#index = await loadIndex(this.dataset['index'] ?? '', signal);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      part(this, 'failed').textContent = sentenceOf(error, embedBuilder.failed);
      part(this, 'failed').hidden = false;
      return;
    }
    part(this, 'choosing').hidden = false;
    const form = part<HTMLFormElement>(this, 'form');
    let pause: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.#follow(), PAUSE_MS);
    };
    for (const type of ['change', 'input']) form.addEventListener(type, follow, { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #follow(): void {
    if (!this.#index) return;
    const form = part<HTMLFormElement>(this, 'form');
    part(form, 'height').parentElement?.toggleAttribute(
      'hidden',
      !form.querySelector('[value=vast]:checked'),
    );
    part(form, 'colour').parentElement?.toggleAttribute(
      'hidden',
      !form.querySelector('[data-part=coloured]:checked'),
    );
    const tokens = JSON.parse(this.dataset['tokens'] ?? '{}') as NeededTokens;
    const chosen = chosenIn(form, this.#index, tokens);
    const refused = part(form, 'refused');
    refused.textContent = isRefused(form, tokens) ? embedBuilder.colourRefused : '';
    refused.hidden = !refused.textContent;
    this.#show(chosen, this.#index);
  }

  #show({ question, search, height }: Chosen, { listings, refresh, municipalities }: FinderIndex): void {
    const today = dateInAmsterdam(new Date());
    const results = resultsOf(listings, question, { refresh, today });
    part(this, 'found').textContent = embedBuilder.found(results.length);
    const fixed = JSON.parse(this.dataset['embedding'] ?? '{}') as Omit<Embedding, 'search'>;
    const nameOf = (id: string) => municipalities.find((one) => one.id === id)?.name ?? id;
    const embedding = { ...fixed, search, height };
    writeSnippets(this, embedding, { results, home: question.home, nameOf, today });
  }
}

/** Lets the button of a box copy the code in it. */
function connectCopying(box: HTMLElement, signal: AbortSignal): void {
  const button = part(box, 'copy');
  const copy = () => void copyText(part<HTMLTextAreaElement>(box, 'code'), part(box, 'status'), embedBuilder);
  button.hidden = false;
  button.addEventListener('click', copy, { signal });
}

customElements.define('embed-builder', EmbedBuilder);
