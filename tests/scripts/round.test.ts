import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test } from 'vitest';
import { versionOf, writeTable } from '../../src/domain/sheet/table.ts';
import { COLUMNS, SHARED_COLUMNS } from '../../src/domain/sheet/columns.ts';
import { sheet } from '../../src/texts/nl/sheet.ts';
import { readFields } from '../../src/content/edit/entry.ts';
import { fromCsv } from '../../src/domain/sheet/csv-cells.ts';
import { fromXlsx, toXlsx } from '../../src/domain/sheet/xlsx.ts';
import { answers as answersCommand } from '../../scripts/answers.ts';
import { check as checkCommand } from '../../scripts/check.ts';
import { call } from '../../scripts/lib/command.ts';
import { confirm as confirmCommand } from '../../scripts/confirm.ts';
import { exportSheet as exportSheetCommand } from '../../scripts/export.ts';
import { importSheet as importSheetCommand } from '../../scripts/import.ts';
import { round as roundCommand } from '../../scripts/round.ts';
import { change, copyRegion, runCommand } from './run.ts';

const PROVIDER = 'stichting-voorbeeld';
const OTHER = 'samenwerkingsverband-voorbeeld';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'round-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** The texts of all files, to see that nothing changed. */
function snapshot(region: string): Record<string, string> {
  const names = readdirSync(path.join(region, 'offers'));
  return Object.fromEntries(names.map((name) => [name, read(region, `offers/${name}`)]));
}

/** The texts in a CSV file. */
const cellsOf = (file: Uint8Array) =>
  (fromCsv(file)[0]?.rows ?? []).map((row) => row.map(({ text }) => text));

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');

interface MailParts {
  from?: string;
  date?: string;
  type?: string;
  encoding?: string;
  body: string;
}

function saveMail(
  name: string,
  {
    from = 'info@voorbeeld.nl',
    date = 'Wed, 16 Sep 2026 09:00:00 +0200',
    type = 'text/plain',
    encoding = '8bit',
    body,
  }: MailParts,
) {
  const file = path.join(folder(), name);
  const lines = [
    `From: Iemand <${from}>`,
    ...(date ? [`Date: ${date}`] : []),
    'Subject: Antwoord',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
  ];
  writeFileSync(file, lines.join('\r\n'));
  return file;
}

const line = (offer: string, verdict = 'klopt', provider = PROVIDER) =>
  `[kaart:${provider}:${offer}:${verdict}]`;
const TODAY = ['--today', '2026-09-20'];

describe('npm run confirm', () => {
  test('changes one line of each file, and with --dry-run none', async () => {
    const region = copyRegion();
    const before = snapshot(region);
    const args = ['begeleiding-voorbeeld', 'oudercursus-voorbeeld', ...TODAY, '--yes'];
    expect((await runCommand(confirmCommand, region, ...args, '--dry-run')).status).toBe(0);
    expect(snapshot(region)).toEqual(before);
    const { status, stdout } = await runCommand(confirmCommand, region, ...args);
    expect({ status, last: stdout.trim().split('\n').at(-1) }).toEqual({ status: 0, last: 'Bevestigd: 2.' });
    const name = 'begeleiding-voorbeeld.mdx';
    expect(snapshot(region)).toEqual({
      ...before,
      [name]: before[name]?.replace('verified: 2023-09-10', 'verified: 2026-09-20'),
      'oudercursus-voorbeeld.mdx': before['oudercursus-voorbeeld.mdx']?.replace(
        /---\n$/,
        'verified: 2026-09-20\n---\n',
      ),
    });
  });
  test('asks first; without an answer it changes nothing, with exit code 1', async () => {
    const region = copyRegion();
    const before = snapshot(region);
    const { status, stdout } = await runCommand(confirmCommand, region, '--provider', PROVIDER, ...TODAY);
    expect(status).toBe(1);
    expect(stdout).toContain('Klopt alles van deze 2?');
    expect(stdout).toContain('Overgeslagen: zomerkamp-voorbeeld is gestopt.');
    expect(snapshot(region)).toEqual(before);
  });
  test.each([
    [['leerlab-voorbeld', '--yes'], '--id leerlab-voorbeld bestaat niet. Bedoel je leerlab-voorbeeld?'],
    [['--yes'], 'Noem de ids van het aanbod, of een aanbieder met --provider.'],
    [['zomerkamp-voorbeeld', '--by', 'ik'], '--by ik bestaat niet.'],
  ])('tells in Dutch what it cannot do: %j', async (args, message) => {
    const { status, stderr } = await runCommand(confirmCommand, copyRegion(), ...args, ...TODAY);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('npm run answers reads a mail', () => {
  const quoted = (text: string) => text.replace(/=/g, '=3D').replace(/(.{20})/g, '$1=\r\n');
  test.each<[string, MailParts]>([
    ['that is plain', { body: line('leerlab-voorbeeld') }],
    [
      'that quotes a newer line, and wraps',
      { body: `> > [kaart:${PROVIDER}:leerlab-\r\n> > voorbeeld:klopt:2026-09-16]` },
    ],
    [
      'in quoted-printable',
      { encoding: 'quoted-printable', body: quoted(`${line('leerlab-voorbeeld')}\r\nGroet,\r\nZoë`) },
    ],
    ['in base64', { encoding: 'base64', body: Buffer.from(line('leerlab-voorbeeld')).toString('base64') }],
    [
      'that is only HTML',
      {
        type: 'text/html',
        body: `<p>Dag</p><div>[kaart:${PROVIDER}:<b>leerlab</b>-voorbeeld:<br>klopt]</div>`,
      },
    ],
    [
      'with a signature and another language',
      { body: `Sent from my phone\r\n${line('leerlab-voorbeeld')}\r\n-- \r\nBest regards` },
    ],
  ])('%s', async (_, parts) => {
    const region = copyRegion();
    const file = saveMail('antwoord.eml', parts);
    const { status, stdout, stderr } = await runCommand(
      answersCommand,
      region,
      file,
      ...TODAY,
      '--write',
      '--round',
      folder(),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Bevestigd op: 2026-09-14 → 2026-09-16');
    expect(read(region, 'offers/leerlab-voorbeeld.mdx')).toContain(
      '\nverified: 2026-09-16\nverifiedBy: aanbieder\n',
    );
  });
  test('that was forwarded as an attachment, with the day in its own line', async () => {
    const region = copyRegion();
    const inner = `From: a@voorbeeld.nl\r\nDate: Tue, 15 Sep 2026 09:00:00 +0200\r\nContent-Type: text/plain\r\n\r\n[kaart:${PROVIDER}:leerlab-voorbeeld:klopt:2026-09-15]`;
    const file = saveMail('door.eml', {
      type: 'multipart/mixed; boundary=x',
      body: `--x\r\nContent-Type: text/plain\r\n\r\nZie hieronder.\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--x--\r\n`,
    });
    const { stdout } = await runCommand(answersCommand, region, file, ...TODAY);
    expect(stdout).toContain('Bevestigd op: 2026-09-14 → 2026-09-15');
  });
});

describe('npm run answers', () => {
  test('only looks without --write', async () => {
    const region = copyRegion();
    const before = snapshot(region);
    const file = saveMail('a.eml', { body: line('leerlab-voorbeeld') });
    expect((await runCommand(answersCommand, region, file, ...TODAY)).stdout).toContain('Alleen gekeken.');
    expect(snapshot(region)).toEqual(before);
  });
  test('names what it leaves alone and why, and does the rest', async () => {
    const region = copyRegion();
    const files = [
      saveMail('ander.eml', { body: line('netwerk-voorbeeld') }),
      saveMail('nergens.eml', { body: line('nergens') }),
      saveMail('later.eml', { body: line('leerlab-voorbeeld'), date: 'Fri, 25 Sep 2026 09:00:00 +0200' }),
      saveMail('oud.eml', { body: line('leerlab-voorbeeld'), date: 'Wed, 02 Sep 2026 09:00:00 +0200' }),
      saveMail('zonder.eml', { body: line('leerlab-voorbeeld'), date: '' }),
      saveMail('af.eml', { body: `[kaart:${PROVIDER}:leerlab-voor` }),
      saveMail('vraag.eml', { from: 'info@elders.nl', body: 'Wat is dit?' }),
      saveMail('goed.eml', { body: line('begeleiding-voorbeeld') }),
      saveMail('nogeens.eml', { body: line('begeleiding-voorbeeld') }),
    ];
    const { status, stdout } = await runCommand(answersCommand, region, ...files, ...TODAY, '--write');
    expect(status).toBe(0);
    for (const told of [
      /^ander\.eml .*\n.*\(netwerk-voorbeeld\).* - dit aanbod is van een andere aanbieder$/m,
      /^nergens\.eml .*\n.*\(nergens\).* - dit aanbod bestaat niet$/m,
      /^later\.eml .*\n.*\(leerlab-voorbeeld\).* - de datum ligt in de toekomst$/m,
      /^oud\.eml .*\n.*\(leerlab-voorbeeld\).* - er is een nieuwer antwoord$/m,
      /^zonder\.eml .*\n.*\(leerlab-voorbeeld\).* - er staat geen datum bij\. .*$/m,
      /^af\.eml .*\n.*"\[kaart:stichting-voorbeeld:leerlab-voor" is geen heel antwoord$/m,
      /^vraag\.eml .*: een mail zonder regels\n {2}Er staat:\n {2}\| Wat is dit\?$/m,
      /^nogeens\.eml .*\n.*\(begeleiding-voorbeeld\).* - dit antwoord hadden we al$/m,
    ])
      expect(stdout).toMatch(told);
    expect(read(region, 'offers/begeleiding-voorbeeld.mdx')).toContain('verified: 2026-09-16');
    expect(read(region, 'offers/leerlab-voorbeeld.mdx')).toContain('verified: 2026-09-14');
  });
  test('says when a sender is not the organisation we know', async () => {
    const file = saveMail('a.eml', { body: line('leerlab-voorbeeld') });
    writeFileSync(file, readFileSync(file, 'utf8').replace('info@voorbeeld.nl', 'x@elders.nl'));
    expect((await runCommand(answersCommand, copyRegion(), file, ...TODAY)).stdout).toContain(
      'komt van @elders.nl',
    );
  });
  test('leaves a spreadsheet that does not hold alone as a whole, and does the other files', async () => {
    const region = copyRegion();
    const before = snapshot(region);
    const good = saveMail('goed.eml', { body: line('begeleiding-voorbeeld') });
    const bad = await saveSheet(region, 'fout.xlsx', 'leerlab-voorbeeld', {
      Soort: 'plusklaas',
      'Je antwoord': 'klopt nog',
    });
    const { status, stdout } = await runCommand(
      answersCommand,
      region,
      bad,
      good,
      ...TODAY,
      '--received',
      '2026-09-18',
      '--write',
    );
    expect(status).toBe(1);
    expect(stdout).toContain(
      'fout.xlsx: niets uit dit bestand is overgenomen\n  fout.xlsx, tabblad Aanbod, rij 2: kolom "Soort": "plusklaas" staat niet op de lijst. Bedoel je plusklas?\n',
    );
    const name = 'begeleiding-voorbeeld.mdx';
    expect(snapshot(region)).toEqual({
      ...before,
      [name]: before[name]
        ?.replace('verified: 2023-09-10', 'verified: 2026-09-16')
        .replace('verifiedBy: redactie', 'verifiedBy: aanbieder'),
    });
  });
  test('takes changes from a spreadsheet, keeps the other bytes, and a missing row says nothing', async () => {
    const region = copyRegion();
    const before = snapshot(region);
    const file = await saveSheet(region, 'terug.xlsx', 'leerlab-voorbeeld', {
      'Contact: telefoon': '0715123457',
      Wanneer: '=SOM(1)',
      'Je antwoord': 'gewijzigd',
    });
    const { status, stdout } = await runCommand(
      answersCommand,
      region,
      file,
      ...TODAY,
      '--received',
      '2026-09-18',
      '--write',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Contact: telefoon: 071-512 34 56 → 0715123457');
    const name = 'leerlab-voorbeeld.mdx';
    const after = before[name]
      ?.replace('text: woensdagochtend', 'text: =SOM(1)')
      .replace(
        "contact: { url: https://stichting.voorbeeld.nl, email: info@voorbeeld.nl, phone: '071-512 34 56' }",
        "contact: { url: https://stichting.voorbeeld.nl, email: info@voorbeeld.nl, phone: '0715123457' }",
      )
      .replace('verified: 2026-09-14', 'verified: 2026-09-18');
    expect(snapshot(region)).toEqual({ ...before, [name]: after });
  });
  test('does not undo what changed after the spreadsheet was made, and names both', async () => {
    const region = copyRegion();
    const file = await saveSheet(region, 'laat.xlsx', 'leerlab-voorbeeld', {
      'Contact: telefoon': '0715123457',
      'Je antwoord': 'gewijzigd',
    });
    change(region, 'offers/leerlab-voorbeeld.mdx', 'text: woensdagochtend', 'text: dinsdagochtend');
    const before = snapshot(region);
    const args = [file, ...TODAY, '--received', '2026-09-18', '--write'];
    const { status, stdout } = await runCommand(answersCommand, region, ...args);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^laat\.xlsx\n.*\n.*\n.*\(leerlab-voorbeeld\).* - de vermelding is veranderd nadat deze spreadsheet is gemaakt\. Neem zelf over wat klopt:$/m,
    );
    expect(stdout).toContain('Wanneer: dinsdagochtend → woensdagochtend');
    expect(stdout).toContain('Contact: telefoon: 071-512 34 56 → 0715123457');
    expect(snapshot(region)).toEqual(before);
  });
});

/** A spreadsheet with one row, in which somebody changed cells by the words at the top. */
async function saveSheet(
  region: string,
  name: string,
  id: string,
  cells: Record<string, string>,
): Promise<string> {
  const fields = readFields(read(region, `offers/${id}.mdx`));
  const table = writeTable(new Map([[id, fields]]), SHARED_COLUMNS, sheet, true, versionOf);
  const [row = []] = table.rows;
  for (const [place, { header }] of table.columns.entries()) row[place] = cells[header] ?? row[place] ?? '';
  const file = path.join(folder(), name);
  writeFileSync(file, await toXlsx({ ...table, rows: [row] }, sheet.name));
  return file;
}

describe('a spreadsheet of everything', () => {
  test.each(['xlsx', 'csv'])('comes back without any difference: %s', async (ending) => {
    const region = copyRegion();
    change(
      region,
      'offers/oudercursus-voorbeeld.mdx',
      'title: Cursus voor ouders',
      `title: "=1+1 'cursus'; \\"voor\\", ouders"`,
    );
    change(
      region,
      'offers/oudercursus-voorbeeld.mdx',
      'area: [regio]',
      `area: [regio]\nnote: |\n  Een regel.\n\n  '=Nog een, ${'lang '.repeat(300)}\n`,
    );
    const file = path.join(folder(), `alles.${ending}`);
    expect((await runCommand(exportSheetCommand, region, '--out', file, ...TODAY)).status).toBe(0);
    const { status, stdout, stderr } = await runCommand(
      importSheetCommand,
      region,
      file,
      ...TODAY,
      '--write',
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'Geen verschil.\n', stderr: '' });
  });
  const save = (cells: string[][]) => {
    const file = path.join(folder(), 'in.csv');
    writeFileSync(
      file,
      cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n'),
    );
    return file;
  };
  const headers = sheet.headers;
  test('a row without id is a new offer, and a missing row deletes nothing', async () => {
    const region = copyRegion();
    const before = snapshot(region);
    const file = save([
      [
        sheet.id,
        headers.title,
        headers.kind,
        headers.summary,
        headers.providers,
        headers.audience,
        headers.sectors,
        headers.area,
        headers.sources,
      ],
      [
        '',
        'Nieuwe plusklas: Zuid',
        'plusklas',
        'Een nieuwe groep voor kinderen uit Lisse.',
        PROVIDER,
        'leerling',
        'PO',
        'lisse',
        'Folder | 2026',
      ],
    ]);
    expect((await runCommand(importSheetCommand, region, file, ...TODAY)).stdout).toContain(
      'nieuwe-plusklas-zuid (nieuw)',
    );
    expect(snapshot(region)).toEqual(before);
    expect((await runCommand(importSheetCommand, region, file, ...TODAY, '--write')).status).toBe(0);
    const { 'nieuwe-plusklas-zuid.mdx': added, ...rest } = snapshot(region);
    expect(rest).toEqual(before);
    expect(added).toContain("title: 'Nieuwe plusklas: Zuid'\nkind: plusklas\n");
    expect((await runCommand(checkCommand, region, ...TODAY)).status).toBe(0);
  });
  test.each([
    [
      [
        [sheet.id, 'Titell'],
        ['leerlab-voorbeeld', 'x'],
      ],
      'de kolom "Titell" bestaat niet. Bedoel je "Titel"?',
    ],
    [[[headers.title], ['x']], `de kolom "${sheet.id}" ontbreekt.`],
    [
      [
        [sheet.id, headers.title],
        ['leerlab', 'x'],
      ],
      'rij 2: de id leerlab bestaat niet.',
    ],
    [
      [
        [sheet.id, headers.title],
        ['leerlab-voorbeeld', 'Een'],
        ['leerlab-voorbeeld', 'Twee'],
      ],
      'rij 3: de id leerlab-voorbeeld staat ook in rij 2.',
    ],
    [
      [
        [sheet.id, headers['ages.from']],
        ['leerlab-voorbeeld', 'groot'],
      ],
      'kolom "Leeftijd vanaf": "groot" is geen leeftijd. Typ een heel getal, zoals 6.',
    ],
    [
      [
        [sheet.id, headers.title],
        ['leerlab-voorbeeld', ''],
      ],
      'rij 2, kolom "Titel": dit veld ontbreekt. Wat te doen: vul tekst in',
    ],
    [
      [
        [sheet.id, headers.verified],
        ['leerlab-voorbeeld', '2027-01-01'],
      ],
      'rij 2, kolom "Bevestigd op": 2027-01-01 ligt in de toekomst',
    ],
  ])('is refused with the reason, and changes nothing: %#', async (cells, reason) => {
    const region = copyRegion();
    const before = snapshot(region);
    const { status, stderr } = await runCommand(importSheetCommand, region, save(cells), ...TODAY, '--write');
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(snapshot(region)).toEqual(before);
  });
  test('is text in every cell, with lists to choose from', async () => {
    const fields = { title: '=1+1', contact: { phone: '0715123456' } };
    const table = writeTable(new Map([['een', fields]]), COLUMNS, sheet, true);
    const [tab] = await fromXlsx(await toXlsx(table, sheet.name));
    const texts = tab?.rows[1]?.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['een', '=1+1', '0715123456']));
  });
});

describe('a spreadsheet of the organisations', () => {
  const file = () => path.join(folder(), 'organisaties.csv');
  async function exported(region: string, change: (text: string) => string): Promise<string> {
    const out = file();
    expect((await runCommand(exportSheetCommand, region, '--providers', '--out', out, ...TODAY)).status).toBe(
      0,
    );
    writeFileSync(out, change(readFileSync(out, 'utf8')));
    return out;
  }
  test('adds a mailbox without an editor who opens a file, and keeps every other byte', async () => {
    const region = copyRegion();
    const before = read(region, `providers/${OTHER}.yaml`);
    const out = await exported(region, (text) =>
      text.replace(/("samenwerkingsverband-voorbeeld";"[^"]*";"[^"]*";"[^"]*";)""/, '$1"Info@Verband.nl"'),
    );
    const { status, stdout } = await runCommand(importSheetCommand, region, out, '--write', ...TODAY);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining(
        'Mailbox (algemeen, nooit van een persoon): (leeg) → info@verband.nl',
      ) as string,
    });
    expect(read(region, `providers/${OTHER}.yaml`)).toBe(`${before}email: info@verband.nl\n`);
    expect((await runCommand(checkCommand, region, ...TODAY)).status).toBe(0);
  });
  test('adds an organisation, under an id made from its name', async () => {
    const region = copyRegion();
    const out = await exported(
      region,
      (text) => `${text}"";"Praktijk Noord";"praktijk";"www.noord.example";"";"071 - 512 34 56";"";"ja"\r\n`,
    );
    const { status } = await runCommand(importSheetCommand, region, out, '--write', ...TODAY);
    expect(status).toBe(0);
    expect(read(region, 'providers/praktijk-noord.yaml')).toBe(
      'name: Praktijk Noord\ntype: praktijk\nurl: https://www.noord.example\nphone: 071 - 512 34 56\npartner: true\n',
    );
  });
  test('is refused in the words of its columns', async () => {
    const region = copyRegion();
    const out = await exported(region, (text) => text.replace('"Samenwerkingsverband Voorbeeld"', '""'));
    const { status, stderr } = await runCommand(importSheetCommand, region, out, '--write', ...TODAY);
    expect(status).toBe(1);
    expect(stderr).toContain('kolom "Naam": dit veld ontbreekt');
  });
});

describe('the mails of a round', () => {
  async function drafts(...args: string[]) {
    const region = copyRegion();
    const out = folder();
    const result = await runCommand(roundCommand, region, '--today', '2026-10-15', '--out', out, ...args);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    return { region, made: path.join(out, '2026-10-15') };
  }

  test('open in any mail program from one page: by an address that is short enough, or by copying', async () => {
    const { made } = await drafts();
    const page = parse(read(made, 'versturen.html'));
    const section = page.querySelector(`section[aria-labelledby=${PROVIDER}]`);
    const address = section?.querySelector('a')?.getAttribute('href') ?? '';
    expect(address).toMatch(/^mailto:info@voorbeeld\.nl\?subject=Klopt%20dit%20nog/);
    expect(address.length).toBeLessThan(1900);
    expect(decodeURIComponent(address)).toContain(`https://voorbeeld.nl/controle/${PROVIDER}/`);
    expect(section?.querySelectorAll('button').map(({ text }) => text)).toEqual([
      'Kopieer het adres',
      'Kopieer het onderwerp',
      'Kopieer de tekst',
    ]);
    expect(section?.querySelector('textarea')?.text).toContain(`/controle/${PROVIDER}/`);
  });
  test('without a mailbox are texts to copy, with a search that may find the mailbox', async () => {
    const { made } = await drafts();
    const section = parse(read(made, 'versturen.html')).querySelector(`section[aria-labelledby=${OTHER}]`);
    expect(section?.querySelector('[href^=mailto]')).toBeNull();
    const search = section?.querySelector('a')?.getAttribute('href') ?? '';
    expect(decodeURIComponent(search)).toContain('"Samenwerkingsverband Voorbeeld"');
  });
  test('are rows for a mail merge too, one for each mailbox', async () => {
    const { made } = await drafts();
    const [heading, ...rows] = cellsOf(readFileSync(path.join(made, 'verzendlijst.csv')));
    expect(heading).toEqual(['naam', 'mailbox', 'onderwerp', 'pagina', 'aantal', 'tekst']);
    expect(rows.map(([name, mailbox]) => [name, mailbox])).toEqual([
      ['Stichting Voorbeeld', 'info@voorbeeld.nl'],
    ]);
  });
  test('lie together in one zip', async () => {
    const { made } = await drafts();
    const zip = unzipSync(readFileSync(path.join(made, 'concepten.zip')));
    expect(Object.keys(zip)).toEqual(
      readdirSync(made)
        .filter((name) => /\.(eml|txt|xlsx)$/.test(name))
        .toSorted(),
    );
    expect(Buffer.from(zip[`${PROVIDER}.eml`] ?? []).toString()).toBe(read(made, `${PROVIDER}.eml`));
  });
  test('lead to the address in region.yaml, and are not made as long as nobody says where the site is', async () => {
    const region = copyRegion();
    const out = folder();
    const world = { env: { CONTENT_DIR: region }, print: () => {}, write: () => {}, ask: async () => false };
    const warned: string[] = [];
    const make = () =>
      call(roundCommand, ['--today', '2026-10-15', '--out', out], {
        ...world,
        warn: (line) => void warned.push(line),
      });
    expect(await make()).toBe(2);
    expect(warned.join('\n')).toContain('Zet het adres in region.yaml');
    expect(readdirSync(out)).toEqual([]);
    change(region, 'region.yaml', 'publisher:', 'site: https://streek.example/aanbod\npublisher:');
    expect(await make()).toBe(0);
    expect(read(out, '2026-10-15', `${PROVIDER}.txt`)).toContain(
      `https://streek.example/aanbod/controle/${PROVIDER}/`,
    );
  });
});

test('a round, from start to report: three providers answer in three ways, one is silent', async () => {
  const region = copyRegion();
  for (const name of ['derde', 'stil'])
    writeFileSync(
      path.join(region, `providers/${name}.yaml`),
      `name: De ${name}\ntype: school\nemail: info@${name}.nl\n`,
    );
  change(region, 'offers/leerlab-voorbeeld.mdx', 'verified: 2026-09-14', 'verified: 2025-09-14');
  change(region, `providers/${OTHER}.yaml`, 'type:', 'email: info@verband.nl\ntype:');
  for (const name of ['derde', 'stil'])
    writeFileSync(
      path.join(region, `offers/${name}-lab.mdx`),
      read(region, 'offers/oudercursus-voorbeeld.mdx')
        .replace(/providers:\n.*\n.*\n/, `providers: [${name}]\n`)
        .replace('Cursus voor ouders', `Cursus van ${name}`),
    );
  const out = path.join(folder(), 'ronde-2026');
  const round = (day: string, ...args: string[]) =>
    runCommand(roundCommand, region, '--today', day, '--out', out, ...args);

  const start = await round('2026-09-15');
  expect(start.status).toBe(0);
  expect(start.stdout).toContain('Beantwoord: 0 van 6 keer aanbod (0%), 0 van 4 aanbieders.');
  const first = path.join(out, '2026-09-15');
  expect(readdirSync(first).filter((name) => name.endsWith('.eml'))).toHaveLength(4);
  const draft = readFileSync(path.join(first, `${PROVIDER}.eml`));
  const mail = await PostalMime.parse(draft);
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(mail.to?.[0]?.address).toBe('info@voorbeeld.nl');
  expect(mail.text).toContain('Een groep voor kinderen die op school te weinig leren.');
  expect(mail.text).toContain(`/controle/${PROVIDER}/`);
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([`${PROVIDER}.xlsx`]);
  expect(
    read(first, `${PROVIDER}.txt`)
      .replace(/^.*\n\n/, '')
      .trim(),
  ).toBe(mail.text?.replaceAll('\r\n', '\n').trim());
  // A provider that answers the draft with everything quoted and nothing said, says nothing.
  const echo = path.join(folder(), 'echo.eml');
  writeFileSync(echo, draft);
  expect((await runCommand(answersCommand, region, echo, '--today', '2026-09-21')).stdout).toContain(
    'Te wijzigen: 0',
  );

  const ours = readdirSync(path.join(region, 'offers')).length;
  const mails = [
    saveMail('een.eml', {
      body: ['leerlab-voorbeeld', 'begeleiding-voorbeeld'].map((id) => line(id)).join('\r\n'),
    }),
    saveMail('twee.eml', {
      from: 'info@derde.nl',
      body: `De tijd is anders.\r\n${line('derde-lab', 'gewijzigd', 'derde')}`,
    }),
    await saveSheet(region, 'drie.xlsx', 'netwerk-voorbeeld', {
      Titel: 'Het netwerk',
      'Je antwoord': 'klopt nog',
    }),
    saveMail('drie.eml', { from: 'info@verband.nl', body: line('oudercursus-voorbeeld', 'gestopt', OTHER) }),
  ];
  const answers = await runCommand(
    answersCommand,
    region,
    ...mails,
    '--today',
    '2026-09-20',
    '--received',
    '2026-09-18',
    '--round',
    out,
    '--write',
  );
  expect({ status: answers.status, stderr: answers.stderr }).toEqual({ status: 0, stderr: '' });
  expect(answers.stdout).toContain('Te wijzigen: 4 · lees eerst: 0 · zelf te verwerken: 1 · overgeslagen: 0');
  expect(answers.stdout).toContain('  | De tijd is anders.');
  expect(read(region, 'offers/oudercursus-voorbeeld.mdx')).toContain('state: gestopt\n');

  const again = await runCommand(
    answersCommand,
    region,
    ...mails,
    '--today',
    '2026-09-20',
    '--received',
    '2026-09-18',
    '--round',
    out,
    '--write',
  );
  expect(again.stdout).toContain('Te wijzigen: 0 · lees eerst: 0 · zelf te verwerken: 0');

  const reminder = await round('2026-09-22');
  expect(reminder.stdout).toContain('Beantwoord: 4 van 5 keer aanbod (80%), 3 van 4 aanbieders.');
  expect(reminder.stdout).toContain('Daarvan zijn er 1 een herinnering; de vorige mail was van 2026-09-15.');
  const second = ['concepten.zip', 'stil.eml', 'stil.txt', 'stil.xlsx', 'versturen.html', 'verzendlijst.csv'];
  expect(readdirSync(path.join(out, '2026-09-22'))).toEqual(second);
  expect(read(out, '2026-09-22/stil.txt')).toContain('Op 15 september 2026 vroegen we dit ook.');

  const report = await round('2026-10-30', '--report');
  expect(report.status).toBe(0);
  const text = read(out, 'verslag.md');
  for (const row of [
    '| Aanbod op de kaart | 5 |',
    '| Bevestigd in deze ronde | 4 |',
    '| Gewijzigd | 1 |',
    '| Nieuw | 0 |',
    '| Gestopt of weggehaald | 1 |',
  ])
    expect(text).toContain(row);
  expect(read(out, 'verslag.html')).toContain('<svg');
  expect(read(out, 'werklijst.html')).toContain('De stil');
  expect(existsSync(path.join(out, 'werklijst.csv'))).toBe(true);
  expect(readdirSync(path.join(region, 'offers'))).toHaveLength(ours);
});
