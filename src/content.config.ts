import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import path from 'node:path';
import { contentFolder } from './content/folder.ts';
import {
  guideSchema,
  municipalitySchema,
  offerSchema,
  providerSchema,
  regionSchema,
  topicSchema,
} from './domain/schema/schema.ts';
import { entriesWithText } from './content/loader.ts';

const base = contentFolder();
const at = (name: string) => path.join(base, name);

export const collections = {
  offers: defineCollection({
    loader: entriesWithText({ base: at('offers') }),
    schema: offerSchema,
  }),
  providers: defineCollection({
    loader: glob({ base: at('providers'), pattern: '*.yaml' }),
    schema: providerSchema,
  }),
  guides: defineCollection({
    loader: entriesWithText({ base: at('pages') }),
    schema: guideSchema,
  }),
  municipalities: defineCollection({ loader: file(at('municipalities.yaml')), schema: municipalitySchema }),
  topics: defineCollection({ loader: file(at('topics.yaml')), schema: topicSchema }),
  region: defineCollection({ loader: glob({ base, pattern: 'region.yaml' }), schema: regionSchema }),
};
