/**
 * What would take a reader minutes is refused by its size, in one sentence. That each is refused before it is read, these tests
 * show by ending: without its limit one of them runs for minutes.
 */
import { describe, expect, test } from 'vitest';
import { checkPrivacy } from '../../src/domain/checks/privacy.ts';
import { divideLetter } from '../../src/domain/round/mail/letter.ts';
import { mailboxesIn } from '../../src/domain/round/mail/sender.ts';
import { tidy } from '../../src/domain/sheet/cells.ts';
import { handIn, mail, shown } from '../unit/incoming.ts';
import { adding, LEERLAB, problemsAfter, replacing } from './region.ts';

const LONG = 100_000;
const long = (sign: string, length = LONG) => sign.repeat(Math.ceil(length / sign.length)).slice(0, length);

describe('A text that is too much for a reader of Markdown', () => {
  test.each([
    ['a text of a thousand thousand words', long('woord ', 60_000), /deze tekst is te lang/],
    ['ten thousand lines of two hyphens', long('--\n', 30_000), /deze tekst is te lang/],
    ['five thousand quotes in each other', long('> ', 10_000), /te veel lijsten of citaten in elkaar/],
    ['five thousand lists in each other', long('1. ', 15_000), /te veel lijsten of citaten in elkaar/],
    ['five thousand brackets', long('](', 10_000), /tekens van opmaak/],
    ['five thousand beginnings of bold', long('**a', 15_000), /tekens van opmaak/],
  ])('is refused: %s', (_, text, problem) => {
    const found = problemsAfter({ [LEERLAB]: adding(`\n${text}`) });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^offers\/leerlab-voorbeeld\.mdx:\d+: tekst - /);
    expect(found[0]).toMatch(problem);
  });
});

describe('Fields that nobody typed', () => {
  test.each([['{}'], ['"'], ['["a",'], ['n: |\n'], ['- - ']])('are refused by their length: %j', (sign) => {
    const found = problemsAfter({ 'providers/stichting-voorbeeld.yaml': `name: ${long(sign, 50_000)}` });
    expect(found[0]).toMatch(
      /^providers\/stichting-voorbeeld\.yaml:1: bestand - de velden zijn samen te lang/,
    );
  });

  test('with names for each other are refused before they are filled in', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) {
      const [name, before] = [level, level - 1].map((at) => String.fromCharCode(97 + at));
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const found = problemsAfter({ 'topics.yaml': bomb.join('\n') });
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(/^topics\.yaml:1: schrijfwijze - deze tekst begint met &/);
  });

  test('with an address of a hundred thousand signs are refused', () =>
    expect(
      problemsAfter({
        [LEERLAB]: replacing('https://stichting.voorbeeld.nl/plan', `https://a.nl/${long('a', 15_000)}`),
      }).join('\n'),
    ).toMatch(/sources\[1\]\.url - .*is geen webadres/));
});

describe('A hundred thousand signs of one sort', () => {
  test.each(['a', '-', ' ', '>', '0', '.', '@', '\n', '<', 'a.', 'a@', '1-', '>\n', '\t'])(
    'are looked through in one go: %j',
    (sign) => {
      const text = long(sign);
      expect(checkPrivacy({ path: LEERLAB, text: `${text}!` })).toEqual([]);
      expect(mailboxesIn(`${text}!`)).toEqual([]);
      expect(tidy(`a${text}b`).startsWith('a')).toBe(true);
      expect(divideLetter(`Dag\n${text}`)[0]?.kind).toBe('own');
    },
  );

  test.each(['-', '> ', '>\n', '\n', 'a\n', '<', 'http://', '[kaart:'])(
    'in a mail stop nobody from reading its reply: %j',
    async (sign) => {
      const reply = '[kaart:stichting-voorbeeld:leerlab-voorbeeld:klopt]';
      const taken = await handIn({ 'a.eml': mail(`${reply}\n\n${long(sign)}`) });
      expect(shown(taken)).toContain('leerlab-voorbeeld');
    },
  );
});

describe('A mail that nobody wrote', () => {
  test('with a text of five megabytes is refused in a sentence', async () =>
    expect(shown(await handIn({ 'a.eml': mail(long('woord ', 5_000_000)) }))).toMatch(/a\.eml.*te groot/s));

  test('with two hundred and fifty-six parts in each other is refused in a sentence', async () => {
    let body = 'Content-Type: text/plain\r\n\r\nDag';
    for (let level = 0; level < 256; level += 1)
      body = `Content-Type: multipart/mixed; boundary="g${level}"\r\n\r\n--g${level}\r\n${body}\r\n--g${level}--`;
    const whole = `From: info@voorbeeld.nl\r\nTo: a@voorbeeld.nl\r\nMIME-Version: 1.0\r\n${body}`;
    const taken = await handIn({ 'a.eml': whole });
    expect(taken[0]?.received).toMatchObject({ kind: 'unread', unread: 'too-deep' });
  });
});
