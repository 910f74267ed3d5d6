import { toggleId } from '../../domain/finder/shortlist.ts';
import { texts } from '../../texts/nl.ts';
import { isLasting, keepIds, keptIds, onShortlistChange } from './store.ts';

/** Whether this page said already that the browser stores nothing. Once is enough. */
let isAnnounced = false;

/** The buttons on the page. One listener serves them all, as a finder puts twenty in and out with each question. */
const buttons = new Set<KeepButton>();
onShortlistChange(() => buttons.forEach((button) => button.show()));

/** Keeps an offer, or lets it go again. */
class KeepButton extends HTMLElement {
  constructor() {
    super();
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('button')) this.#toggle();
    });
  }

  connectedCallback(): void {
    buttons.add(this);
    this.show();
  }

  disconnectedCallback(): void {
    buttons.delete(this);
  }

  #toggle(): void {
    keepIds(toggleId(keptIds(), this.dataset['keep'] ?? ''));
    if (!isLasting() && !isAnnounced && this.isConnected) announceBeside(this);
  }

  /** Shows whether the offer is kept at this moment. */
  show(): void {
    const button = this.querySelector('button');
    if (!button || this.dataset['mode'] === 'remove') return;
    const pressed = String(keptIds().includes(this.dataset['keep'] ?? ''));
    if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
  }
}

/** Says beside the button that nothing can be stored. A live region is read out only when its words come after it. */
function announceBeside(button: HTMLElement): void {
  isAnnounced = true;
  const line = document.createElement('p');
  line.className = 'keep-notice quiet';
  line.role = 'status';
  button.after(line);
  button.parentElement?.classList.add('has-notice');
  requestAnimationFrame(() => (line.textContent = texts.keeping.notLasting));
}

customElements.define('keep-button', KeepButton);
