/**
 * The content contract: one schema for the site, the scripts, the editor's form and the exports. All objects are
 * strict, so that a mistyped key is an error and never lost. Titles and descriptions are what an editor reads.
 */
import type * as z from 'zod';
import { baseMapFileSchema } from './base-map-file.ts';
import { guideSchema } from './guide.ts';
import { linkExceptionSchema } from './link-exception.ts';
import { municipalitySchema } from './municipality.ts';
import { offerSchema } from './offer.ts';
import { providerSchema } from './provider.ts';
import { regionSchema } from './region.ts';
import { roundSchema } from './round.ts';
import type { source } from './shared.ts';
import { topicSchema } from './topic.ts';

export {
  baseMapFileSchema,
  guideSchema,
  linkExceptionSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  roundSchema,
  topicSchema,
};

/** An entry with its id, which is the name of its file. */
type Entry<T extends z.ZodType> = z.infer<T> & { id: string };

export type Offer = Entry<typeof offerSchema>;
export type Provider = Entry<typeof providerSchema>;
export type Guide = Entry<typeof guideSchema>;
export type Municipality = z.infer<typeof municipalitySchema>;
export type Topic = z.infer<typeof topicSchema>;
/** What may fail for a while when the addresses are tried. */
export type LinkException = z.infer<typeof linkExceptionSchema>;
export type Region = z.infer<typeof regionSchema>;
/** The base map as its file holds it. */
export type BaseMapFile = z.infer<typeof baseMapFileSchema>;
export type BaseMapFeature = BaseMapFile['features'][number];
export type Source = z.infer<typeof source>;
