import { iframeSnippet, listSnippet, scriptSnippet } from '../../src/domain/embed/snippets.ts';
import type { Page } from '@playwright/test';
import { drawn } from './finder.ts';
import { choices, MapOnPage, startPartner, type PartnerPage, type PartnerSite } from './partner-site.ts';
import { frozenSite } from './sites.ts';
import { expect, test } from './test.ts';

const SITE = new URL(frozenSite.url).origin;
const SEARCH = 'gemeente=oegstgeest&soort=plusklas&vast=gemeente,soort';
const code = scriptSnippet(choices(SEARCH));

const pages: Record<string, PartnerPage> = {
  script: { body: code },
  whole: { body: scriptSnippet(choices('weergave=lijst')) },
  fixed: { body: scriptSnippet(choices(SEARCH, 500)) },
  iframe: { body: iframeSnippet(choices(SEARCH)) },
  list: { body: listSnippet(choices(SEARCH), [], 'Stand van vandaag.') },
  nested: { body: '<iframe src="script" title="Een andere school" width="100%" height="800"></iframe>' },
  hostile: {
    body: code.replace(
      /<aanbod-kaart[^>]*>/,
      `<aanbod-kaart gemeente="&quot;><script>alert(1)</script>" soort="javascript:alert(1)" vast="__proto__" hoogte="99999" src="https://kwaad.example/" onload="alert(1)" kleur="red;}" q="${'a'.repeat(5000)}">`,
    ),
  },
  listener: {
    body: `<iframe src="${frozenSite.url}kaart/" title="De kaart" width="100%" height="400"></iframe><iframe src="spy" title="Een ander" width="100%" height="100"></iframe>`,
  },
  spy: { body: '<p>Niets te zien.</p>' },
};

/** Keeps what the page is told from now on; what it gives waits until the page was told something. */
async function listenFor(page: Page): Promise<(last: string) => Promise<void>> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => heard.push(data));
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  return async (last) => {
    await expect.poll(heard).toContain(last);
    await drawn(page);
  };
}

let partner: PartnerSite;
test.beforeAll(async () => (partner = await startPartner(pages)));
test.afterAll(() => partner.close());

test.describe('With the script', () => {
  test(
    'the map shows what the partner chose, has a title and hides the link',
    { tag: '@every-screen' },
    async ({ page }) => {
      const map = new MapOnPage(page);
      await page.goto(partner.url + 'script');
      await map.expectThere();
      await expect(map.view.getByText('Woonplaats of postcode: Oegstgeest')).toBeVisible();
      await expect(page.getByTitle('Aanbod voor begaafde kinderen')).toHaveAttribute('loading', 'lazy');
    },
  );

  test('a click in the map opens the offer in the partner’s window', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.goto(partner.url + 'script');
    await map.expectThere();
    await map.view.locator('.card-title a').first().click();
    await expect(page).toHaveURL(new RegExp(`^${SITE}/aanbod/[^/]+/$`));
  });

  test('the iframe grows with its content, and shrinks again', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.setViewportSize({ width: 800, height: 500 });
    await page.goto(partner.url + 'whole');
    await map.element.evaluate((element) => element.scrollIntoView());
    await expect.poll(() => map.height()).toBeGreaterThan(1500);
    const tall = await map.height();
    await map.view.getByLabel('Zoekwoord').fill('leerlab');
    await map.view.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect.poll(() => map.height()).toBeLessThan(tall);
    await expect
      .poll(() => map.view.locator('html').evaluate((html) => html.scrollHeight - window.innerHeight))
      .toBeLessThanOrEqual(1);
  });

  test('nothing on the partner’s page moves when the map comes', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.setViewportSize({ width: 1000, height: 1200 });
    await page.addInitScript(() => {
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { moved: number }).moved += (
            entry as PerformanceEntry & { value: number }
          ).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(partner.url + 'whole');
    await map.expectThere();
    await expect(map.view.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBe(0);
    await expect(page.locator('#onder')).toBeInViewport();
    // Who uses the map wants to see all of it.
    await map.view.getByLabel('Zoekwoord').click();
    await map.view.getByLabel('Zoekwoord').fill('plusklas');
    await map.view.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect.poll(() => map.height()).toBeGreaterThan(700);
  });

  test('an iframe of one height keeps it', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.goto(partner.url + 'fixed');
    await map.expectThere();
    expect(await map.height()).toBe(500);
  });

  test('an iframe within an iframe shows the map too', async ({ page }) => {
    await page.goto(partner.url + 'nested');
    const inner = page.frameLocator('iframe').frameLocator('aanbod-kaart iframe');
    await expect(inner.locator('#resultaten > li').first()).toBeVisible();
  });

  test('unknown and hostile attributes are ignored', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.goto(partner.url + 'hostile');
    await map.expectThere();
    const address = new URL((await map.element.locator('iframe').getAttribute('src')) ?? '');
    expect(address.origin + address.pathname).toBe(`${SITE}/kaart/`);
    expect(address.searchParams.get('q')).toBeNull();
    expect(await map.height()).toBeLessThan(50_000);
    await expect(map.view.getByLabel('Woonplaats of postcode')).toBeVisible();
  });

  test('a height announced by anybody but the map is ignored', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.setViewportSize({ width: 800, height: 500 });
    await page.goto(partner.url + 'whole');
    await map.element.evaluate((element) => element.scrollIntoView());
    await expect.poll(() => map.height()).toBeGreaterThan(1500);
    const grown = await map.height();
    const heard = await listenFor(page);
    await page.evaluate(() => {
      window.postMessage({ name: 'aanbod-kaart', height: 12_345 }, '*');
      const other = document.createElement('iframe');
      other.srcdoc = '<p>Ander</p>';
      document.body.append(other);
    });
    await expect.poll(() => page.frames().some((frame) => frame.url() === 'about:srcdoc')).toBe(true);
    const stranger = page.frames().find((frame) => frame.url() === 'about:srcdoc');
    await stranger?.evaluate(() => {
      window.parent.postMessage({ name: 'aanbod-kaart', height: 12_345 }, '*');
      window.parent.postMessage('this was all', '*');
    });
    await heard('this was all');
    // The map itself may still settle by some pixels.
    expect(Math.abs((await map.height()) - grown)).toBeLessThan(500);
  });

  test('a height that is no height is ignored, also from the map itself', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.setViewportSize({ width: 800, height: 500 });
    await page.goto(partner.url + 'whole');
    await map.element.evaluate((element) => element.scrollIntoView());
    await expect.poll(() => map.height()).toBeGreaterThan(1500);
    const inner = page.frames().find((frame) => frame.url().includes('/kaart/'));
    const heard = await listenFor(page);
    await inner?.evaluate(() => {
      const announced = [0, -20, 60_000, 1.5, '900', null, undefined, { height: 900 }];
      for (const height of announced) window.parent.postMessage({ name: 'aanbod-kaart', height }, '*');
      window.parent.postMessage('aanbod-kaart', '*');
      window.parent.postMessage('this was all', '*');
    });
    await heard('this was all');
    expect(await map.height()).toBeGreaterThan(1500);
    expect(await map.height()).toBeLessThan(50_000);
  });

  test('an iframe that never responds gives way to the link', async ({ page }) => {
    const map = new MapOnPage(page);
    await page.clock.install();
    await page.route('**/kaart/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Even geduld, de server start op.</p>' }),
    );
    await page.goto(partner.url + 'script');
    await map.element.scrollIntoViewIfNeeded();
    await expect(map.view.getByText('Even geduld')).toBeAttached();
    await expect(map.link).toBeVisible();
    await page.clock.runFor(9000);
    await expect(map.element.locator('iframe')).toBeHidden();
    await map.link.click();
    await expect(page).toHaveURL(new RegExp(`^${SITE}/`));
  });

  test('the map announces its height to the page around it alone', async ({ page }) => {
    await page.goto(partner.url + 'listener');
    await expect(page.frameLocator('iframe >> nth=0').locator('#resultaten > li').first()).toBeVisible();
    const inner = page.frames().find((frame) => frame.url().endsWith('/kaart/'));
    // Only when it has had time to draw does the map say that this was all.
    await inner?.evaluate(() =>
      window.addEventListener('message', ({ data, source }) => {
        const end = () => source?.postMessage('this was all', { targetOrigin: '*' });
        if (data === 'was this all?') requestAnimationFrame(() => requestAnimationFrame(end));
      }),
    );
    const spy = page.frames().find((frame) => frame.url().endsWith('/spy'));
    const heard = await spy?.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const heard: unknown[] = [];
          window.addEventListener('message', ({ data }) => {
            heard.push(data);
            if (data === 'this was all') resolve(heard);
          });
          window.parent.frames[0]?.postMessage({ name: 'aanbod-kaart', greeting: 1 }, '*');
          window.parent.frames[0]?.postMessage('was this all?', '*');
        }),
    );
    expect(heard).toEqual(['this was all']);
  });
});

test('Without the script an iframe of one height shows the map and a link', async ({ page }) => {
  const map = new MapOnPage(page);
  await page.goto(partner.url + 'iframe');
  const iframe = page.getByTitle('Aanbod voor begaafde kinderen');
  await iframe.scrollIntoViewIfNeeded();
  await expect(iframe.contentFrame().locator('#resultaten > li').first()).toBeVisible();
  await expect(map.link).toBeVisible();
});

test('A site that allows neither has a list with a link', async ({ page }) => {
  const map = new MapOnPage(page);
  await page.goto(partner.url + 'list');
  await map.link.click();
  await expect(page.getByRole('heading', { name: 'Gevonden aanbod' })).toBeVisible();
});
