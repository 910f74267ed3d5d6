import { isNode, type Pair } from 'yaml';

/** Where a value stands, without the white space and line end after it. */
export function span(text: string, node: unknown): { from: number; to: number } {
  const [from, end] = (isNode(node) ? node.range : undefined) ?? [0, 0];
  let to = end;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { from, to };
}

export function keySpan(text: string, pair: Pair): { from: number; to: number; afterColon: number } {
  const { from, to } = span(text, pair.key);
  return { from, to, afterColon: text.indexOf(':', to) + 1 };
}

/** The end of a field; that of its colon when it has no value. */
export function endOf(text: string, pair: Pair): number {
  const { from, to } = span(text, pair.value);
  return to > from ? to : keySpan(text, pair).afterColon;
}

export const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
export const lineEnd = (text: string, offset: number) => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
};
