import type { Page } from '@playwright/test';

const STEPS = 24;
const STEP_PX = 10;
const FRAME_MS = 16;
/** Longer than Leaflet's animation of a zoom, with its drawing after it. */
const ZOOM_MS = 600;

/**
 * Drags the map about and zooms it with the wheel, as a visitor does. Gives the longest time between two screen updates
 * for each, in ms.
 */
export async function measureMoving(page: Page) {
  const map = page.locator('offer-map');
  await map.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  if (width === 0) throw new Error('The map has no size');
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  await page.mouse.move(middleX, middleY);
  const panFrame = await longestFrame(page, async () => {
    await page.mouse.down();
    for (const direction of [-1, 1]) {
      for (let step = 1; step <= STEPS; step += 1) {
        const way = direction < 0 ? -step : step - STEPS;
        await page.mouse.move(middleX + way * STEP_PX, middleY + (way * STEP_PX) / 2);
        await page.waitForTimeout(FRAME_MS);
      }
    }
    await page.mouse.up();
  });
  const zoomFrame = await longestFrame(page, async () => {
    for (const delta of [-120, -120, 120, 120]) {
      await page.mouse.wheel(0, delta);
      await page.waitForTimeout(ZOOM_MS);
    }
  });
  return { panFrame, zoomFrame };
}

/** The longest time between two screen updates while something is done, in ms. */
async function longestFrame(page: Page, act: () => Promise<void>): Promise<number> {
  const frames = await page.evaluateHandle(() => {
    const found = { longest: 0, isOver: false };
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      found.longest = Math.max(found.longest, now - last);
      last = now;
      if (!found.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return found;
  });
  await act();
  return frames.evaluate((found) => {
    found.isOver = true;
    return found.longest;
  });
}
