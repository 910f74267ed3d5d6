/** Whose reply it is, and of which day: quotes, forwards, strangers, and mails that no person wrote. */
import { describe, expect, test } from 'vitest';
import { providerCode } from '../../src/domain/round/code.ts';
import { allHoldsMail, holdsMail, mailAddress } from '../../src/texts/nl/reply-mail.ts';
import {
  BEGELEIDING,
  catalogue,
  decisions,
  handIn,
  html,
  LEERLAB,
  line,
  mail,
  OTHER,
  parts,
  PROVIDER,
  shown,
} from './incoming.ts';

const forwarded = (day: string, body = line(LEERLAB), from = 'info@voorbeeld.nl') =>
  `-----Oorspronkelijk bericht-----\nVan: Secretariaat <${from}>\nVerzonden: ${day}\nAan: kaart\nOnderwerp: Antwoord\n\n${body}`;

describe('A line in a quote', () => {
  test.each([
    ['behind marks', mail(`Dag,\n\n> ${line(LEERLAB)}`)],
    [
      'below "on that day she wrote"',
      mail(`Dag,\n\nOp ma 14 sep 2026 om 09:00 schreef Noor <info@voorbeeld.nl>:\n${line(LEERLAB)}`),
    ],
    ['in a quote of a web page', html(`<p>Dag,</p><blockquote>${line(LEERLAB)}</blockquote>`)],
    [
      'below the head of our own mail',
      mail(`Dag,\n\n${forwarded('dinsdag 1 september 2026 09:00', line(LEERLAB), 'redactie@voorbeeld.nl')}`),
    ],
  ])('does not count without a day of its own: %s', async (_, file) => {
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual([]);
  });
  test('counts with a day that is newer than that of the entry, and not with an older one', async () => {
    const quote = (date: string) => mail(`> ${line(LEERLAB, 'klopt', PROVIDER, date)}`);
    expect(decisions(await handIn({ 'a.eml': quote('2026-09-10') }))).toEqual([
      `${LEERLAB} klopt 2026-09-10: applied`,
    ]);
    expect(decisions(await handIn({ 'a.eml': quote('2025-09-14') }))).toEqual([]);
  });
  test('never confirms what its writer takes back above it', async () => {
    const file = mail(
      `Sorry, vergist: gestopt, haal maar weg.\n\n> ${line(LEERLAB, 'klopt', PROVIDER, '2026-09-10')}`,
    );
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual([
      `${LEERLAB} klopt 2026-09-10: waiting (words)`,
    ]);
  });
});

describe('A forwarded mail', () => {
  const COLLEAGUE = { from: 'redactie@voorbeeld.nl', to: 'kaart@voorbeeld.nl' };
  test.each([
    ['maandag 14 september 2026 10:00', '2026-09-14'],
    ['ma 14 sep 2026 om 10:00', '2026-09-14'],
    ['Mon, 14 Sep 2026 10:00:00 +0200', '2026-09-14'],
    ['Monday, September 14, 2026 10:00 AM', '2026-09-14'],
    ['14-09-2026 10:00', '2026-09-14'],
  ])('keeps the day on which it was written: %s', async (day, date) => {
    expect(decisions(await handIn({ 'a.eml': mail(forwarded(day), COLLEAGUE) }))).toEqual([
      `${LEERLAB} klopt ${date}: applied`,
    ]);
  });
  test('has no day when nobody can tell which one its figures mean', async () => {
    const file = mail(forwarded('9/10/2026 10:00 AM'), COLLEAGUE);
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual([`${LEERLAB} klopt -: no-date`]);
  });
  test('keeps it when it is attached as a file, and when its lines are marked', async () => {
    const inner = mail(line(LEERLAB), { date: 'Mon, 14 Sep 2026 10:00:00 +0200' });
    const attached = parts(
      [
        ['Content-Type: text/plain', ''],
        ['Content-Type: message/rfc822', inner],
      ],
      COLLEAGUE,
    );
    const marked = mail(
      `Begin doorgestuurd bericht:\n\n${forwarded('14 september 2026 10:00').split('\n').slice(1).join('\n').replace(/^/gm, '> ')}`,
      COLLEAGUE,
    );
    for (const file of [attached, marked])
      expect(decisions(await handIn({ 'a.eml': file }))).toEqual([`${LEERLAB} klopt 2026-09-14: applied`]);
  });
  test('of a stranger waits, whatever name its head has: that is a text which anybody can type', async () => {
    const file = mail(forwarded('14 september 2026 10:00'), { from: 'x@elders.nl' });
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual([
      `${LEERLAB} klopt 2026-09-14: waiting (stranger)`,
    ]);
  });
});

describe('A sender', () => {
  test('who is a stranger waits until the editor trusts the file', async () => {
    const file = { 'a.eml': mail(line(LEERLAB, 'gestopt'), { from: 'x@elders.nl' }) };
    expect(decisions(await handIn(file))).toEqual([`${LEERLAB} gestopt 2026-09-16: waiting (stranger)`]);
    expect(shown(await handIn(file))).toMatch(
      /dit komt van @elders\.nl; van stichting-voorbeeld kennen we @voorbeeld\.nl.*[\s\S]*--trust /,
    );
    expect(decisions(await handIn(file, { trusted: new Set(['a.eml']) }))).toEqual([
      `${LEERLAB} gestopt 2026-09-16: applied`,
    ]);
  });
  test('is compared for each provider in the mail; a stranger to one is nobody to the other', async () => {
    const lines = [line('oudercursus-voorbeeld', 'klopt', OTHER), line(LEERLAB, 'gestopt')].join('\n');
    expect(decisions(await handIn({ 'a.eml': mail(lines, { from: 'x@elders.nl' }) }))).toEqual([
      'oudercursus-voorbeeld klopt 2026-09-16: waiting (stranger)',
      `${LEERLAB} gestopt 2026-09-16: waiting (stranger)`,
    ]);
  });
  test('of whom there is nothing to compare with is said to be so', async () => {
    const text = shown(await handIn({ 'a.txt': line(LEERLAB, 'klopt', PROVIDER, '2026-09-16') }));
    expect(text).toContain('dit bestand heeft geen afzender');
    const unknown = shown(await handIn({ 'a.eml': mail(line('oudercursus-voorbeeld', 'klopt', OTHER)) }));
    expect(unknown).toContain(`van ${OTHER} kennen we geen mailbox of website`);
  });
  test('with the code of this round needs no comparing, and with another does', async () => {
    const file = (code: string) => ({
      'a.eml': mail(`${line(LEERLAB)}\n[kaart:${PROVIDER}:code:${code}]`, { from: 'x@elders.nl' }),
    });
    expect(decisions(await handIn(file('0123456789abcdef')))).toEqual([
      `${LEERLAB} klopt 2026-09-16: applied`,
    ]);
    expect(decisions(await handIn(file('ffffffffffffffff')))).toEqual([
      `${LEERLAB} klopt 2026-09-16: waiting (stranger)`,
    ]);
  });
  test('that is the region itself never replies', async () => {
    const body = `Dank! Is het nog gratis?\n\n> ${line(LEERLAB, 'klopt', PROVIDER, '2026-09-16')}`;
    const files = await handIn({
      'a.eml': mail(body, { from: 'redactie@voorbeeld.nl', to: 'info@voorbeeld.nl' }),
    });
    expect(shown(files)).toContain('onze eigen mail, geen antwoord');
    expect(decisions(files)).toEqual([]);
  });
});

describe('A stranger with the head of a provider in his mail', () => {
  const EVIL = { from: 'boef@evil.example' };
  const ended = line(LEERLAB, 'gestopt');
  const head = (from: string) =>
    `Van: ${from}\nVerzonden: maandag 14 september 2026 10:00\nAan: Jan\nOnderwerp: Antwoord\n\n`;
  test.each<[string, string]>([
    ['without a mailbox', mail(`${head('Anna de Vries')}${ended}`, EVIL)],
    ['with the mailbox of the provider', mail(`${head('info@voorbeeld.nl')}${ended}`, EVIL)],
    [
      'below a divider without a head',
      mail(
        `-------- Doorgestuurd bericht --------\n${line(LEERLAB, 'gestopt', PROVIDER, '2026-09-14')}`,
        EVIL,
      ),
    ],
    ['in a mail that he attached', parts([['Content-Type: message/rfc822', mail(ended)]], EVIL)],
    [
      'above a spreadsheet',
      parts(
        [
          ['Content-Type: text/plain', `${head('info@voorbeeld.nl')}Hallo,`],
          [
            'Content-Type: text/csv; name="a.csv"\nContent-Disposition: attachment; filename="a.csv"',
            `"Id (niet veranderen)";"Je antwoord";"Aanbieders (ids)"\n"${LEERLAB}";"bestaat niet meer";"${PROVIDER}"`,
          ],
        ],
        EVIL,
      ),
    ],
    [
      'as the first of two senders',
      mail(ended).replace(
        'From: Iemand <info@voorbeeld.nl>',
        'From: info@voorbeeld.nl, Boef <boef@evil.example>',
      ),
    ],
  ])('%s waits', async (_, file) => {
    const found = decisions(await handIn({ 'a.eml': file }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/ gestopt .*: waiting \((.*, )?stranger\)$/);
  });
});

test.each([
  [
    'an answer below an absence notice',
    mail(`Weer terug! Prijs is nu 60 euro.\n\n${line(LEERLAB)}`, {
      subject: 'RE: Automatisch antwoord: Klopt dit nog?',
    }),
  ],
  [
    'an answer with a subject like a receipt',
    mail(`${line(LEERLAB)}`, { subject: 'Gelezen: klopt niet meer' }),
  ],
  [
    'an answer of somebody who also sends it to herself',
    mail(line(LEERLAB), { to: 'redactie@voorbeeld.nl, info@voorbeeld.nl' }),
  ],
])('%s is a reply', async (_, file) => {
  expect(decisions(await handIn({ 'a.eml': file }))).toHaveLength(1);
});

test('A report that a mail is late is no sign that it does not arrive', async () => {
  const file = parts(
    [
      ['Content-Type: text/plain', 'Your mail is delayed.'],
      [
        'Content-Type: message/delivery-status',
        'Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; info@voorbeeld.nl\nAction: delayed',
      ],
    ],
    {
      from: 'MAILER-DAEMON@x.example',
      type: 'multipart/report; report-type=delivery-status; boundary=grens',
    },
  );
  expect(shown(await handIn({ 'a.eml': file }))).not.toContain('komt niet aan');
});

describe('A mail that no person wrote counts for nothing', () => {
  const lines = `> ${line(LEERLAB, 'klopt', PROVIDER, '2026-09-16')}`;
  test.each<[string, string, string]>([
    [
      'an absence notice',
      mail(`Ik ben er niet.\n${lines}`, { headers: ['Auto-Submitted: auto-replied'] }),
      'iemand die afwezig is',
    ],
    [
      'an absence notice that only its subject shows',
      mail(`Ik ben er niet.\n${lines}`, { subject: 'Automatisch antwoord: Klopt dit nog?' }),
      'iemand die afwezig is',
    ],
    [
      'an absence notice of another program',
      mail(`Ik ben er niet.\n${lines}`, { subject: 'Afwezigheidsassistent: Klopt dit nog?' }),
      'iemand die afwezig is',
    ],
    [
      'a read receipt',
      mail('Uw bericht is gelezen.', { subject: 'Gelezen: Klopt dit nog?' }),
      'een leesbevestiging',
    ],
    [
      'a bounce',
      mail('Uw bericht aan info@voorbeeld.nl kan niet worden bezorgd.', {
        from: 'postmaster@provider.example',
        subject: 'Onbestelbaar: Klopt dit nog?',
      }),
      `komt niet aan: …@voorbeeld.nl (${PROVIDER})`,
    ],
    [
      'a bounce with a report',
      parts(
        [
          ['Content-Type: text/plain', 'Sorry.'],
          [
            'Content-Type: message/delivery-status',
            'Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; info@voorbeeld.nl\nAction: failed',
          ],
          ['Content-Type: message/rfc822', mail(line(LEERLAB))],
        ],
        {
          from: 'MAILER-DAEMON@x.example',
          subject: 'Undelivered Mail',
          type: 'multipart/report; report-type=delivery-status; boundary=grens',
        },
      ),
      `komt niet aan: …@voorbeeld.nl (${PROVIDER})`,
    ],
  ])('%s', async (_, file, told) => {
    const files = await handIn({ 'a.eml': file });
    expect(decisions(files)).toEqual([]);
    expect(shown(files)).toContain(told);
  });
  test('but a help desk passes on what a person answered', async () => {
    const body = `##- Typ uw antwoord boven deze regel -##\n\nUw aanvraag (48213) is bijgewerkt.\n\nServicedesk, 10 sep. 2026, 10:11 CEST\n\n${line(BEGELEIDING)}`;
    const files = await handIn({ 'a.eml': mail(body, { headers: ['Auto-Submitted: auto-generated'] }) });
    expect(decisions(files)).toEqual([`${BEGELEIDING} klopt 2026-09-16: applied`]);
  });
});

test('Whoever moves a web address or mailbox to another host has that pointed out', async () => {
  const { saveSheet } = await import('./incoming-sheet.ts');
  const file = await saveSheet(LEERLAB, {
    'Contact: website': 'https://stichting-voorbeeld.com',
    'Je antwoord': 'gewijzigd',
  });
  const text = shown(await handIn({ 'a.xlsx': file }, { received: '2026-09-16' }));
  expect(text).toContain(
    'Let op: dit gaat naar een andere plek: stichting.voorbeeld.nl → stichting-voorbeeld.com',
  );
});

describe('One line for all offers of a provider', () => {
  const provider = catalogue.provider(PROVIDER);
  const ids = catalogue.answeredBy(PROVIDER).map(({ id }) => id);
  test('confirms each of them, and needs no words of its own', async () => {
    const { body } = allHoldsMail(provider, ids);
    expect(decisions(await handIn({ 'a.eml': mail(body) }))).toEqual(
      ids.map((id) => `${id} klopt 2026-09-16: applied`),
    );
  });
  test('waits with words beside it like any other', async () => {
    const { body } = allHoldsMail(provider, ids);
    const files = await handIn({ 'a.eml': mail(`${body}\n\nAlleen de prijs is anders.`) });
    expect(decisions(files)).toEqual(ids.map((id) => `${id} klopt 2026-09-16: waiting (words)`));
  });
  test('confirms nothing when an offer came or went since: nobody saw it on the page', async () => {
    const { body } = allHoldsMail(provider, ids.slice(1));
    expect(decisions(await handIn({ 'a.eml': mail(body) }))).toEqual([
      expect.stringMatching(/^alles-[0-9a-f]{8} klopt 2026-09-16: other-offers$/),
    ]);
  });
  test('fits an address that opens a mail, however many there are and with a code', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({
      id: `een-lang-id-van-aanbod-${at}`,
      title: `Een lange titel van aanbod ${at}`,
    }));
    const mailbox = 'aanbod@een-heel-lang-domein.example';
    expect(
      mailAddress(holdsMail(provider, many, { code: '0123456789abcdef', today: '2026-09-16' }), mailbox),
    ).toMatch(/^mailto:/);
  });
});

test('The code of a provider is its own, of one round and one secret', () => {
  const codes = [
    providerCode('geheim', '2026', 'aed'),
    providerCode('geheim', '2026', 'scol'),
    providerCode('geheim', '2027', 'aed'),
    providerCode('ander', '2026', 'aed'),
  ];
  expect(new Set(codes).size).toBe(4);
  expect(codes[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(providerCode('geheim', '2026', 'aed')).toBe(codes[0]);
});
