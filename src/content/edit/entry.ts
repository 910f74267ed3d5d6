import { parseDocument } from 'yaml';
import type { Change } from '../../domain/sheet/changes.ts';
import { frontMatterSpan } from '../../domain/checks/front-matter.ts';
import { offerSchema, providerSchema } from '../../domain/schema/schema.ts';
import { editYaml, EditError } from './yaml.ts';
import { renderField } from './render.ts';

const FIELDS = Object.keys(offerSchema.shape);
const PROVIDER_FIELDS = Object.keys(providerSchema.shape);

/** The fields of an offer as its file has them, before the schema fills in what is absent. */
export function readFields(text: string): Record<string, unknown> {
  const { from, to } = spanOf(text);
  return (parseDocument(text.slice(from, to)).toJS() ?? {}) as Record<string, unknown>;
}

/** The file of an offer with changes made in its fields, and every other byte as it was. Throws an EditError. */
export function editFields(text: string, changes: readonly Change[]): string {
  const { from, to } = spanOf(text);
  return text.slice(0, from) + editYaml(text.slice(from, to), changes, FIELDS) + text.slice(to);
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

const rendered = (fields: Record<string, unknown>, keys: readonly string[]) =>
  keys
    .filter((key) => fields[key] !== undefined)
    .map((key) => renderField(fields[key], { key, indent: 0, eol: '\n' }));

function spanOf(text: string) {
  const span = frontMatterSpan(text);
  if (!span) throw new EditError('The fields are not between two lines of dashes');
  return span;
}
