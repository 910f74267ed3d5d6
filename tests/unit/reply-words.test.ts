/** Every word that a person writes beside a reply comes out, whole, under the offer that it belongs to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replyMail } from '../../src/texts/nl/reply-mail.ts';
import { mailToProvider } from '../../src/texts/nl/round-draft.ts';
import {
  BEGELEIDING,
  catalogue,
  decisions,
  handIn,
  html,
  LEERLAB,
  line,
  mail,
  parts,
  PROVIDER,
  shown,
} from './incoming.ts';

const provider = catalogue.provider(PROVIDER);
const titleOf = (id: string) => catalogue.offer(id).title;
const prepared = (
  ...replies: [id: string, verdict: 'klopt' | 'gewijzigd' | 'gestopt', remark?: string | undefined][]
) =>
  replyMail(
    provider,
    replies.map(([id, verdict, remark]) => ({ id, title: titleOf(id), verdict, remark })),
  ).body;
const both = prepared([LEERLAB, 'klopt'], [BEGELEIDING, 'klopt']);
const asking = mailToProvider(catalogue, {
  provider,
  offers: catalogue.answeredBy(PROVIDER),
  page: `https://streek.example/controle/${PROVIDER}/`,
});
const WAITS = [
  `${LEERLAB} klopt 2026-09-16: waiting (words)`,
  `${BEGELEIDING} klopt 2026-09-16: waiting (words)`,
];
const APPLIED = [`${LEERLAB} klopt 2026-09-16: applied`, `${BEGELEIDING} klopt 2026-09-16: applied`];

describe('A prepared reply that nobody changed is taken over', () => {
  test.each([
    ['as plain text', mail(both)],
    [
      'as a web page of a mail program',
      html(
        both
          .split('\n')
          .map((one) => `<p class="MsoNormal">${one || '&nbsp;'}</p>`)
          .join(''),
      ),
    ],
    ['wrapped at 40 signs', mail(both.replace(/(?=\[kaart)/g, '\n').replace(/(.{25,40}) /g, '$1\n'))],
    [
      'with a name and an address below it',
      mail(
        `${both}\n\nMet vriendelijke groet,\n\nNoor de Vries\nIntern begeleider\nVoorbeeldstraat 1, 2171 AB Sassenheim\n071-512 34 56 | www.voorbeeld.nl`,
      ),
    ],
    ['with a signature of a program', mail(`${both}\n-- \nStichting Voorbeeld\ninfo@voorbeeld.nl`)],
    ['from a telephone', mail(`${both}\n\nVerstuurd vanaf mijn iPhone`)],
    [
      'with the legal notice of a firm',
      mail(
        `${both}\n\nDe informatie in dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde. Ontvangt u dit bericht ten onrechte, verwijder het dan.`,
      ),
    ],
    [
      'with our own mail below it, unmarked',
      mail(
        `${both}\n\nVan: Redactie <redactie@voorbeeld.nl>\nVerzonden: dinsdag 1 september 2026 09:00\nAan: info@voorbeeld.nl\nOnderwerp: ${asking.subject}\n\n${asking.text}`,
      ),
    ],
    [
      'with our own mail below it, marked',
      mail(
        `${both}\n\nOp di 1 sep 2026 om 09:00 schreef Redactie <redactie@voorbeeld.nl>:\n\n${asking.text.replace(/^/gm, '> ')}`,
      ),
    ],
    [
      'with a greeting, and the verdict once more',
      mail(`Beste redactie,\n\nAlles klopt nog.\nBedankt!\n\n${both}`),
    ],
  ])('%s', async (_, file) => {
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual(APPLIED);
  });
});

describe('Words keep a verdict waiting, and are shown whole', () => {
  const SENTENCE = 'Klopt, alleen is het nu op woensdag.';
  test.each([
    ['above the prepared lines', mail(`${SENTENCE}\n\n${both}`)],
    ['between the greeting and the replies', mail(both.replace('Hallo,', `Hallo,\n\n${SENTENCE}`))],
    ['below the lines', mail(`${both}\n\n${SENTENCE}`)],
    ['below a quote', mail(`${both}\n\n> Beste mensen,\n> Klopt dit nog?\n\n${SENTENCE}`)],
    ['between quotes', mail(`${both}\n\n> Beste mensen,\n\n${SENTENCE}\n\n> Klopt dit nog?`)],
    ['below the name of the sender', mail(`${both}\n\nGroet, Noor\n\nPS. ${SENTENCE}`)],
    [
      'in what looks like the quote',
      mail(
        `${both}\n\nVan: Redactie <redactie@voorbeeld.nl>\nVerzonden: dinsdag 1 september 2026 09:00\nOnderwerp: ${asking.subject}\n\n${asking.text.replace('Dank jullie wel!', `${SENTENCE}\n\nDank jullie wel!`)}`,
      ),
    ],
    ['in the subject', mail(both, { subject: `RE: ${SENTENCE}` })],
    ['in a web page', html(`<p>${SENTENCE}</p>${both.replaceAll('\n', '<br>')}`)],
    ['before a legal notice, in one paragraph', mail(`${both}\n\n${SENTENCE} Dit bericht is vertrouwelijk.`)],
    ['behind the closing formula', mail(`${both}\n\nMet vriendelijke groet,\n${SENTENCE}`)],
  ])('%s', async (_, file) => {
    const files = await handIn({ 'a.eml': file });
    expect(decisions(files)).toEqual(WAITS);
    expect(shown(files)).toContain(SENTENCE);
  });
  test('and the editor lets them go on by the id of the mail', async () => {
    const file = { 'a.eml': mail(`${SENTENCE}\n\n${both}`) };
    const id = (await handIn(file))[0]?.received.id ?? '';
    expect(shown(await handIn(file))).toContain(`--read ${id}`);
    expect(decisions(await handIn(file, { read: new Set([id]) }))).toEqual(APPLIED);
  });
  test('also when only the plain text of a mail holds them, which its reader does not see', async () => {
    const file = mail(
      `--x\nContent-Type: text/plain\n\n${SENTENCE}\n\n${both}\n--x\nContent-Type: text/html\n\n<p>${both.replaceAll('\n', '<br>')}</p>\n--x--`,
      { type: 'multipart/alternative; boundary=x' },
    );
    const files = await handIn({ 'a.eml': file });
    expect(decisions(files)).toEqual(WAITS);
    expect(shown(files)).toContain(`(alleen in de tekstversie) ${SENTENCE}`);
  });
  test('a mail without any line is listed, with whose it is', async () => {
    const files = await handIn({ 'a.eml': mail('De plusklas is gestopt.') });
    expect(shown(files)).toContain(
      `een mail zonder regels van ${PROVIDER}\n  Er staat:\n  | De plusklas is gestopt.`,
    );
  });
  test('and a mail that takes back what another says keeps that waiting', async () => {
    const files = await handIn({
      'a.eml': mail(both),
      'b.eml': mail('Sorry, het leerlab is gestopt.', { date: 'Thu, 17 Sep 2026 09:00:00 +0200' }),
    });
    expect(decisions(files)).toEqual(WAITS.map((one) => one.replace('words', 'other-mail')));
  });
});

describe('Words stand under the offer that they belong to', () => {
  const remarks = [1, 2].map(
    (n) => `(${n}) ${'De groep is verplaatst naar een ander gebouw. '.repeat(12)}EINDE ${n}`,
  );
  test('each remark with its own offer, to its last word', async () => {
    const files = await handIn({
      'a.eml': mail(prepared([LEERLAB, 'gewijzigd', remarks[0]], [BEGELEIDING, 'gewijzigd', remarks[1]])),
    });
    expect(files[0]?.replies.map(({ reply: { words } }) => words)).toEqual(remarks);
    expect(files[0]?.received.words).toBe('');
  });
  test('a verdict that was changed by hand says something else than its line', async () => {
    const body = both.replace(
      `${titleOf(LEERLAB)}: klopt nog`,
      `${titleOf(LEERLAB)}: bestaat niet meer sinds juni`,
    );
    const files = await handIn({ 'a.eml': mail(body) });
    expect(decisions(files)).toEqual([WAITS[0], APPLIED[1]]);
    expect(files[0]?.replies[0]?.reply.words).toBe('bestaat niet meer sinds juni');
  });
  test('what is written below the question what changed belongs to what changed', async () => {
    const body = prepared([LEERLAB, 'gewijzigd'], [BEGELEIDING, 'klopt']).replace(
      'hier:\n',
      'hier:\nHet kost nu 25 euro.\n',
    );
    const files = await handIn({ 'a.eml': mail(body) });
    expect(files[0]?.replies.map(({ reply: { words } }) => words)).toEqual(['Het kost nu 25 euro.', '']);
  });
  test('a line that was typed inside a remark is a remark', async () => {
    const typed = `Ik typ zelf ${line('netwerk-voorbeeld', 'gestopt')}`;
    const files = await handIn({ 'a.eml': mail(prepared([LEERLAB, 'gewijzigd', typed])) });
    expect(decisions(files)).toEqual([`${LEERLAB} gewijzigd 2026-09-16: to-do`]);
    expect(files[0]?.replies[0]?.reply.words).toBe(typed);
  });
});

describe('What a reader of the mail does not see never counts', () => {
  test.each([
    ['hidden', '<p>Dag</p><span style="display:none">', '</span>', 'verborgen'],
    ['in letters without size', '<p>Dag</p><div style="font-size:0px">', '</div>', 'verborgen'],
    ['struck through', '<p>Niet deze: <s>', '</s></p>', 'doorgestreept'],
    [
      'struck through by a style',
      '<p>Niet deze: <span style="text-decoration:line-through">',
      '</span></p>',
      'doorgestreept',
    ],
  ])('a line that is %s', async (_, begin, end, told) => {
    const files = await handIn({ 'a.eml': html(`${begin}${line(LEERLAB)}${end}`) });
    expect(decisions(files)).toEqual([]);
    expect(shown(files)).toContain(`(${told}: ${line(LEERLAB)})`);
  });
});

test('Whatever a person writes, wherever, comes out whole or keeps the reply waiting', async () => {
  const word = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    minLength: 3,
    maxLength: 9,
  });
  const sentence = fc
    .array(word, { minLength: 3, maxLength: 30 })
    .map((words) => `zin ${words.join(' ')} einde.`);
  const places = ['Hallo,', 'Dit is het antwoord', 'Laat de regels', 'LAST'];
  await fc.assert(
    fc.asyncProperty(sentence, fc.constantFrom(...places), fc.boolean(), async (said, place, isHtml) => {
      const body = place === 'LAST' ? `${both}\n\n${said}` : both.replace(place, `${said}\n\n${place}`);
      const file = isHtml ? html(`<div>${body.replaceAll('\n', '<br>')}</div>`) : mail(body);
      const files = await handIn({ 'a.eml': file });
      const { words = '' } = files[0]?.received ?? {};
      const all = [words, ...(files[0]?.replies ?? []).map(({ reply }) => reply.words)].join('\n');
      expect(all.replace(/\s+/g, ' ')).toContain(said);
      expect(decisions(files)).toEqual(WAITS);
    }),
    { numRuns: 60 },
  );
});

describe('A person’s sentence is not taken for what programs, firms and signatures write', () => {
  test.each([
    'De ouderavond begint op donderdag, 8 oktober 2026 om 19:30',
    'Wij staan er ten onrechte bij, graag verwijderen.',
    'U ontvangt nog een e-mail van ons met de gewijzigde gegevens.',
    'Let op, ons e-mailadres info@leerlab.example is buiten gebruik.',
    'De gesprekken zijn voortaan vertrouwelijk en op woensdag.',
    'Verstuurd vanaf ons nieuwe adres: Dorpsstraat 1',
    'Bezoek ons op de nieuwe website, de Facebook pagina bestaat niet langer',
    '👎',
  ])('above the replies: %s', async (sentence) => {
    const files = await handIn({ 'a.eml': mail(`${sentence}\n\n${both}`) });
    expect(decisions(files)).toEqual(WAITS);
    expect(shown(files)).toContain(sentence);
  });
  test.each(['LESSEN VOORTAAN OP WOENSDAG 14 UUR', 'Groep 5 t/m 8', 'Start 5 Oktober'])(
    'below a name: %s',
    async (sentence) => {
      const files = await handIn({
        'a.eml': mail(`${both}\n\nMet vriendelijke groet,\nANNA\n\n${sentence}`),
      });
      expect(decisions(files)).toEqual(WAITS);
      expect(shown(files)).toContain(sentence);
    },
  );
  test('in the sentence that says whose replies they are', async () => {
    const body = both.replace(
      `van ${provider.name}:`,
      'van het Leerlab en wij stoppen in januari met de plusklas:',
    );
    const files = await handIn({ 'a.eml': mail(body) });
    expect(decisions(files)).toEqual(WAITS);
    expect(shown(files)).toContain('wij stoppen in januari');
  });
  test('within our mail, also where a program marks it as a quote', async () => {
    const answered = asking.text
      .replace('Dank jullie wel!', 'dit is nu dinsdagmiddag\n\nDank jullie wel!')
      .replace(/^/gm, '> ');
    const files = await handIn({
      'a.eml': mail(
        `${both}\n\nOp 1 sep 2026 om 09:00 schreef Redactie <redactie@voorbeeld.nl>:\n\n${answered}`,
      ),
    });
    expect(decisions(files)).toEqual(WAITS);
    expect(shown(files)).toContain('In het citaat staat ook: dit is nu dinsdagmiddag');
  });
});

describe('Words of people are shown, whatever looks like a program’s around them', () => {
  const forwarded = (subject: string) =>
    `Van: Noor <info@voorbeeld.nl>\nVerzonden: 14 september 2026 10:00\nAan: kaart\nOnderwerp: ${subject}\n\n${line(LEERLAB)}`;
  test.each([
    [
      'the subject of a letter inside',
      forwarded('Het leerlab is gestopt'),
      'Onderwerp: Het leerlab is gestopt',
    ],
    [
      'a sentence of a person who says when she wrote',
      `Op 3 september 2026 schreef ik jullie al:\nwe stoppen.\n\n${line(LEERLAB)}`,
      'schreef ik jullie al:',
    ],
    [
      'a line between hyphens',
      `-- dit bericht is belangrijk --\n\n${line(LEERLAB)}`,
      'dit bericht is belangrijk',
    ],
    [
      'letters twenty deep',
      `${'Van: a <a@b.example>\nVerzonden: 14 september 2026\n\nDag,\n\n'.repeat(20)}Wij stoppen.`,
      'Wij stoppen.',
    ],
  ])('%s', async (_, body, words) => {
    const files = await handIn({ 'a.eml': mail(body) });
    expect(shown(files)).toContain(words);
    expect(decisions(files).filter((one) => one.endsWith('applied'))).toEqual([]);
  });
  test('what we wrote above a mail that we attached', async () => {
    const file = parts(
      [
        ['Content-Type: text/plain', 'Anna belde: niet overnemen!'],
        ['Content-Type: message/rfc822', mail(line(LEERLAB))],
      ],
      { from: 'redactie@voorbeeld.nl', to: 'kaart@voorbeeld.nl' },
    );
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual([
      `${LEERLAB} klopt 2026-09-16: waiting (words)`,
    ]);
  });
  test('a photo in the text, which may be of a leaflet', async () => {
    const picture = Buffer.concat([Buffer.from('FFD8FFE0', 'hex'), Buffer.alloc(80_000)]).toString('base64');
    const file = parts([
      ['Content-Type: text/plain', line(LEERLAB)],
      [
        'Content-Type: image/jpeg; name="IMG_1.jpg"\nContent-Disposition: inline; filename="IMG_1.jpg"\nContent-Transfer-Encoding: base64',
        picture,
      ],
    ]);
    expect(decisions(await handIn({ 'a.eml': file }))).toEqual([
      `${LEERLAB} klopt 2026-09-16: waiting (attachment)`,
    ]);
  });
});

test.each([
  [
    'a class that the mail hides',
    `<style>.w{display:none}</style><p>Bedankt</p><div class="w">${line(LEERLAB)}</div>`,
  ],
  ['a closed fold', `<p>Bedankt</p><details><summary>x</summary>${line(LEERLAB)}</details>`],
  [
    'white letters of one pixel',
    `<p>Bedankt</p><div style="color:#fff;font-size:1px">${line(LEERLAB)}</div>`,
  ],
])('A line in %s is not seen, and does not count', async (_, body) => {
  expect(decisions(await handIn({ 'a.eml': html(body) }))).toEqual([]);
});

test('A prepared reply in a preformatted text keeps its lines', async () => {
  expect(decisions(await handIn({ 'a.eml': html(`<pre>${both}</pre>`) }))).toEqual(APPLIED);
});

test('A mail of a hundred thousand empty lines is read as fast as another', async () => {
  expect(decisions(await handIn({ 'a.eml': mail(`${'\n'.repeat(100_000)}${both}`) }))).toEqual(APPLIED);
});
