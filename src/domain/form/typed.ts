import { emailMeant, phoneMeant, urlMeant } from '../checks/meant/contact.ts';
import { dateMeant, partialDateMeant } from '../checks/meant/date.ts';
import { amountMeant, wholeNumberMeant } from '../checks/meant/number.ts';
import { postcodeMeant } from '../checks/meant/place.ts';
import { MAX_MEANT_LENGTH } from '../limits.ts';
import { isPlainDate } from '../schema/dates.ts';
import { tidy } from '../sheet/cells.ts';
import type { TypedSort } from './form.ts';
import { pointPasted } from './map-link.ts';

/**
 * The value of what an editor typed in a box: as the content has it where it is certain what was meant, and else as it was
 * typed, so that the check says what is wrong and nothing is lost. An empty box is no value.
 */
export function readTyped(sort: TypedSort, typed: string): unknown {
  const text = tidy(typed);
  if (text === '') return undefined;
  if (text.length > MAX_MEANT_LENGTH) return text;
  switch (sort) {
    case 'text':
    case 'id':
      return text;
    case 'number':
      return numberOr(wholeNumberMeant(text), text);
    case 'amount':
      return numberOr(amountMeant(text), text);
    case 'date': {
      const meant = isPlainDate(text) ? { date: text, isAmbiguous: false } : dateMeant(text);
      // Here a Dutch editor types, and the box shows at once which day was understood.
      const isDutch = /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}$/.test(text);
      return meant && (isDutch || !meant.isAmbiguous) ? meant.date : text;
    }
    case 'partialDate':
      return partialDateMeant(text)?.date ?? text;
    case 'point':
      return pointPasted(text) ?? text;
    case 'postcode':
      return postcodeMeant(text) ?? text;
    case 'url':
      return (/\s/.test(text) ? undefined : urlMeant(text)) ?? text;
    case 'email':
      return emailMeant(text) ?? text;
    case 'phone':
      return phoneMeant(text) ?? text;
    default:
      return sort satisfies never;
  }
}

/** Several values in one box: a line each, or with commas or semicolons between them. */
export function readList(sort: TypedSort, typed: string): unknown[] | undefined {
  const found = typed.split(/[,;\n]/).flatMap((part) => readTyped(sort, part) ?? []);
  return found.length > 0 ? found : undefined;
}

/** A value as a box shows it. */
export function writeTyped(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(writeTyped).join(', ');
  // An amount with cents has two of them.
  if (typeof value === 'number')
    return String(value)
      .replace(/\.(\d)$/, '.$10')
      .replace('.', ',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const numberOr = (meant: string | undefined, text: string): unknown =>
  meant === undefined ? text : Number(meant);
