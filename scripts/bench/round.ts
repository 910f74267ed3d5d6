import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entriesOf, joinCatalogue } from '../../src/content/catalogue.ts';
import { readContent } from '../../src/content/read.ts';
import { cutoff } from '../../src/domain/offer/freshness.ts';
import { addDays, type PlainDate } from '../../src/domain/schema/dates.ts';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import { replyMail } from '../../src/texts/nl/reply-mail.ts';

/** As many files as came in at a real round, and replies in them. */
const FILES = 37;
const REPLIES = 150;

export interface RoundFigures {
  /** Seconds to make the mails of a round. */
  roundSeconds: number;
  /** Seconds to show what the replies of a round change. */
  answersSeconds: number;
}

/** Times the commands of a round as whole processes, in the year after the newest confirmation. */
export function measureRound(content: string, files: readonly SourceFile[], folder: string): RoundFigures {
  const newest = files.flatMap(({ text }) => /^verified: (\d{4}-\d\d-\d\d)/m.exec(text)?.[1] ?? []);
  const last = newest.toSorted().at(-1) ?? '2026-09-01';
  const today = addDays(cutoff({ month: 9, day: 1, weeks: 8 }, addDays(last, 366)), 20);
  const incoming = path.join(folder, 'antwoorden');
  writeReplies(files, incoming, today);
  const out = ['--out', path.join(folder, 'ronde')];
  const seconds = (script: string, args: readonly string[]): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join('scripts', script), ...args, '--today', today],
      {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: content, SITE_URL: 'https://voorbeeld.nl' },
      },
    );
    if (status !== 0) throw new Error(`${script}: ${stderr}`);
    return (performance.now() - start) / 1000;
  };
  const answersSeconds = seconds('answers.ts', [incoming]);
  return { answersSeconds, roundSeconds: seconds('round.ts', out) };
}

/** Saves mails, texts and mailboxes with the replies of the providers that have most. */
function writeReplies(files: readonly SourceFile[], folder: string, today: PlainDate): void {
  const entries = entriesOf(readContent(files, today, () => []));
  if (!entries) throw new Error('The content has no region');
  const catalogue = joinCatalogue(entries, today);
  const providers = catalogue.providers
    .map((provider) => ({ provider, offers: catalogue.answeredBy(provider.id) }))
    .filter(({ offers }) => offers.length > 0)
    .toSorted((a, b) => b.offers.length - a.offers.length);
  mkdirSync(folder, { recursive: true });
  const perFile = Math.ceil(REPLIES / FILES);
  for (let at = 0; at < FILES; at += 1) {
    const { provider, offers } = providers[at % providers.length] ?? {};
    if (!provider || !offers) return;
    const replies = offers
      .slice(0, perFile)
      .map(({ id, title }) => ({ id, title, verdict: 'klopt' as const }));
    const { subject, body } = replyMail(provider, replies, { today });
    const head = `From: <${provider.email ?? 'info@voorbeeld.nl'}>\r\nSubject: ${subject}\r\nDate: ${new Date(`${today}T09:00:00Z`).toUTCString()}\r\n`;
    const text = body.replaceAll('\n', '\r\n');
    const page = body
      .split('\n')
      .map((line) => `<p class="MsoNormal">${line || '&nbsp;'}</p>`)
      .join('\r\n');
    const [name, content] = [
      ['eml', `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`],
      ['eml', `${head}Content-Type: text/html; charset=utf-8\r\n\r\n${page}`],
      ['txt', text],
      ['mbox', `From x@y Wed Sep 16 09:00:00 2026\r\n${head}\r\n${text}\r\n`],
    ][at % 4] as [string, string];
    writeFileSync(path.join(folder, `antwoord-${at}.${name}`), content);
  }
}
