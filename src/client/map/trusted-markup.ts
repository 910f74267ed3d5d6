/**
 * What of Leaflet's own markup the security policy of the page lets through: it writes its buttons, its scale and the names
 * of sources as HTML. Text, links to other sites and marks for the eye pass; whatever else becomes HTML anywhere on the page
 * is refused. It must load before Leaflet, which writes some when it loads.
 */

const PASSES =
  /^(?:[^<>]|<a href="https?:\/\/[^"<>]*">[^<>]*<\/a>|<span aria-hidden="true">[^<>]*<\/span>|<svg\/>|<v:shape adj="1"\/>)*$/;

/** Gives markup back when it holds nothing but what passes. Throws a TypeError for any other. */
export function onlyHarmless(markup: string): string {
  if (PASSES.test(markup)) return markup;
  throw new TypeError('This markup is refused by the policy of the page');
}

/** Trusted Types are in some browsers only, and TypeScript does not know them yet. */
interface Trusting {
  trustedTypes?: { createPolicy: (name: string, rules: { createHTML: (markup: string) => string }) => void };
}

// The default policy is asked whenever a text becomes HTML.
(globalThis as Trusting).trustedTypes?.createPolicy('default', { createHTML: onlyHarmless });
