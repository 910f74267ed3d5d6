import { valueAt, writeCell } from '../../domain/sheet/cells.ts';
import { SHARED_COLUMNS, type Column } from '../../domain/sheet/columns.ts';
import { escapeHtml } from '../../domain/site/html.ts';
import { isPlainDate, type PlainDate } from '../../domain/schema/dates.ts';
import { round } from './round.ts';
import { sheet } from './sheet.ts';
import { dateLabel } from './wording.ts';

/** An entry as it stands, with its words for a provider. */
export interface ShownEntry {
  title: string;
  facts: { label: string; text: string }[];
}

/** Gives the name of an id in a field. */
export type NameOf = (field: string, id: string) => string;

/** What an entry says, field by field, as a person reads it. What is empty is left out. */
export function shownEntry(fields: Record<string, unknown>, nameOf: NameOf): ShownEntry {
  const facts = SHARED_COLUMNS.filter(({ field }) => !SHOWN_ELSEWHERE.has(field)).flatMap((column) => {
    const text = shownValue(valueAt(fields, column.field), column, nameOf);
    return text ? [{ label: labelOf(column.field), text }] : [];
  });
  return { title: String(fields['title'] ?? ''), facts };
}

const SHOWN_ELSEWHERE = new Set(['title', 'providers']);

function shownValue(value: unknown, column: Column, nameOf: NameOf): string {
  if (!Array.isArray(value)) {
    const text = writeCell(value, column);
    return column.form === 'date' && text ? dateLabel(text) : text;
  }
  if (column.form === 'rows') return value.map((row) => shownRow(row as Record<string, unknown>)).join('\n');
  const shown = (item: string) => (isPlainDate(item) ? dateLabel(item) : nameOf(column.field, item));
  return value.map((item) => shown(String(item))).join(', ');
}

/** A row as a line: an address as on an envelope, or a source with its date. What is only for the map is left out. */
function shownRow({ name, street, postcode, town, title, date, url }: Record<string, unknown>): string {
  const townLine = [postcode, town].filter(Boolean).join(' ');
  return [name, street, townLine, title, date, url].filter(Boolean).join(', ');
}

/** The header of a column without the part that says how its cell is written. */
const labelOf = (field: string) =>
  (sheet.headers[field as keyof typeof sheet.headers] ?? field).replace(/ \([^)]*\)$/, '');

export interface RoundMailInput {
  provider: { name: string };
  site: string;
  publisher: string;
  /** The month of the round in words. */
  month: string;
  /** The last day of the round. */
  until: PlainDate;
  /** The address of the provider's own page. */
  page: string;
  entries: readonly ShownEntry[];
  /** The day on which the last mail of this round was made; absent for the first. */
  lastDrafted?: PlainDate | undefined;
  /** The address that opens a mail in which all holds. */
  allHolds?: string | undefined;
}

export interface RoundMail {
  subject: string;
  text: string;
  html: string;
  /** The text without the entries and without a spreadsheet: short enough to stand in an address that opens a mail. */
  brief: string;
}

/** The mail that asks a provider whether its entries still hold: as plain text, and the same with links. */
export function roundMail(input: RoundMailInput): RoundMail {
  const { mail } = round;
  const { provider, site, publisher, month, until, page, entries, lastDrafted, allHolds } = input;
  const opening = [
    mail.greeting(provider.name),
    ...(lastDrafted ? [mail.reminder(dateLabel(lastDrafted))] : []),
    mail.why(site, month),
    mail.how,
  ];
  const closing = [mail.sheet, mail.until(dateLabel(until)), mail.thanks, publisher];
  const shown = mail.entries(entries.length);
  const brief = [...opening, page, mail.until(dateLabel(until)), mail.thanks, publisher].join('\n\n');
  const text = [...opening, page, ...closing, shown, ...entries.map(entryText)].join('\n\n');
  const button = allHolds
    ? [`<p><a href="${escapeHtml(allHolds)}"><strong>${escapeHtml(mail.all)}</strong></a></p>`]
    : [];
  const html = [
    ...opening.map(paragraph),
    `<p><a href="${escapeHtml(page)}">${escapeHtml(page)}</a></p>`,
    ...button,
    ...closing.map(paragraph),
    paragraph(shown),
    ...entries.map(entryHtml),
  ];
  return {
    subject: lastDrafted ? round.reminderSubject(site) : round.subject(site),
    text: `${text}\n`,
    brief: `${brief}\n`,
    html: `<!doctype html><html lang="nl"><meta charset="utf-8"><body>${html.join('\n')}</body></html>\n`,
  };
}

function entryText({ title, facts }: ShownEntry): string {
  const lines = facts.map(({ label, text }) => `${label}: ${text.replaceAll('\n', `\n${' '.repeat(4)}`)}`);
  return [title.toUpperCase(), ...lines].join('\n');
}

function entryHtml({ title, facts }: ShownEntry): string {
  const items = facts.map(
    ({ label, text }) => `<li>${escapeHtml(label)}: ${escapeHtml(text).replaceAll('\n', '<br>')}</li>`,
  );
  return `<h3>${escapeHtml(title)}</h3><ul>${items.join('')}</ul>`;
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
