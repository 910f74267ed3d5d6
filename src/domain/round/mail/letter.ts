import type { PlainDate } from '../../schema/dates.ts';
import { dateInHead } from './letter-date.ts';
import { MAILBOX } from './sender.ts';

/** A stretch of a letter, with who wrote it. */
export interface LetterPart {
  /**
   * Written by the sender; marked as a quote; a letter inside it, with its head, that was forwarded or answered; or what
   * stands below "on that day she wrote" without marks.
   */
  kind: 'own' | 'quote' | 'letter' | 'answered';
  text: string;
  /** The mailbox in the head of a letter inside. */
  from?: string | undefined;
  /** The day in the head of a letter inside; absent when its head has none that can be read. */
  date?: PlainDate | undefined;
  subject?: string;
}

const HEADINGS: Readonly<Record<string, 'from' | 'date' | 'other'>> = {
  van: 'from',
  from: 'from',
  von: 'from',
  de: 'from',
  verzonden: 'date',
  datum: 'date',
  date: 'date',
  sent: 'date',
  gesendet: 'date',
  envoyé: 'date',
  aan: 'other',
  to: 'other',
  an: 'other',
  à: 'other',
  cc: 'other',
  bcc: 'other',
  onderwerp: 'other',
  subject: 'other',
  betreff: 'other',
  objet: 'other',
  'beantwoorden aan': 'other',
  'reply-to': 'other',
  urgentie: 'other',
  prioriteit: 'other',
  bijlagen: 'other',
  attachments: 'other',
};
const HEADING = /^[\s>*]*([A-Za-zéà-]{1,12}(?: aan)?)\s*:\*?\s*(.*)$/;
const DIVIDER =
  /^\s*(-{2,}\s*(oorspronkelijk|origineel|doorgestuurd|original|forwarded|urspr\S*|weitergeleitete)\w*\s+(bericht|e-?mail|message|nachricht|mail)\s*-{2,}|_{10,}|-{10,}|begin (doorgestuurd|forwarded) (bericht|message):?|begin forwarded message:?)\s*$/i;
/** The sentence above a quote: who wrote when. */
const ATTRIBUTION =
  /^\s*(op|on|am|le)\b[^\n]{3,200}\b(schreef|wrote|schrieb|(heeft|het volgende) [^\n]{0,80}geschreven|a écrit)\b[^\n]{0,160}:?\s*$|^[^\n]{2,120}\bschreef op [^\n]{4,60}:\s*$/i;
/** "Op 3 september schreef ik al:" is a person's sentence. */
const BY_A_PERSON = /\b(schreef|schreven|wrote|schrieb)\s+(ik|we|wij|jullie|je|jij|hij|zij|I|you|they)\b/i;

/** The longest sentence above a quote, in lines: a mail program wraps it. */
const LINES_OF_ATTRIBUTION = 3;

/**
 * Divides a letter into what its sender wrote, what it quotes and the letters inside it. Every line is in one of the parts,
 * besides the heads of the letters and the sentences above quotes.
 */
export function divideLetter(text: string): LetterPart[] {
  return divide(text.split(/\r\n|\r|\n/));
}

/** The head that a mail program puts above a letter when it saves it as a text. */
export function letterAtStart(text: string): (LetterPart & { subject: string }) | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const start = lines.findIndex((line) => line.trim() !== '');
  const head = start < 0 ? undefined : headAt(lines, start);
  return head && { ...head, kind: 'letter', text: lines.slice(head.end).join('\n') };
}

function divide(lines: readonly string[]): LetterPart[] {
  const parts: LetterPart[] = [];
  let own: string[] = [];
  const close = () => {
    if (own.some((line) => line.trim() !== '')) parts.push({ kind: 'own', text: own.join('\n') });
    own = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (/^\s*>/.test(line)) {
      const end = endOfQuote(lines, at);
      close();
      parts.push(quoted(lines.slice(at, end).map((one) => one.replace(/^\s*> ?/, ''))));
      at = end;
      continue;
    }
    const divided = DIVIDER.test(line) ? nextFilled(lines, at + 1) : at;
    // Where every line of the letter is marked, the marks are taken off first.
    const head = /^\s*>/.test(lines[divided] ?? '') ? undefined : headAt(lines, divided);
    if (head) {
      close();
      parts.push({
        kind: 'letter',
        from: head.from,
        date: head.date,
        subject: head.subject,
        text: lines.slice(head.end).join('\n'),
      });
      return parts;
    }
    // A mail program divides with words; a bare line of hyphens may be a person's.
    if (DIVIDER.test(line) && /[a-z]/i.test(line) && !/^\s*>/.test(lines[divided] ?? '')) {
      close();
      parts.push({ kind: 'letter', text: lines.slice(at + 1).join('\n') });
      return parts;
    }
    const attribution = attributionAt(lines, at);
    if (attribution) {
      close();
      const next = nextFilled(lines, attribution.end);
      const { from, date } = attribution;
      if (!/^\s*>/.test(lines[next] ?? '')) {
        parts.push({ kind: 'answered', from, date, text: lines.slice(attribution.end).join('\n') });
        return parts;
      }
      at = next;
      continue;
    }
    // A divider above a marked letter belongs to that letter.
    if (!(DIVIDER.test(line) && /[a-z]/i.test(line))) own.push(line);
    at += 1;
  }
  close();
  return parts;
}

/** Some programs mark each line of a letter that they forward. */
function quoted(lines: readonly string[]): LetterPart {
  const start = nextFilled(lines, 0);
  const head = headAt(lines, DIVIDER.test(lines[start] ?? '') ? nextFilled(lines, start + 1) : start);
  if (!head) return { kind: 'quote', text: lines.join('\n') };
  const { from, date, subject } = head;
  return { kind: 'letter', from, date, subject, text: lines.slice(head.end).join('\n') };
}

/** A quote goes on over empty lines as long as marked lines follow. */
function endOfQuote(lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^\s*>/.test(line)) end = at + 1;
    else if (line.trim() !== '') break;
  }
  return end;
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
  return at;
}

interface Head {
  from: string | undefined;
  date: PlainDate | undefined;
  subject: string;
  end: number;
}

/** The head of a letter inside a text: two or more of its lines, of which one says from whom and one when or about what. */
function headAt(lines: readonly string[], start: number): Head | undefined {
  const found: { kind: 'from' | 'date' | 'other'; name: string; text: string }[] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, name = '', text = ''] = HEADING.exec(line) ?? [];
    const key = name.toLowerCase();
    if (Object.hasOwn(HEADINGS, key)) {
      found.push({ kind: HEADINGS[key] ?? 'other', name: key, text });
      continue;
    }
    const isContinued = found.length > 0 && (/^[\s>]+\S/.test(line) || found[found.length - 1]?.text === '');
    const isLooselySet = line.trim() === '' && found.length > 0 && isHeading(lines[at + 1]);
    if (isLooselySet) continue;
    if (!isContinued || line.trim() === '') break;
    const last = found[found.length - 1];
    if (last) last.text += ` ${line.trim()}`;
  }
  const [first] = found;
  if (
    found.length < 2 ||
    !first ||
    (first.kind === 'other' && first.name !== 'onderwerp' && first.name !== 'subject')
  )
    return undefined;
  const textOf = (kind: string) => found.find((one) => one.kind === kind)?.text ?? '';
  if (!textOf('from')) return undefined;
  return {
    from: MAILBOX.exec(textOf('from'))?.[0].toLowerCase(),
    date: dateInHead(textOf('date')),
    subject:
      found.find(({ name }) => ['onderwerp', 'subject', 'betreff', 'objet'].includes(name))?.text ?? '',
    end: at,
  };
}

function isHeading(line: string | undefined): boolean {
  const [, name = ''] = HEADING.exec(line ?? '') ?? [];
  return Object.hasOwn(HEADINGS, name.toLowerCase());
}

function attributionAt(lines: readonly string[], start: number) {
  for (let count = 1; count <= LINES_OF_ATTRIBUTION; count += 1) {
    const text = lines.slice(start, start + count).join(' ');
    if ((lines[start + count - 1] ?? '').trim() === '') return undefined;
    if (!ATTRIBUTION.test(text)) continue;
    // "Op woensdag schreef ik jullie" is a person's sentence: a program names a day with its year, or a mailbox.
    const date = dateInHead(text);
    const isProgram =
      date !== undefined || MAILBOX.test(text) || /^\s*>/.test(lines[nextFilled(lines, start + count)] ?? '');
    if (isProgram && /:\s*$/.test(text) && !BY_A_PERSON.test(text))
      return { from: MAILBOX.exec(text)?.[0].toLowerCase(), date, end: start + count };
  }
  return undefined;
}
