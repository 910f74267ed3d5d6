import { decodeText } from '../../sheet/plain-text.ts';
import type { Message } from './message.ts';
import { mailboxesIn } from './sender.ts';

/** A mail that no person wrote. */
export type Automatic =
  /**
   * Our mail did not arrive; `mailboxes` are those that it could not be brought to, as far as it names them. Without the
   * report of a program it is known by its words only, and those are shown.
   */
  | { kind: 'bounce'; mailboxes: string[]; isReport: boolean }
  /** Somebody is away: our mail arrived, and an answer will come later or not. */
  | { kind: 'absence' }
  /** Our mail was opened. */
  | { kind: 'receipt' };

const BOUNCE_SENDER = /^(mailer-daemon|postmaster|mail-daemon|microsoftexchange[0-9a-f]*)@/;
const BOUNCE_SUBJECT =
  /\b(onbestelbaar|niet bezorgd|niet afgeleverd|kan niet worden (bezorgd|afgeleverd)|undeliver(ed|able)|delivery (status notification|failure|has failed|problem)|mail delivery (failed|subsystem)|returned (mail|to sender)|failure notice|unzustellbar)\b/i;
const ABOUT_A_MAILBOX =
  /\b(bezorgd|afgeleverd|onbestelbaar|delivered|delivery|recipients?|mailbox|postvak|e-?mailadres|address|[45]\.\d\.\d{1,3}|5[05]\d)\b/i;
const OPENED = /\b(is gelezen|geopend|weergegeven|was read|opened|displayed|bezorgd|delivered|afgeleverd)\b/i;
const ABSENCE_SUBJECT =
  /^\s*(automatisch(e)? (antwoord|reactie)|autom(atic)? reply|automatic reply|auto(matische)?[ -]?(reply|antwoord|reactie)|afwezig[a-z]*\b|out of (the )?office|abwesenheits|abwesend|met (vakantie|verlof)\b|vakantiemelding)/i;
const RECEIPT_SUBJECT =
  /^\s*(gelezen|read|leesbevestiging|read receipt|ontvangstbevestiging|delivered|bezorgd|afgeleverd|gelesen)\s*:/i;
const FAILED =
  /(?:final|original)-recipient:\s*(?:rfc822|utf-8)?\s*;?\s*<?([\w.+'-]+@[\w.-]+\w)|^\s*<?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)>?\s*:?\s*(?:$|\(|host|5\d\d)/gim;

/** What kind of automatic mail it is; `undefined` when a person may have written it. */
export function automaticKind(message: Message): Automatic | undefined {
  const { headers, subject, text, from = '', attachments } = message;
  const type = headers.get('content-type') ?? '';
  const has = (part: string) => attachments.some((one) => one.type === part);
  // By its subject alone a mail is automatic only when no person answered in it.
  const isAnswered = /^(?!\s*>).*\[\s*kaart\s*:/im.test(text);
  const isReceipt = RECEIPT_SUBJECT.test(subject) && OPENED.test(text) && !isAnswered;
  if (type.includes('disposition-notification') || has('message/disposition-notification') || isReceipt)
    return { kind: 'receipt' };
  const isReport =
    type.includes('delivery-status') || has('message/delivery-status') || headers.has('x-failed-recipients');
  // A mail that is late, or that arrived, is reported too.
  if (isReport && hasArrived(message)) return { kind: 'receipt' };
  const isTold =
    (BOUNCE_SENDER.test(from) || BOUNCE_SUBJECT.test(subject)) && ABOUT_A_MAILBOX.test(text) && !isAnswered;
  if (isReport || isTold || (BOUNCE_SENDER.test(from) && BOUNCE_SUBJECT.test(subject) && !isAnswered))
    return { kind: 'bounce', mailboxes: failedMailboxes(message), isReport };
  // A help desk says "auto-generated" of a mail in which a person's answer stands.
  const submitted = headers.get('auto-submitted') ?? '';
  const isAway =
    submitted.startsWith('auto-replied') ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    /auto[-_]?repl|vacation/.test(headers.get('precedence') ?? '') ||
    (ABSENCE_SUBJECT.test(subject) && !isAnswered);
  return isAway ? { kind: 'absence' } : undefined;
}

/** What a program reports of the mail that it had to bring. */
const reportIn = ({ attachments }: Message): string =>
  attachments
    .filter(({ type }) => type === 'message/delivery-status')
    .map(({ bytes }) => decodeText(bytes))
    .join('\n');

/** Whether a report says of no mailbox that it failed. */
function hasArrived(message: Message): boolean {
  const actions = [...reportIn(message).matchAll(/^action:\s*(\w+)/gim)].map(([, action = '']) =>
    action.toLowerCase(),
  );
  return actions.length > 0 && actions.every((action) => action !== 'failed');
}

/** The mailboxes that a bounce says are wrong: in its report, or else in its text. */
function failedMailboxes(message: Message): string[] {
  const { headers, text, from } = message;
  const named = mailboxesIn(headers.get('x-failed-recipients') ?? '');
  const told = [...reportIn(message).matchAll(FAILED)].map(([, final, plain]) => final ?? plain ?? '');
  const inText = mailboxesIn(text);
  const first = [named, told, inText].find((list) => list.length > 0) ?? [];
  return [...new Set(first.map((mailbox) => mailbox.toLowerCase()))].filter(
    (mailbox) => mailbox !== from && !BOUNCE_SENDER.test(mailbox),
  );
}
