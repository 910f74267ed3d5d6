import { patience } from '../shared/patience.ts';
import { nearestHome, type Home, type FinderMunicipality, type Point } from '../../domain/finder/home.ts';

const PATIENCE_MS = 10_000;

/** Why the position of the visitor gave no home. */
export type Unlocated = 'refused' | 'outside';

/**
 * The home where the visitor is now. The browser is asked for the position once, and the position is neither kept nor
 * sent.
 */
export async function locate(municipalities: readonly FinderMunicipality[]): Promise<Home | Unlocated> {
  try {
    const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject, {
        timeout: PATIENCE_MS,
        maximumAge: PATIENCE_MS,
      }),
    );
    return nearestHome(municipalities, { lat: coords.latitude, lon: coords.longitude }) ?? 'outside';
  } catch {
    return 'refused';
  }
}

/**
 * The middle of a full postcode, from PDOK's Locatieserver (https://api.pdok.nl). Rejects when the service gives no
 * response or does not know the postcode.
 */
export async function findPostcodePoint(service: string, postcode: string): Promise<Point> {
  const parameters = new URLSearchParams({
    q: postcode.replace(' ', ''),
    fq: 'type:postcode',
    fl: 'centroide_ll',
    rows: '1',
  });
  const response = await fetch(`${service}?${parameters}`, { signal: patience(PATIENCE_MS) });
  const { response: found } = (await response.json()) as {
    response?: { docs?: { centroide_ll?: string }[] };
  };
  const [, lon, lat] = /POINT\(([\d.]+) ([\d.]+)\)/.exec(found?.docs?.[0]?.centroide_ll ?? '') ?? [];
  if (!lon || !lat) throw new Error(`No point for postcode ${postcode}`);
  return { lat: Number(lat), lon: Number(lon) };
}
