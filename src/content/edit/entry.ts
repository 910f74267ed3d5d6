import { isSeq, parseDocument } from 'yaml';
import { isEqual, type Change } from '../../domain/sheet/changes.ts';
import { divide, frontMatterSpan } from '../../domain/checks/front-matter.ts';
import { guideSchema, offerSchema, providerSchema, regionSchema } from '../../domain/schema/schema.ts';
import { appendRow, editYaml, EditError } from './yaml.ts';
import { lineEnd, lineStart, span } from './positions.ts';
import { renderField } from './render.ts';

const FIELDS = Object.keys(offerSchema.shape);
const PROVIDER_FIELDS = Object.keys(providerSchema.shape);
const GUIDE_FIELDS = Object.keys(guideSchema.shape);
const REGION_FIELDS = Object.keys(regionSchema.shape);

/** The fields of an offer as its file has them, before the schema fills in what is absent. */
export function readFields(text: string): Record<string, unknown> {
  const { from, to } = spanOf(text);
  return (parseDocument(text.slice(from, to)).toJS() ?? {}) as Record<string, unknown>;
}

/** The file of an offer with changes made in its fields, and every other byte as it was. Throws an EditError. */
export function editFields(text: string, changes: readonly Change[]): string {
  return editFrontMatter(text, changes, FIELDS);
}

/** The file of a guide with changes made in its fields. Throws an EditError. */
export function editGuide(text: string, changes: readonly Change[]): string {
  return editFrontMatter(text, changes, GUIDE_FIELDS);
}

/** `region.yaml` with changes made in its fields. Throws an EditError. */
export function editRegion(text: string, changes: readonly Change[]): string {
  return editYaml(text, changes, REGION_FIELDS);
}

/** A file of rows with changes made in the fields of one, counted from 0. Throws an EditError. */
export function editRow(
  text: string,
  row: number,
  changes: readonly Change[],
  order: readonly string[],
): string {
  return editYaml(text, changes, order, [row]);
}

/** A file of rows without one of them, counted from 0, and with every byte of the others. Throws an EditError. */
export function removeRow(text: string, row: number): string {
  const document = parseDocument(text);
  const list = document.contents;
  const items = isSeq(list) && !list.flow ? list.items : [];
  const [previous, item, next] = [items[row - 1], items[row], items[row + 1]];
  const endOfRow = (node: unknown) => lineEnd(text, span(text, node).to);
  // What stands above a row belongs to it, except at the top, where it is about the file.
  const from = previous ? endOfRow(previous) : lineStart(text, span(text, item).from);
  const blank = !previous && next ? /^(?:[^\S\n]*\n)*/.exec(text.slice(endOfRow(item)))?.[0] : '';
  const edited = text.slice(0, from) + text.slice(endOfRow(item) + (blank?.length ?? 0));
  const rows: unknown = document.toJS();
  const wanted = Array.isArray(rows) ? rows.filter((_, at) => at !== row) : [];
  const read = parseDocument(edited);
  if (item && read.errors.length === 0 && isEqual(read.toJS(), wanted)) return edited;
  throw new EditError('Cannot take a row out and keep the rest as it is');
}

/** A file with another text below its fields, whose every byte stays. Throws an EditError. */
export function editBody(text: string, body: string): string {
  const parts = divide(text.replace(/^\uFEFF/, ''));
  if (!parts) throw new EditError('The fields are not between two lines of dashes');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const head = text.slice(0, text.length - parts.body.length);
  const closed = head.endsWith('\n') ? head : head + eol;
  const written = body.trim().replace(/\r?\n/g, eol);
  return written === '' ? closed : `${closed}${eol}${written}${eol}`;
}

function editFrontMatter(text: string, changes: readonly Change[], order: readonly string[]): string {
  const { from, to } = spanOf(text);
  return text.slice(0, from) + editYaml(text.slice(from, to), changes, order) + text.slice(to);
}

/** The file of an organisation with changes made in its fields. Throws an EditError. */
export function editProvider(text: string, changes: readonly Change[]): string {
  return editYaml(text, changes, PROVIDER_FIELDS);
}

/** The file of a new organisation, its fields in the order of the schema. */
export const newProviderFile = (fields: Record<string, unknown>): string =>
  `${rendered(fields, PROVIDER_FIELDS).join('\n')}\n`;

/** The file of a new offer, its fields in the order of the schema. */
export function newFile(fields: Record<string, unknown>): string {
  return `---\n${rendered(fields, FIELDS).join('\n')}\n---\n`;
}

/** The file of a new guide. */
export function newGuideFile(fields: Record<string, unknown>, body: string): string {
  return editBody(`---\n${rendered(fields, GUIDE_FIELDS).join('\n')}\n---\n`, body);
}

const rendered = (fields: Record<string, unknown>, keys: readonly string[]) =>
  keys
    .filter((key) => fields[key] !== undefined)
    .map((key) => renderField(fields[key], { key, indent: 0, eol: '\n' }));

function spanOf(text: string) {
  const span = frontMatterSpan(text);
  if (!span) throw new EditError('The fields are not between two lines of dashes');
  return span;
}

export { appendRow };
