import { parse, type HTMLElement } from 'node-html-parser';
import {
  judgePage,
  type CurrentSite,
  type Finding,
  type PageParts,
} from '../../src/domain/embed/partner-page.ts';

const PATIENCE_MS = 15_000;

/** A finding, or why the page could not be seen. */
export type Visit = Finding | { state: 'unreachable'; error: string };

/** Visits a partner's page. It never rejects: what goes wrong is part of the result. */
export async function visit(address: string, site: CurrentSite): Promise<Visit> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return { state: 'unreachable', error: `antwoord ${response.status}` };
    return judgePage(readParts(await response.text(), response.url), site);
  } catch (error) {
    const { name, message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    return { state: 'unreachable', error: name === 'TimeoutError' ? 'geen antwoord' : reason };
  }
}

/** The parts of a page that could be the map; relative addresses are completed with the address of the page. */
export function readParts(html: string, address: string): PageParts {
  const page = parse(html);
  const full = (element: HTMLElement, name: string) => {
    const given = element.getAttribute(name) ?? '';
    return URL.canParse(given, address) ? new URL(given, address).href : '';
  };
  return {
    maps: page.querySelectorAll('aanbod-kaart').map((element) => element.attributes),
    scripts: page
      .querySelectorAll('script[src]')
      .map((element) => ({ url: full(element, 'src'), integrity: element.getAttribute('integrity') })),
    iframes: page.querySelectorAll('iframe[src]').map((element) => full(element, 'src')),
    links: page.querySelectorAll('a[href]').map((element) => full(element, 'href')),
  };
}
