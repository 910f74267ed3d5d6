import * as words from '../schema/vocabulary.ts';
import { valuesOf } from '../schema/vocabulary.ts';

/** How the value of a field is written in a cell. */
export type CellForm =
  | { form: 'text' | 'number' | 'boolean' | 'date' }
  | { form: 'choice'; choices: readonly string[] }
  /** Words with commas between them. */
  | { form: 'list' }
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
const number: CellForm = { form: 'number' };
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
  column('ages.from', number),
  column('ages.to', number),
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
  column('when.sessions', list),
  column('cost.text', text),
  column('cost.amount', number),
  column('cost.per', text),
  column('apply.via', list),
  column('apply.steps', text),
  column('apply.url', text),
  column('apply.email', text),
  column('apply.phone', text),
  column('contact.url', text),
  column('contact.email', text),
  column('contact.phone', text),
  column('places.state', oneOf(words.vacancies)),
  column('places.on', date),
  column('state', oneOf(words.states)),
  column('sources', { form: 'rows', fields: ['title', 'date', 'url'] }),
  own('verified', date),
  own('verifiedBy', oneOf(words.verifiers)),
  own('note', text),
];

export const SHARED_COLUMNS = COLUMNS.filter(({ isShared }) => isShared);
