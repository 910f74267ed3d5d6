import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { isEqual, isRecord, withChange, type Change, type Path } from '../../domain/sheet/changes.ts';
import { endOf, keySpan, lineEnd, lineStart, span } from './positions.ts';
import { renderField, renderInline, renderRow, renderValue, type Slot } from './render.ts';

/** A text that cannot be changed without touching more than what changes. */
export class EditError extends Error {}

/** A stretch of the text with what comes in its place. */
interface Splice {
  from: number;
  to: number;
  text: string;
}

/**
 * Makes changes in a YAML text and leaves every other byte as it is: comments, quotes, order, line ends. `order` names
 * the fields in the order in which a new one takes its place, and `base` where the entry stands that has them: nothing for
 * the file itself, the number of its row for one of a list. Throws an EditError rather than write what reads back as
 * anything but the data with the changes.
 */
export function editYaml(
  text: string,
  changes: readonly Change[],
  order: readonly string[],
  base: Path = [],
): string {
  let current: Read = { text, document: parseDocument(text) };
  for (const { path, value } of changes)
    current = editOnce(current, { path: [...base, ...path], value }, order, base.length);
  return current.text;
}

/** Adds a row at the end of a list of entries, written as the row before it is. Throws an EditError. */
export function appendRow(text: string, row: Record<string, unknown>): string {
  const document = parseDocument(text);
  const list = document.contents;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const rows: unknown = document.toJS();
  const items = isSeq(list) && !list.flow ? list.items : [];
  if (rows != null && items.length === 0) throw new EditError('There is no list of rows to add to');
  const last = items.at(-1);
  const lastStart = isNode(last) ? lineStart(text, span(text, last).from) : text.length;
  const indent = isNode(last)
    ? Math.max(0, span(text, last).from - lineStart(text, span(text, last).from) - 2)
    : 0;
  const slot: Slot = { key: '', indent, eol };
  const isInline = isMap(last) && last.flow;
  const written = isInline ? `${' '.repeat(indent)}- ${renderInline(row, '')}` : blockRow(row, slot);
  const isSpaced =
    /\n[^\S\n]*\r?\n[^\S\n]*(?:#[^\n]*\n)*$/.test(text.slice(0, lastStart)) && items.length > 1;
  const body = text === '' || text.endsWith('\n') ? text : text + eol;
  const edited = `${body}${isSpaced && !/\n\r?\n$/.test(body) ? eol : ''}${written}${eol}`;
  const read = parseDocument(edited);
  const wanted = [...(Array.isArray(rows) ? (rows as unknown[]) : []), row];
  if (read.errors.length === 0 && isEqual(read.toJS(), wanted)) return edited;
  throw new EditError('Cannot add a row and keep the rest as it is');
}

/** A row with a line for each of its fields. */
function blockRow(row: Record<string, unknown>, { indent, eol }: Slot): string {
  const fields = Object.entries(row).map(([key, inner]) =>
    renderField(inner, { key, indent: indent + 2, eol }),
  );
  return `${' '.repeat(indent)}- ${fields.join(eol).trimStart()}`;
}

/** A text with how it reads. */
interface Read {
  text: string;
  document: Document;
}

function editOnce({ text, document }: Read, change: Change, order: readonly string[], top: number): Read {
  const before: unknown = document.toJS();
  const wanted = withChange(before, change);
  if (isEqual(before, wanted)) return { text, document };
  const field = change.path.slice(0, top + 1);
  const whole = { path: field, value: valueAt(wanted, field) };
  for (const attempt of [change, whole]) {
    const edited = applySplice(text, spliceFor(text, document.contents, attempt, order, top));
    const read = parseDocument(edited);
    if (read.errors.length === 0 && isEqual(read.toJS(), wanted)) return { text: edited, document: read };
  }
  throw new EditError(`Cannot set ${change.path.join('.')} and keep the rest as it is`);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isRecord(value) ? value[key] : undefined;
  }, data);
}

function applySplice(text: string, { from, to, text: replacement }: Splice): string {
  return text.slice(0, from) + replacement + text.slice(to);
}

function spliceFor(
  text: string,
  root: unknown,
  { path, value }: Change,
  order: readonly string[],
  top: number,
): Splice {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  let node = root;
  for (const [depth, key] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairOf(node, key);
      if (!pair)
        return insertion(text, node, nest(path.slice(depth), value), depth === top ? order : [], eol);
      if (isLast && value === undefined) return removal(text, node, pair);
      if (isLast || !isCollection(pair.value)) {
        const inner = isLast ? value : nest(path.slice(depth + 1), value);
        return replacement(text, pair, inner, node.flow ?? false, eol);
      }
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      if (!isNode(item)) break;
      if (isLast) return { ...span(text, item), text: renderInline(value, String(path[depth - 1] ?? '')) };
      node = item;
    } else break;
  }
  throw new EditError(`There is no place for ${path.join('.')}`);
}

/** `{ a: { b: value } }` for the path a, b. */
function nest(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

function slotOf(text: string, pair: Pair, eol: string): Slot {
  const { from, to } = keySpan(text, pair);
  return { key: text.slice(from, to), indent: from - lineStart(text, from), eol };
}

function replacement(text: string, pair: Pair, value: unknown, isInFlow: boolean, eol: string): Splice {
  const { afterColon } = keySpan(text, pair);
  const slot = slotOf(text, pair, eol);
  const { from, to } = span(text, pair.value);
  if (to === from)
    return {
      from: afterColon,
      to: afterColon,
      text: renderField(value, slot).slice(slot.indent + slot.key.length + 1),
    };
  if (isInFlow) return { from, to, text: renderInline(value, slot.key) };
  const old = pair.value;
  const isBlockList = isSeq(old) && !old.flow;
  if (isBlockList && Array.isArray(value)) return rowsReplacement(text, old.items, value, { slot, from, to });
  const rendered = renderValue(value, slot);
  const hasComment = text.slice(to, lineEnd(text, to)).trim() !== '';
  // On the lines of a block, a comment after it would become part of the text.
  if (hasComment && rendered.includes('\n')) return { from, to, text: renderInline(value, slot.key) };
  const isSameLine = !text.slice(afterColon, from).includes('\n');
  if (isSameLine && rendered.startsWith(' ')) return { from, to, text: rendered.slice(1) };
  return { from: afterColon, to, text: rendered };
}

/** A list with a row on each line: rows that are added at the end leave those before them alone. */
function rowsReplacement(
  text: string,
  items: readonly unknown[],
  value: readonly unknown[],
  { slot, from, to }: { slot: Slot; from: number; to: number },
): Splice {
  const indent = from - lineStart(text, from);
  const row = (item: unknown) => renderRow(item, { ...slot, indent });
  const old = items.map((item) => (isNode(item) ? (item.toJSON() as unknown) : item));
  const isGrown = value.length > old.length && old.every((item, index) => isEqual(item, value[index]));
  if (value.length === 0) return { from: keyEnd(text, from), to, text: ' []' };
  if (!isGrown) return { from: lineStart(text, from), to, text: value.map(row).join(slot.eol) };
  const end = span(text, items.at(-1)).to;
  const at = lineEnd(text, end);
  const added = value.slice(old.length).map(row).join(slot.eol);
  if (text.charAt(at - 1) === '\n') return { from: at, to: at, text: added + slot.eol };
  return { from: at, to: at, text: slot.eol + added };
}

/** After the colon above a list. */
const keyEnd = (text: string, from: number) => text.lastIndexOf(':', from) + 1;

function insertion(
  text: string,
  map: YAMLMap,
  value: unknown,
  order: readonly string[],
  eol: string,
): Splice {
  const [[key, inner] = ['', undefined]] = Object.entries(value as object);
  const pairs = map.items.filter(isPair);
  const last = pairs.at(-1);
  if (map.flow) {
    const field = `${key}: ${renderInline(inner, key)}`;
    if (!last) return { ...span(text, map), text: `{ ${field} }` };
    const at = endOf(text, last);
    return { from: at, to: at, text: `, ${field}` };
  }
  const first = pairs[0];
  if (!first || !last) throw new EditError(`There is no field beside ${key}`);
  const { indent } = slotOf(text, first, eol);
  const field = renderField(inner, { key, indent, eol });
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  const isKnown = order.includes(key);
  // Nothing can stand before the first field of a row, which follows its dash.
  const isRow =
    text.slice(lineStart(text, keySpan(text, first).from), keySpan(text, first).from).trim() !== '';
  const earlier =
    pairs.findLast((pair) => !isKnown || before.includes(String(pair.key))) ?? (isRow ? first : undefined);
  if (!earlier) {
    const at = lineStart(text, keySpan(text, first).from);
    return { from: at, to: at, text: field + eol };
  }
  const at = lineEnd(text, endOf(text, earlier));
  if (text.charAt(at - 1) === '\n') return { from: at, to: at, text: field + eol };
  return { from: at, to: at, text: eol + field };
}

function removal(text: string, map: YAMLMap, pair: Pair): Splice {
  const index = map.items.indexOf(pair);
  const [previous, next] = [map.items[index - 1], map.items[index + 1]];
  const { from } = keySpan(text, pair);
  if (map.flow) {
    if (previous) return { from: endOf(text, previous), to: endOf(text, pair), text: '' };
    if (next) return { from, to: keySpan(text, next).from, text: '' };
    return { ...span(text, map), text: '{}' };
  }
  const isAfterDash = text.slice(lineStart(text, from), from).trim() !== '';
  if (isAfterDash && next) return { from, to: keySpan(text, next).from, text: '' };
  return { from: lineStart(text, from), to: lineEnd(text, endOf(text, pair)), text: '' };
}
