import type { APIContext } from 'astro';
import { getCatalogue } from '../../../content/site.ts';
import { workList, type WorkRow } from '../../../domain/round/work-list.ts';
import { links } from '../../../layouts/links.ts';
import { mailToProvider } from '../../../texts/nl/round-draft.ts';

export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  return workList(catalogue, undefined, catalogue.today).map((row) => ({
    params: { id: row.provider.id },
    props: row,
  }));
}

/** The text of the mail that asks a provider whether its entries still hold, to copy into a mail. */
export async function GET({ props, site }: APIContext<WorkRow>): Promise<Response> {
  const { provider, task } = props;
  const { text } = mailToProvider(await getCatalogue(), {
    provider,
    // Who asks a provider that has confirmed everything asks about all of it.
    offers: task.open.length > 0 ? task.open : task.offers,
    page: new URL(links.check(provider.id), site).href,
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
