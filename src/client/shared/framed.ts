/**
 * Refuses to be shown on another site: there somebody could lay a page of their own over ours. A header says so where the
 * host sends one (`_headers`); not every host does. Only the embedded view may stand elsewhere.
 */
const refusal = document.querySelector<HTMLTemplateElement>('template[data-part=framed]');
if (refusal && isOnAnotherSite()) {
  const line = refusal.content.cloneNode(true) as DocumentFragment;
  line.querySelector('a')?.setAttribute('href', location.href);
  document.body.className = 'wrap prose';
  document.body.replaceChildren(line);
}

function isOnAnotherSite(): boolean {
  if (window.top === window.self) return false;
  try {
    // A page of the same site may be read; that of another throws.
    return window.top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}
