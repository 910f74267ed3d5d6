import type { Home, FinderMunicipality } from '../../domain/finder/home.ts';
import { texts } from '../../texts/nl.ts';
import { part } from '../shared/parts.ts';

/** What the buttons beside the field for home need of the finder. */
export interface HomeAsker {
  municipalities: readonly FinderMunicipality[];
  home: () => Home | undefined;
  goTo: (home: Home) => void;
  notify: (text: string) => void;
}

/**
 * Connects the buttons "use my location" and "measure the distance exactly". Nothing is asked before one is pressed,
 * and when that fails nothing changes.
 */
export function connectHomeButtons(finder: HTMLElement, asker: HomeAsker, signal: AbortSignal): void {
  const service = finder.dataset['addressService'] ?? '';
  const locateButton = part(finder, 'locate');
  locateButton.hidden = !('geolocation' in navigator);
  locateButton.addEventListener('click', () => void useLocation(asker), { signal });
  part(finder, 'refine').addEventListener('click', () => void measureExactly(asker, service), { signal });
}

/**
 * Shows the button for an exact distance only for a full postcode, and only where the region allows a request to
 * others.
 */
export function showHomeButtons(finder: HTMLElement, home: Home | undefined): void {
  const isFullPostcode = /[A-Z]$/.test(home?.postcode ?? '');
  part(finder, 'refine').hidden = !finder.dataset['addressService'] || !isFullPostcode;
}

async function useLocation({ municipalities, goTo, notify }: HomeAsker): Promise<void> {
  const { locate } = await import('./locating.ts');
  const home = await locate(municipalities);
  if (home === 'refused') notify(texts.finder.locateRefused);
  else if (home === 'outside') notify(texts.finder.locateOutside);
  else goTo(home);
}

async function measureExactly({ home, goTo, notify }: HomeAsker, service: string): Promise<void> {
  const asked = home();
  if (!asked?.postcode) return;
  try {
    const { findPostcodePoint } = await import('./locating.ts');
    goTo({ ...asked, point: await findPostcodePoint(service, asked.postcode) });
  } catch (error) {
    console.warn(error);
    notify(texts.finder.exactDistanceFailed(asked.town ?? asked.municipality.name));
  }
}
