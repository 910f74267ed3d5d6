const TYPING_PAUSE_MS = 150;

/** How a question goes into the history: words that are being typed are one question, not one a letter. */
type Writing = 'pushState' | 'replaceState';

/** Asks each time that the form holds another question: at once, but for words that are being typed. */
export function whenFormAsks(form: HTMLElement, ask: (how: Writing) => void, signal: AbortSignal): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      ask('pushState');
    },
    { signal },
  );
  form.addEventListener('change', () => ask('pushState'), { signal });
  form.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'q') return;
      clearTimeout(pause);
      pause = setTimeout(() => ask('replaceState'), TYPING_PAUSE_MS);
    },
    { signal },
  );
}
