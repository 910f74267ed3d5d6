import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { writeDraft } from '../../src/domain/round/mail/draft.ts';

const draft = {
  subject: 'Klopt dit nog?',
  text: 'Hallo,\n\nKlopt dit?\n',
  html: '<p>Hallo</p>',
  from: 'kaart@voorbeeld.nl',
  to: 'info@school.nl',
  attachment: { name: 'school.xlsx', bytes: new Uint8Array([0, 1, 2, 255]) },
};

test('a mail program reads back what a draft was made of, whatever the letters', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.uint8Array({ maxLength: 30_000 }),
      async (words, bytes) => {
        const subject = words.replace(/[\p{C}\s]+/gu, ' ').trim() || 'x';
        const text = `${words.replace(/\r/g, '')}\n`;
        const attachment = { name: 'school.xlsx', bytes };
        const read = await PostalMime.parse(writeDraft({ ...draft, subject, text, attachment }));
        expect(read.subject).toBe(subject);
        expect(read.text?.replace(/\r\n/g, '\n')).toBe(text);
        expect(new Uint8Array(read.attachments[0]?.content as ArrayBuffer)).toEqual(bytes);
      },
    ),
    { numRuns: 50 },
  );
});

test('a draft opens unsent, says to whom and from whom, and carries the spreadsheet by its name', async () => {
  const bytes = writeDraft(draft);
  const source = new TextDecoder().decode(bytes);
  const read = await PostalMime.parse(bytes);
  expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(read.to?.[0]?.address).toBe('info@school.nl');
  expect(read.from?.address).toBe('kaart@voorbeeld.nl');
  expect(read.html).toContain('<p>Hallo</p>');
  expect(read.attachments[0]?.filename).toBe('school.xlsx');
  expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(source).not.toMatch(/[^\r]\n/);
});
