/** Mails as people and their programs write them, and what the region of the tests makes of them. */
import { entriesOf, joinCatalogue } from '../../src/content/catalogue.ts';
import type { Received } from '../../src/domain/round/received.ts';
import type { IncomingFile } from '../../src/domain/round/mail/handed-in.ts';
import { readIncoming } from '../../src/domain/round/incoming.ts';
import { takeIn, type TakenFile, type TakeInContext } from '../../src/domain/round/take-in.ts';
import { readingContext } from '../../src/texts/nl/reading-context.ts';
import { describeFiles } from '../../src/texts/nl/reply-preview.ts';
import { checked, filesOf, REGION, TODAY } from '../content/region.ts';

export const PROVIDER = 'stichting-voorbeeld';
export const OTHER = 'samenwerkingsverband-voorbeeld';
export const LEERLAB = 'leerlab-voorbeeld';
export const BEGELEIDING = 'begeleiding-voorbeeld';
export const WEDNESDAY = 'Wed, 16 Sep 2026 09:00:00 +0200';

export const line = (offer: string, verdict = 'klopt', provider = PROVIDER, date = '') =>
  `[kaart:${provider}:${offer}:${verdict}${date && `:${date}`}]`;

interface MailParts {
  from?: string;
  to?: string;
  date?: string;
  subject?: string;
  type?: string;
  headers?: string[];
}

/** A mail as it lies in a file. */
export function mail(body: string, parts: MailParts = {}): string {
  const {
    from = 'info@voorbeeld.nl',
    to = 'redactie@voorbeeld.nl',
    date = WEDNESDAY,
    subject = 'Antwoord',
  } = parts;
  const { type = 'text/plain; charset=utf-8', headers = [] } = parts;
  const head = [`From: Iemand <${from}>`, `To: ${to}`, `Date: ${date}`, `Subject: ${subject}`, ...headers];
  return [...head, 'MIME-Version: 1.0', `Content-Type: ${type}`, '', body.replace(/\r?\n/g, '\r\n')].join(
    '\r\n',
  );
}

export const html = (body: string, parts: MailParts = {}) =>
  mail(body, { type: 'text/html; charset=utf-8', ...parts });

/** A mail of several parts, each with its head. */
export function parts(heads: readonly [head: string, body: string][], given: MailParts = {}): string {
  const body = heads.map(([head, text]) => `--grens\n${head}\n\n${text}\n`).join('');
  return mail(`${body}--grens--\n`, { type: 'multipart/mixed; boundary=grens', ...given });
}

/** The region of the tests, in which nothing was confirmed in this round. */
const LEERLAB_FILE = `offers/${LEERLAB}.mdx`;
const entries = entriesOf(
  checked(
    filesOf(REGION).map(({ path, text }) => {
      return {
        path,
        text: path === LEERLAB_FILE ? text.replace('verified: 2026-09-14', 'verified: 2025-09-14') : text,
      };
    }),
  ),
);
if (!entries) throw new Error('The fixture is wrong');
export const catalogue = joinCatalogue(entries, TODAY);

type Given = string | Uint8Array;

/** Hands files in, by name, as the commands and the desk do. */
export async function handIn(
  given: Record<string, Given>,
  choices: Partial<Pick<TakeInContext, 'read' | 'trusted'>> & { received?: string } = {},
): Promise<TakenFile[]> {
  const files = Object.entries(given).map(([name, content]): IncomingFile => {
    return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
  });
  const context = readingContext(catalogue, {
    received: choices.received,
    isCode: (provider, code) => provider === PROVIDER && code === '0123456789abcdef',
  });
  const received: Received[] = await readIncoming(files, context);
  return takeIn(received, {
    offers: new Map(catalogue.offers.map((offer) => [offer.id, offer])),
    providers: new Set(catalogue.providers.map(({ id }) => id)),
    today: TODAY,
    recorded: [],
    read: choices.read ?? new Set(),
    aside: new Set(),
    seen: new Set(),
    unread: [],
    trusted: choices.trusted ?? new Set(),
  });
}

/** What an editor reads on the screen. */
export function shown(files: readonly TakenFile[]): string {
  const offers = new Map(catalogue.offers.map((offer) => [offer.id, offer]));
  const providers = new Map(catalogue.providers.map((provider) => [provider.id, provider]));
  return describeFiles(files, { offers, providers }).join('\n');
}

/** What is done with each offer: "leerlab-voorbeeld klopt 2026-09-16: applied". */
export function decisions(files: readonly TakenFile[]): string[] {
  return files.flatMap(({ replies }) =>
    replies.map(({ reply: { offer, verdict, date }, decision }) => {
      const reason = decision.kind === 'waiting' ? ` (${decision.reasons.join(', ')})` : '';
      return `${offer} ${verdict ?? '-'} ${date ?? '-'}: ${decision.kind === 'left' ? decision.reason : decision.kind}${reason}`;
    }),
  );
}
