import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../content/site.ts';
import { coverageOf } from '../../domain/finder/coverage.ts';
import { kindIcons } from '../../looks/kind-signs.ts';
import { kinds, valuesOf } from '../../domain/schema/vocabulary.ts';
import { drawShareImage, type ShareImage } from '../../looks/share-image.ts';
import { labels, pageTexts } from '../../texts/nl.ts';

/** The sign of the site: a pin. */
const PIN = 'M12 22s7-6.6 7-12a7 7 0 0 0-14 0c0 5.4 7 12 7 12zM12 7.5v5M9.5 10h5';

export const getStaticPaths: GetStaticPaths = async () => {
  const { region, listings, municipalities } = await getCatalogue();
  const site = { site: region.title, background: 'panel', icon: PIN };
  const counts = Map.groupBy(listings, ({ kind }) => kind);
  const coverage = coverageOf(
    listings,
    municipalities.map(({ id }) => id),
  );
  const images: [name: string, image: ShareImage][] = [
    [
      'site',
      { ...site, title: pageTexts.share.site(region.name), line: pageTexts.share.count(listings.length) },
    ],
    ...valuesOf(kinds).map((kind): [string, ShareImage] => [
      kind,
      {
        site: region.title,
        title: labels.kinds[kind].many,
        line: pageTexts.share.inRegion(counts.get(kind)?.length ?? 0, region.name),
        background: `kind-${kind}`,
        icon: kindIcons[kind],
      },
    ]),
    ...coverage.map(({ municipality, total }): [string, ShareImage] => [
      `gemeente-${municipality}`,
      {
        ...site,
        title: municipalities.find(({ id }) => id === municipality)?.name ?? municipality,
        line: pageTexts.share.count(total),
      },
    ]),
  ];
  return images.map(([name, image]) => ({ params: { name }, props: { image } }));
};

export const GET: APIRoute<{ image: ShareImage }> = async ({ props }) =>
  new Response(new Uint8Array(await drawShareImage(props.image)), {
    headers: { 'Content-Type': 'image/png' },
  });
