import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import { idOf, PATHS } from '../../src/domain/checks/paths.ts';
import { parseSource } from '../../src/domain/checks/source-file.ts';
import { percentile } from './statistics.ts';
import { DESKTOP } from './visit.ts';

/** So many replies come in during a round of a region. */
const REPLIES = 150;
/** What is typed into the field that is measured. */
const TYPED = 'Een samenvatting die iemand letter voor letter typt.';

/**
 * Measures the desk on content of a size, which it opens as a zip: the first load in kilobytes, and in milliseconds what is
 * done from the choice of the file to the first room, to a list that can be used, for a filter, from a key to its check, and
 * from the drop of 150 replies to what they would change.
 */
export async function measureDesk(browser: Browser, url: string, files: readonly SourceFile[]) {
  const context = await browser.newContext({ ...DESKTOP, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  try {
    const page = await context.newPage();
    const loaded: Promise<number>[] = [];
    const weigh = (response: { url: () => string; body: () => Promise<Buffer> }) => {
      if (!response.url().endsWith('.woff2'))
        loaded.push(response.body().then((body) => gzipSync(body).length));
    };
    page.on('response', weigh);
    await page.goto(new URL('beheer/', url).href, { waitUntil: 'networkidle' });
    page.off('response', weigh);
    const deskKilobytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0) / 1000;

    const zip = zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), {
      level: 1,
    });
    const opened = performance.now();
    await page
      .getByLabel('Kies een zip')
      .setInputFiles({ name: 'inhoud.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
    await page.getByRole('heading', { level: 2, name: 'Overzicht' }).waitFor({ timeout: 300_000 });
    const deskOpen = performance.now() - opened;
    await goTo(page, '#/aanbod', '.entry-list li');
    const deskList = performance.now() - opened;
    const deskFilter = percentile(await typed(page, '#zoek', 'begeleiding'), 95);

    const offer = files.find(({ path }) => PATHS.offers.test(path));
    await goTo(page, `#/aanbod/${idOf(offer?.path ?? '')}`, '[data-field=summary] textarea');
    const deskKey = percentile(await typed(page, '[data-field=summary] textarea', TYPED), 95);

    await goTo(page, '#/reacties', '#reacties-bestanden');
    const mails = replies(files);
    const dropped = performance.now();
    await page.locator('#reacties-bestanden').setInputFiles(mails);
    await page.locator('[data-part=summary]').waitFor({ timeout: 300_000 });
    return {
      deskKilobytes,
      deskOpen,
      deskList,
      deskFilter,
      deskKey,
      deskReplies: performance.now() - dropped,
    };
  } finally {
    await context.close();
  }
}

async function goTo(page: Page, hash: string, wanted: string): Promise<void> {
  await page.evaluate((address) => (location.hash = address), hash);
  await page.locator(wanted).first().waitFor({ timeout: 300_000 });
}

/** Types a text letter by letter; from each key to the next picture on the screen, in milliseconds. */
function typed(page: Page, field: string, text: string): Promise<number[]> {
  return page.evaluate(
    async ([selector, letters]) => {
      const times: number[] = [];
      for (let length = 1; length <= letters.length; length += 1) {
        const box = document.querySelector<HTMLInputElement>(selector);
        if (!box) throw new Error(`There is no ${selector}`);
        const begin = performance.now();
        box.value = letters.slice(0, length);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - begin);
      }
      return times;
    },
    [field, text] as const,
  );
}

/** A reply to each of the first offers, that it holds. */
function replies(files: readonly SourceFile[]) {
  const offers = files.filter(({ path }) => PATHS.offers.test(path)).slice(0, REPLIES);
  return offers.map((file) => {
    const { providers } = parseSource(file).data as { providers: string[] };
    const text = `From: info@voorbeeld.nl\r\nSubject: Antwoord\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\n\r\n[kaart:${providers[0] ?? ''}:${idOf(file.path)}:klopt]\r\n`;
    return { name: `${idOf(file.path)}.eml`, mimeType: 'message/rfc822', buffer: Buffer.from(text) };
  });
}
