import type { APIRoute } from 'astro';
import { getCatalogue } from '../../content/site.ts';

/** The topics with what people type when they mean them. It is loaded when somebody begins to type. */
export const GET: APIRoute = async () => {
  const { searchTopics } = await getCatalogue();
  return Response.json(searchTopics.map(({ id, label, synonyms, near }) => ({ id, label, synonyms, near })));
};
