import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import { offersGeoJson } from '../../src/feeds/geojson.ts';
import { FIXTURE, publish, REGION } from './publication.ts';

const featureOf = (id: string, publication = publish(FIXTURE)) => {
  const { features } = JSON.parse(offersGeoJson(publication)) as {
    features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
  };
  return features.find((feature) => feature.id === id);
};
const at = (lat: number, lon: number) => ({
  town: 'Sassenheim',
  municipality: 'teylingen',
  precision: 'town' as const,
  point: { lat, lon },
});

describe('The offers as GeoJSON', () => {
  test.each([FIXTURE, REGION])('from %s are valid by RFC 7946, one feature for each offer', (folder) => {
    const publication = publish(folder);
    const { features } = check(offersGeoJson(publication)) as { features: unknown[] };
    expect(features).toHaveLength(publication.offers.length);
  });

  test('put the longitude first, and say how exact a point is', () => {
    const feature = featureOf('leerlab-voorbeeld');
    expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [4.522, 52.228] });
    expect(feature?.properties['precision']).toEqual(['exact']);
  });

  test('have an offer at two places as one feature with two points', () => {
    const two = publish(FIXTURE, () => ({ locations: [at(52.1, 4.5), at(52.2, 4.6)] }));
    expect(featureOf('leerlab-voorbeeld', two)?.geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [4.5, 52.1],
        [4.6, 52.2],
      ],
    });
  });

  test('have an offer without a place as a feature without geometry', () => {
    const nowhere = publish(FIXTURE, () => ({ locations: [] }));
    expect(featureOf('leerlab-voorbeeld', nowhere)).toMatchObject({ geometry: null });
  });
});
