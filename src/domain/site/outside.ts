import { originOf } from '../schema/origin.ts';
import type { Region } from '../schema/schema.ts';

/** What a page may ask of another site: tiles of the map, an address, a form that is sent, or the files of the desk. */
export type Purpose = 'tiles' | 'address' | 'form' | 'repository';

export interface OutsideRequest {
  purpose: Purpose;
  /** Such as `https://service.pdok.nl`. */
  origin: string;
}

/**
 * PDOK's Locatieserver (https://api.pdok.nl), which knows where a postcode is. It is asked only when a visitor presses the
 * button for it, and never in a region that wants no request to others at all.
 */
export const ADDRESS_SERVICE = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free';

/** Everything that pages of the site may ask of others. The security policy allows this and no more, and `/privacy/` names it. */
export function outsideRequests({ map, answerForm, repository }: Region): OutsideRequest[] {
  const request = (purpose: Purpose, address = ''): OutsideRequest[] => {
    // What the schema let through has an origin; anything else never enters the policy.
    const origin = originOf(address);
    return origin === undefined ? [] : [{ purpose, origin }];
  };
  return [
    ...request('tiles', map.tiles?.url),
    ...request('address', map.tiles && ADDRESS_SERVICE),
    ...request('form', answerForm),
    ...request('repository', repository?.url).map(({ origin, ...rest }) => ({
      ...rest,
      // GitHub answers programs at an address of its own.
      origin: origin === 'https://github.com' ? 'https://api.github.com' : origin,
    })),
  ];
}
