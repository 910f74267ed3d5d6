import { heightMessage, isGreeting } from '../../domain/embed/messages.ts';

/**
 * Announces to the page that holds this embedded view how high its content is, each time that changes. Only to the page right above,
 * only after it greeted, and only to the origin that greeted first.
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
      // A page without an origin of its own cannot be named, so nothing is announced to it.
      if (origin !== 'null') host ??= origin;
      if (host === origin) announce();
    },
    { signal },
  );
}
