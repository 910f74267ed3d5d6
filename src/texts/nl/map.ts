import type { Precision } from '../../domain/schema/vocabulary.ts';

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
  inSight: (count: number) => (count === 1 ? '1 plek in beeld' : `${count} plekken in beeld`),
};
