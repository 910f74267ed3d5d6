import { heightMessage, isGreeting } from '../../domain/embed/messages.ts';

/**
 * Tells the page that holds this frame how high its content is, each time that changes. Only to the page right above,
 * only after it greeted, and only to the origin that greeted first.
 */
export function tellHeight(signal: AbortSignal): void {
  let host: string | undefined;
  const tell = () => {
    if (host) window.parent.postMessage(heightMessage(document.body.getBoundingClientRect().height), host);
  };
  const size = new ResizeObserver(tell);
  size.observe(document.body);
  signal.addEventListener('abort', () => size.disconnect());
  window.addEventListener(
    'message',
    ({ source, origin, data }) => {
      if (window.parent === window || source !== window.parent || !isGreeting(data)) return;
      // A page without an origin of its own cannot be named, so it is told nothing.
      if (origin !== 'null') host ??= origin;
      if (host === origin) tell();
    },
    { signal },
  );
}
