/** The year of the editor in one go, on a real repository: what DESIGN.md promises that she can do without a terminal. */
import { Buffer } from 'node:buffer';
import { zipSync, strToU8 } from 'fflate';
import { entriesOf, joinCatalogue, type Catalogue } from '../../src/content/catalogue.ts';
import { folderStore } from '../../src/content/folder.ts';
import { readContent } from '../../src/content/read.ts';
import { readAll } from '../../src/content/store.ts';
import { SHARED_COLUMNS } from '../../src/domain/sheet/columns.ts';
import { versionOf, writeTable } from '../../src/domain/sheet/table.ts';
import { toXlsx } from '../../src/domain/sheet/xlsx.ts';
import type { Offer } from '../../src/domain/schema/schema.ts';
import { sheet } from '../../src/texts/nl/sheet.ts';
import { deskOn, frozenRepository, standGitHub } from './desk.ts';
import { frozenSite } from './sites.ts';
import { expect, test } from './test.ts';

const TODAY = '2026-11-22';

async function frozenCatalogue(): Promise<Catalogue> {
  const files = await readAll(folderStore(frozenSite.content));
  const entries = entriesOf(readContent(files, TODAY, () => []));
  if (!entries) throw new Error('The frozen region has no region.yaml that follows the schema');
  return joinCatalogue(entries, TODAY);
}

interface Handed {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const file = (name: string, content: string | Uint8Array): Handed => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content as Uint8Array),
});

/** A mail as a provider sends it, with a line for the program and maybe words. */
function mail(catalogue: Catalogue, { id, providers }: Offer, verdict: string, words = ''): string {
  const provider = catalogue.provider(providers[0] ?? '');
  const host = provider.url ? new URL(provider.url).hostname.replace(/^www\./, '') : 'voorbeeld.nl';
  return [
    `From: info@${host}`,
    'To: kaart@deleidseaanpak.example.nl',
    'Subject: Antwoord',
    'Date: Tue, 10 Nov 2026 10:00:00 +0100',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...(words ? [words, ''] : []),
    `[kaart:${provider.id}:${id}:${verdict}]`,
    '',
  ].join('\r\n');
}

/** One offer of each provider that answers for one, so that no reply waits for another. */
function oneOfEach(catalogue: Catalogue): Offer[] {
  const seen = new Set<string>();
  return catalogue.offers.filter(({ providers, state }) => {
    const [provider = ''] = providers;
    const isNew = state !== 'gestopt' && !seen.has(provider);
    if (isNew) seen.add(provider);
    return isNew;
  });
}

/** A spreadsheet that came back with another summary, and the reply that goes with it. */
async function changedSheet(catalogue: Catalogue, { id }: Offer): Promise<Uint8Array> {
  const written = new Map([[id, catalogue.writtenFields(id)]]);
  const table = writeTable(written, SHARED_COLUMNS, sheet, true, versionOf);
  const at = (header: string) => table.columns.findIndex((column) => column.header === header);
  const [row] = table.rows;
  if (row) {
    row[at(sheet.reply)] = sheet.verdicts.gewijzigd;
    row[at(sheet.headers.summary)] = 'Een samenvatting die de aanbieder zelf in de spreadsheet schreef.';
  }
  return toXlsx(table, sheet.name);
}

test('The year: correct, ask, take in 37 files, read the words, publish, see it, undo', async ({ page }) => {
  const catalogue = await frozenCatalogue();
  // Who writes words answers for nothing else here: all replies of a provider wait for words of it that nobody read.
  const [corrected, sheeted, ...others] = oneOfEach(catalogue);
  if (!corrected || !sheeted) throw new Error('The frozen region has no offers');
  const worded = others.slice(0, 4);
  const stopped = others.slice(4, 6);
  const apart = new Set([corrected, sheeted, ...worded, ...stopped].flatMap(({ providers }) => providers));
  const rest = catalogue.offers.filter(
    ({ providers, state }) => state !== 'gestopt' && !providers.some((id) => apart.has(id)),
  );
  const holds = rest.slice(0, 18);
  const packed = rest.slice(18, 21);
  const git = frozenRepository();
  const { host } = await standGitHub(page, git);
  let built = '';
  await page.route('**/data/build.json', (route) => route.fulfill({ json: { commit: built } }));
  const desk = deskOn(page);
  let presses = 0;
  const press = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    presses += 1;
    await page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .click();
  };

  await test.step('open, and correct one field', async () => {
    await desk.open();
    await desk.visit(`aanbod/${corrected.id}`);
    await desk.field('title').fill('Een titel die de redactie verbeterde');
    await expect(desk.changesBar).toContainText('1 wijziging');
  });

  await test.step('start the round: a mailbox, a mail that opens, and a tick when it went', async () => {
    await press('Ronde', 'link');
    await press('Vul een mailadres in', 'link');
    const first = page.getByRole('textbox', { name: /^Mailadres van/ }).first();
    await first.fill('info@voorbeeld.example.nl');
    await press('Terug naar de ronde', 'link');
    await expect(page.getByRole('link', { name: /^Open in mailprogramma/ }).first()).toHaveAttribute(
      'href',
      /^mailto:info@voorbeeld\.example\.nl\?subject=Klopt/,
    );
    const draft = page.waitForEvent('download');
    await press(/^Bewaar als concept/);
    expect((await draft).suggestedFilename()).toMatch(/\.eml$/);
    presses += 1;
    await page
      .getByRole('checkbox', { name: /^Verstuurd/ })
      .first()
      .check();
    await expect(page.getByText('Verstuurd, nog geen antwoord: 1 aanbieder')).toBeVisible();
  });

  await test.step('publish the first time', async () => {
    await desk.publish();
    built = git.head();
    await expect(page.locator('[data-part=published]')).toContainText('Nu zichtbaar');
    expect(git.git('rev-list', '--count', 'main')).toBe('2');
  });

  await test.step('drop 37 files of all kinds, and read aloud what they are', async () => {
    await desk.visit('reacties');
    const zip = zipSync(
      Object.fromEntries(
        packed.map((offer) => [`${offer.id}.eml`, strToU8(mail(catalogue, offer, 'klopt'))]),
      ),
    );
    const files: Handed[] = [
      ...holds.map((offer) => file(`${offer.id}.eml`, mail(catalogue, offer, 'klopt'))),
      file('van-telefoon.zip', zip),
      ...worded.map((offer) =>
        file(
          `${offer.id}.eml`,
          mail(catalogue, offer, 'gewijzigd', `Het is nu op woensdag bij ${offer.id}.`),
        ),
      ),
      ...stopped.map((offer) => file(`${offer.id}.txt`, mail(catalogue, offer, 'gestopt'))),
      file(`${sheeted.id}.xlsx`, await changedSheet(catalogue, sheeted)),
      file(
        'afwezig.eml',
        'From: info@voorbeeld.nl\r\nSubject: Automatisch antwoord: Klopt dit nog?\r\nAuto-Submitted: auto-replied\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\n\r\nIk ben er maandag weer.\r\n',
      ),
      file(
        'gelezen.eml',
        'From: info@voorbeeld.nl\r\nSubject: Gelezen: Klopt dit nog?\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nUw bericht is gelezen.\r\n--x\r\nContent-Type: message/disposition-notification\r\n\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n--x--\r\n',
      ),
      file('lijst.ods', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })),
      file('folder.pdf', '%PDF-1.4\n'),
      file('foto.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])),
      file('leeg.txt', ''),
      file(
        'vraag.htm',
        '<html><body><p>Hallo, <b onclick="alert(1)">wie</b> zijn jullie? <img src=x onerror="alert(1)"></p></body></html>',
      ),
      file('brief.docx', zipSync({ 'word/document.xml': strToU8('<w:document/>') })),
      file('oud.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      file('ander.rtf', '{\\rtf1 Hallo}'),
      file('onbekend.bin', new Uint8Array([1, 2, 3, 4])),
    ];
    expect(files).toHaveLength(37);
    presses += 1;
    await page.locator('#reacties-bestanden').setInputFiles(files);
    const summary = page.locator('[data-part=summary]');
    await expect(summary).toContainText('39 berichten');
    await expect(summary).toContainText('21 keer klopt');
    await expect(summary).toContainText('1 keer gewijzigd');
    await expect(summary).toContainText('2 keer gestopt');
    expect(git.git('rev-list', '--count', 'main'), 'nothing has changed yet').toBe('2');
  });

  await test.step('take over what holds, what changed and what stopped', async () => {
    for (const [part, count] of [
      ['Klopt', 21],
      ['Gewijzigd', 1],
      ['Gestopt', 2],
    ] as const) {
      await press(new RegExp(`^${part} \\(${count}\\)`), 'link');
      if (part === 'Gewijzigd')
        await expect(desk.room.locator('ins').first()).toContainText('zelf in de spreadsheet schreef');
      await press(/^Neem deze/);
      await expect(page.getByRole('link', { name: `${part} (0)` })).toBeVisible();
    }
  });

  await test.step('read the words, one letter at a time', async () => {
    await press(/^Lees eerst/, 'link');
    const letter = page.locator('[data-part=letter]');
    const article = page.locator('article[data-source]');
    const allRead = page.getByText('Alles is gelezen.');
    await expect(article).toBeVisible();
    while (await article.isVisible()) {
      const source = await article.getAttribute('data-source');
      await expect(letter.locator('b, img')).toHaveCount(0);
      if ((await letter.innerText()).includes('woensdag')) {
        await desk.field('when.text').fill('woensdag');
        await press('Klopt zo');
      } else await press('Weg ermee');
      await expect(page.locator(`article[data-source="${source}"]`)).toHaveCount(0);
      await expect(article.or(allRead)).toBeVisible();
    }
    await expect(desk.room).toContainText('Alles is gelezen.');
    expect(host.complaints).toEqual([]);
  });

  await test.step('publish all of it as one commit, and see it', async () => {
    presses += 2;
    await desk.publish();
    expect(git.git('rev-list', '--count', 'main')).toBe('3');
    const added = git
      .git('diff', '--unified=0', 'main~1', 'main')
      .split('\n')
      .filter((line) => /^\+[a-z]/.test(line));
    const count = (line: string) => added.filter((one) => one === line).length;
    expect(count('+verified: 2026-11-10')).toBe(
      holds.length + packed.length + worded.length + stopped.length,
    );
    // The spreadsheet has no date of its own: the day on which it came in counts.
    expect(count(`+verified: ${TODAY}`)).toBe(1);
    expect(count('+state: gestopt')).toBe(stopped.length);
    expect(added.filter((line) => line.includes('woensdag')).length).toBe(worded.length);
    const memory = git.file(git.head(), 'content/rondes/2026.yaml')?.toString() ?? '';
    for (const secret of ['woensdag bij', 'info@', '@']) expect(memory).not.toContain(secret);
    built = git.head();
    await expect(page.locator('[data-part=published]')).toContainText('Nu zichtbaar');
  });

  await test.step('undo it: what goes back is shown, and then it is as it was', async () => {
    await press('Haal de lijst op');
    await press(/^Maak ongedaan/);
    await expect(desk.room.locator('.changes > li').first()).toBeVisible();
    presses += 1;
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await expect(page.locator('[data-part=published]')).toBeVisible();
    expect(git.git('rev-list', '--count', 'main')).toBe('4');
    expect(git.git('diff', '--stat', 'main~2', 'main')).toBe('');
  });
  test.info().annotations.push({ type: 'presses', description: `${presses} presses for the whole year` });
  git.remove();
});

test('The year by keys alone: open the example, correct, take over, read a letter, publish, undo', async ({
  page,
}) => {
  const { keyboard } = page;
  const desk = deskOn(page);
  await page.goto('./beheer/');
  /** Goes by Tab to what a screen reader names so, and presses Enter. */
  const enter = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
    await expect(wanted).toBeVisible();
    for (let stops = 0; stops < 150; stops += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) break;
      await keyboard.press('Tab');
    }
    await expect(wanted).toBeFocused();
    await keyboard.press('Enter');
  };
  await enter('Probeer het met voorbeelden');
  await expect(page.getByRole('heading', { level: 2, name: 'Overzicht' })).toBeFocused();
  await enter('Aanbod', 'link');
  await expect(page.getByRole('heading', { level: 2, name: 'Aanbod', exact: true })).toBeFocused();
  for (const key of ['j', 'j', 'j', 'k', 'Enter']) await keyboard.press(key);
  await expect(page.getByRole('heading', { level: 2, name: 'Dagplek De Vonk' })).toBeFocused();
  await enter('Bevestigd vandaag');
  await expect(desk.status).toContainText('Bevestigd op 22 november 2026');
  await desk.field('title').focus();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Dagplek per toetsenbord');
  await expect(desk.changesBar).toContainText('1 wijziging');

  await desk.visit('reacties');
  await enter('Probeer het met drie voorbeeldberichten');
  await expect(page.locator('[data-part=summary]')).toContainText('3 berichten');
  await expect(page.getByRole('button', { name: 'Neem deze over' })).toBeEnabled();
  await keyboard.press('Control+Enter');
  await expect(desk.status).toContainText('1 overgenomen');
  await enter(/^Lees eerst/, 'link');
  await expect(page.locator('[data-part=letter]')).toContainText('woensdagochtend');
  await desk.field('when.text').focus();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('woensdagochtend');
  await expect(page.getByRole('button', { name: 'Klopt zo' })).toBeEnabled();
  await keyboard.press('Control+Enter');
  await expect(desk.status).toContainText('Verwerkt');

  await enter('Bekijk en publiceer', 'link');
  await enter('Publiceren');
  await expect(page.locator('[data-part=published]')).toContainText('Gepubliceerd in het voorbeeld');
  await enter(/^Maak ongedaan/);
  await expect(desk.room).toContainText('Dagplek per toetsenbord');
  await enter('Publiceren');
  await expect(page.locator('[data-part=published]')).toBeVisible();
  await desk.visit('aanbod/dagplek-de-vonk');
  await expect(desk.field('title')).toHaveValue('Dagplek De Vonk');
});
