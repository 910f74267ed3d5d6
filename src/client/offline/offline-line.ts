// It imports nothing: every page has it, also those that need no other script.

/** Trusted Types are in some browsers only, and TypeScript does not know them yet. */
interface Trusting {
  trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createScriptURL: (address: string) => string },
    ) => {
      createScriptURL: (address: string) => string;
    };
  };
}

/** How long after all is there a page has come to rest, in milliseconds. */
const REST_MS = 1000;

/**
 * Lets the browser keep the site for when there is no connection, once the page has come to rest; and says on a page that
 * was kept of which day it is. Who asked the browser to load as little as possible is left alone.
 */
class OfflineLine extends HTMLElement {
  connectedCallback(): void {
    const { keptOn } = document.documentElement.dataset;
    const line = this.querySelector('p');
    if (keptOn && line) {
      line.textContent = keptOn;
      this.hidden = false;
    }
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    const { worker } = this.dataset;
    if (!worker || !import.meta.env.PROD || !('serviceWorker' in navigator) || connection?.saveData) return;
    const register = () => setTimeout(() => void keepSite(worker), REST_MS);
    if (document.readyState === 'complete') register();
    else window.addEventListener('load', register, { once: true });
  }
}

async function keepSite(worker: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(trusted(worker));
  } catch (error) {
    // A browser that keeps nothing is no fault of the page.
    console.warn(error);
  }
}

/** The one script address that this site may name in a text: the policy of the page refuses every other. */
function trusted(worker: string): string {
  const { trustedTypes } = window as Trusting;
  if (!trustedTypes) return worker;
  const policy = trustedTypes.createPolicy('offline', {
    createScriptURL: (address) => {
      if (address !== `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}offline.js`)
        throw new TypeError(address);
      return address;
    },
  });
  return policy.createScriptURL(worker);
}

customElements.define('offline-line', OfflineLine);
