import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Embedding } from '../../src/domain/embed/snippets.ts';
import { integrityOf, SCRIPT_VERSION } from '../../src/embed/integrity.ts';
import { frozenSite } from './sites.ts';

/** A partner's page: what is in its body, and its content security policy. */
export interface PartnerPage {
  body: string;
  policy?: string;
}

export interface PartnerSite {
  url: string;
  close: () => void;
}

/** A site of a partner, on another origin than the map. Pages are added by name at any time. */
export async function startPartner(pages: Record<string, PartnerPage>): Promise<PartnerSite> {
  const server = createServer((request, response) => {
    const page = pages[(request.url ?? '').replace(/^\/|\?.*$/g, '')];
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      ...(page?.policy && { 'Content-Security-Policy': page.policy }),
    };
    const html = `<!doctype html><html lang="nl"><head><meta name="viewport" content="width=device-width"><title>Een school</title><link rel="icon" href="data:,"></head><body><h1>Hulp voor slimme kinderen</h1>${page?.body}<p id="onder">Heb je een vraag? Bel ons.</p></body></html>`;
    response.writeHead(page ? 200 : 404, headers).end(page ? html : '');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a partner pastes, for these choices. */
export const choices = (search = '', height?: number): Embedding => ({
  site: frozenSite.url,
  script: {
    url: `${frozenSite.url}insluiten/${SCRIPT_VERSION}.js`,
    integrity: integrityOf(readFileSync(`src/embed/${SCRIPT_VERSION}.js`, 'utf8')),
  },
  title: 'Aanbod voor begaafde kinderen',
  search: new URLSearchParams(search),
  height,
});

/** The map on a partner's page, as a visitor sees it. */
export class MapOnPage {
  readonly page: Page;
  readonly element: Locator;
  readonly view: FrameLocator;
  /** What is there for who cannot have the embedded view. */
  readonly link: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('aanbod-kaart');
    this.view = page.frameLocator('aanbod-kaart iframe');
    this.link = page.getByRole('link', { name: 'Aanbod voor begaafde kinderen', exact: true });
  }

  async expectThere(): Promise<void> {
    await this.element.scrollIntoViewIfNeeded();
    await expect(this.view.locator('#resultaten > li').first()).toBeVisible();
    await expect(this.link).toBeHidden();
  }

  /** In CSS pixels. */
  async height(): Promise<number> {
    return this.element.evaluate((map) => map.getBoundingClientRect().height);
  }
}
