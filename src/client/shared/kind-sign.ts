import { SIGNS_ID } from '../../looks/kind-signs.ts';
import type { Kind } from '../../domain/schema/vocabulary.ts';

/**
 * A copy of the drawn sign of a kind, from those that the page carries (`components/KindSigns.astro`). Not by reference:
 * for each `<use>` the browser builds a tree of its own, and a list of results has twenty. Throws on a page without signs.
 */
export function signOf(kind: Kind): Node {
  const signs = document.querySelector<HTMLTemplateElement>(`#${SIGNS_ID}`);
  const sign = signs?.content.querySelector(`[data-kind=${kind}] > svg`);
  if (!sign) throw new Error(`The page carries no sign for ${kind}`);
  return document.importNode(sign, true);
}
