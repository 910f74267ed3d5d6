import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, vi } from 'vitest';

const { resolve } = createRequire(import.meta.url);

/** Leaflet's own source needs a browser; what is put in the place of its methods is only noted down here. */
const overridden = vi.hoisted(() => ({ Map: [] as string[], Renderer: [] as string[] }));
vi.mock('leaflet/src/map/Map.js', () => ({
  Map: { include: (methods: object) => overridden.Map.push(...Object.keys(methods)) },
}));
vi.mock('leaflet/src/layer/vector/Renderer.js', () => ({
  Renderer: {
    prototype: {},
    include: (methods: object) => overridden.Renderer.push(...Object.keys(methods)),
  },
}));

test('The override of Leaflet’s own methods was made for the version that is installed', async () => {
  const { MADE_FOR } = await import('../../src/client/map/leaflet-override.js');
  const { version } = JSON.parse(readFileSync(resolve('leaflet/package.json'), 'utf8')) as {
    version: string;
  };
  expect(version).toBe(MADE_FOR);
});

test('Each method that is overridden is one that Leaflet has', async () => {
  await import('../../src/client/map/leaflet-override.js');
  const source = (file: string) => readFileSync(resolve(`leaflet/src/${file}`), 'utf8');
  expect(overridden.Map).toEqual(['getRenderer']);
  expect(overridden.Renderer).toEqual(['_onZoomEnd', '_reset']);
  for (const method of overridden.Map)
    expect(source('layer/vector/Renderer.getRenderer.js')).toContain(`${method}: function`);
  for (const method of overridden.Renderer)
    expect(source('layer/vector/Renderer.js')).toContain(`${method}: function`);
});
