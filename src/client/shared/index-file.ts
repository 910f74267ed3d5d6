import { unpackIndex, type FinderIndex, type PackedIndex } from '../../domain/finder/packing.ts';
import { breathe } from './giving-way.ts';

/** Loads the finder's index. Rejects when it cannot be had, with the address and the reason. */
export async function loadIndex(address: string, signal: AbortSignal): Promise<FinderIndex> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} gave status ${response.status}`);
  const packed = (await response.json()) as PackedIndex;
  await breathe();
  signal.throwIfAborted();
  const index = unpackIndex(packed);
  await breathe();
  signal.throwIfAborted();
  return index;
}
