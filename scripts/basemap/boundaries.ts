import * as z from 'zod';
import type { MultiPolygon, Polygon } from '../../src/domain/map/geometry/shapes.ts';
import { UsageError } from '../lib/command.ts';
import type { Area } from './areas.ts';

/** CBS gebiedsindelingen, served by PDOK (CC BY 4.0); https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1 */
export const PDOK = 'https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1';

const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number())).min(4);
const answerSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ statcode: z.string() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
});

/** Fetches the real boundaries of the municipalities in a year. Throws a UsageError when PDOK does not give them. */
export async function fetchBoundaries(
  service: string,
  year: number,
  codes: readonly string[],
): Promise<Area[]> {
  const address = `${service}/collections/gemeente_gegeneraliseerd/items?f=json&limit=1000&jaarcode=${year}`;
  const answer = answerSchema.safeParse(await fetchJson(address));
  if (!answer.success)
    throw new UsageError(`${address} geeft iets anders dan grenzen. Maak de kaart zonder --exact.`, {
      cause: answer.error,
    });
  const shapes = new Map(
    answer.data.features.map(({ properties, geometry }) => [
      properties.statcode,
      (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as MultiPolygon,
    ]),
  );
  const missing = codes.filter((code) => !shapes.has(code));
  if (missing.length > 0)
    throw new UsageError(
      `PDOK heeft voor ${year} geen grenzen van ${missing.join(', ')}. Kijk of de code in municipalities.yaml klopt, of kies een ander jaar met --year.`,
    );
  return codes.map((code) => ({ code, shape: (shapes.get(code) ?? []).map(flat) }));
}

/** Leaves out the height that some services add to each position. */
function flat(polygon: Polygon): Polygon {
  return polygon.map((line) => line.map(([lon, lat]) => [lon, lat]));
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new UsageError(
      `De grenzen konden niet worden opgehaald bij ${address}. Kijk of er internet is, of maak de kaart zonder --exact.`,
      { cause: error },
    );
  }
}
