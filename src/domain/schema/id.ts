/** Whether a text is an id: lower case words with hyphens, with at least one letter. Safe as a file name and in an address. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
}
