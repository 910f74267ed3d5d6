/** The form of an entry, made from the schema that its file must follow: a field is added there, and it is in the form. */
import * as z from 'zod';
import { LONG_TEXT, sorts, type Sort } from '../schema/fields.ts';

/** What an id in a field is the id of. */
export type Referred = 'provider' | 'municipality' | 'area' | 'topic' | 'entry';

/** What is typed in one box, and read as people write it. */
export type TypedSort = Exclude<Sort, 'text' | 'id'> | 'number' | 'text' | 'id';

interface Named {
  /** The key in the data. */
  name: string;
  /** What an editor calls it, in Dutch. */
  title: string;
  /** A sentence about what belongs in it. */
  hint: string;
  isRequired: boolean;
  /** What counts when nothing is filled in; a list that is empty then has none. */
  fallback: string | boolean | undefined;
}

/** How a value is filled in. */
export type Control =
  | { control: 'typed'; sort: TypedSort; min: number | undefined; max: number | undefined; isLong: boolean }
  | { control: 'choice' | 'choices'; options: readonly string[] }
  | { control: 'yes-no' }
  | { control: 'reference' | 'references'; to: Referred }
  /** Fields under one heading. */
  | { control: 'group'; fields: readonly FormField[] }
  /** A group that can be there several times. */
  | { control: 'rows'; fields: readonly FormField[] }
  /** One box for several values of a sort: lines, or words with commas between them. */
  | { control: 'list'; sort: TypedSort }
  /** The south-west and the north-east corner of an area. */
  | { control: 'corners' }
  /** A value that nobody chooses. */
  | { control: 'fixed'; value: string };

export type FormField = Named & Control;

/** What the ids in a field are ids of, by the name of the field. */
const REFERRED: Record<string, Referred> = {
  providers: 'provider',
  partners: 'provider',
  area: 'area',
  municipality: 'municipality',
  topics: 'topic',
  entry: 'entry',
};

/** The parts of a zod type that a form depends on. */
interface Inner {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  items?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
}

/**
 * The fields of an entry in the order of its schema. Throws on a sort of value that no form knows, so that a field cannot be
 * added to the schema and be missing in the form without anybody noticing: the page of the desk asks for every form when it
 * is built.
 */
export function formOf(schema: z.ZodType): FormField[] {
  const { shape } = innermost(schema).def;
  if (!shape) throw new Error('A form is made of an object');
  return Object.entries(shape).map(([name, field]) => fieldOf(name, field));
}

/** Every field of a form and of the groups in it, by its path such as `apply.url`; rows are not counted. */
export function pathsOf(fields: readonly FormField[], under = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${under}${field.name}`;
    return 'fields' in field ? [path, ...pathsOf(field.fields, `${path}.`)] : [path];
  });
}

function fieldOf(name: string, schema: z.ZodType): FormField {
  const { title = '', description = '' } = metaOf(schema);
  if (title === '' || description === '')
    throw new Error(`The field ${name} has no title or description in the schema`);
  const isRequired = !schema.safeParse(undefined).success;
  return {
    name,
    title,
    hint: description,
    isRequired,
    fallback: fallbackOf(schema),
    ...controlOf(name, schema),
  };
}

function fallbackOf(schema: z.ZodType): string | boolean | undefined {
  const value: unknown = (schema.def as unknown as { defaultValue?: unknown }).defaultValue;
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

function controlOf(name: string, schema: z.ZodType): Control {
  const { sort, def, type } = innermost(schema);
  if (sort === 'id') {
    const to = REFERRED[name];
    if (to) return { control: 'reference', to };
    if (name !== 'id') throw new Error(`No form knows what the id in ${name} is the id of`);
  }
  if (sort !== undefined) return typed(sort, type);
  switch (def.type) {
    case 'string':
      return typed('text', type);
    case 'number':
      return typed('number', type);
    case 'boolean':
      return { control: 'yes-no' };
    case 'enum':
      return { control: 'choice', options: Object.values(def.entries ?? {}) };
    case 'literal':
      return { control: 'fixed', value: String(def.values?.[0]) };
    case 'object':
      return { control: 'group', fields: formOf(type) };
    case 'tuple':
      if (def.items?.length === 2 && def.items.every((item) => innermost(item).sort === 'point'))
        return { control: 'corners' };
      break;
    case 'union':
      // Digits that YAML reads as a number when there are no quotation marks.
      if (def.options?.every((option) => ['string', 'number'].includes(innermost(option).def.type)))
        return typed('text', type);
      break;
    case 'array':
      return listOf(name, def.element);
  }
  throw new Error(`No form knows the sort of value in ${name}: ${def.type}`);
}

function listOf(name: string, element: z.ZodType | undefined): Control {
  const { sort, def, type } = innermost(element);
  if (def.type === 'object') return { control: 'rows', fields: formOf(type) };
  if (def.type === 'enum') return { control: 'choices', options: Object.values(def.entries ?? {}) };
  const to = REFERRED[name];
  if (sort === 'id') {
    if (!to) throw new Error(`No form knows what the ids in ${name} are ids of`);
    return { control: 'references', to };
  }
  const item = controlOf(name, element ?? type);
  if (item.control !== 'typed') throw new Error(`No form knows a list of what is in ${name}`);
  return { control: 'list', sort: item.sort };
}

function typed(sort: TypedSort, type: z.ZodType): Control {
  const { maxLength, minValue, maxValue } = type as {
    maxLength?: number | null;
    minValue?: number | null;
    maxValue?: number | null;
  };
  const max = maxLength ?? maxValue ?? undefined;
  const isLong = sort === 'text' && (max ?? 0) > LONG_TEXT;
  return {
    control: 'typed',
    sort,
    min: minValue ?? undefined,
    max: max === Infinity ? undefined : max,
    isLong,
  };
}

/** A type without what makes it optional, with its sort where it has one. */
function innermost(schema: z.ZodType | undefined): { sort: Sort | undefined; def: Inner; type: z.ZodType } {
  if (!schema) throw new Error('The schema says nothing about what is in a list');
  const def = schema.def as unknown as Inner;
  const sort = sorts.get(schema)?.sort;
  if (sort !== undefined) return { sort, def, type: bare(schema) };
  const inner = within(def);
  return inner ? innermost(inner) : { sort, def, type: schema };
}

/** The type within one that may be absent, or that is changed before or after it is checked. */
function within({ type, innerType, in: first, out }: Inner): z.ZodType | undefined {
  if (type !== 'pipe') return innerType;
  return (first?.def as unknown as Inner).type === 'transform' ? out : first;
}

/** The type of what is typed itself. */
function bare(schema: z.ZodType): z.ZodType {
  const inner = within(schema.def);
  return inner ? bare(inner) : schema;
}

function metaOf(schema: z.ZodType): { title?: string; description?: string } {
  const meta = z.globalRegistry.get(schema);
  const inner = (schema.def as unknown as Inner).innerType;
  return meta?.title !== undefined || !inner
    ? ((meta as { title?: string; description?: string }) ?? {})
    : metaOf(inner);
}
