import { squareAround, worldKmAt } from '../../src/domain/map/geometry/mercator.ts';
import { boxAround, isInBox, type Box, type MultiPolygon } from '../../src/domain/map/geometry/shapes.ts';
import { simplifyTogether } from '../../src/domain/map/geometry/simplify.ts';
import type { BaseMapFile, BaseMapFeature } from '../../src/domain/schema/schema.ts';
import { areasAround, onLand, type Area } from './areas.ts';
import { drawLand, raiseTowns, type Detail } from './land.ts';
import { joinTowns, type KnownTown, type OwnMunicipality } from './towns.ts';

/** All that a base map is made from. */
export interface Ingredients {
  /** The region, without its surroundings. */
  region: Box;
  municipalities: readonly OwnMunicipality[];
  /** Land beyond the box of the map. */
  land: MultiPolygon;
  /** Towns in and around the box. */
  towns: readonly KnownTown[];
  /** Real boundaries, when they are asked for. */
  boundaries?: Area[] | undefined;
}

/** The map is this many times as large as the region, so that it fills both a narrow phone and a wide screen. */
const BOX_TIMES = 2.5;

/** The part of the world that the map of a region shows. */
export function boxOf(region: Box): Box {
  return rounded(squareAround(region, BOX_TIMES));
}

/**
 * The box that is read from the sources. It is larger than what is drawn, so that cutting at its edge does not show on
 * the map.
 */
export function sourceBoxOf(region: Box): Box {
  return squareAround(region, BOX_TIMES * 1.1);
}

/** How much detail a map of a box shows: the larger the box, the less. */
function detailOf([west, south, east, north]: Box): Detail {
  const km = ((east - west) / 360) * worldKmAt((south + north) / 2);
  return {
    leastKm2: Math.max(2.5, (km / 60) ** 2),
    bend: Math.max(0.006, (north - south) / 160),
    fineBend: Math.max(0.002, (north - south) / 400),
  };
}

/** At most this many towns outside the region get their names on the map: the largest are enough to find one's way. */
const OUTSIDE_NAMES = 24;

/** Makes the base map of a region. */
export function composeBasemap({
  region,
  municipalities,
  land,
  towns,
  boundaries,
}: Ingredients): BaseMapFile {
  const box = boxOf(region);
  const detail = detailOf(box);
  const { own, others } = joinTowns(municipalities, towns);
  const drawn = raiseTowns(
    drawLand(land, box, detail),
    own.map(({ point }) => point),
  );
  const codes = municipalities.map(({ code }) => code);
  const areas = boundaries
    ? exactAreas(boundaries, drawn, detail.fineBend)
    : areasAround([...own, ...others], codes, drawn, sourceBoxOf(region));
  const outside = others
    .filter(({ code, size, point }) => {
      return !codes.includes(code) && size > 0 && isInBox(box, [point.lon, point.lat]);
    })
    .toSorted((a, b) => b.size - a.size);
  const features: BaseMapFeature[] = [
    { type: 'Feature', properties: { layer: 'land' }, geometry: geometryOf(drawn) },
    ...areas.map(({ code, shape }) => ({
      type: 'Feature' as const,
      properties: { layer: 'municipality' as const, code },
      geometry: geometryOf(shape),
    })),
    ...[...own, ...outside.slice(0, OUTSIDE_NAMES)].map(({ name, size, point }) => ({
      type: 'Feature' as const,
      properties: { layer: 'town' as const, name, size },
      geometry: {
        type: 'Point' as const,
        coordinates: [round(point.lon), round(point.lat)] as [number, number],
      },
    })),
  ];
  return {
    type: 'FeatureCollection',
    madeBy: 'npm run basemap',
    boundaries: boundaries ? 'exact' : 'schematic',
    sources: ['openstreetmap', 'geonames', ...(boundaries ? (['cbs'] as const) : [])],
    bbox: box,
    features,
  };
}

/** Real boundaries as they are drawn: cut off at the coast, and without the bends that are too small to see. */
function exactAreas(boundaries: Area[], land: MultiPolygon, bend: number): Area[] {
  const simple = simplifyTogether(
    boundaries.map(({ shape }) => shape),
    bend,
  );
  return boundaries.map(({ code }, index) => ({ code, shape: onLand(simple[index] ?? [], land) }));
}

/** Rounds to some ten metres, which is less than the width of a line. */
function round(degrees: number): number {
  return Number(degrees.toFixed(4));
}

function rounded(box: Box): Box {
  return box.map(round) as Box;
}

function geometryOf(shape: MultiPolygon) {
  const coordinates = shape
    .map((polygon) =>
      polygon
        .map((ring) =>
          ring
            .map(([lon, lat]): [number, number] => [round(lon), round(lat)])
            .filter(
              ([lon, lat], index, line) =>
                index === 0 || lon !== line[index - 1]?.[0] || lat !== line[index - 1]?.[1],
            ),
        )
        .filter((ring) => ring.length >= 4),
    )
    .filter((polygon) => boxAround(polygon[0] ?? []) !== undefined);
  return { type: 'MultiPolygon' as const, coordinates };
}

/** Writes one feature to a line, so that people can read the difference between two versions. */
export function serialiseBasemap({ features, ...head }: BaseMapFile): string {
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
