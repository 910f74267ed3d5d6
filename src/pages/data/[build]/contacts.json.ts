import type { APIRoute } from 'astro';
import { buildName } from '../../../content/build-name.ts';
import { getCatalogue } from '../../../content/site.ts';
import { contactLabel } from '../../../texts/nl/wording.ts';

export const getStaticPaths = () => [{ params: { build: buildName() } }];

/** Whom to contact, by the id of the offer. It is loaded when somebody prints a list. */
export const GET: APIRoute = async () => {
  const { offers, provider } = await getCatalogue();
  const contacts = offers.map((offer) => [offer.id, contactLabel(offer, offer.providers.map(provider))]);
  return Response.json(Object.fromEntries(contacts));
};
