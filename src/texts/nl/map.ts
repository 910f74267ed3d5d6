import type { Direction } from '../../domain/map/geometry/direction.ts';
import type { Precision } from '../../domain/schema/vocabulary.ts';
import { distanceLabel } from './wording.ts';

const WINDS: Record<Direction, string> = {
  north: 'noorden',
  'north-east': 'noordoosten',
  east: 'oosten',
  'south-east': 'zuidoosten',
  south: 'zuiden',
  'south-west': 'zuidwesten',
  west: 'westen',
  'north-west': 'noordwesten',
};

/** Words on the map, which come with its code. */
export const mapTexts = {
  label: 'Kaart van het aanbod',
  role: 'kaart',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom uit',
  close: 'Sluit',
  here: (count: number, town: string, isOneTown: boolean) =>
    `${count} keer aanbod in ${isOneTown ? '' : 'en om '}${town}`,
  times: (count: number, what: string) => `${count} keer ${what}`,
  where: {
    exact: (town: string) => `in ${town}`,
    postcode: (town: string) => `ergens in ${town}`,
    town: (town: string) => `ergens in ${town}`,
    municipality: (town: string) => `ergens in of bij ${town}`,
  } satisfies Record<Precision, (town: string) => string>,
  away: (kilometres: number, direction: Direction) =>
    kilometres < 1 ? distanceLabel(kilometres) : `${distanceLabel(kilometres)} naar het ${WINDS[direction]}`,
  inSight: (count: number) => (count === 1 ? '1 plek in beeld' : `${count} plekken in beeld`),
};
