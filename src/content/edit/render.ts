import { Document, Scalar, visit } from 'yaml';
import { isRecord } from '../../domain/sheet/changes.ts';

/** Where a value will stand. */
export interface Slot {
  /** The name of its field, or of the list that it is a row of. */
  key: string;
  /** Columns before the key or the dash. */
  indent: number;
  /** The line end of the file. */
  eol: string;
}

/** The width to which the entries are written. */
const WIDTH = 118;
const STEP = 2;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** The fields in which an unquoted date is meant; elsewhere it is text, and some readers would take it for a date. */
const DATE_FIELDS = new Set(['verified', 'on', 'from', 'until', 'sessions', 'date']);

/** A field on a line of its own, with what belongs to it on the lines below, without the last line end. */
export function renderField(value: unknown, slot: Slot): string {
  return `${' '.repeat(slot.indent)}${slot.key}:${renderValue(value, slot)}`;
}

/**
 * A value as it stands after the colon of a key: on the same line where it fits there, long text folded and lists of
 * groups as rows below it.
 */
export function renderValue(value: unknown, slot: Slot): string {
  if (typeof value === 'string') return ` ${renderText(value, slot)}`;
  const inline = renderInline(value, slot.key);
  const isRows = Array.isArray(value) && value.some(isRecord);
  const fits = slot.indent + slot.key.length + 2 + inline.length <= WIDTH;
  if (!isRows && (fits || !isNested(value))) return ` ${inline}`;
  const { indent, eol } = slot;
  if (Array.isArray(value))
    return value.map((row) => eol + renderRow(row, { ...slot, indent: indent + STEP })).join('');
  return Object.entries(value as object)
    .map(([key, inner]) => eol + renderField(inner, { key, indent: indent + STEP, eol }))
    .join('');
}

/** A row of a list, with its dash: on one line where it fits. */
export function renderRow(row: unknown, slot: Slot): string {
  const margin = ' '.repeat(slot.indent);
  const inline = `${margin}- ${renderInline(row, slot.key)}`;
  if (!isRecord(row) || inline.length <= WIDTH) return inline;
  const fields = Object.entries(row).map(([key, inner]) =>
    renderField(inner, { key, indent: slot.indent + STEP, eol: slot.eol }),
  );
  return `${margin}- ${fields.join(slot.eol).trimStart()}`;
}

/** A value on one line, as it stands within brackets or braces. */
export function renderInline(value: unknown, key: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => renderInline(item, key)).join(', ')}]`;
  if (!isRecord(value)) return scalarText([value], key, 0).trim().slice(1, -1).trim();
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${renderInline(inner, name)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

/** A text after its key; a long one is folded, and one with line ends keeps them. */
function renderText(text: string, { key, indent, eol }: Slot): string {
  const isLong = indent + key.length + 4 + text.length > WIDTH && !text.includes('\n');
  const written = scalarText({ key: text }, key, WIDTH - indent, isLong).replace(/^key: ?/, '');
  const lines = written.replace(/\n$/, '').split('\n');
  return lines.map((line, index) => (index > 0 && line ? ' '.repeat(indent) + line : line)).join(eol);
}

/** What YAML makes of a scalar, within a list on one line or after the key of a group. */
function scalarText(data: unknown, key: string, lineWidth: number, isFolded = false): string {
  const document = new Document(data);
  visit(document, {
    Seq: (_, node) => {
      node.flow = true;
    },
    Scalar: (position, node) => {
      if (position === 'key') return;
      if (typeof node.value === 'string' && DATE.test(node.value))
        node.type = DATE_FIELDS.has(key) ? Scalar.PLAIN : Scalar.QUOTE_SINGLE;
      if (isFolded) node.type = Scalar.BLOCK_FOLDED;
    },
  });
  return document.toString({ singleQuote: true, lineWidth });
}

const isNested = (value: unknown) => (Array.isArray(value) ? value.length > 0 : isRecord(value));
