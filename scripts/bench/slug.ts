import { normalise } from '../../src/domain/schema/text.ts';

/** The id that an editor would give to something with this name. */
export function slugOf(name: string): string {
  return normalise(name)
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/ +/g, '-');
}
