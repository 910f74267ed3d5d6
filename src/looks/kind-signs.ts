import type { Kind } from '../domain/schema/vocabulary.ts';

/** Icons are drawn for this site on a square of this many units, as round lines of `ICON_STROKE` units. */
export const ICON_SIZE = 24;
export const ICON_STROKE = 2;

/** The id under which a page carries the signs for its script. */
export const SIGNS_ID = 'tekens';

/**
 * The drawn sign of each kind, as the data of one SVG path, for cards, pages, the map and images to share. In order
 * they show: a board with a plus, two people, a way that turns off, a talk with a heart, a sprout, a school, a planet,
 * a graduation cap, people joined.
 */
export const kindIcons: Record<Kind, string> = {
  plusklas:
    'M5 3.5h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM12 6.8v6.4M8.8 10h6.4M8.5 16.5 7 20.5M15.5 16.5l1.5 4',
  begeleiding:
    'M8.5 10.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20.5v-1a6 6 0 0 1 9.3-5M17 15a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM12.5 20.8a4.5 4.5 0 0 1 9 0',
  'passend-alternatief': 'M6 21v-5.5a5 5 0 0 1 5-5h9M16 6.5l4 4-4 4M6 3v4.5',
  oudercursus:
    'M4.5 3.5h15a1.5 1.5 0 0 1 1.5 1.5v10.5a1.5 1.5 0 0 1-1.5 1.5H11l-5 4v-4H4.5A1.5 1.5 0 0 1 3 15.5V5a1.5 1.5 0 0 1 1.5-1.5zM12 13.3 9.3 10.6a1.9 1.9 0 0 1 2.7-2.7 1.9 1.9 0 0 1 2.7 2.7z',
  'jonge-kind':
    'M12 21v-9M12 14c0-4-2.5-6.5-8-6.5 0 4.5 3 6.5 8 6.5zM12 11.5c0-4.5 2.8-7.5 8-7.5 0 5-3 7.5-8 7.5zM7.5 21h9',
  voltijd: 'M12 8 4 12.5V21h16v-8.5zM12 8V2.5h4.5v2.8H12M10 21v-4.5h4V21M7.5 14.5h.01M16.5 14.5h.01',
  programma:
    'M12 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM6.7 10.6c-2.9 2.4-4.5 4.7-3.9 5.9 1 1.9 7-.1 12.2-3.3s8.3-7 7.2-8.7c-.7-1.1-3-.9-5.9.3',
  scholing: 'M12 4.5 1.8 9.5 12 14.5l10.2-5zM6 11.8v5c1.7 1.5 3.7 2.2 6 2.2s4.3-.7 6-2.2v-5M22.2 9.5v6',
  netwerk:
    'M12 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 12 8zM5 20.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM19 20.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM10.6 7.7l-4.2 7.8M13.4 7.7l4.2 7.8M7.8 18h8.4',
};
