/** The fields of a form as HTML, made from the schema (`domain/form`). */
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import { fieldName, type Problem } from '../../domain/checks/problem.ts';
import { dateInWords } from '../../domain/checks/meant/date.ts';
import type { FormField, Referred } from '../../domain/form/form.ts';
import { readList, readTyped, writeTyped } from '../../domain/form/typed.ts';
import { isPlainDate } from '../../domain/schema/dates.ts';
import { normalise } from '../../domain/schema/text.ts';
import { isRecord, type Path } from '../../domain/sheet/changes.ts';
import { choiceLabel, form as texts, problemText } from '../../texts/nl/desk/form.ts';

/** A choice with the name that an editor knows. */
export interface Option {
  id: string;
  name: string;
}

/** What the fields of one entry stand on. */
export interface FormContext {
  /** Begins the ids of the elements, because two forms can stand on one page. */
  name: string;
  fields: Record<string, unknown>;
  /** Where the entry stands in its file, for the names of fields in problems. */
  prefix: Path;
  problems: readonly Problem[];
  optionsOf: (to: Referred) => readonly Option[];
  /** What is being typed in a box and was not left yet, by the name of the field. */
  typing: Map<string, string>;
  set: (path: Path, value: unknown) => void;
  /** Draws the form anew. */
  redraw: () => void;
  /** Whether the fields are in a group that may be left out, so that none of them must be filled in. */
  isOptional?: boolean;
}

type Typed = FormField & { control: 'typed' };

/** Up to so many choices are boxes to tick; more are typed. */
const MOST_BOXES = 40;

/** The fields in the order of the schema. */
export function formFields(
  fields: readonly FormField[],
  context: FormContext,
  under: Path = [],
): TemplateResult[] {
  return fields.map((field) => fieldOf(field, [...under, field.name], context));
}

/** The problems that belong to no field of the form, such as a file that cannot be read. */
export function unplacedProblems(fields: readonly FormField[], context: FormContext): Problem[] {
  const names = fields.map(({ name }) => fieldName([...context.prefix, name]));
  return context.problems.filter(({ field }) => !names.some((name) => isAt(field, name)));
}

const isAt = (field: string, name: string) =>
  field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`);

function fieldOf(field: FormField, path: Path, context: FormContext): TemplateResult {
  const value = valueAt(context.fields, path);
  switch (field.control) {
    case 'group':
      return group(field, path, context);
    case 'rows':
      return rows(field, path, Array.isArray(value) ? value : [], context);
    case 'choices':
      return boxes(
        field,
        path,
        field.options.map((id) => ({ id, name: choiceLabel(field.name, id) })),
        context,
      );
    case 'references': {
      const options = context.optionsOf(field.to);
      return field.to !== 'provider' && options.length <= MOST_BOXES
        ? boxes(field, path, options, context)
        : chips(field, path, options, context);
    }
    case 'corners':
      return corners(field, path, context);
    default:
      return simple(field, path, context);
  }
}

/** A field of one box or one choice. */
function simple(field: FormField, path: Path, context: FormContext): TemplateResult {
  const id = idOf(path, context);
  const problems = problemsAt(path, context);
  return html`<div class="field" data-field=${fieldName(path)}>
    <label for=${id}>${field.title}${requiredMark(field, context)}</label>
    ${hintOf(field, id)} ${input(field, path, context)} ${problemList(problems, id)}
  </div>`;
}

function input(field: FormField, path: Path, context: FormContext): TemplateResult {
  const id = idOf(path, context);
  const value = valueAt(context.fields, path);
  const isWrong = problemsAt(path, context).length > 0;
  const describedBy = `${id}-hint${isWrong ? ` ${id}-problem` : ''}`;
  switch (field.control) {
    case 'fixed':
      return html`<input id=${id} readonly .value=${field.value} aria-describedby=${describedBy} />`;
    case 'yes-no':
      return select(
        id,
        [
          { id: 'ja', name: texts.yes },
          { id: 'nee', name: texts.no },
        ],
        value === undefined ? '' : value === true ? 'ja' : 'nee',
        describedBy,
        (chosen) => context.set(path, chosen === '' ? undefined : chosen === 'ja'),
        field,
      );
    case 'choice':
      return select(
        id,
        field.options.map((option) => ({ id: option, name: choiceLabel(field.name, option) })),
        typeof value === 'string' ? value : '',
        describedBy,
        (chosen) => context.set(path, chosen || undefined),
        field,
      );
    case 'reference':
      return select(
        id,
        context.optionsOf(field.to),
        typeof value === 'string' ? value : '',
        describedBy,
        (chosen) => context.set(path, chosen || undefined),
        field,
      );
    case 'list':
      return box(
        { ...field, control: 'typed', min: undefined, max: undefined, isLong: true },
        path,
        context,
        (typed) => readList(field.sort, typed),
        describedBy,
      );
    case 'typed':
      // An id is the address of a page and stands in other entries: it never changes.
      if (field.sort === 'id')
        return html`<input id=${id} readonly .value=${writeTyped(value)} aria-describedby=${describedBy} />`;
      return box(field, path, context, (typed) => readTyped(field.sort, typed), describedBy);
    default:
      throw new Error(`${field.name} is no field of one box`);
  }
}

/** A box to type in. What is typed stays as it is until she leaves the box; then it stands there as it was understood. */
function box(
  field: Typed,
  path: Path,
  context: FormContext,
  read: (typed: string) => unknown,
  describedBy: string,
): TemplateResult {
  const id = idOf(path, context);
  const name = fieldName(path);
  const value = valueAt(context.fields, path);
  const typed = context.typing.get(name);
  const shown = typed ?? writeTyped(value);
  const onInput = ({ target }: Event) => {
    const text = (target as HTMLInputElement).value;
    context.typing.set(name, text);
    context.set(path, read(text));
  };
  const onChange = () => {
    context.typing.delete(name);
    context.redraw();
  };
  const isWrong = problemsAt(path, context).length > 0 ? 'true' : nothing;
  const control = field.isLong
    ? html`<textarea
        id=${id}
        rows=${Math.min(12, Math.max(2, Math.ceil(shown.length / 60) + shown.split('\n').length - 1))}
        .value=${live(shown)}
        aria-describedby=${describedBy}
        aria-invalid=${isWrong}
        @input=${onInput}
        @change=${onChange}
      ></textarea>`
    : html`<input
        id=${id}
        type="text"
        inputmode=${KEYBOARD[field.sort] ?? 'text'}
        autocomplete="off"
        .value=${live(shown)}
        aria-describedby=${describedBy}
        aria-invalid=${isWrong}
        @input=${onInput}
        @change=${onChange}
      />`;
  return html`${control} ${understood(field, typed, value)} ${roomLeft(field, shown)}`;
}

const KEYBOARD: Partial<Record<Typed['sort'], string>> = {
  number: 'numeric',
  amount: 'decimal',
  email: 'email',
  url: 'url',
  phone: 'tel',
};

/** Says how a day or another value was understood while it is typed. */
function understood(
  { sort }: Typed,
  typed: string | undefined,
  value: unknown,
): TemplateResult | typeof nothing {
  if (typed === undefined || value === undefined || Array.isArray(value)) return nothing;
  const written = typeof value === 'string' && isPlainDate(value) ? dateInWords(value) : writeTyped(value);
  if (sort === 'text' || written === typed.trim() || value === typed.trim()) return nothing;
  return html`<p class="quiet">${texts.understood(written)}</p>`;
}

function roomLeft({ sort, max }: Typed, shown: string): TemplateResult | typeof nothing {
  if (sort !== 'text' || max === undefined || shown.length < max * 0.8) return nothing;
  const left = max - shown.length;
  return html`<p class="quiet">${left < 0 ? texts.tooLong(-left) : texts.left(left)}</p>`;
}

function select(
  id: string,
  options: readonly Option[],
  value: string,
  describedBy: string,
  choose: (id: string) => void,
  { isRequired, fallback, name }: FormField,
): TemplateResult {
  const isKnown = value === '' || options.some((option) => option.id === value);
  return html`<select
    id=${id}
    aria-describedby=${describedBy}
    .value=${live(value)}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
  >
    ${
      isRequired && value !== ''
        ? nothing
        : html`<option value="" ?selected=${value === ''}>
            ${fallback === undefined ? texts.none : texts.fallback(fallbackName(name, fallback))}
          </option>`
    }
    ${isKnown ? nothing : html`<option value=${value} selected>${value}</option>`}
    ${options.map(
      (option) => html`<option value=${option.id} ?selected=${option.id === value}>${option.name}</option>`,
    )}
  </select>`;
}

const fallbackName = (field: string, fallback: string | boolean) =>
  typeof fallback === 'string' ? choiceLabel(field, fallback) : fallback ? texts.yes : texts.no;

/** Several choices, each a box to tick. */
function boxes(
  field: FormField,
  path: Path,
  options: readonly Option[],
  context: FormContext,
): TemplateResult {
  const chosen = stringsAt(context.fields, path);
  const id = idOf(path, context);
  const strange = chosen.filter((one) => !options.some((option) => option.id === one));
  const all = [...options, ...strange.map((one) => ({ id: one, name: one }))];
  const toggle = (option: string, isOn: boolean) => {
    // What was there keeps its order, so that one more choice is one more word in the file.
    const next = isOn ? [...chosen, option] : chosen.filter((one) => one !== option);
    context.set(path, next.length > 0 ? next : undefined);
  };
  return html`<fieldset class="field boxes" data-field=${fieldName(path)} aria-describedby=${`${id}-hint`}>
    <legend>${field.title}${requiredMark(field, context)}</legend>
    ${hintOf(field, id)}
    <div class="box-list">
      ${all.map(
        (option) =>
          html`<label
            ><input
              type="checkbox"
              .checked=${live(chosen.includes(option.id))}
              @change=${({ target }: Event) => toggle(option.id, (target as HTMLInputElement).checked)}
            />${option.name}</label
          >`,
      )}
    </div>
    ${problemList(problemsAt(path, context), id)}
  </fieldset>`;
}

/** Several choices from a long list, typed by name. */
function chips(
  field: FormField,
  path: Path,
  options: readonly Option[],
  context: FormContext,
): TemplateResult {
  const chosen = stringsAt(context.fields, path);
  const id = idOf(path, context);
  const name = fieldName(path);
  const nameOf = new Map(options.map((option) => [option.id, option.name]));
  const typed = context.typing.get(name) ?? '';
  const set = (next: string[]) => context.set(path, next.length > 0 ? next : undefined);
  const add = ({ target }: Event) => {
    const box = target as HTMLInputElement;
    const wanted = normalise(box.value);
    const found = options.find((option) => option.id === box.value || normalise(option.name) === wanted);
    if (wanted === '' || found) context.typing.delete(name);
    else context.typing.set(name, box.value);
    if (found && !chosen.includes(found.id)) set([...chosen, found.id]);
    else context.redraw();
  };
  return html`<fieldset class="field" data-field=${name} aria-describedby=${`${id}-hint`}>
    <legend>${field.title}${requiredMark(field, context)}</legend>
    ${hintOf(field, id)}
    <ul role="list" class="chips">
      ${chosen.map(
        (one) =>
          html`<li>
            ${nameOf.get(one) ?? one}
            <button
              type="button"
              class="link"
              aria-label=${texts.removeNamed(nameOf.get(one) ?? one)}
              @click=${() => set(chosen.filter((other) => other !== one))}
            >
              ${texts.remove}
            </button>
          </li>`,
      )}
    </ul>
    <input
      id=${id}
      type="text"
      list=${`${id}-list`}
      autocomplete="off"
      aria-label=${`${field.title}: ${texts.choose}`}
      placeholder=${texts.choose}
      .value=${live(typed)}
      @change=${add}
    />
    <datalist id=${`${id}-list`}>
      ${guard([options], () => options.map((option) => html`<option value=${option.name}></option>`))}
    </datalist>
    ${typed ? html`<p class="problem">${texts.unknown(typed)}</p>` : nothing}
    ${problemList(problemsAt(path, context), id)}
  </fieldset>`;
}

function group(field: FormField & { control: 'group' }, path: Path, context: FormContext): TemplateResult {
  const id = idOf(path, context);
  const isOptional = !field.isRequired && valueAt(context.fields, path) === undefined;
  return html`<fieldset class="field group" data-field=${fieldName(path)}>
    <legend>${field.title}${requiredMark(field, context)}</legend>
    ${hintOf(field, id)}
    <div class="group-fields">${formFields(field.fields, { ...context, isOptional }, path)}</div>
    ${problemList(ownProblems(path, context), id)}
  </fieldset>`;
}

/** Groups that can be there several times, such as locations and sources. */
function rows(
  field: FormField & { control: 'rows' },
  path: Path,
  all: readonly unknown[],
  context: FormContext,
): TemplateResult {
  const id = idOf(path, context);
  const set = (next: readonly unknown[]) => context.set(path, next.length > 0 ? next : undefined);
  const add = field.name in texts.add ? texts.add[field.name as keyof typeof texts.add] : texts.add.other;
  return html`<fieldset class="field group" data-field=${fieldName(path)}>
    <legend>${field.title}${requiredMark(field, context)}</legend>
    ${hintOf(field, id)}
    ${all.map(
      (_, at) =>
        html`<fieldset class="row">
          <legend>${texts.row(field.title, at + 1)}</legend>
          <div class="group-fields">
            ${formFields(field.fields, { ...context, isOptional: false }, [...path, at])}
          </div>
          <button
            type="button"
            class="link"
            aria-label=${texts.removeRow(field.title, at + 1)}
            @click=${() => set(all.filter((__, index) => index !== at))}
          >
            ${texts.remove}
          </button>
        </fieldset>`,
    )}
    <button type="button" class="button" @click=${() => set([...all, {}])}>${add}</button>
    ${problemList(ownProblems(path, context), id)}
  </fieldset>`;
}

function corners(field: FormField, path: Path, context: FormContext): TemplateResult {
  const point: Typed = {
    ...field,
    control: 'typed',
    sort: 'point',
    min: undefined,
    max: undefined,
    isLong: false,
  };
  const current = valueAt(context.fields, path);
  const both = Array.isArray(current) ? current : ['', ''];
  return html`<fieldset class="field group" data-field=${fieldName(path)}>
    <legend>${field.title}${requiredMark(field, context)}</legend>
    ${hintOf(field, idOf(path, context))}
    <div class="group-fields">
      ${texts.corners.map((title, at) => {
        const own = {
          ...context,
          set: (_: Path, value: unknown) => context.set(path, replaced(both, at, value)),
        };
        return simple({ ...point, title, hint: '', name: String(at) }, [...path, at], own);
      })}
    </div>
  </fieldset>`;
}

const replaced = (list: readonly unknown[], at: number, value: unknown) =>
  list.map((one, index) => (index === at ? (value ?? '') : one));

const requiredMark = ({ isRequired }: FormField, { isOptional }: FormContext) =>
  isRequired && !isOptional ? html` <span class="quiet">(${texts.required})</span>` : nothing;

const hintOf = (field: FormField, id: string) => {
  const further = field.control === 'list' ? ` ${texts.list}` : '';
  return html`<p class="hint" id=${`${id}-hint`}>${field.hint}${further}</p>`;
};

const problemList = (problems: readonly Problem[], id: string) =>
  problems.length === 0
    ? nothing
    : html`<div class="problem" id=${`${id}-problem`}>
        ${problems.map((problem) => html`<p>${problemText(problem)}</p>`)}
      </div>`;

/** The problems of a field and of what is in it. */
function problemsAt(path: Path, { problems, prefix }: FormContext): Problem[] {
  const name = fieldName([...prefix, ...path]);
  return problems.filter(({ field }) => isAt(field, name));
}

/** The problems of a group itself, and not of a field in it. */
function ownProblems(path: Path, { problems, prefix }: FormContext): Problem[] {
  const name = fieldName([...prefix, ...path]);
  return problems.filter(({ field }) => field === name);
}

const idOf = (path: Path, { name }: FormContext) => `${name}-${path.join('-')}`;

function valueAt(fields: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isRecord(value) ? value[key] : undefined;
  }, fields);
}

function stringsAt(fields: unknown, path: Path): string[] {
  const value = valueAt(fields, path);
  return Array.isArray(value) ? value.map(String) : [];
}
