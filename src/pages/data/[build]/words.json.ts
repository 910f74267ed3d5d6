import type { APIRoute } from 'astro';
import { buildName } from '../../../content/build-name.ts';
import { getCatalogue } from '../../../content/site.ts';

export const getStaticPaths = () => [{ params: { build: buildName() } }];

/** The topics with what people type when they mean them. It is loaded when somebody begins to type. */
export const GET: APIRoute = async () => {
  const { searchTopics } = await getCatalogue();
  return Response.json(searchTopics.map(({ id, label, synonyms, near }) => ({ id, label, synonyms, near })));
};
