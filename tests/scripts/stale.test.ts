import { describe, expect, test } from 'vitest';
import type { StaleRow } from '../../src/domain/round/staleness.ts';
import { stale as staleCommand } from '../../scripts/stale.ts';
import { change, copyRegion, runCommand, shown } from './run.ts';

const TODAY = ['--today', '2026-09-20'];
const TOTALS = 'Nog niet bevestigd: 1 · Lang niet bevestigd: 1 · Wordt nu nagevraagd: 1\n';

const stale = (...args: string[]) => runCommand(staleCommand, copyRegion(), ...args);
const rows = async (...args: string[]) =>
  JSON.parse((await stale('--format', 'json', ...args)).stdout) as StaleRow[];
const states = async (...args: string[]) =>
  Object.fromEntries((await rows(...args)).map(({ id, state }) => [id, state]));

describe('npm run stale', () => {
  test('shows a table of at most 100 columns, the never confirmed first, and totals', async () => {
    const { status, stdout, stderr } = await stale(...TODAY);
    expect(stdout).toMatchInlineSnapshot(`
      "Nog niet bevestigd (1)
      Aanbod                         Soort        Aanbieder                       Bevestigd
      Cursus voor ouders             Oudercursus  samenwerkingsverband-voorbeeld  -

      Lang niet bevestigd (1)
      Aanbod                         Soort        Aanbieder                       Bevestigd
      Begeleiding op school          Begeleiding  stichting-voorbeeld             2023-09-10

      Wordt nu nagevraagd (1)
      Aanbod                         Soort        Aanbieder                       Bevestigd
      Een netwerk voor leerkrachten  Netwerk      samenwerkingsverband-voorbeeld  2025-10-01

      Nog niet bevestigd: 1 · Lang niet bevestigd: 1 · Wordt nu nagevraagd: 1
      "
    `);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
  test('cuts long titles in the table, and keeps the columns in line', async () => {
    const folder = copyRegion();
    change(
      folder,
      'offers/oudercursus-voorbeeld.mdx',
      'Cursus voor ouders',
      'Cursus over opvoeden, slapen, eten en alles wat daar nog meer bij komt kijken',
    );
    const [, heading = '', row = ''] = (await runCommand(staleCommand, folder, ...TODAY)).stdout.split('\n');
    expect(row).toContain('… ');
    expect(row.length).toBeLessThanOrEqual(100);
    expect(row.indexOf('Oudercursus')).toBe(heading.indexOf('Soort'));
  });
  test('gives nothing but the rows as JSON, with the totals beside it', async () => {
    const folder = copyRegion();
    const { status, stdout, stderr } = await runCommand(staleCommand, folder, '--format', 'json', ...TODAY);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 'oudercursus-voorbeeld',
        title: 'Cursus voor ouders',
        kind: 'oudercursus',
        provider: 'samenwerkingsverband-voorbeeld',
        verified: null,
        state: 'unconfirmed',
        file: shown(folder, 'offers/oudercursus-voorbeeld.mdx'),
      },
      {
        id: 'begeleiding-voorbeeld',
        title: 'Begeleiding op school',
        kind: 'begeleiding',
        provider: 'stichting-voorbeeld',
        verified: '2023-09-10',
        state: 'overdue',
        file: shown(folder, 'offers/begeleiding-voorbeeld.mdx'),
      },
      {
        id: 'netwerk-voorbeeld',
        title: 'Een netwerk voor leerkrachten',
        kind: 'netwerk',
        provider: 'samenwerkingsverband-voorbeeld',
        verified: '2025-10-01',
        state: 'due',
        file: shown(folder, 'offers/netwerk-voorbeeld.mdx'),
      },
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: TOTALS });
  });
  test('gives CSV with a heading, in which no cell can run as a formula', async () => {
    const folder = copyRegion();
    change(
      folder,
      'offers/oudercursus-voorbeeld.mdx',
      'title: Cursus voor ouders',
      `title: '=HYPERLINK("x", "y")'`,
    );
    const { stdout, stderr } = await runCommand(staleCommand, folder, '--format', 'csv', ...TODAY);
    const lines = stdout.split('\r\n');
    // A Dutch Excel opens it at once: with its mark of UTF-8, and semicolons.
    expect(lines[0]).toBe('\uFEFF"id";"title";"kind";"provider";"verified";"state";"file"');
    expect(lines[1]).toContain(
      `"oudercursus-voorbeeld";"'=HYPERLINK(""x"", ""y"")";"oudercursus";"samenwerkingsverband-voorbeeld";"";"unconfirmed";`,
    );
    expect(lines).toHaveLength(5);
    expect(stderr).toBe(TOTALS);
  });
  test('gives Markdown in which a title cannot break the table', async () => {
    const folder = copyRegion();
    change(
      folder,
      'offers/oudercursus-voorbeeld.mdx',
      'title: Cursus voor ouders',
      'title: Cursus | *ouders*',
    );
    const lines = (await runCommand(staleCommand, folder, '--format', 'markdown', ...TODAY)).stdout.split(
      '\n',
    );
    expect(lines.slice(0, 3)).toEqual([
      '| Stand | Aanbod | Soort | Aanbieder | Bevestigd | Bestand |',
      '| --- | --- | --- | --- | --- | --- |',
      `| Nog niet bevestigd | Cursus \\| \\*ouders\\* | Oudercursus | samenwerkingsverband-voorbeeld | - | \`${shown(folder, 'offers/oudercursus-voorbeeld.mdx')}\` |`,
    ]);
    expect(lines.at(-2)).toBe(TOTALS.trim());
  });
});

describe('the options of npm run stale', () => {
  test('--today moves the round', async () => {
    expect((await states('--today', '2026-10-26'))['netwerk-voorbeeld']).toBe('due');
    expect((await states('--today', '2026-10-27'))['netwerk-voorbeeld']).toBe('overdue');
    expect((await states('--today', '2027-09-01'))['leerlab-voorbeeld']).toBe('due');
  });
  test('--since replaces the cutoff', async () => {
    expect(await states(...TODAY, '--since', '2025-10-01')).toEqual({
      'oudercursus-voorbeeld': 'unconfirmed',
      'begeleiding-voorbeeld': 'overdue',
    });
    expect(await states(...TODAY, '--since', '2026-09-15')).toEqual({
      'oudercursus-voorbeeld': 'unconfirmed',
      'begeleiding-voorbeeld': 'overdue',
      'leerlab-voorbeeld': 'overdue',
      'netwerk-voorbeeld': 'due',
    });
  });
  test('--provider keeps what one provider has a part in', async () => {
    expect(Object.keys(await states(...TODAY, '--provider', 'stichting-voorbeeld'))).toEqual([
      'oudercursus-voorbeeld',
      'begeleiding-voorbeeld',
    ]);
  });
  test('--fail gives exit code 1 when there is a row, and 0 when there is none', async () => {
    expect((await stale(...TODAY, '--fail')).status).toBe(1);
    const folder = copyRegion();
    change(
      folder,
      'offers/oudercursus-voorbeeld.mdx',
      'area: [regio]',
      'area: [regio]\nverified: 2026-09-02',
    );
    const quiet = await runCommand(staleCommand, folder, ...TODAY, '--fail', '--since', '2023-09-10');
    expect(quiet).toEqual({
      status: 0,
      stdout: 'Nog niet bevestigd: 0 · Lang niet bevestigd: 0 · Wordt nu nagevraagd: 0\n',
      stderr: '',
    });
    expect(
      (await runCommand(staleCommand, folder, ...TODAY, '--since', '2023-09-10', '--format', 'json')).stdout,
    ).toBe('[]\n');
  });
});

describe('what npm run stale cannot do', () => {
  test('is to report on content with problems: it tells those, with exit code 1', async () => {
    const folder = copyRegion();
    change(folder, 'offers/leerlab-voorbeeld.mdx', 'kind: plusklas', 'kind: plusclub');
    change(folder, 'topics.yaml', 'label: Plusklas', 'label: P');
    const { status, stdout, stderr } = await runCommand(staleCommand, folder, '--format', 'json', ...TODAY);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(stderr).toContain(`${shown(folder, 'topics.yaml')}:5: [2].label - `);
  });
  test.each([
    [
      ['--format', 'tabel'],
      '--format tabel bestaat niet. Bedoel je table? Kies anders uit table, json, csv, markdown.',
    ],
    [['--provider', 'stichting'], '--provider stichting bestaat niet. Kies uit de bestanden in providers.'],
    [['--today', 'morgen'], '--today morgen is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-14.'],
    [
      ['--since', '2026-02-30'],
      '--since 2026-02-30 is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-14.',
    ],
    [['--json'], 'De optie --json bestaat niet. Mogelijk: --format --today --since --provider --out --fail'],
    [
      ['--since'],
      'Achter --since ontbreekt de waarde. Mogelijk: --format --today --since --provider --out --fail',
    ],
    [
      ['--fail=ja'],
      'Achter --fail hoort niets te staan. Mogelijk: --format --today --since --provider --out --fail',
    ],
    [['csv'], 'Met csv kan deze opdracht niets. Mogelijk: --format --today --since --provider --out --fail'],
  ])('is told in Dutch with exit code 2: %j', async (args, message) => {
    expect(await stale(...TODAY, ...args)).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
  });
});
