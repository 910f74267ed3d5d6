import { heightMessage, isGreeting } from '../../domain/embed/messages.ts';

/**
 * Announces the height of the content to the page that holds this view, each time that it changes. It is announced only
 * to the page right above, only after that page greeted, and only to the origin that greeted first.
 */
export function announceHeight(signal: AbortSignal): void {
  let host: string | undefined;
  const announce = () => {
    if (host) window.parent.postMessage(heightMessage(document.body.getBoundingClientRect().height), host);
  };
  const size = new ResizeObserver(announce);
  size.observe(document.body);
  signal.addEventListener('abort', () => size.disconnect());
  window.addEventListener(
    'message',
    ({ source, origin, data }) => {
      if (window.parent === window || source !== window.parent || !isGreeting(data)) return;
      // A message cannot be addressed to a page without an origin of its own, so nothing is announced to it.
      if (origin !== 'null') host ??= origin;
      if (host === origin) announce();
    },
    { signal },
  );
}
