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

/** The map reaches so far beyond the region that it fills a narrow phone and a wide screen. */
const BOX_TIMES = 2.5;

/** The part of the world that the map of a region shows. */
export function boxOf(region: Box): Box {
  return rounded(squareAround(region, BOX_TIMES));
}

/** What is read of the sources: more than is drawn, so that nothing happens at the edge. */
export function sourceBoxOf(region: Box): Box {
  return squareAround(region, BOX_TIMES * 1.1);
}

/** How much can be seen on a map of a box: the larger the box, the less. */
function detailOf([west, south, east, north]: Box): Detail {
  const km = ((east - west) / 360) * worldKmAt((south + north) / 2);
  return {
    leastKm2: Math.max(2.5, (km / 60) ** 2),
    bend: Math.max(0.006, (north - south) / 160),
    fineBend: Math.max(0.002, (north - south) / 400),
  };
}

/** Names around the region help to find one's way; the largest are enough. */
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

/** Real boundaries run through the sea and have more bends than can be seen. */
function exactAreas(boundaries: Area[], land: MultiPolygon, bend: number): Area[] {
  const simple = simplifyTogether(
    boundaries.map(({ shape }) => shape),
    bend,
  );
  return boundaries.map(({ code }, index) => ({ code, shape: onLand(simple[index] ?? [], land) }));
}

/** Some ten metres: less than the line is wide. */
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

/** One feature to a line, so that a difference between two versions can be read. */
export function serialiseBasemap({ features, ...head }: BaseMapFile): string {
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
