import type { APIRoute } from 'astro';
import { buildName } from '../../../content/build-name.ts';
import { getCatalogue } from '../../../content/site.ts';
import { helpsSchools } from '../../../domain/finder/school-help.ts';
import { schoolDetailsOf } from '../../../texts/nl/school-row.ts';

export const getStaticPaths = () => [{ params: { build: buildName() } }];

/** What the view for schools knows beyond the finder's index, by the id of the offer. */
export const GET: APIRoute = async () => {
  const { offers, provider } = await getCatalogue();
  const details = offers
    .filter(helpsSchools)
    .map((offer) => [offer.id, schoolDetailsOf(offer, offer.providers.map(provider))]);
  return Response.json(Object.fromEntries(details));
};
