import * as words from '../schema/vocabulary.ts';
import { valuesOf } from '../schema/vocabulary.ts';

/** How the value of a field is written in a cell. */
export type CellForm =
  | { form: 'text' | 'age' | 'amount' | 'boolean' | 'date' | 'url' | 'email' | 'phone' }
  | { form: 'choice'; choices: readonly string[] }
  /** Words with commas between them: days, ids, or words of a list. */
  | { form: 'list' | 'dates' }
  /** A line for each row, its fields with bars between them. */
  | { form: 'rows'; fields: readonly string[] };

export type Column = CellForm & {
  /** Where the field stands in an entry, such as `ages.from`. */
  field: string;
  /** Whether a provider sees it; the others are for the editors alone. */
  isShared: boolean;
};

const column = (field: string, cell: CellForm): Column => ({ field, isShared: true, ...cell });
const own = (field: string, cell: CellForm): Column => ({ field, isShared: false, ...cell });
const text: CellForm = { form: 'text' };
const age: CellForm = { form: 'age' };
const amount: CellForm = { form: 'amount' };
const url: CellForm = { form: 'url' };
const email: CellForm = { form: 'email' };
const phone: CellForm = { form: 'phone' };
const date: CellForm = { form: 'date' };
const list: CellForm = { form: 'list' };
const oneOf = (options: object): CellForm => ({ form: 'choice', choices: valuesOf(options) });

/** The columns of a spreadsheet of offers: every field of an entry, in the order of the schema. */
export const COLUMNS: readonly Column[] = [
  column('title', text),
  column('kind', oneOf(words.kinds)),
  column('summary', text),
  column('providers', list),
  column('partners', list),
  column('audience', list),
  column('sectors', list),
  column('ages.from', age),
  column('ages.to', age),
  column('area', list),
  column('access', oneOf(words.accesses)),
  column('locations', {
    form: 'rows',
    fields: ['name', 'street', 'postcode', 'town', 'municipality', 'point', 'precision'],
  }),
  column('online', { form: 'boolean' }),
  column('topics', list),
  column('forms', list),
  column('when.text', text),
  column('when.from', date),
  column('when.until', date),
  column('when.sessions', { form: 'dates' }),
  column('cost.text', text),
  column('cost.amount', amount),
  column('cost.per', text),
  column('apply.via', list),
  column('apply.steps', text),
  column('apply.url', url),
  column('apply.email', email),
  column('apply.phone', phone),
  column('contact.url', url),
  column('contact.email', email),
  column('contact.phone', phone),
  column('places.state', oneOf(words.vacancies)),
  column('places.on', date),
  column('state', oneOf(words.states)),
  column('sources', { form: 'rows', fields: ['title', 'date', 'url'] }),
  own('verified', date),
  own('verifiedBy', oneOf(words.verifiers)),
  own('note', text),
];

/** The columns of a spreadsheet of organisations: by what they are called and reached. */
export const PROVIDER_COLUMNS: readonly Column[] = [
  own('name', text),
  own('type', text),
  own('url', url),
  own('email', email),
  own('phone', phone),
  own('embed', url),
  own('partner', { form: 'boolean' }),
];

export const SHARED_COLUMNS = COLUMNS.filter(({ isShared }) => isShared);
