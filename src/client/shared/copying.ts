type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What is announced when a text was copied, and when it was not. */
interface CopyWords {
  copied: string;
  copyFailed: string;
}

/**
 * Copies a text and says so in a live region. Where the browser does not allow it, the text in a field is selected, so
 * that the visitor can copy it by hand.
 */
export async function copyText(
  source: TextField | Promise<string>,
  status: HTMLElement,
  { copied, copyFailed }: CopyWords,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(source instanceof Promise ? await source : source.value);
    status.textContent = copied;
  } catch (error) {
    console.warn(error);
    if (!(source instanceof Promise)) source.select();
    status.textContent = copyFailed;
  }
}
