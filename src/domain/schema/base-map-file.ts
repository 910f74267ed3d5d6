import * as z from 'zod';
import * as field from './fields.ts';
import { oneOf } from './shared.ts';

/** Where the shapes of a base map come from. Each source asks to be named. */
export const baseMapSources = { openstreetmap: {}, geonames: {}, cbs: {} } as const;
export type BaseMapSource = keyof typeof baseMapSources;

const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const position = z.tuple([lon, lat]);
const feature = <P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) =>
  z.strictObject({ type: z.literal('Feature'), properties, geometry });
const shape = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(position).min(4)).min(1)),
});

/** All land in the box; its holes are lakes. */
const land = feature(z.strictObject({ layer: z.literal('land') }), shape);

const municipality = feature(
  z.strictObject({ layer: z.literal('municipality'), code: field.municipalityCode }),
  shape,
);

const town = feature(
  z.strictObject({
    layer: z.literal('town'),
    name: field.text(1, 60),
    /** Inhabitants, or 0 where that is not known. It serves only to choose whose name is written. */
    size: z.number().int().min(0),
  }),
  z.strictObject({ type: z.literal('Point'), coordinates: position }),
);

/** `basemap.json`: the base map of the region as GeoJSON (RFC 7946), made by `npm run basemap`. */
export const baseMapFileSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  madeBy: z.literal('npm run basemap'),
  /** Whether the areas of municipalities follow their real boundaries, or are only near them. */
  boundaries: z.enum(['schematic', 'exact']),
  sources: z.array(oneOf(baseMapSources)).min(1),
  bbox: z.tuple([lon, lat, lon, lat]),
  features: z.array(z.union([land, municipality, town])).min(1),
});
