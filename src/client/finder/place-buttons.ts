import type { FoundPlace, Place } from '../../domain/finder/home.ts';
import { texts } from '../../texts/nl.ts';
import { findPostcodePoint, locate } from './locating.ts';
import { part } from '../shared/parts.ts';

/** What the buttons beside the place field need of the finder. */
export interface PlaceAsker {
  places: readonly Place[];
  place: () => FoundPlace | undefined;
  goTo: (place: FoundPlace) => void;
  notify: (text: string) => void;
}

/** "Use my location" and "measure the distance exactly": only when pressed, and when they fail nothing changes. */
export function connectPlaceButtons(finder: HTMLElement, asker: PlaceAsker, signal: AbortSignal): void {
  const service = finder.dataset['addressService'] ?? '';
  const locateButton = part(finder, 'locate');
  locateButton.hidden = !('geolocation' in navigator);
  locateButton.addEventListener('click', () => void useLocation(asker), { signal });
  part(finder, 'refine').addEventListener('click', () => void measureExactly(asker, service), { signal });
}

/** Only a full postcode can be measured more exactly, and only where the region allows a request to others. */
export function showPlaceButtons(finder: HTMLElement, place: FoundPlace | undefined): void {
  const isFullPostcode = /[A-Z]$/.test(place?.postcode ?? '');
  part(finder, 'refine').hidden = !finder.dataset['addressService'] || !isFullPostcode;
}

async function useLocation({ places, goTo, notify }: PlaceAsker): Promise<void> {
  const place = await locate(places);
  if (place === 'refused') notify(texts.finder.locateRefused);
  else if (place === 'outside') notify(texts.finder.locateOutside);
  else goTo(place);
}

async function measureExactly({ place, goTo, notify }: PlaceAsker, service: string): Promise<void> {
  const asked = place();
  if (!asked?.postcode) return;
  try {
    goTo({ ...asked, point: await findPostcodePoint(service, asked.postcode) });
  } catch (error) {
    console.warn(error);
    notify(texts.finder.exactDistanceFailed(asked.town ?? asked.municipality.name));
  }
}
