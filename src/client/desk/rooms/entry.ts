import { html, nothing, type TemplateResult } from 'lit-html';
import { bodyOf, BODY } from '../../../content/edit/change-set.ts';
import { editBody } from '../../../content/edit/entry.ts';
import {
  SORTS,
  writtenEntries,
  writtenEntry,
  type EntrySort,
  type WrittenEntry,
} from '../../../content/edit/sorts.ts';
import { EditError } from '../../../content/edit/yaml.ts';
import type { Problem } from '../../../domain/checks/problem.ts';
import { formOf, type FormField } from '../../../domain/form/form.ts';
import { readTyped } from '../../../domain/form/typed.ts';
import { addressOf } from '../../../domain/site/addresses.ts';
import { isPlainDate } from '../../../domain/schema/dates.ts';
import type { Change, Path } from '../../../domain/sheet/changes.ts';
import { entries as texts } from '../../../texts/nl/desk/entries.ts';
import { form as formTexts, problemText } from '../../../texts/nl/desk/form.ts';
import { desk as frame } from '../../../texts/nl/desk/frame.ts';
import { dateLabel } from '../../../texts/nl/wording.ts';
import { roomAddress } from '../addresses.ts';
import type { Desk } from '../desk.ts';
import { formFields, unplacedProblems, type FormContext } from '../form-fields.ts';
import { optionsOf } from '../names.ts';
import { preview } from '../preview.ts';
import type { Room, Ui } from '../ui.ts';

/** The form of one entry, with what visitors will see beside it. */
export const entryRoom =
  (sort: EntrySort): Room =>
  (desk, ui, { parts }) => {
    const entry =
      sort === 'region'
        ? writtenEntries(desk.files, sort)[0]
        : writtenEntry(desk.files, sort, parts[0] ?? '');
    const back =
      sort === 'region'
        ? nothing
        : html`<p><a href=${roomAddress(sort)}>${texts.back(frame.rooms[sort])}</a></p>`;
    if (!entry)
      return html`${back}
        <p>${texts.notThere}</p>`;
    const problems = problemsOf(desk, entry);
    return html`${back}
      <header class="room-head">
        <h2 tabindex="-1">${entry.label}</h2>
        ${sort === 'offers' ? offerActions(desk, ui, entry) : nothing} ${dropAction(desk, ui, entry)}
      </header>
      <div class="beside">
        <div>
          <p class="quiet" role="status">
            ${problems.length === 0 ? texts.isChecked : texts.isWrong(problems.length)}
          </p>
          ${entryForm(desk, ui, entry)}
        </div>
        ${preview(desk, entry)}
      </div>`;
  };

/** The fields of an entry and its text: also where a letter about it is read. */
export function entryForm(desk: Desk, ui: Ui, entry: WrittenEntry, only?: readonly string[]): TemplateResult {
  const { sort, id, path, row } = entry;
  const name = `${sort}-${id}`;
  if (desk.isClashing(path))
    return html`<p class="notice">
      ${texts.clashing} <a href=${roomAddress('publish')}>${frame.rooms.publish}</a>
    </p>`;
  const all = formOf(SORTS[sort].schema);
  const fields = only ? only.flatMap((wanted) => all.find((field) => field.name === wanted) ?? []) : all;
  const failed = ui.view(`failed ${name}`, '');
  const attempt = (work: () => void) => {
    try {
      work();
      failed.value = '';
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      failed.value = texts.byHand;
    }
    ui.redraw();
  };
  const context: FormContext = {
    name,
    fields: entry.fields,
    prefix: row === undefined ? [] : [row],
    problems: problemsOf(desk, entry),
    optionsOf: (to) => optionsOf(desk, to),
    typing: ui.typing(name),
    set: (at: Path, value: unknown) => attempt(() => desk.edit(entry, [{ path: at, value }])),
    redraw: ui.redraw,
  };
  const isReadable = Object.keys(entry.fields).length > 0;
  const others = only === undefined ? unplacedProblems(fields, context) : [];
  const text = desk.textOf(path) ?? '';
  return html`${failed.value ? html`<p class="problem" role="alert">${failed.value}</p>` : nothing}
  ${
    others.length > 0
      ? html`<div class="problem">
          <p><strong>${isReadable ? formTexts.other : texts.unreadable}</strong></p>
          ${others.map((problem) => html`<p>${problemText(problem)} ${removal(problem, fields, attempt, desk, entry)}</p>`)}
        </div>`
      : nothing
  }
  ${
    isReadable || text === ''
      ? html`<form class="entry-form" @submit=${(event: Event) => event.preventDefault()}>
          ${formFields(fields, context)}
          ${path.endsWith('.mdx') && only === undefined ? bodyField(desk, ui, entry, attempt) : nothing}
        </form>`
      : nothing
  }`;
}

/** A field that no entry has can only be taken away. */
function removal(
  { field }: Problem,
  fields: readonly FormField[],
  attempt: (work: () => void) => void,
  desk: Desk,
  entry: WrittenEntry,
): TemplateResult | typeof nothing {
  const name = entry.row === undefined ? field : field.replace(/^\[\d+\]\.?/, '');
  if (!(name in entry.fields) || fields.some((one) => one.name === name)) return nothing;
  const remove = () => attempt(() => desk.edit(entry, [{ path: [name], value: undefined }]));
  return html`<button type="button" class="link" @click=${remove}>${formTexts.removeNamed(name)}</button>`;
}

function bodyField(
  desk: Desk,
  ui: Ui,
  { path, id, sort }: WrittenEntry,
  attempt: (work: () => void) => void,
): TemplateResult {
  const before = desk.textOf(path) ?? '';
  const typing = ui.typing(`${sort}-${id}`);
  const shown = typing.get(BODY) ?? bodyOf(before).replace(/\r\n/g, '\n').trim();
  const own = desk.problems.filter(({ file, field }) => file === path && field === BODY);
  return html`<div class="field" data-field=${BODY}>
    <label for="tekst">${formTexts.text}</label>
    <p class="hint" id="tekst-hint">${formTexts.textHint}</p>
    <textarea
      id="tekst"
      rows=${Math.min(24, 4 + shown.split('\n').length)}
      aria-describedby="tekst-hint"
      .value=${shown}
      @input=${({ target }: Event) => {
        const { value } = target as HTMLTextAreaElement;
        typing.set(BODY, value);
        attempt(() => desk.replace([{ path, before, after: editBody(before, value.trim()) }]));
      }}
      @change=${() => {
        typing.delete(BODY);
        ui.redraw();
      }}
    ></textarea>
    ${own.map((problem) => html`<p class="problem">${problemText(problem)}</p>`)}
  </div>`;
}

/** The problems of an entry: those of its file, or of its row in a list. */
export function problemsOf(desk: Desk, { path, row }: WrittenEntry): Problem[] {
  const begin = row === undefined ? '' : `[${row + 1}]`;
  return desk.problems.filter(
    ({ file, field }) => file === path && (begin === '' || field.startsWith(begin)),
  );
}

/** The fields that say that somebody confirmed an offer on a day. */
export const confirmation = (day: string, by: 'aanbieder' | 'redactie'): Change[] => [
  { path: ['verified'], value: day },
  { path: ['verifiedBy'], value: by },
];

function offerActions(desk: Desk, ui: Ui, entry: WrittenEntry): TemplateResult {
  const { fields } = entry;
  const isEnded = fields['state'] === 'gestopt';
  const confirm = () => {
    desk.edit(entry, confirmation(desk.today, 'redactie'));
    ui.say(texts.confirmed(desk.today));
  };
  const restart = () => desk.edit(entry, [{ path: ['state'], value: undefined }]);
  const isFresh = fields['verified'] === desk.today;
  return html`<div class="actions">
    ${
      isEnded
        ? html`<button type="button" class="button" @click=${restart}>${texts.restart}</button>`
        : html`<button type="button" class="button" ?disabled=${isFresh} @click=${confirm}>
              ${isFresh ? texts.confirmed(desk.today) : texts.confirm}
            </button>
            <span class="quiet">${texts.confirmHint}</span>
            ${ending(desk, ui, entry)}`
    }
    ${publishedPage(desk, entry)}
  </div>`;
}

function publishedPage(desk: Desk, { id, path }: WrittenEntry) {
  if (desk.place.sort !== 'repository' || desk.publishedText(path) === undefined) return nothing;
  const address = `${import.meta.env.BASE_URL.replace(/\/$/, '')}${addressOf('offer', id)}`;
  return html`<a href=${address} target="_blank" rel="noopener">${texts.openPage}</a>`;
}

/** Ending asks why and since when, and deletes nothing. */
function ending(desk: Desk, ui: Ui, entry: WrittenEntry): TemplateResult {
  const asked = ui.view(`end ${entry.id}`, { why: '', when: dateLabel(desk.today), isWrong: false });
  const end = (event: Event) => {
    event.preventDefault();
    const { why, when } = asked.value;
    const day = readTyped('date', when);
    if (why.trim() === '' || typeof day !== 'string' || !isPlainDate(day)) {
      asked.value.isWrong = true;
      return ui.redraw();
    }
    const before = entry.fields['note'];
    const note = [before, texts.endNote(day, why.trim())].filter(Boolean).join('\n');
    desk.edit(entry, [
      { path: ['state'], value: 'gestopt' },
      { path: ['note'], value: note },
    ]);
    ui.say(texts.ended);
  };
  return html`<details class="ending">
    <summary class="button">${texts.end}</summary>
    <form @submit=${end}>
      <p>${texts.endHint}</p>
      <div class="field">
        <label for="stop-waarom">${texts.endWhy}</label>
        <input
          id="stop-waarom"
          autocomplete="off"
          .value=${asked.value.why}
          @input=${({ target }: Event) => (asked.value.why = (target as HTMLInputElement).value)}
        />
      </div>
      <div class="field">
        <label for="stop-wanneer">${texts.endWhen}</label>
        <input
          id="stop-wanneer"
          autocomplete="off"
          .value=${asked.value.when}
          @input=${({ target }: Event) => (asked.value.when = (target as HTMLInputElement).value)}
        />
      </div>
      ${asked.value.isWrong ? html`<p class="problem" role="alert">${texts.endNeeds}</p>` : nothing}
      <button class="button">${texts.endDo}</button>
    </form>
  </details>`;
}

function dropAction(desk: Desk, ui: Ui, { path, row }: WrittenEntry) {
  if (!desk.changes.has(path) || row !== undefined) return nothing;
  const drop = () => {
    desk.drop([path]);
    ui.say(texts.dropped);
  };
  return html`<p><button type="button" class="link" @click=${drop}>${texts.drop}</button></p>`;
}
