/** What the desk keeps in this browser, so that a closed tab or a train without a network loses nothing. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import type { Replacement } from '../../content/store.ts';

/** A file that somebody handed in: a mail, a spreadsheet, a zip. */
export interface HandedFile {
  name: string;
  bytes: Uint8Array;
}

/** What was published from this browser, where the place itself keeps no history. */
export interface KeptPublication {
  id: string;
  /** In ISO 8601. */
  at: string;
  message: string;
  replacements: Replacement[];
}

/** The work that is not published yet, and what goes with it. */
export interface Draft {
  /** The commit that the changes were made on; empty where there are none. */
  version: string;
  changes: Replacement[];
  /** The ids of mails that she read, and of those whose senders she trusts. */
  read: string[];
  trusted: string[];
  /** The ids of mails that are done: she processed them, or put them aside. */
  done: string[];
  /** The day on which files without a date of their own came in, as she said it. */
  received?: string | undefined;
  /** The text of a mail that she is pasting. */
  pasted?: string | undefined;
  /** What the codes of the rounds are made from, by year. */
  secrets: Record<string, string>;
  published: KeptPublication[];
  /** The commit that was published last, as long as the site does not show it yet. */
  awaited?: { id: string; at: string; path: string } | undefined;
}

/** A place that was opened before. */
export interface KnownPlace {
  key: string;
  name: string;
  sort: 'repository' | 'folder' | 'zip' | 'example';
  /** In ISO 8601. */
  openedAt: string;
  /** The folder that she picked. The browser asks her again before it is used. */
  handle?: FileSystemDirectoryHandle;
  /** The zip as it is now. */
  zip?: Uint8Array;
}

/** The row by which a place is found again. */
export function knownPlace(
  { key, name, sort }: Pick<KnownPlace, 'key' | 'name' | 'sort'>,
  more: Partial<KnownPlace> = {},
): KnownPlace {
  return { key, name, sort, openedAt: new Date().toISOString(), ...more };
}

interface Stored extends DBSchema {
  places: { key: string; value: KnownPlace };
  drafts: { key: string; value: Draft };
  /** The files of a place as they were read last. */
  files: { key: string; value: SourceFile[] };
  handed: { key: string; value: HandedFile[] };
}

const NOTHING_YET: Draft = {
  version: '',
  changes: [],
  read: [],
  trusted: [],
  done: [],
  secrets: {},
  published: [],
};

/** The storage of the desk, one for this browser. */
export interface Kept {
  places: () => Promise<KnownPlace[]>;
  keepPlace: (place: KnownPlace) => Promise<void>;
  draft: (place: string) => Promise<Draft>;
  files: (place: string) => Promise<SourceFile[] | undefined>;
  handed: (place: string) => Promise<HandedFile[]>;
  keepDraft: (place: string, draft: Draft) => Promise<void>;
  keepHanded: (place: string, files: readonly HandedFile[]) => Promise<void>;
  /** Keeps the files together with the draft that was made on them: both or neither. */
  keepAll: (place: string, files: readonly SourceFile[], draft: Draft) => Promise<void>;
  /** Removes a place with all that was kept for it. */
  forget: (place: string) => Promise<void>;
}

/** Opens the storage. Rejects where a browser keeps nothing, as some do in a private window. */
export async function openKept(): Promise<Kept> {
  // The name holds the folder of the site, because one host may carry the maps of two regions.
  const database = await openDB<Stored>(`beheer:${import.meta.env.BASE_URL}`, 1, {
    upgrade: (db) => {
      db.createObjectStore('places', { keyPath: 'key' });
      for (const name of ['drafts', 'files', 'handed'] as const) db.createObjectStore(name);
    },
  });
  return keptIn(database);
}

function keptIn(database: IDBPDatabase<Stored>): Kept {
  return {
    places: () => database.getAll('places'),
    // A place that is not found again is a pity, and no reason not to open it.
    keepPlace: async (place) => {
      try {
        await database.put('places', place);
      } catch (error) {
        console.warn(error);
      }
    },
    draft: async (place) => ({ ...NOTHING_YET, ...(await database.get('drafts', place)) }),
    files: (place) => database.get('files', place),
    handed: async (place) => (await database.get('handed', place)) ?? [],
    keepDraft: async (place, draft) => void (await database.put('drafts', draft, place)),
    keepHanded: async (place, files) => void (await database.put('handed', [...files], place)),
    keepAll: async (place, files, draft) => {
      const all = database.transaction(['files', 'drafts'], 'readwrite');
      await Promise.all([
        all.objectStore('files').put([...files], place),
        all.objectStore('drafts').put(draft, place),
        all.done,
      ]);
    },
    forget: async (place) => {
      const all = database.transaction(['places', 'files', 'drafts', 'handed'], 'readwrite');
      await Promise.all([
        ...(['places', 'files', 'drafts', 'handed'] as const).map((name) =>
          all.objectStore(name).delete(place),
        ),
        all.done,
      ]);
    },
  };
}

/** Storage for a browser that keeps nothing: it lasts as long as the tab. */
export function keptInTab(): Kept {
  const places = new Map<string, KnownPlace>();
  const drafts = new Map<string, Draft>();
  const texts = new Map<string, SourceFile[]>();
  const handed = new Map<string, HandedFile[]>();
  return {
    places: async () => [...places.values()],
    keepPlace: async (place) => void places.set(place.key, place),
    draft: async (place) => drafts.get(place) ?? NOTHING_YET,
    files: async (place) => texts.get(place),
    handed: async (place) => handed.get(place) ?? [],
    keepDraft: async (place, draft) => void drafts.set(place, draft),
    keepHanded: async (place, files) => void handed.set(place, [...files]),
    keepAll: async (place, files, draft) => {
      texts.set(place, [...files]);
      drafts.set(place, draft);
    },
    forget: async (place) => {
      for (const map of [places, drafts, texts, handed]) map.delete(place);
    },
  };
}

/** Where the last changes of a tab are when it is loaded again before the storage has them. */
const LAST = 'beheer-laatste';

/** Keeps the changes of a place at once, as long as this tab is there. A browser that keeps nothing does not. */
export function keepLast(place: string, changes: readonly Replacement[]): void {
  try {
    sessionStorage.setItem(LAST, JSON.stringify({ place, changes }));
  } catch (error) {
    console.warn(error);
  }
}

/** The changes of a place that were kept so, until `forgetLast`. */
export function lastChanges(place: string): Replacement[] | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(LAST) ?? '{}') as {
      place?: string;
      changes?: Replacement[];
    };
    if (kept.place !== place) return undefined;
    // A file that was not there before has no text, which JSON leaves out.
    return kept.changes?.map(({ path, before, after }) => ({ path, before, after }));
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

/** Forgets that copy, once the storage has what is in it. */
export function forgetLast(place: string): void {
  if (lastChanges(place) !== undefined) sessionStorage.removeItem(LAST);
}
