import type { EntrySort } from '../../content/edit/sorts.ts';

/** The rooms of the desk by what stands behind `#/` in their address. */
export const ROOM_PATHS = {
  overview: '',
  offers: 'aanbod',
  providers: 'aanbieders',
  guides: 'wijzers',
  topics: 'themas',
  municipalities: 'gemeenten',
  linkExceptions: 'uitzonderingen',
  region: 'regio',
  round: 'ronde',
  replies: 'reacties',
  sheets: 'spreadsheet',
  publish: 'publiceren',
} as const;

export type RoomName = keyof typeof ROOM_PATHS;

/** The address of a room, with what is chosen in it. */
export function roomAddress(room: RoomName, ...parts: string[]): string {
  return `#/${[ROOM_PATHS[room], ...parts.map(encodeURIComponent)].filter(Boolean).join('/')}`;
}

export const entryAddress = (sort: EntrySort, id: string) =>
  sort === 'region' ? roomAddress('region') : roomAddress(sort, id);

/** Which room an address names, with the rest of it; `undefined` for one that there is none for. */
export function readAddress(
  hash: string,
): { room: RoomName; parts: string[]; query: URLSearchParams } | undefined {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [name = '', ...parts] = path.split('/').map(decoded);
  const found = (Object.keys(ROOM_PATHS) as RoomName[]).find((room) => ROOM_PATHS[room] === name);
  return found && { room: found, parts: parts.filter(Boolean), query: new URLSearchParams(query) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
