/*!
 * <aanbod-kaart>: the map of offers on a partner's page, version 1. This file never changes: a change is a file with
 * another number. The link inside the element stays for whoever cannot have the frame.
 */
(() => {
  'use strict';
  const NAME = 'aanbod-kaart';
  const script = document.currentScript;
  if (!script || !script.src || !window.customElements || customElements.get(NAME)) return;

  const view = new URL('../kaart/', script.src);
  const PARAMETERS =
    'q voor leeftijd groep gemeente postcode plaats soort thema sector vorm vers weergave sorteer vast lijst kaart kleur';
  const LONGEST_VALUE = 300;
  const HEIGHT = 640;
  const PATIENCE_MS = 8000;

  class OfferFrame extends HTMLElement {
    connectedCallback() {
      // Moved within its page: the frame loads again by itself.
      if (!this.shadowRoot) this.build();
      this.listening = new AbortController();
      const { signal } = this.listening;
      addEventListener('message', (event) => this.hear(event), { signal });
      for (const type of ['scroll', 'resize']) {
        addEventListener(type, () => this.grow(), { signal, passive: true });
      }
    }

    disconnectedCallback() {
      this.listening.abort();
      clearTimeout(this.patience);
    }

    build() {
      const fixed = /^[2-9]\d\d$|^1\d{3}$|^2000$/.exec(this.getAttribute('hoogte') || '');
      this.isFixed = fixed !== null;
      this.frame = document.createElement('iframe');
      this.link = document.createElement('slot');
      const { frame, style } = this;
      style.display = 'block';
      style.position = 'relative';
      style.minHeight = '0';
      style.height = (fixed ? fixed[0] : HEIGHT) + 'px';
      // The link lies under the frame, to be seen and pressed until the frame answers.
      frame.style.cssText =
        'position:absolute;inset:0;width:100%;height:100%;border:0;background:none;pointer-events:none';
      frame.title = this.words();
      frame.loading = 'lazy';
      frame.allow = 'geolocation';
      frame.src = this.address();
      frame.addEventListener('load', () => this.greet());
      this.attachShadow({ mode: 'open' }).append(this.link, frame);
    }

    words() {
      return this.textContent.trim() || 'Aanbod';
    }

    address() {
      const address = new URL(view);
      for (const name of PARAMETERS.split(' ')) {
        const value = this.getAttribute(name);
        if (value && value.length <= LONGEST_VALUE) address.searchParams.set(name, value);
      }
      return address.href;
    }

    /** Only a frame that came from the right place hears this. One that does not answer gives way to the link. */
    greet() {
      const { frame } = this;
      frame.title = this.words();
      frame.contentWindow.postMessage({ name: NAME, greeting: 1 }, view.origin);
      clearTimeout(this.patience);
      this.patience = setTimeout(() => {
        frame.style.visibility = 'hidden';
        this.link.style.display = '';
      }, PATIENCE_MS);
    }

    hear({ source, origin, data }) {
      const { frame } = this;
      if (source !== frame.contentWindow || origin !== view.origin) return;
      if (!data || data.name !== NAME || !Number.isInteger(data.height)) return;
      if (data.height < 1 || data.height > 50000) return;
      clearTimeout(this.patience);
      frame.style.visibility = frame.style.pointerEvents = '';
      this.link.style.display = 'none';
      this.wanted = data.height;
      this.grow();
    }

    /** Takes the height of the content, but never moves what a reader is looking at. */
    grow() {
      if (this.isFixed || !this.wanted) return;
      const { top, height } = this.getBoundingClientRect();
      const isUnseen = top + Math.min(height, this.wanted) >= innerHeight;
      if (isUnseen || document.activeElement === this) this.style.height = this.wanted + 'px';
    }
  }

  customElements.define(NAME, OfferFrame);
})();
