import type { APIContext } from 'astro';
import { getCatalogue } from '../../../content/site.ts';
import { lastDayToAnswer } from '../../../domain/round/work-list.ts';
import type { Provider } from '../../../domain/schema/schema.ts';
import { links } from '../../../layouts/links.ts';
import { answersFor, fieldsOf, namesIn } from '../../../round-pages.ts';
import { roundMail, shownEntry } from '../../../texts/round-mail.ts';
import { monthLabel } from '../../../texts/wording.ts';

export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  return catalogue.providers
    .filter(({ id }) => answersFor(catalogue, id).length > 0)
    .map((provider) => ({ params: { id: provider.id }, props: { provider } }));
}

/** The text of the mail that asks a provider whether its entries still hold, to copy into a mail. */
export async function GET({ props, site }: APIContext<{ provider: Provider }>): Promise<Response> {
  const catalogue = await getCatalogue();
  const { region, today } = catalogue;
  const { provider } = props;
  const { text } = roundMail({
    provider,
    site: region.title,
    publisher: region.publisher,
    month: monthLabel(region.refresh.month),
    until: lastDayToAnswer(region.refresh, today),
    page: new URL(links.check(provider.id), site).href,
    entries: answersFor(catalogue, provider.id).map((offer) =>
      shownEntry(fieldsOf(offer), namesIn(catalogue)),
    ),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
