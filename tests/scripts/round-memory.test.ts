/** A round knows where it stands, on every computer, and forgets nothing that still has to be processed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answers as answersCommand } from '../../scripts/answers.ts';
import { check as checkCommand } from '../../scripts/check.ts';
import { confirm as confirmCommand } from '../../scripts/confirm.ts';
import { round as roundCommand } from '../../scripts/round.ts';
import { zipSync } from 'fflate';
import { replyMail } from '../../src/texts/nl/reply-mail.ts';
import { outlookMail } from '../unit/outlook.ts';
import { BEGELEIDING, LEERLAB, line, mail, PROVIDER } from '../unit/incoming.ts';
import { change, copyRegion, runCommand } from './run.ts';

const TODAY = ['--today', '2026-09-20'];
const WORDS = 'Het is nu op woensdag, en Noor doet het.';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'memory-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function save(name: string, text: string): string {
  const file = path.join(folder(), name);
  writeFileSync(file, text);
  return file;
}

const memoryIn = (region: string) => readFileSync(path.join(region, 'rondes/2026.yaml'), 'utf8');
const offerIn = (region: string, id: string) => path.join(region, `offers/${id}.mdx`);

/** A computer of an editor: the region, and the folder that git ignores. */
function computer(region = copyRegion(), own = folder()) {
  const answers = (...args: string[]) =>
    runCommand(answersCommand, region, ...args, ...TODAY, '--round', own);
  const round = (day: string, ...args: string[]) =>
    runCommand(roundCommand, region, '--today', day, '--out', own, ...args);
  return { region, answers, round };
}

describe('What still has to be processed', () => {
  const changed = () => save('antwoord.eml', mail(`${WORDS}\n\n${line(BEGELEIDING, 'gewijzigd')}`));
  test('is listed by a run without files, with the words, until its entry is confirmed', async () => {
    const { region, answers } = computer();
    await answers(changed(), '--write');
    const { stdout } = await answers();
    expect(stdout).toContain('Nog te verwerken:\n\nStichting Voorbeeld, 16 september 2026, antwoord.eml');
    expect(stdout).toContain(`| ${WORDS}`);
    expect(stdout).toContain(`Verwerkt? npm run confirm -- ${BEGELEIDING}`);
    await runCommand(confirmCommand, region, BEGELEIDING, '--yes', ...TODAY);
    expect((await answers()).stdout).toBe('Er is niets meer te verwerken.\n');
  });
  test('is the same on another computer, which does not have the words', async () => {
    const { region, answers } = computer();
    await answers(changed(), '--write');
    const other = computer(region);
    const { stdout } = await other.answers();
    expect(stdout).toContain(`(${BEGELEIDING}): gewijzigd`);
    expect(stdout).toContain('De woorden staan in de bewaarde mail van die dag.');
  });
  test('holds a verdict that waits, and a mail without a line, until the editor puts them aside', async () => {
    const { answers } = computer();
    await answers(
      save('a.eml', mail(`${WORDS}\n\n${line(BEGELEIDING)}`)),
      save('b.eml', mail('Bel mij even.')),
      '--write',
    );
    const { stdout } = await answers();
    expect(stdout).toContain(`(${BEGELEIDING}): klopt nog, nog niet overgenomen`);
    expect(stdout).toContain('| Bel mij even.');
    const ids = [...stdout.matchAll(/--done (\w+)/g)].map(([, id = '']) => id);
    expect(ids).toHaveLength(2);
    const done = await answers(...ids.flatMap((id) => ['--done', id]));
    expect(done.stdout).toBe('Er is niets meer te verwerken.\n');
  });
  test('stands in the content without words, senders and mailboxes', async () => {
    const { region, answers } = computer();
    await answers(changed(), save('b.eml', mail('Bel mij even.')), '--write');
    expect(memoryIn(region)).not.toMatch(/@|woensdag|Noor|Bel mij|antwoord\.eml/);
    expect(memoryIn(region)).toMatch(
      /provider: stichting-voorbeeld, offer: begeleiding-voorbeeld, on: 2026-09-16, verdict: gewijzigd/,
    );
    expect((await runCommand(checkCommand, region, ...TODAY)).status).toBe(0);
  });
});

describe('Nothing that was said is forgotten', () => {
  const NEE = 'Klopt niet: wij stoppen in januari.';
  test('a mail that was put aside is never taken for one that was agreed with', async () => {
    const { region, answers } = computer();
    const file = save('a.eml', mail(`${NEE}\n\n${line(BEGELEIDING)}`));
    await answers(file, '--write');
    const id = /--done (\w+)/.exec((await answers()).stdout)?.[1] ?? '';
    await answers('--done', id);
    expect((await answers(file, '--write')).stdout).toContain('Te wijzigen: 0');
    expect(readFileSync(offerIn(region, BEGELEIDING), 'utf8')).toContain('verified: 2023-09-10');
  });
  test.each<[string, () => string[]]>([
    [
      'beside a verdict that was given twice',
      () => [save('a.eml', mail(line(BEGELEIDING))), save('b.eml', mail(`${NEE}\n\n${line(BEGELEIDING)}`))],
    ],
    [
      'in a contradiction',
      () => [
        save('a.eml', mail(line(BEGELEIDING))),
        save('b.eml', mail(`${NEE}\n\n${line(BEGELEIDING, 'gestopt')}`)),
      ],
    ],
    [
      'beside a line for offers that are no longer the same',
      () => [save('a.eml', mail(`${NEE}\n\n${line('alles-12345678')}`))],
    ],
    ['of an unknown mailbox', () => [save('a.eml', mail(NEE, { from: 'anna@gmail.com' }))]],
  ])('words %s stay on the list', async (_, files) => {
    const { answers } = computer();
    await answers(...files(), '--write');
    expect((await answers()).stdout).toContain(`| ${NEE}`);
  });
  test('free words that were put aside do not come back with the same folder', async () => {
    const { answers } = computer();
    const file = save('a.eml', mail(NEE));
    await answers(file, '--write');
    await answers('--done', /--done (\w+)/.exec((await answers()).stdout)?.[1] ?? '');
    expect((await answers(file, '--write')).stdout).toContain('lees eerst: 0');
    expect((await answers()).stdout).toBe('Er is niets meer te verwerken.\n');
  });
  test('and an id that was typed wrongly is said to be so', async () => {
    const { answers } = computer();
    const { stderr } = await answers(save('a.eml', mail(NEE)), '--read', 'zzzzzz', '--done', 'xxxxxx');
    expect(stderr).toContain('zzzzzz: dit kenmerk heeft geen van deze bestanden.');
    expect(stderr).toContain('xxxxxx: dit kenmerk staat niet op de lijst.');
  });
  test('words of an earlier run hold back a verdict of a later one', async () => {
    const { answers } = computer();
    await answers(save('a.eml', mail(NEE)), '--write');
    const { stdout } = await answers(save('b.eml', mail(line(BEGELEIDING))), '--write');
    expect(stdout).toContain('wacht: een andere mail van deze aanbieder is nog niet gelezen');
    expect((await answers()).stdout).toContain(`| ${NEE}`);
  });
  test('and what a stranger says stops no reminder', async () => {
    const { region, answers, round } = computer();
    change(region, `offers/${LEERLAB}.mdx`, 'verified: 2026-09-14', 'verified: 2025-09-14');
    await round('2026-09-15');
    const page = `Klopt dit? https://voorbeeld.nl/controle/${PROVIDER}/`;
    const lines = [LEERLAB, BEGELEIDING].map((id) => line(id)).join('\n');
    const from = { from: 'x@elders.nl' };
    await answers(save('a.eml', mail(lines, from)), save('b.eml', mail(page, from)), '--write');
    expect((await round('2026-09-22', '--dry-run')).stdout).toContain('Er zijn 2 mails te maken.');
  });
});

describe('A reply', () => {
  test('may come again after an undo, because only its entry says that it was taken over', async () => {
    const { region, answers } = computer();
    const before = readFileSync(offerIn(region, BEGELEIDING), 'utf8');
    const file = save('a.eml', mail(line(BEGELEIDING)));
    await answers(file, '--write');
    expect((await answers(file, '--write')).stdout).toContain('dit antwoord hadden we al');
    writeFileSync(offerIn(region, BEGELEIDING), before);
    expect((await answers(file, '--write')).stdout).toContain('Te wijzigen: 1');
    expect(readFileSync(offerIn(region, BEGELEIDING), 'utf8')).toContain('verified: 2026-09-16');
  });
});

describe('The work list', () => {
  test('says which mailbox does not work, and no longer counts it as asked', async () => {
    const { region, answers, round } = computer();
    change(region, `offers/${LEERLAB}.mdx`, 'verified: 2026-09-14', 'verified: 2025-09-14');
    await round('2026-09-15');
    const bounce = mail('Uw bericht aan info@voorbeeld.nl kan niet worden bezorgd.', {
      from: 'postmaster@provider.example',
      subject: 'Onbestelbaar: Klopt dit nog?',
      date: 'Wed, 16 Sep 2026 09:00:00 +0200',
    });
    const { stdout } = await answers(save('terug.eml', bounce), '--write');
    expect(stdout).toContain(`komt niet aan: …@voorbeeld.nl (${PROVIDER})`);
    const next = await round('2026-09-22');
    expect(next.stdout).toMatch(/Stichting Voorbeeld +\S.* komt niet aan +-/);
    expect(next.stdout).toContain('Zonder mailbox die werkt');
    expect(next.stdout).not.toContain('Daarvan zijn er 2 een herinnering');
  });
  test('reminds nobody who answered by telephone or in a mail of words', async () => {
    const { region, answers, round } = computer();
    await round('2026-09-15');
    const noted = await runCommand(
      confirmCommand,
      region,
      '--answered',
      'samenwerkingsverband-voorbeeld',
      ...TODAY,
    );
    expect(noted.stdout).toContain('heeft in woorden geantwoord');
    await answers(save('b.eml', mail('Bel mij even.')), '--write');
    const { stdout } = await round('2026-09-22', '--dry-run');
    expect(stdout).toContain('Er zijn 0 mails te maken.');
    expect(stdout).toContain('Nog te verwerken: 1. Bekijk ze met npm run answers.');
  });
  test('goes on where a round was killed before it remembered its mails', async () => {
    const { region, round } = computer();
    await round('2026-09-15');
    rmSync(path.join(region, 'rondes'), { recursive: true });
    const { status, stdout } = await round('2026-09-15');
    expect(status).toBe(0);
    expect(stdout).not.toContain('een herinnering');
  });
});

test('a whole round with what people send: from a private mailbox, forwarded, saved by Outlook, and in a zip', async () => {
  const { region, answers, round } = computer();
  change(region, `offers/${LEERLAB}.mdx`, 'verified: 2026-09-14', 'verified: 2025-09-14');
  const own = folder();
  const started = await runCommand(roundCommand, region, '--today', '2026-09-15', '--out', own);
  expect(started.status).toBe(0);
  const draft = readFileSync(path.join(own, '2026-09-15', `${PROVIDER}.txt`), 'utf8');
  const code = /#code=([0-9a-f]{16})/.exec(draft)?.[1] ?? '';
  const prepared = replyMail(
    { id: PROVIDER, name: 'Stichting Voorbeeld' },
    [{ id: LEERLAB, title: 'Leerlab Voorbeeld', verdict: 'klopt' }],
    { code },
  ).body;
  const forwarded = `---------- Forwarded message ---------\nVan: Noor <info@voorbeeld.nl>\nDate: do 17 sep 2026 om 10:00\nSubject: Antwoord\nTo: <redactie@voorbeeld.nl>\n\n${line(BEGELEIDING)}`;
  const outlook = outlookMail({
    from: 'info@elders.nl',
    date: '2026-09-18T09:00:00Z',
    subject: 'Antwoord',
    body: line('netwerk-voorbeeld', 'klopt', 'samenwerkingsverband-voorbeeld'),
  });
  const files = folder();
  writeFileSync(path.join(files, 'prive.eml'), mail(prepared, { from: 'noor@gmail.com' }));
  writeFileSync(
    path.join(files, 'door.eml'),
    mail(forwarded, { from: 'redactie@voorbeeld.nl', to: 'kaart@voorbeeld.nl' }),
  );
  writeFileSync(path.join(files, 'samen.zip'), zipSync({ 'outlook.msg': outlook }));
  const read = () => runCommand(answersCommand, region, files, ...TODAY, '--round', own, '--write');
  const { status, stdout } = await read();
  expect(status).toBe(0);
  expect(stdout).toContain('Te wijzigen: 3 · lees eerst: 0 · zelf te verwerken: 0 · overgeslagen: 0');
  const day = (id: string) => /^verified: (.*)$/m.exec(readFileSync(offerIn(region, id), 'utf8'))?.[1];
  expect([LEERLAB, BEGELEIDING, 'netwerk-voorbeeld'].map(day)).toEqual([
    '2026-09-16',
    '2026-09-17',
    '2026-09-18',
  ]);
  expect((await runCommand(checkCommand, region, ...TODAY)).status).toBe(0);
  expect((await round('2026-09-22', '--dry-run')).stdout).toContain('Er zijn 1 mails te maken.');
  expect((await answers()).stdout).toContain('Er is niets meer te verwerken.');
});
