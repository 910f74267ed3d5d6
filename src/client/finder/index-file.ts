import { unpackIndex, type FinderIndex, type PackedIndex } from '../../domain/packing.ts';

/** Loads the finder's index. Rejects when it cannot be had, with the address and the reason. */
export async function loadIndex(address: string, signal: AbortSignal): Promise<FinderIndex> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const packed = (await response.json()) as PackedIndex;
  await breathe(signal);
  const index = unpackIndex(packed);
  await breathe(signal);
  return index;
}

/** Lets the page answer a tap meanwhile: on a cheap phone each part of reading ten thousand offers takes a while. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
