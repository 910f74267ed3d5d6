/*!
 * <aanbod-kaart>: the map of offers on a partner's page, version 2. This file never changes: a change is a file with
 * another number. The link inside the element stays for whoever cannot have the frame.
 */
(() => {
  'use strict';
  const NAME = 'aanbod-kaart';
  if (!window.customElements || customElements.get(NAME)) return;

  // In a bundle of the partner there is no script of ours to tell where the site is, so the element says it.
  const script = document.currentScript;
  const own = script && script.src ? new URL('..', script.src).href : '';
  const PARAMETERS =
    'q voor leeftijd groep gemeente postcode plaats soort thema sector vorm vers weergave sorteer vast lijst kaart kleur';
  const LONGEST_VALUE = 300;
  const HEIGHT = 640;
  /** The frame answers as soon as it has loaded, so one that does not within this time is another page. */
  const PATIENCE_MS = 2500;
  /** How wide the map would like to be where the page leaves it to the content. It takes what there is and no more. */
  const LIKED_WIDTH = '40rem';
  const LEAST_WIDTH = '17rem';

  class OfferFrame extends HTMLElement {
    connectedCallback() {
      const view = this.site();
      // Without a site there is nothing to show, and the link stays.
      if (!view) return;
      // Moved within its page: the frame loads again by itself.
      if (!this.shadowRoot) this.build(view);
      this.listening = new AbortController();
      const { signal } = this.listening;
      addEventListener('message', (event) => this.hear(event), { signal });
      for (const type of ['scroll', 'resize']) {
        addEventListener(type, () => this.grow(), { signal, passive: true });
      }
    }

    disconnectedCallback() {
      if (this.listening) this.listening.abort();
      clearTimeout(this.patience);
    }

    /** The address of the embedded view: that of the site in the attribute, or of the script. */
    site() {
      try {
        const site = new URL(this.getAttribute('adres') || own);
        if (!/^https?:$/.test(site.protocol)) return undefined;
        if (!site.pathname.endsWith('/')) site.pathname += '/';
        return new URL('kaart/', site);
      } catch {
        return undefined;
      }
    }

    build(view) {
      this.view = view;
      const fixed = /^[2-9]\d\d$|^1\d{3}$|^2000$/.exec(this.getAttribute('hoogte') || '');
      this.isFixed = fixed !== null;
      this.frame = document.createElement('iframe');
      this.link = document.createElement('slot');
      const { frame, style } = this;
      style.display = 'block';
      style.boxSizing = 'border-box';
      style.position = 'relative';
      style.width = '100%';
      style.minWidth = 'min(100%, ' + LEAST_WIDTH + ')';
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
      // The frame fills the element and gives it no width. In a float, a table or a row the content must give it one.
      const width = document.createElement('div');
      width.style.cssText = 'width:' + LIKED_WIDTH + ';max-width:100%;height:0';
      this.attachShadow({ mode: 'open' }).append(width, this.link, frame);
    }

    words() {
      return this.textContent.trim() || 'Aanbod';
    }

    address() {
      const address = new URL(this.view);
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
      frame.contentWindow.postMessage({ name: NAME, greeting: 1 }, this.view.origin);
      clearTimeout(this.patience);
      this.patience = setTimeout(() => {
        frame.style.visibility = 'hidden';
        this.link.style.display = '';
      }, PATIENCE_MS);
    }

    hear({ source, origin, data }) {
      const { frame } = this;
      if (source !== frame.contentWindow || origin !== this.view.origin) return;
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
