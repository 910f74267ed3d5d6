import { describe, expect, test } from 'vitest';
import type { BaseMapFile } from '../../src/domain/schema/schema.ts';
import { problemsAfter } from './region.ts';

const area = (code: string) => ({
  type: 'Feature' as const,
  properties: { layer: 'municipality' as const, code },
  geometry: { type: 'MultiPolygon' as const, coordinates: [] },
});
const BASEMAP: BaseMapFile = {
  type: 'FeatureCollection',
  madeBy: 'npm run basemap',
  boundaries: 'schematic',
  sources: ['openstreetmap', 'geonames'],
  bbox: [4, 52, 5, 52.5],
  features: [area('GM1525'), area('GM0553'), area('GM0534')],
};
const problemsWith = (change: Partial<BaseMapFile>) =>
  problemsAfter({ 'basemap.json': JSON.stringify({ ...BASEMAP, ...change }) });

describe('the schematic map', () => {
  test('may be there, and may be absent', () => {
    expect(problemsWith({})).toEqual([]);
    expect(problemsAfter({})).toEqual([]);
  });
  test('must show every municipality', () => {
    expect(problemsWith({ features: [area('GM1525'), area('GM0553')] })).toEqual([
      'basemap.json:1: features - Hillegom (GM0534) staat niet op deze kaart. Fix: maak de kaart opnieuw met npm run basemap.',
    ]);
  });
  test('must hold the whole region', () => {
    expect(problemsWith({ bbox: [4.45, 52, 5, 52.5] })).toEqual([
      'basemap.json:1: bbox - de regio past niet op deze kaart. Fix: maak de kaart opnieuw met npm run basemap.',
    ]);
  });
  test('must be a map', () => {
    expect(problemsWith({ boundaries: 'verzonnen' as 'exact' })).toEqual([
      'basemap.json:1: boundaries - is geen kaart. Fix: maak de kaart opnieuw met npm run basemap.',
    ]);
    expect(problemsAfter({ 'basemap.json': '{' })).toEqual([
      'basemap.json:1: bestand - is geen kaart. Fix: maak de kaart opnieuw met npm run basemap.',
    ]);
  });
});
