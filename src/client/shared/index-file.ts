import { unpackIndex, type FinderIndex, type PackedIndex } from '../../domain/finder/packing.ts';
import { loadBuildFile } from './build-files.ts';
import { breathe } from './giving-way.ts';

/** Loads the finder's index. Rejects when it cannot be had or is none, with the address and the reason. */
export async function loadIndex(address: string, signal: AbortSignal): Promise<FinderIndex> {
  const packed = await loadBuildFile<PackedIndex>(address, signal);
  await breathe();
  signal.throwIfAborted();
  const index = unpackIndex(packed);
  await breathe();
  signal.throwIfAborted();
  return index;
}
