/** The offers that a visitor keeps: ids in the order of keeping, written as one text in the browser or an address. */

import { isId } from '../schema/id.ts';

/** More than anybody compares, and an address that every mail program still carries. */
export const MAX_KEPT = 100;

/** Reads ids from a text such as `leerlab,kring-vo`; what cannot be an id is ignored. Never throws. */
export function readIds(text: string | null | undefined): string[] {
  const ids = (text ?? '').split(',').map((id) => id.trim());
  return [...new Set(ids.filter(isId))].slice(0, MAX_KEPT);
}

export function writeIds(ids: readonly string[]): string {
  return ids.join(',');
}

/** The ids with one more at the end, or without it when it was there. */
export function toggleId(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}

/** The ids that a shared address names; `undefined` when it shares nothing. */
export function sharedIds(parameters: URLSearchParams): string[] | undefined {
  return parameters.has('ids') ? readIds(parameters.get('ids')) : undefined;
}

/** The end of an address, from the question mark on, that shows these offers elsewhere. */
export function shareSearch(ids: readonly string[]): string {
  return `?ids=${writeIds(ids)}`;
}
