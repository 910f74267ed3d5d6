/** What the desk needs once content is open. */
import { html } from 'lit-html';
import { StoreError } from '../../content/store.ts';
import { desk as texts } from '../../texts/nl/desk/frame.ts';
import type { RoomName } from './addresses.ts';
import { Desk } from './desk.ts';
import { entryList } from './rooms/entry-list.ts';
import { entryRoom } from './rooms/entry.ts';
import { overview } from './rooms/overview.ts';
import { publish } from './rooms/publish.ts';
import type { Room } from './ui.ts';
import { watchPublication } from './watching.ts';

const ENTRY_ROOMS = ['offers', 'providers', 'guides', 'topics', 'municipalities', 'linkExceptions'] as const;
type EntryRoom = (typeof ENTRY_ROOMS)[number];
const isEntryRoom = (room: RoomName): room is EntryRoom => (ENTRY_ROOMS as readonly string[]).includes(room);

/** The rooms that bring much code with them, for spreadsheets and mails, come when they are entered. */
const LATER = {
  round: async () => (await import('./rooms/round.ts')).round,
  replies: async () => (await import('./rooms/replies.ts')).replies,
  sheets: async () => (await import('./rooms/sheets.ts')).sheets,
} satisfies Partial<Record<RoomName, () => Promise<Room>>>;
const arrived = new Map<keyof typeof LATER, Room>();

function later(name: keyof typeof LATER): Room {
  return (desk, ui, visit) => {
    const room = arrived.get(name);
    if (room) return room(desk, ui, visit);
    void LATER[name]()
      .then((loaded) => {
        arrived.set(name, loaded);
        ui.redraw();
      })
      .catch(() => void ui.attempt(() => Promise.reject(new StoreError(texts.notLoaded))));
    return html`<p role="status">${texts.loading}</p>`;
  };
}

/** The room of a name; `isInside` says whether one of its entries is meant. */
function roomOf(room: RoomName, isInside: boolean): Room {
  if (isEntryRoom(room)) return isInside ? entryRoom(room) : entryList(room);
  switch (room) {
    case 'overview':
      return overview;
    case 'region':
      return entryRoom('region');
    case 'publish':
      return publish;
    case 'round':
    case 'replies':
    case 'sheets':
      return later(room);
    default:
      return room satisfies never;
  }
}

/** All of it together, for who loads it. */
export const opened = { Desk, roomOf, watchPublication };
export type Opened = typeof opened;
