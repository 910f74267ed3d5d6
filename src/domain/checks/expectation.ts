import * as z from 'zod';
import { sorts, type Sort } from '../schema/fields.ts';

/** What the schema says about a position in the data. */
export interface Expectation {
  /** The names of the fields that are allowed there, or in each row there; empty when it holds no fields. */
  keys: string[];
  /** What the content calls each of those fields in Dutch. */
  titles: ReadonlyMap<string, string>;
  isOptional: boolean;
  /** The sort of value, where people have other ways to write it. */
  sort: Sort | undefined;
  /** The words of a controlled list; empty when there is none. */
  options: string[];
  /** What stands in each row of a list. */
  element: Expectation | undefined;
  /** What stands in one of the fields. */
  field: (key: string) => Expectation;
}

interface Inner {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  options?: unknown[];
  values?: Set<unknown>;
}

/** What a schema asks for at a path in the data. */
export function expectationAt(schema: z.ZodType, path: readonly PropertyKey[]): Expectation {
  let current: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner = innerOf(current);
    current = typeof key === 'number' ? inner.element : fieldOf(inner.shape, String(key));
  }
  return expectationOf(current);
}

function expectationOf(schema: z.ZodType | undefined): Expectation {
  const inner = innerOf(schema);
  const shape = inner.shape ?? innerOf(inner.element).shape ?? {};
  return {
    keys: Object.keys(shape),
    titles: new Map(Object.entries(shape).map(([key, field]) => [key, titleOf(field)])),
    isOptional: schema?.safeParse(undefined).success ?? false,
    sort: sortOf(schema),
    options: [...(inner.options ?? inner.values ?? [])].filter((option) => typeof option === 'string'),
    element: inner.element && expectationOf(inner.element),
    field: (key) => expectationOf(fieldOf(shape, key)),
  };
}

/** The schema of a field. Only own fields count, because an editor may name a field `constructor`. */
function fieldOf(shape: Inner['shape'], key: string): z.ZodType | undefined {
  return shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** The parts of a zod type that lead to what is inside it, past `optional` and `default`. */
function innerOf(type: unknown): Inner {
  const inner = wrapped(type);
  return inner ? innerOf(inner) : (type ?? {});
}

function wrapped(type: unknown): z.ZodType | undefined {
  return ((type ?? {}) as { def?: { innerType?: z.ZodType } }).def?.innerType;
}

function sortOf(type: z.ZodType | undefined): Sort | undefined {
  if (!type) return undefined;
  return sorts.get(type)?.sort ?? sortOf(wrapped(type));
}

function titleOf(type: z.ZodType): string {
  const inner = wrapped(type);
  return z.globalRegistry.get(type)?.title ?? (inner ? titleOf(inner) : '');
}
