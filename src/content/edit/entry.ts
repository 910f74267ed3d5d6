import { parseDocument } from 'yaml';
import type { Change } from '../../domain/sheet/changes.ts';
import { frontMatterSpan } from '../../domain/checks/front-matter.ts';
import { offerSchema } from '../../domain/schema/schema.ts';
import { editYaml, EditError } from './yaml.ts';
import { renderField } from './render.ts';

const FIELDS = Object.keys(offerSchema.shape);

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

/** The file of a new offer, its fields in the order of the schema. */
export function newFile(fields: Record<string, unknown>): string {
  const lines = FIELDS.filter((key) => fields[key] !== undefined).map((key) =>
    renderField(fields[key], { key, indent: 0, eol: '\n' }),
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function spanOf(text: string) {
  const span = frontMatterSpan(text);
  if (!span) throw new EditError('The fields are not between two lines of dashes');
  return span;
}
