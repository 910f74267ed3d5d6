import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReplyLines, writeReplyLine, type ReplyLine } from '../../src/domain/round/reply-line.ts';
import { reportRound, type ReportedOffer } from '../../src/domain/round/report.ts';
import { settleReplies, type ReceivedReply } from '../../src/domain/round/settle.ts';
import {
  lastDayToReply,
  roundProgress,
  roundTasks,
  type RoundOffer,
} from '../../src/domain/round/work-list.ts';
import { valuesOf, verdicts } from '../../src/domain/schema/vocabulary.ts';
import { replyMail, mailAddress } from '../../src/texts/nl/reply-mail.ts';
import { REFRESH, TODAY } from './sample.ts';

const LINE: ReplyLine = { provider: 'een', offer: 'leerlab-een', verdict: 'klopt', date: '2026-09-14' };

describe('a reply line', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9]{0,12}(-[a-z0-9]{1,12}){0,4}$/);
  const anyLine = fc.record({
    provider: id,
    offer: id,
    verdict: fc.constantFrom(...valuesOf(verdicts)),
    date: fc.constantFrom('2026-09-14', undefined),
  });
  test('reads back as it was written, wherever a mail program wraps and quotes it', () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.array(fc.nat(120), { maxLength: 4 }),
        fc.constantFrom('\n', '\r\n> ', '\n> > ', ' ', '\u200B'),
        (line, cuts, wrap) => {
          const written = writeReplyLine(line);
          const wrapped = [...written]
            .map((sign, index) => (cuts.includes(index) && index > 0 ? wrap + sign : sign))
            .join('');
          expect(readReplyLines(`> Hallo\n${wrapped}\nGroet`)).toEqual({ lines: [line], broken: [] });
        },
      ),
    );
  });
  test.each([
    ['cut off', '[kaart:een:leerlab-een:klo'],
    ['cut off before the next', '[kaart:een:leerlab [kaart:een:leerlab-een:klopt:2026-09-14]'],
    ['with another word', '[kaart:een:leerlab-een:ja]'],
    ['with a day that does not exist', '[kaart:een:leerlab-een:klopt:2026-02-30]'],
    ['with more in it', '[kaart:een:leerlab-een:klopt:2026-09-14:x]'],
    ['without an entry', '[kaart:een:klopt]'],
  ])('is told as broken when it is %s, and never guessed at', (_, text) => {
    const { lines, broken } = readReplyLines(text);
    expect(lines.filter(({ date }) => date !== LINE.date || text.split('[').length < 3)).toEqual([]);
    expect(broken).toHaveLength(1);
  });
  test('in an address that opens a mail is not a reply', () => {
    const mail = replyMail({ id: 'een', name: 'Een' }, [
      { id: 'leerlab-een', title: 'Lab', verdict: 'klopt' },
    ]);
    expect(readReplyLines(mail.body).lines).toHaveLength(1);
    expect(readReplyLines(mailAddress(mail, 'info@een.nl') ?? '')).toEqual({ lines: [], broken: [] });
  });
  test('comes with words for a person, and a mail that is too long for an address has none', () => {
    const replies = Array.from({ length: 60 }, (_, index) => ({
      id: `lab-${index}`,
      title: `Lab ${index}`,
      verdict: 'klopt' as const,
    }));
    const { body } = replyMail({ id: 'een', name: 'Een' }, replies.slice(0, 1), { today: TODAY });
    expect(body).toContain('- Lab 0: klopt nog');
    expect(mailAddress(replyMail({ id: 'een', name: 'Een' }, replies))).toBeUndefined();
  });
});

const offer = (id: string, changes: Partial<RoundOffer> = {}): RoundOffer => ({
  id,
  title: id,
  providers: ['een'],
  state: 'actief',
  ...changes,
});

describe('the work of a round', () => {
  const offers = [
    offer('current', { providers: ['klaar'], verified: '2026-09-14' }),
    offer('due', { providers: ['straks', 'een'], verified: '2025-10-01' }),
    offer('overdue', { providers: ['laat'], verified: '2023-10-01' }),
    offer('never', { providers: ['nooit'] }),
    offer('never-too', { providers: ['meer'] }),
    offer('never-three', { providers: ['meer'] }),
    offer('ended', { providers: ['nooit'], state: 'gestopt' }),
  ];
  const day = { refresh: REFRESH, today: TODAY };
  test('is ordered by need: never confirmed, overdue, due, and last who has answered', () => {
    expect(roundTasks(offers, day).map(({ provider, need }) => [provider, need])).toEqual([
      ['meer', 'unconfirmed'],
      ['nooit', 'unconfirmed'],
      ['laat', 'overdue'],
      ['straks', 'due'],
      ['klaar', undefined],
    ]);
  });
  test('asks the first provider alone, and nothing of what has ended', () => {
    const tasks = roundTasks(offers, day);
    expect(tasks.map(({ provider }) => provider)).not.toContain('een');
    expect(tasks.flatMap(({ offers: own }) => own.map(({ id }) => id))).not.toContain('ended');
  });
  test('is done for who said that something changed, before the change is in the entry', () => {
    const tasks = roundTasks(offers, { ...day, replied: new Set(['never']) });
    expect(tasks.find(({ provider }) => provider === 'nooit')?.open).toEqual([]);
    expect(roundProgress(tasks)).toEqual({
      offers: 6,
      repliedOffers: 2,
      providers: 5,
      repliedProviders: 2,
    });
  });
  test('gives at least a fortnight to reply', () => {
    expect(lastDayToReply(REFRESH, '2026-09-02')).toBe('2026-10-26');
    expect(lastDayToReply(REFRESH, '2026-10-20')).toBe('2026-11-03');
  });
});

describe('which replies count', () => {
  const offers = new Map(
    [offer('lab', { verified: '2026-09-10' }), offer('zomer', { state: 'gestopt' })].map((one) => [
      one.id,
      one,
    ]),
  );
  const reply = (changes: Partial<ReceivedReply> = {}): ReceivedReply => ({
    source: 'a.eml',
    provider: 'een',
    offer: 'lab',
    verdict: 'klopt',
    date: '2026-09-14',
    changes: '',
    ...changes,
  });
  const settle = (...replies: ReceivedReply[]) => {
    const { accepted, refused } = settleReplies(replies, { offers, today: TODAY });
    return { accepted: accepted.map(({ source }) => source), refused: refused.map(({ reason }) => reason) };
  };
  test.each<[string, Partial<ReceivedReply>]>([
    ['unknown-offer', { offer: 'nergens' }],
    ['other-provider', { provider: 'twee' }],
    ['no-date', { date: undefined }],
    ['future', { date: '2026-09-21' }],
    ['older', { date: '2026-09-09' }],
    ['repeated', { date: '2026-09-10' }],
    ['ended', { offer: 'zomer' }],
    ['repeated', { offer: 'zomer', verdict: 'gestopt' }],
  ])('not one that is %s', (reason, changes) => {
    expect(settle(reply(changes))).toEqual({ accepted: [], refused: [reason] });
  });
  test('one of two that are the same, and the newest of two that differ', () => {
    expect(settle(reply(), reply({ source: 'b.eml' }))).toEqual({
      accepted: ['a.eml'],
      refused: ['repeated'],
    });
    const newer = reply({ source: 'b.eml', date: '2026-09-15', verdict: 'gestopt' });
    for (const order of [
      [reply(), newer],
      [newer, reply()],
    ])
      expect(settle(...order)).toEqual({ accepted: ['b.eml'], refused: ['older'] });
  });
  test('none of two that contradict each other on one day', () => {
    expect(settle(reply(), reply({ verdict: 'gewijzigd' }))).toEqual({
      accepted: [],
      refused: ['contradiction', 'contradiction'],
    });
  });
  test('a spreadsheet with changes rather than the line around it that says so', () => {
    const sheet = reply({ source: 'a.xlsx', verdict: 'gewijzigd', changes: 'title=Lab 2' });
    expect(settle(reply({ verdict: 'gewijzigd' }), sheet)).toEqual({
      accepted: ['a.xlsx'],
      refused: ['repeated'],
    });
  });
  test('not one that an earlier run already took in', () => {
    const said = reply({ verdict: 'gewijzigd' });
    const again = settleReplies([said], { offers, today: TODAY, recorded: [said] });
    expect(again.refused.map(({ reason }) => reason)).toEqual(['repeated']);
  });
});

test('the report counts what is new, changed, ended and gone since the earlier moment', () => {
  const reported = (id: string, changes: Partial<ReportedOffer> = {}): ReportedOffer => ({
    id,
    kind: 'plusklas',
    area: ['zeestad'],
    state: 'actief',
    ...changes,
  });
  const now = [
    reported('same', { verified: '2026-09-14' }),
    reported('changed', { area: ['regio'] }),
    reported('ended', { state: 'gestopt', verified: '2026-09-15' }),
    reported('new', { kind: 'netwerk', area: ['zeestad', 'bosdorp'] }),
  ];
  const mark = (text: string, ended = false) => ({ mark: text, ended });
  const marks = { same: mark('a'), changed: mark('b2'), ended: mark('c', true), new: mark('d') };
  const earlier = {
    same: mark('a'),
    changed: mark('b'),
    ended: mark('c'),
    gone: mark('e'),
    'long-ended': mark('f', true),
  };
  expect(
    reportRound(now, marks, earlier, { refresh: REFRESH, today: TODAY, kinds: ['plusklas', 'netwerk'] }),
  ).toEqual({
    table: [
      { kind: 'plusklas', total: 2, wholeRegion: 1, byMunicipality: new Map([['zeestad', 1]]) },
      {
        kind: 'netwerk',
        total: 1,
        wholeRegion: 0,
        byMunicipality: new Map(Object.entries({ zeestad: 1, bosdorp: 1 })),
      },
    ],
    running: 3,
    confirmed: 2,
    changed: 1,
    new: 1,
    ended: 2,
  });
});
