/** Files and folders that cannot be read as they are: each is named, with what to do about it. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderStore, type Disk } from '../../src/content/folder.ts';
import { readAll } from '../../src/content/store.ts';
import { readBytes } from '../../src/domain/checks/bytes.ts';
import { describeProblem } from '../../src/domain/checks/problem.ts';
import { copyRegion } from '../scripts/run.ts';
import { checked, LEERLAB, problemsAfter, regionWith } from './region.ts';

const readFolder = (folder: string, disk?: Disk) => readAll(folderStore(folder, disk));

const text = (name: string) => regionWith().find((file) => file.path === name)?.text ?? '';
const CAFE = text(LEERLAB).replace('Leerlab Voorbeeld', 'Leerlab Café');
const problemsOf = (files: Parameters<typeof checked>[0]) => checked(files).problems.map(describeProblem);
/** What the check says of a region in which one file holds these bytes. */
const problemsWith = (bytes: Uint8Array, name = LEERLAB) =>
  problemsOf([...regionWith().filter((file) => file.path !== name), readBytes(name, bytes)]);
const utf16 = (content: string) => Buffer.from(content, 'utf16le');

describe('a file that is not saved as UTF-8', () => {
  const AS_UTF8 =
    'Fix: open het in Kladblok, kies Opslaan als en zet onderaan Codering op UTF-8; kijk daarna of letters met een accent nog kloppen.';
  test('is told with the first line that cannot be read, when it is Windows-1252', async () => {
    expect(problemsWith(Buffer.from(CAFE, 'latin1'))).toEqual([
      `${LEERLAB}:2: bestand - dit bestand is niet opgeslagen als UTF-8, en een teken op deze regel is daardoor niet te lezen: title: Leerlab Caf\ufffd. ${AS_UTF8}`,
    ]);
  });
  test('is told when a program put the mark of UTF-8 before it', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(CAFE, 'latin1')]);
    expect(problemsWith(bytes)).toEqual([
      expect.stringContaining(`${LEERLAB}:2: bestand - dit bestand is niet opgeslagen als UTF-8`),
    ]);
  });
  test('is told when it comes from an old Mac, whose é is another byte', async () => {
    const bytes = Buffer.from(CAFE.replace('é', '\u008e'), 'latin1');
    expect(problemsWith(bytes)).toEqual([
      expect.stringContaining(`${LEERLAB}:2: bestand - dit bestand is niet opgeslagen als UTF-8`),
    ]);
  });
  test.each([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(CAFE)])],
    ['UTF-16 without a mark', utf16(CAFE)],
    [
      'UTF-16 with its bytes the other way round',
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(CAFE).swap16()]),
    ],
    ['UTF-16 the other way round without a mark', utf16(CAFE).swap16()],
  ])('is told when it is %s', async (_, bytes) => {
    expect(problemsWith(bytes)).toEqual([
      `${LEERLAB}:1: bestand - dit bestand is opgeslagen als UTF-16 (soms heet dat Unicode). ${AS_UTF8}`,
    ]);
  });
  test('is told for a list and for the manual too', async () => {
    expect(
      problemsWith(Buffer.from(text('topics.yaml').replace('hb-klas', 'hb-klassé'), 'latin1'), 'topics.yaml'),
    ).toEqual([expect.stringContaining('topics.yaml:6: bestand - dit bestand is niet opgeslagen als UTF-8')]);
    expect(problemsWith(Buffer.from('# Handleiding é', 'latin1'), 'README.md')).toEqual([
      expect.stringContaining('README.md:1: bestand - dit bestand is niet opgeslagen als UTF-8'),
    ]);
  });
  test('is not confused with a file that is, mark and all', async () => {
    expect(problemsWith(Buffer.from(`\uFEFF${CAFE}`))).toEqual([]);
  });
  test('keeps its id, so that what refers to it is not told as well', async () => {
    const name = 'providers/stichting-voorbeeld.yaml';
    expect(problemsWith(Buffer.from(`${text(name)}# é`, 'latin1'), name)).toHaveLength(1);
  });
});

describe('a file that is no text', () => {
  test.each([
    [
      'noise',
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
      'dit is geen tekst maar een ander soort bestand. Fix: zet de tekst in Kladblok en sla die op als UTF-8, of haal het bestand weg',
    ],
    [
      'a document of Word',
      Buffer.from('PK\u0003\u0004 en verder'),
      'dit is een Word-bestand of een zip, geen gewone tekst. Fix: kopieer de tekst naar Kladblok en sla die op als UTF-8',
    ],
    [
      'text with layout from a Mac',
      Buffer.from('{\\rtf1\\ansi Leerlab}'),
      'dit is tekst met opmaak (RTF), geen gewone tekst. Fix: kies in Teksteditor Opmaak > Maak platte tekst, en sla het opnieuw op',
    ],
    [
      'a pdf',
      Buffer.from('%PDF-1.7'),
      'dit is een pdf, geen gewone tekst. Fix: zet de tekst in Kladblok en sla die op als UTF-8, of haal het bestand weg',
    ],
  ])('is told as what it is: %s', async (_, bytes, says) => {
    expect(problemsWith(bytes)).toEqual([`${LEERLAB}:1: bestand - ${says}.`]);
  });
});

describe('a file that is too large', () => {
  test('is refused in one sentence, without being read', async () => {
    const folder = copyRegion();
    writeFileSync(path.join(folder, LEERLAB), Buffer.alloc(5_000_000, 'ruis '));
    const read: string[] = [];
    const disk: Disk = {
      readdirSync,
      statSync,
      readFileSync: (file) => (read.push(file), readFileSync(file)),
    };
    expect(problemsOf(await readFolder(folder, disk))).toEqual([
      `${LEERLAB}:1: bestand - dit bestand is te groot (5 MB). Fix: maak het kleiner dan 0,1 MB, of haal het weg.`,
    ]);
    expect(read).not.toContain(path.join(folder, LEERLAB));
    expect(read).toContain(path.join(folder, 'region.yaml'));
  });
  test('is refused as bytes too', async () => {
    expect(problemsWith(Buffer.alloc(1_500_000, 'x'), 'topics.yaml')).toEqual([
      'topics.yaml:1: bestand - dit bestand is te groot (1,5 MB). Fix: maak het kleiner dan 1 MB, of haal het weg.',
    ]);
  });
  test('does not apply to the map, which a command makes', async () => {
    expect(problemsWith(Buffer.alloc(5_000_000, ' '), 'basemap.json')).toEqual([
      'basemap.json:1: bestand - is geen kaart. Fix: maak de kaart opnieuw met npm run basemap.',
    ]);
  });
  test('with only noise in it is told with its first problems', async () => {
    const noise = Array.from({ length: 1000 }, (_, index) => `veld${index}: x`).join('\n');
    const found = problemsAfter({ 'providers/ruis.yaml': noise });
    expect(found).toHaveLength(50);
    expect(found.at(-1)).toMatch(
      /bestand - in dit bestand klopt nog meer niet\. Fix: verbeter eerst wat hierboven staat, en draai de controle nog eens\.$/,
    );
  });
});

test('line ends of old Macs are told, and not taken for one long line', async () => {
  expect(problemsAfter({ [LEERLAB]: (given) => given.replaceAll('\n', '\r') })).toEqual([
    `${LEERLAB}:1: bestand - de regels eindigen met een teken van oude Macs (CR). Fix: kies bij Opslaan als regeleinden van Windows (CRLF) of Unix (LF), of typ de Enter op deze regel opnieuw.`,
  ]);
});

describe('a link in the content folder', () => {
  test('that leads nowhere is told', async () => {
    const folder = copyRegion();
    symlinkSync('weg.mdx', path.join(folder, 'offers/kwijt.mdx'));
    expect(problemsOf(await readFolder(folder))).toEqual([
      'offers/kwijt.mdx:1: bestand - dit is een snelkoppeling naar een bestand dat er niet is. Fix: haal de snelkoppeling weg, of zet het bestand zelf hier.',
    ]);
  });
  test('that leads to itself is told', async () => {
    const folder = copyRegion();
    symlinkSync('rond.mdx', path.join(folder, 'offers/rond.mdx'));
    expect(problemsOf(await readFolder(folder))).toEqual([
      'offers/rond.mdx:1: bestand - dit is een snelkoppeling die naar zichzelf leidt. Fix: haal de snelkoppeling weg, of zet het bestand zelf hier.',
    ]);
  });
  test('to a folder around it is told, and not followed for ever', async () => {
    const folder = copyRegion();
    symlinkSync('..', path.join(folder, 'offers/omhoog'));
    expect(problemsOf(await readFolder(folder))).toEqual([
      'offers/omhoog:1: bestand - dit is een snelkoppeling naar een map, en die wordt hier niet gevolgd. Fix: haal de snelkoppeling weg, en zet de bestanden zelf in de map waar ze horen.',
    ]);
  });
  test('that works is read', async () => {
    const folder = copyRegion();
    const elsewhere = copyRegion();
    rmSync(path.join(folder, 'offers'), { recursive: true });
    symlinkSync(path.join(elsewhere, 'offers'), path.join(folder, 'offers'));
    rmSync(path.join(folder, 'topics.yaml'));
    symlinkSync(path.join(elsewhere, 'topics.yaml'), path.join(folder, 'topics.yaml'));
    expect(problemsOf(await readFolder(folder))).toEqual([]);
  });
});

describe('what a disk refuses', () => {
  const failing = (name: string, code: string): Disk => {
    const refuse = (file: string) => {
      if (file.endsWith(name)) throw Object.assign(new Error(`${code}: open '${file}'`), { code });
    };
    return {
      readdirSync: (folder, options) => (refuse(folder), readdirSync(folder, options)),
      readFileSync: (file) => (refuse(file), readFileSync(file)),
      statSync,
    };
  };
  test.each([
    [
      'EACCES',
      'je mag dit niet lezen op deze computer. Fix: geef jezelf leesrechten, of vraag het degene die het hier heeft gezet',
    ],
    ['EBUSY', 'dit is in gebruik. Fix: sluit het programma waarin het openstaat, en probeer het opnieuw'],
    [
      'EIO',
      'de computer kan dit niet lezen (EIO). Fix: kijk of de schijf het doet, en of je het bestand zelf kunt openen',
    ],
    ['ENOENT', 'dit bestand is net weggehaald. Fix: draai de controle nog eens'],
  ])('is told at the file: %s', async (code, says) => {
    expect(problemsOf(await readFolder(copyRegion(), failing('leerlab-voorbeeld.mdx', code)))).toEqual([
      `${LEERLAB}:1: bestand - ${says}.`,
    ]);
  });
  test('is told once at a folder, and not at all that refers to what is in it', async () => {
    expect(problemsOf(await readFolder(copyRegion(), failing('providers', 'EACCES')))).toEqual([
      'providers:1: bestand - je mag dit niet lezen op deze computer. Fix: geef jezelf leesrechten, of vraag het degene die het hier heeft gezet.',
    ]);
  });
  test('stops everything when it is the content folder itself', async () => {
    const folder = copyRegion();
    await expect(readFolder(folder, failing(path.basename(folder), 'EACCES'))).rejects.toThrow(
      `De map met de inhoud is niet te openen (je mag dit niet lezen op deze computer): ${folder}. Wat je kunt doen: geef jezelf leesrechten, of vraag het degene die het hier heeft gezet.`,
    );
  });
  test('is not taken for a mistake in a program', async () => {
    const disk: Disk = {
      readdirSync,
      statSync,
      readFileSync: () => {
        throw new TypeError('boom');
      },
    };
    await expect(readFolder(copyRegion(), disk)).rejects.toThrow('boom');
  });
});

test('a content folder that is a file is told', async () => {
  const file = path.join(copyRegion(), 'region.yaml');
  await expect(readFolder(file)).rejects.toThrow(
    `De map met de inhoud is geen map maar een bestand: ${file}`,
  );
});

test('a file that is unknown is told by its name and never read, whatever is in it', async () => {
  const folder = copyRegion();
  writeFileSync(path.join(folder, 'offers/foto.jpg'), Buffer.alloc(3_000_000, 0xff));
  expect(problemsOf(await readFolder(folder))).toEqual([
    'offers/foto.jpg:1: bestand - dit bestand hoort hier niet. Fix: haal het weg, of noem het offers/<id>.mdx, providers/<id>.yaml of pages/<id>.mdx.',
  ]);
});

describe('what programs and people leave behind', () => {
  const LEFT = [
    ['Thumbs.db', 'overgeslagen, want Windows maakt dit bestand zelf'],
    ['desktop.ini', 'overgeslagen, want Windows maakt dit bestand zelf'],
    ['.DS_Store', 'overgeslagen, want een Mac maakt dit bestand zelf'],
    ['._leerlab.mdx', 'overgeslagen, want een Mac maakt dit bestand zelf'],
    [
      'leerlab.mdx.bak',
      'overgeslagen, want dit is een reservekopie; heb je die niet nodig, gooi haar dan weg',
    ],
    ['leerlab.mdx~', 'overgeslagen, want dit is een reservekopie; heb je die niet nodig, gooi haar dan weg'],
    [
      'leerlab.mdx.orig',
      'overgeslagen, want dit is een reservekopie; heb je die niet nodig, gooi haar dan weg',
    ],
    [
      'leerlab.tmp',
      'overgeslagen, want dit is een tijdelijk bestand; heb je het niet nodig, gooi het dan weg',
    ],
    ['~$erlab.docx', 'overgeslagen, want een programma maakt dit zolang een bestand openstaat'],
    ['~$erlab.mdx', 'overgeslagen, want een programma maakt dit zolang een bestand openstaat'],
    ['.~lock.leerlab.mdx#', 'overgeslagen, want een programma maakt dit zolang een bestand openstaat'],
  ] as const;
  test.each(LEFT)('is left aside with one line and no problem: %s', async (name, note) => {
    const folder = copyRegion();
    writeFileSync(path.join(folder, 'offers', name), Buffer.from([0, 255, 1, 254]));
    const { problems, notes, entries } = checked(await readFolder(folder));
    expect(problems).toEqual([]);
    expect(notes).toEqual([{ file: `offers/${name}`, note }]);
    expect(entries.offers).toHaveLength(5);
  });
  test('is not every unknown file', async () => {
    expect(problemsAfter({ 'offers/backup.mdx.zip': '' })).toHaveLength(1);
    expect(checked(regionWith()).notes).toEqual([]);
  });
  test('is said nothing of in a hidden folder, such as that of git', async () => {
    const folder = copyRegion();
    mkdirSync(path.join(folder, '.git'));
    writeFileSync(path.join(folder, '.git/index.lock'), '');
    writeFileSync(path.join(folder, '.gitignore'), '');
    expect(checked(await readFolder(folder))).toMatchObject({ problems: [], notes: [] });
  });
});

test('an empty folder is told with what it lacks', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'leeg-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(problemsOf(await readFolder(folder))).toEqual([
    'municipalities.yaml:1: bestand - dit bestand ontbreekt. Fix: zet het terug in de map.',
    'region.yaml:1: bestand - dit bestand ontbreekt. Fix: zet het terug in de map.',
    'topics.yaml:1: bestand - dit bestand ontbreekt. Fix: zet het terug in de map.',
  ]);
});
