import type { Browser, Page } from '@playwright/test';
import { DESKTOP, PHONE, visit } from './visit.ts';

/** A file as the page got it; `bytes` are those of its compressed body, `start` and `end` milliseconds. */
interface LoadedFile {
  url: string;
  bytes: number;
  start: number;
  end: number;
}

/**
 * Measures the loading of the page: the page itself, what it needs for a list that can be filtered, and what it then
 * needs for the map. Sizes are in kilobytes, times in milliseconds.
 */
export async function measureLoading(page: Page, size: number) {
  const { rows, ready, points, atRest, files, address } = await page.evaluate(async () => {
    const entries = () =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        (entry) => {
          const { name, encodedBodySize, startTime, responseEnd } = entry as PerformanceResourceTiming;
          return { url: name, bytes: encodedBodySize, start: startTime, end: responseEnd };
        },
      );
    const [rowsAt, readyAt] = [await window.watch.rows, await window.watch.ready];
    document.querySelector('offer-map')?.scrollIntoView();
    const pointsAt = await window.watch.points;
    const atRestAt = await window.watch.settled();
    const index = document.querySelector<HTMLElement>('offer-finder')?.dataset['index'] ?? '';
    const found = { rows: rowsAt, ready: readyAt, points: pointsAt, atRest: atRestAt };
    return { ...found, files: entries(), address: new URL(index, location.href).href };
  });
  const isIndex = ({ url }: LoadedFile) => url === address;
  const isLater = ({ start }: LoadedFile) => start > ready;
  const isFont = ({ url }: LoadedFile) => url.endsWith('.woff2');
  // It comes when the browser has nothing else to do, for a word that a visitor may type.
  const isSearch = ({ url }: LoadedFile) => /pagefind|words\.json|(?:text|word)-search/.test(url);
  const fonts = files.filter(isFont);
  const list = files.filter((file) => !isIndex(file) && !isLater(file) && !isFont(file) && !isSearch(file));
  const map = files.filter((file) => isLater(file) && !isFont(file) && !isSearch(file));
  const mapCode = map.filter(({ url }) => /\.(js|css)$/.test(url));
  const codeIsThere = Math.max(ready, ...mapCode.map(({ end }) => end));
  const [listKilobytes, indexKilobytes, mapKilobytes] = [
    weigh(list),
    weigh(files.filter(isIndex)),
    weigh(map),
  ];
  return {
    listKilobytes,
    indexKilobytes,
    indexBytesPerOffer: (indexKilobytes * 1000) / size,
    usableKilobytes: listKilobytes + indexKilobytes,
    fontKilobytes: weigh(fonts),
    mapKilobytes,
    searchKilobytes: weigh(files.filter(isSearch)),
    rows,
    ready,
    points: points - codeIsThere,
    mapAtRest: atRest - codeIsThere,
  };
}

/** Measures the first part of the loading on a slow phone, where the map waits until the visitor asks for it. */
export async function measureSlowPhone(browser: Browser, url: string) {
  return visit(browser, { url, device: PHONE, isSlow: true }, (page) =>
    page.evaluate(async () => ({ slowRows: await window.watch.rows, slowReady: await window.watch.ready })),
  );
}

/** Makes a visit that is not measured; after it, the server has every file ready. */
export async function warmUp(browser: Browser, url: string): Promise<void> {
  await visit(browser, { url, device: DESKTOP }, (page) => measureLoading(page, 1));
}

const weigh = (files: readonly LoadedFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
