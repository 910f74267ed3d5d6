import type { APIRoute } from 'astro';
import { buildName } from '../../../content/build-name.ts';
import { getCatalogue } from '../../../content/site.ts';
import { packIndex } from '../../../domain/finder/packing.ts';

export const getStaticPaths = () => [{ params: { build: buildName() } }];

/** What the finder loads to give results in the browser. */
export const GET: APIRoute = async () => {
  const { region, municipalities, topics, listings } = await getCatalogue();
  const index = packIndex({
    refresh: region.refresh,
    municipalities: municipalities.map(
      ({ id, name, point, towns, postcodes, partnerships, otherPartnerships }) => ({
        id,
        name,
        point,
        towns,
        postcodes,
        partnerships,
        otherPartnerships,
      }),
    ),
    topics: topics.map(({ id, label }) => ({ id, label })),
    listings,
  });
  return Response.json(index);
};
