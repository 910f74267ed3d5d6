import type { APIRoute } from 'astro';
import { getBaseMap } from '../content/base-map.ts';
import { baseMapCanvas, baseMapPaths } from '../domain/map/drawing.ts';

/**
 * The base map for every small map, once for the whole site. Pages take its parts with `<use>`, so that their own
 * colours apply: by day, by night and on paper.
 */
export const GET: APIRoute = async () => {
  const baseMap = await getBaseMap();
  if (!baseMap) return svg('0 0 1 1', '');
  const canvas = baseMapCanvas(baseMap);
  const { land, areas } = baseMapPaths(baseMap, canvas);
  const [width, height] = [Math.round(canvas.width), Math.round(canvas.height)];
  const region = areas.map(({ path }) => `<path d="${path}" vector-effect="non-scaling-stroke"/>`).join('');
  return svg(
    `0 0 ${width} ${height}`,
    `<g id="base-map"><rect width="${width}" height="${height}" fill="var(--map-water, #cfe3e6)"/>` +
      `<path d="${land}" fill="var(--map-land, #f1ebe0)" fill-rule="evenodd"/>` +
      `<g fill="var(--map-area, #fbf8f3)" stroke="var(--map-line, #c9bda8)" fill-rule="evenodd">${region}</g></g>`,
  );
};

function svg(viewBox: string, content: string): Response {
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>\n`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
}
