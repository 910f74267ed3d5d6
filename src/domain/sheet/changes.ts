/** Differences between two pieces of plain data, such as the fields of an entry before and after. */

export type Path = readonly (string | number)[];

/** A value to set at a position in the data; `undefined` removes it. */
export interface Change {
  path: Path;
  value: unknown;
}

/** The smallest parts in which `after` differs from `before`. A list that grew or shrank is one change. */
export function changesBetween(before: unknown, after: unknown, path: Path = []): Change[] {
  if (isEqual(before, after)) return [];
  if (isRecord(before) && isRecord(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changesBetween(own(before, key), own(after, key), [...path, key]),
    );
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((item, index) => changesBetween(before[index], item, [...path, index]));
  return [{ path, value: after }];
}

/** The data with a change made; the data itself stays as it was. A group that becomes empty is removed too. */
export function withChange(data: unknown, { path, value }: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data))
    return data.map((item, index) => (index === key ? withChange(item, { path: rest, value }) : item));
  const record = isRecord(data) ? data : {};
  const inner = withChange(own(record, String(key)), { path: rest, value });
  const isGone = inner === undefined || (isRecord(inner) && Object.keys(inner).length === 0);
  if (!isGone) return { ...record, [key]: inner };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}

/** The value of a key that the data itself has: every object knows a "constructor", and no editor wrote that. */
const own = (data: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(data, key) ? data[key] : undefined;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
