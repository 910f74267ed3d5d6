import { embedBuilder } from '../../texts/nl.ts';
import { part } from '../shared/parts.ts';

/** Connects the button of a box of code: to the clipboard, or selected where the browser does not allow that. */
export function copyFrom(box: HTMLElement, signal: AbortSignal): void {
  const code = part<HTMLTextAreaElement>(box, 'code');
  const button = box.querySelector<HTMLButtonElement>('[data-action=copy]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => void copy(code, part(box, 'copied')), { signal });
}

async function copy(code: HTMLTextAreaElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.value);
    status.textContent = embedBuilder.copied;
  } catch {
    code.select();
    status.textContent = embedBuilder.notCopied;
  }
}
