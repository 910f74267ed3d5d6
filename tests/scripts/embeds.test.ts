import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { integrityOf } from '../../src/embed/integrity.ts';
import { change, copyRegion } from './run.ts';

const SITE = 'https://kaart.voorbeeld.nl';
const integrity = integrityOf(readFileSync('src/embed/v2.js', 'utf8'));
const script = (hash = integrity) =>
  `<script src="${SITE}/hb/insluiten/v2.js" integrity="${hash}" crossorigin="anonymous" async></script>`;
const pages: Record<string, string> = {
  '/script': `<aanbod-kaart gemeente="lisse"></aanbod-kaart>${script()}`,
  '/venster': `<iframe src="${SITE}/hb/kaart/?soort=plusklas"></iframe>`,
  '/oud': `<aanbod-kaart gemeente="lisse"></aanbod-kaart>${script('sha384-oud')}`,
  '/keuze': `<iframe src="${SITE}/hb/kaart/?gemeente=atlantis"></iframe>`,
  '/leeg': '<p>Welkom</p>',
};

let partner: Server;
let host: string;
beforeAll(async () => {
  partner = createServer(({ url = '' }, response) => {
    const page = pages[url];
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`;
});
afterAll(() => partner.close());

/** Not in step with this process, which is also the partner's server. */
function embeds(embed: string | undefined, env: Record<string, string> = {}) {
  const folder = copyRegion();
  const line = 'embed: https://stichting.voorbeeld.nl/aanbod-in-de-buurt\n';
  change(folder, 'providers/stichting-voorbeeld.yaml', line, embed ? `embed: ${embed}\n` : '');
  const known = { SITE_URL: SITE, BASE_PATH: '/hb/', CONTENT_DIR: folder };
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const options = { env: { ...process.env, ...known, ...env } };
    execFile(process.execPath, ['scripts/embeds.ts'], options, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe('npm run embeds', () => {
  test.each([
    ['/script', 'aanwezig', 'met script', 0],
    ['/venster', 'aanwezig', 'vast venster', 0],
    ['/oud', 'verouderd', 'de code is veranderd', 1],
    ['/keuze', 'verouderd', 'gemeente=atlantis', 1],
    ['/leeg', 'ontbreekt', '', 1],
    ['/weg', 'niet bereikbaar', 'antwoord 404', 1],
  ])('says of the page %s that it is %s', async (page, state, about, code) => {
    const { status, stdout } = await embeds(host + page);
    const [line = ''] = stdout.split('\n');
    expect(line).toMatch(new RegExp(`^${state}  `));
    expect(line).toContain(about);
    expect(line).toMatch(new RegExp(`Stichting Voorbeeld +${host}${page}$`));
    expect(status).toBe(code);
  });
  test('says that a host does not answer', async () => {
    const { status, stdout } = await embeds('http://127.0.0.1:9/');
    expect(stdout).toMatch(/^niet bereikbaar/);
    expect(status).toBe(1);
  });
  test('counts the partners without a page', async () => {
    const { status, stdout } = await embeds(undefined);
    expect(stdout).toBe('0 pagina’s bekeken. Van 1 partner is geen pagina bekend (veld embed).\n');
    expect(status).toBe(0);
  });
  test('asks where the site is when nobody said', async () => {
    const { status, stderr } = await embeds(`${host}/script`, { SITE_URL: '' });
    expect(stderr).toContain('Zet het adres in region.yaml');
    expect(status).toBe(2);
  });
});
