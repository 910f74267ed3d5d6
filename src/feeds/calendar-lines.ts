const LONGEST_LINE_BYTES = 75;

/** A property whose value is text, with the signs escaped that mean something in a calendar file. */
export function property(name: string, text: string): string {
  return `${name}:${text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')}`;
}

/** A long line over several lines of at most 75 bytes, each but the first begun with a space. No letter is cut. */
export function fold(line: string): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (bytes(part + letter) > LONGEST_LINE_BYTES) {
      parts.push(part);
      part = ' ';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n');
}
