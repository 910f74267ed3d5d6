/** Finds values that YAML reads without an error, but otherwise than they were typed. */
import { isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type * as z from 'zod';
import { expectationAt, type Expectation } from './expectation.ts';
import { amountMeant } from './meant/number.ts';
import type { ParsedFile } from './source-file.ts';
import { inQuotes } from './yaml-lines.ts';

export interface Misreading {
  path: PropertyKey[];
  problem: string;
  fix: string;
}

/** A sign behind a space, as in "Codeclub #1", where YAML begins a comment. A comment of an editor has a space behind it. */
const CUT = /[^\S\n]#[^\s#]/;
/** A point before three digits, which in Dutch is one of thousands, or a form of number that only programs use. */
const ODD_AMOUNT = /\bamount:\s*(?:\d{1,3}(?:\.\d{3})+\b|0[xob]|\d+e)/i;

/** Texts that a # cuts short and amounts that become another number. */
export function findMisread(file: ParsedFile, schema: z.ZodType): Misreading[] {
  // Nearly every file has none, and looking at all values takes time.
  const { text } = file;
  if (!CUT.test(text) && !ODD_AMOUNT.test(text)) return [];
  const yaml = file.yaml();
  return scalarsIn(yaml.document.contents, []).flatMap(({ path, scalar }) => {
    const expectation = expectationAt(schema, path);
    return [
      ...cutText(yaml.text, path, scalar, expectation),
      ...oddAmount(yaml.text, path, scalar, expectation),
    ];
  });
}

function cutText(yaml: string, path: PropertyKey[], scalar: Scalar, { sort }: Expectation): Misreading[] {
  if (scalar.type !== 'PLAIN' || !scalar.range || !['text', 'url', 'phone'].includes(sort ?? '')) return [];
  const [from, to] = scalar.range;
  const [rest] = /^[^\S\n]*#[^\s#][^\n]*/.exec(yaml.slice(to)) ?? [];
  if (rest === undefined) return [];
  const whole = `${yaml.slice(from, to)}${rest}`.trim();
  return [
    {
      path,
      problem: `alles vanaf het # valt weg: ${rest.trim()}`,
      fix: `zet de tekst tussen aanhalingstekens, zo: ${inQuotes(whole)}. Of zet een spatie achter het # als dit een opmerking voor jezelf is`,
    },
  ];
}

function oddAmount(yaml: string, path: PropertyKey[], scalar: Scalar, { sort }: Expectation): Misreading[] {
  if (sort !== 'amount' || scalar.type !== 'PLAIN' || !scalar.range || typeof scalar.value !== 'number')
    return [];
  const typed = yaml.slice(scalar.range[0], scalar.range[1]);
  const isThousands = /^\d{1,3}(?:\.\d{3})+$/.test(typed);
  if (!isThousands && !/[a-z]/i.test(typed)) return [];
  const read = String(scalar.value).replace('.', ',');
  const meant = isThousands ? amountMeant(typed) : undefined;
  const fix =
    meant === undefined
      ? 'schrijf het bedrag met alleen cijfers, zoals 12.50'
      : `schrijf ${meant}; bedoel je een bedrag met centen, schrijf dan twee cijfers achter de punt, zoals 12.50`;
  return [{ path, problem: `"${typed}" leest de computer als ${read}`, fix }];
}

function scalarsIn(node: unknown, path: PropertyKey[]): { path: PropertyKey[]; scalar: Scalar }[] {
  if (isScalar(node)) return [{ path, scalar: node }];
  if (isSeq(node)) return node.items.flatMap((item, index) => scalarsIn(item, [...path, index]));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    scalarsIn(value, [...path, isScalar(key) ? String(key.value) : '']),
  );
}

/**
 * A piece of a value that became a field of its own, because between curly brackets a comma begins the next field:
 * what is wrong and what to type. `undefined` when the field was typed as one.
 */
export function joinedByComma(
  file: ParsedFile,
  schema: z.ZodType,
  path: readonly PropertyKey[],
): { owner: string; problem: string; fix: string } | undefined {
  const { document, text } = file.yaml();
  const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(map) || !map.flow) return undefined;
  const last = map.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  const isPiece = (at: number) => {
    const pair = map.items[at];
    return isPair(pair) && (pair.value === null || (isScalar(pair.value) && pair.value.value === null));
  };
  let first = last;
  while (first > 0 && isPiece(first)) first -= 1;
  const owner = map.items[first];
  const end = map.items[last]?.key;
  if (first === last || !isScalar(owner?.key) || !isScalar(owner.value) || !isScalar(end)) return undefined;
  if (!owner.value.range || !end.range || owner.value.type !== 'PLAIN') return undefined;
  let next = last;
  while (isPiece(next + 1)) next += 1;
  const stop = map.items[next]?.key;
  const whole = text.slice(owner.value.range[0], (isScalar(stop) && stop.range ? stop.range : end.range)[1]);
  const name = String(owner.key.value);
  const { sort } = expectationAt(schema, [...path.slice(0, -1), name]);
  if (sort === 'amount') {
    const meant = amountMeant(whole);
    const problem = `"${whole}" is geen getal: een komma begint hier een nieuw veld`;
    const fix =
      meant === undefined ? 'schrijf het bedrag met een punt, zoals 12.50' : `schrijf ${name}: ${meant}`;
    return { owner: name, problem, fix };
  }
  const problem = 'tussen accolades begint achter een komma een nieuw veld';
  const fix = `zet de tekst tussen aanhalingstekens, zo: ${name}: ${inQuotes(whole)}`;
  return { owner: name, problem, fix };
}
