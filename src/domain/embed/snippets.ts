import { escapeHtml } from '../site/html.ts';
/** What a partner pastes. Every snippet carries a plain link, for a host that keeps nothing else. */

/** What a partner chose, and where the site and its script stand. */
export interface Embedding {
  /** The address of the site, ending in a slash. */
  site: string;
  /** The address of the script, and its integrity hash. */
  script: { url: string; integrity: string };
  /** The name of the iframe, for somebody who cannot see it. */
  title: string;
  /** The address parameters of the embedded view. */
  search: URLSearchParams;
  /** In CSS pixels. It is absent when the iframe grows with its content. */
  height?: number | undefined;
}

/** An offer on the static list. */
export interface ListedOffer {
  title: string;
  url: string;
  /** What it is and where. */
  about: string;
}

/**
 * The height in CSS pixels that is kept free until the height of the content is known. The scripts in `src/embed` have the same.
 */
export const USUAL_HEIGHT = 640;

/** The parameters for the looks of the embedded view, which mean nothing to the site itself. */
const ONLY_EMBEDDED = ['vast', 'lijst', 'kaart', 'kleur'];

/** The custom element and its script: grows with its content. */
export function scriptSnippet(embedding: Embedding): string {
  const { site, script, height } = embedding;
  const attributes = [...embedding.search].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  if (height) attributes.push(` hoogte="${height}"`);
  return [
    `<aanbod-kaart adres="${escapeHtml(site)}"${attributes.join('')} style="display:block;width:100%;min-width:15rem;min-height:${height ?? USUAL_HEIGHT}px">`,
    `  ${link(embedding)}`,
    '</aanbod-kaart>',
    `<script src="${escapeHtml(script.url)}" integrity="${script.integrity}" crossorigin="anonymous" async></script>`,
    '',
  ].join('\n');
}

/** An iframe of one height, for a site that allows no script. */
export function iframeSnippet(embedding: Embedding): string {
  const { title, height = USUAL_HEIGHT } = embedding;
  const address = escapeHtml(embeddedViewAddress(embedding));
  return [
    `<iframe src="${address}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" allow="geolocation" style="border:0"></iframe>`,
    `<p>${link(embedding)}</p>`,
    '',
  ].join('\n');
}

/** A list as plain HTML, for a site that allows neither script nor iframe. It says of which day it is. */
export function listSnippet(embedding: Embedding, offers: readonly ListedOffer[], asOf: string): string {
  const items = offers.map(
    ({ title, url, about }) =>
      `  <li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a>: ${escapeHtml(about)}</li>`,
  );
  const list = items.length > 0 ? ['<ul>', ...items, '</ul>'] : [];
  return [...list, `<p>${escapeHtml(asOf)} ${link(embedding)}</p>`, ''].join('\n');
}

/** The address of the embedded view with what the partner chose. */
export function embeddedViewAddress({ site, search }: Pick<Embedding, 'site' | 'search'>): string {
  return withSearch(`${site}kaart/`, search);
}

/** The address of the same question on the site itself. */
export function siteAddress({ site, search }: Pick<Embedding, 'site' | 'search'>): string {
  const question = new URLSearchParams([...search].filter(([name]) => !ONLY_EMBEDDED.includes(name)));
  return withSearch(site, question);
}

function link(embedding: Embedding): string {
  return `<a href="${escapeHtml(siteAddress(embedding))}">${escapeHtml(embedding.title)}</a>`;
}

/** Adds the parameters to an address. Commas stay commas: they are allowed there, and an editor can read them. */
function withSearch(address: string, search: URLSearchParams): string {
  const text = search.toString().replaceAll('%2C', ',');
  return text ? `${address}?${text}` : address;
}
