import type { FinderIndex } from '../../domain/finder/packing.ts';
import type { SchoolDetails } from '../../texts/school-row.ts';
import { loadIndex } from '../shared/index-file.ts';

/** The finder's index with what schools read beyond it, by the id of the offer. */
export interface SchoolData extends FinderIndex {
  details: Record<string, SchoolDetails>;
}

/** Loads both files. Rejects when one cannot be had, with its address and the reason. */
export async function loadSchoolData(
  index: string,
  details: string,
  signal: AbortSignal,
): Promise<SchoolData> {
  const [loaded, response] = await Promise.all([loadIndex(index, signal), fetch(details, { signal })]);
  if (!response.ok) throw new Error(`${details} gave status ${response.status}`);
  return { ...loaded, details: (await response.json()) as Record<string, SchoolDetails> };
}
