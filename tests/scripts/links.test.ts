import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { copyRegion } from './run.ts';

const GUIDE = 'pages/plusklas-vinden.mdx';
const FILES = [GUIDE, 'offers/leerlab-voorbeeld.mdx', 'providers/stichting-voorbeeld.yaml'];
const STATUSES: Record<string, number> = { '/aanmelden': 404, '/plan': 500, '/aanbod-in-de-buurt': 301 };

const certificate = readFileSync('tests/fixtures/self-signed.pem', 'utf8');
const servers = [
  createServer(({ url = '' }, response) => {
    if (url !== '/jaar') response.writeHead(STATUSES[url] ?? 200, { Location: '/' }).end();
  }),
  createSecureServer({ key: certificate, cert: certificate }, (_, response) => response.end()),
];
let plain: string;
let secure: string;
beforeAll(async () => {
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const [one, other] = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
  plain = `http://${one}`;
  secure = `https://${other}`;
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** The region with all its addresses on this machine; the guide leads to the site with the broken certificate. */
function localRegion(): string {
  const region = copyRegion();
  for (const name of FILES) {
    const file = path.join(region, name);
    const here = name === GUIDE ? secure : plain;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('https://stichting.voorbeeld.nl', here));
  }
  return region;
}

function memoryFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'links.json');
}

/** Not in step with this process, which is also the servers of the addresses. */
function links(region: string, memory: string, today: string) {
  const args = ['scripts/links.ts', '--memory', memory, '--today', today, '--timeout', '4'];
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      args,
      { env: { ...process.env, CONTENT_DIR: region } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

test('every way in which an address can fail is told in plain words, and what works or moved is not', async () => {
  const { status, stdout, stderr } = await links(localRegion(), memoryFile(), '2026-09-20');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim().split('\n').toSorted()).toEqual(
    [
      'Werkt nu niet; kijk volgende week nog eens (2)',
      `  ${new URL(secure).host}, sinds 2026-09-20`,
      `    ${secure} (het certificaat klopt niet, dus browsers waarschuwen): ${GUIDE}`,
      `  ${new URL(plain).host}, sinds 2026-09-20`,
      `    ${plain}/aanmelden (antwoord 404): offers/leerlab-voorbeeld.mdx`,
      `    ${plain}/plan (antwoord 500): offers/leerlab-voorbeeld.mdx`,
      `    ${plain}/jaar (geen antwoord binnen de tijd): providers/stichting-voorbeeld.yaml`,
      '6 adressen bekeken, 0 sites kapot.',
    ].toSorted(),
  );
});

test('a site that fails again a week later is reported with its addresses, and fails the command', async () => {
  const region = localRegion();
  const memory = memoryFile();
  await links(region, memory, '2026-09-20');
  expect((await links(region, memory, '2026-09-26')).status).toBe(0);
  const { status, stdout } = await links(region, memory, '2026-09-27');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^Werkt al een week niet \(2\)\n/);
  expect(stdout).toContain(`\n  ${new URL(secure).host}, sinds 2026-09-20\n    ${secure} (het certificaat`);
  expect(stdout).toContain('6 adressen bekeken, 2 sites kapot.');
});

test('an exception in the content is not tried until it is over, and is then named', async () => {
  const region = localRegion();
  const exceptions = [
    `- { address: ${plain}/plan, until: 2026-09-27, reason: De site wordt verbouwd }`,
    '- { entry: plusklas-vinden, until: 2026-09-20, reason: Het certificaat komt nog }',
  ];
  writeFileSync(path.join(region, 'link-exceptions.yaml'), `${exceptions.join('\n')}\n`);
  const memory = memoryFile();
  const first = await links(region, memory, '2026-09-20');
  expect(first.stdout).toContain(
    `Niet bekeken, want uitgezonderd (2)\n  ${plain}/plan (tot en met 2026-09-27): De site wordt verbouwd`,
  );
  expect(first.stdout).toContain(`  ${secure} (tot en met 2026-09-20): Het certificaat komt nog`);
  expect(first.stdout).toContain('4 adressen bekeken');
  const second = await links(region, memory, '2026-09-27');
  expect(second.stdout).toContain(
    'Deze uitzondering is voorbij en telt niet meer (1)\n  plusklas-vinden (tot en met 2026-09-20)',
  );
  expect(second.stdout).toContain(`    ${secure} (het certificaat klopt niet`);
  expect(second.stdout).toContain('5 adressen bekeken');
});
