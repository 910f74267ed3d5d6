/** How every host is asked: with a patience, and with an answer that may be anything before it has been looked at. */
import type * as z from 'zod';
import { conditionOf, minutesToWait, refuse, type About } from './refusals.ts';

/** What is used to ask a host. */
export interface Asking {
  /** Goes into the header `Authorization` and nowhere else. Before somebody signed in there is none. */
  token?: string | undefined;
  fetch?: typeof fetch | undefined;
  /** How long an answer may take until its last byte, in milliseconds. */
  patience?: number | undefined;
}

/** A question to a host. A body is sent as JSON, or as a form. */
export interface Question {
  url: string;
  method?: 'GET' | 'POST';
  body?: object;
  form?: Record<string, string>;
}

/** An answer of any status, whole. */
export interface Answer {
  status: number;
  ok: boolean;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

const PATIENCE_MS = 60_000;

/**
 * A whole answer, whatever its status. Rejects with a StoreError when there is none, and with SignedOut for a key that cannot
 * be sent.
 */
export async function ask(asking: Asking, question: Question, about: About): Promise<Answer> {
  const { url, method = 'GET', body, form } = question;
  const { token } = asking;
  // A header takes no other characters; what is pasted in from elsewhere may have them.
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) throw refuse('signedOut', about);
  const sent = form ? new URLSearchParams(form) : body && JSON.stringify(body);
  // Safari before 16 knows no time-out of its own.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), asking.patience ?? PATIENCE_MS);
  let arrived = false;
  try {
    const response = await (asking.fetch ?? fetch)(url, {
      method,
      headers: {
        Accept: 'application/json, */*;q=0.5',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { body: sent }),
      signal: stop.signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    arrived = true;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, ok: response.ok, headers: response.headers, bytes };
  } catch {
    // What a browser says of it is in English, and may name what was sent.
    throw refuse(stop.signal.aborted ? 'late' : arrived ? 'half' : 'unreachable', about);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws the refusal for an answer that is no success. */
export function requireOk(answer: Answer, about: About): void {
  if (answer.ok) return;
  const { status, headers } = answer;
  const condition = conditionOf({ status, headers, text: textOf(answer.bytes) }, about.writing);
  throw refuse(condition, { ...about, minutes: minutesToWait(headers, Date.now()) });
}

/** The data of a successful answer. Throws a StoreError for any other answer, and for data of another shape. */
export function dataOf<T>(answer: Answer, schema: z.ZodType<T>, about: About): T {
  requireOk(answer, about);
  const text = textOf(answer.bytes).trim();
  if (text === '') throw refuse('empty', about);
  if (text.startsWith('<')) throw refuse('html', about);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refuse('half', about);
  }
  const read = schema.safeParse(data);
  if (!read.success) throw refuse('strange', about);
  return read.data;
}

/** Asks, and gives the data of the answer. Rejects with a StoreError. */
export async function askFor<T>(
  asking: Asking,
  question: Question,
  schema: z.ZodType<T>,
  about: About,
): Promise<T> {
  return dataOf(await ask(asking, question, about), schema, about);
}

/** The text of an answer, to see what it says. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Does the work for each item, so many at a time, and keeps their order. After the first failure nothing new is begun. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < items.length && !failed) {
      const at = next++;
      try {
        results[at] = await work(items[at] as Item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
