import { defineCollection } from 'astro:content';
import { contentLoader } from './content/loader.ts';

export const collections = {
  region: defineCollection({ loader: contentLoader('region') }),
  municipalities: defineCollection({ loader: contentLoader('municipalities') }),
  topics: defineCollection({ loader: contentLoader('topics') }),
  providers: defineCollection({ loader: contentLoader('providers') }),
  guides: defineCollection({ loader: contentLoader('guides') }),
  offers: defineCollection({ loader: contentLoader('offers') }),
};
