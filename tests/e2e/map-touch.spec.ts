import { marksOf, openMap } from './live-map.ts';
import { expect, test } from './test.ts';

test(
  'While two fingers spread on the map, its marks go along with the base map',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await openMap(page, isMobile);
    /** How far the marks are from each other at most, and how wide the base map is, in pixels. */
    const measure = async () => ({
      marks: await marksOf(page).evaluateAll((marks) => {
        const places = marks.map((mark) => new DOMMatrix(getComputedStyle(mark).transform).e);
        return Math.max(...places) - Math.min(...places);
      }),
      baseMap: await page
        .locator('offer-map .base-map-land')
        .evaluate((land) => land.getBoundingClientRect().width),
    });
    const box = await page.locator('offer-map').boundingBox();
    if (!box) throw new Error('The map has no size');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const devtools = await page.context().newCDPSession(page);
    const fingers = (type: 'touchStart' | 'touchMove', apart: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [
          { x: x - apart, y, id: 0 },
          { x: x + apart, y, id: 1 },
        ],
      });

    const before = await measure();
    await fingers('touchStart', 30);
    for (let apart = 33; apart <= 60; apart += 3) await fingers('touchMove', apart);
    await expect.poll(async () => (await measure()).baseMap / before.baseMap).toBeGreaterThan(1.5);
    const spread = await measure();
    expect(spread.marks / before.marks).toBeCloseTo(spread.baseMap / before.baseMap, 1);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  },
);
