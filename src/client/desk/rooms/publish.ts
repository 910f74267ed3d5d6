import { html, nothing, type TemplateResult } from 'lit-html';
import { differencesIn, type Difference } from '../../../content/edit/change-set.ts';
import { mergeFile } from '../../../content/edit/merge.ts';
import { readContent } from '../../../content/read.ts';
import { ChangedMeanwhile, StoreError, type Publication, type Replacement } from '../../../content/store.ts';
import { idOf, PATHS } from '../../../domain/checks/paths.ts';
import type { SourceFile } from '../../../domain/checks/source-file.ts';
import type { Problem } from '../../../domain/checks/problem.ts';
import { addressOf } from '../../../domain/site/addresses.ts';
import { sortOfPath } from '../../../content/edit/sorts.ts';
import { problemText } from '../../../texts/nl/desk/form.ts';
import { publish as texts } from '../../../texts/nl/desk/publish.ts';
import type { Clash, Desk } from '../desk.ts';
import { fieldLabel } from '../field-labels.ts';
import { nameOfFile, nameOfProblem, problemAddress, shownValue } from '../names.ts';
import { saveFile } from '../saving.ts';
import type { Room, Ui } from '../ui.ts';

/** The change set with one green button, and what was published before. */
export const publish: Room = (desk, ui) => {
  const { clashes } = desk;
  const replacements = [...desk.changes.values()];
  const { own, others } = problemsByOrigin(desk);
  const isStopped = clashes.length > 0 || own.length > 0;
  return html`<header class="room-head">
      <h2 tabindex="-1">${texts.title}</h2>
      <p class="lead">
        ${clashes.length > 0 && replacements.length === 0 ? texts.leadClash : texts.lead(replacements.length)}
      </p>
    </header>
    ${replacements.length === 0 && clashes.length === 0 ? html`<p>${texts.nothing}</p>` : nothing}
    ${clashes.map((clash) => clashOf(desk, clash))} ${newest(desk, ui)}
    ${problemBlock(desk, texts.wrong, undefined, own)}
    ${problemBlock(desk, texts.wrongElsewhere, texts.wrongElsewhereLead, others)}
    ${
      replacements.length > 0
        ? html`<p>
            <button
              type="button"
              class="button publish"
              ?disabled=${isStopped || ui.isBusy}
              @click=${() => void publishNow(desk, ui)}
            >
              ${ui.isBusy ? texts.publishing : desk.place.sort === 'zip' ? texts.buttonZip : texts.button}
            </button>
          </p>`
        : nothing
    }
    ${replacements.length === 0 ? after(desk, ui) : nothing}
    ${replacements.length > 1 ? dropAll(desk, ui) : nothing}
    <ul role="list" class="changes">
      ${replacements.map((replacement) => changeOf(desk, ui, replacement))}
    </ul>
    ${history(desk, ui)}`;
};

/** The problems that the changes bring, and those that were there. */
function problemsByOrigin(desk: Desk): { own: Problem[]; others: Problem[] } {
  const before = problemsOfPublished(desk);
  const isOwn = (problem: Problem) => desk.changes.has(problem.file) || !before.has(keyOf(problem));
  return {
    own: desk.problems.filter(isOwn),
    others: desk.problems.filter((problem) => !isOwn(problem)),
  };
}

/** The problems that the published content has, by the list of its files. */
const publishedProblems = new WeakMap<readonly SourceFile[], ReadonlySet<string>>();

function problemsOfPublished({ published, today }: Desk): ReadonlySet<string> {
  const known = publishedProblems.get(published);
  if (known) return known;
  const found = new Set(readContent(published, today, () => []).problems.map(keyOf));
  publishedProblems.set(published, found);
  return found;
}

const keyOf = ({ file, field, problem }: Problem) => `${file} ${field} ${problem}`;

function problemBlock(
  desk: Desk,
  title: string,
  lead: string | undefined,
  problems: readonly Problem[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<section class="notice">
    <h3>${title}</h3>
    ${lead ? html`<p>${lead}</p>` : nothing}
    <ul>
      ${problems.map((problem) => {
        const address = problemAddress(desk, problem);
        const name = nameOfProblem(desk, problem);
        return html`<li>
          ${address ? html`<a href=${address}>${name}</a>` : name}: ${problemText(problem)}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** The way to the newest content, for who was told that somebody else changed it. */
function newest(desk: Desk, ui: Ui): TemplateResult | typeof nothing {
  if (desk.place.sort === 'example' || desk.place.sort === 'zip') return nothing;
  const refresh = () =>
    void ui.attempt(async () => {
      await desk.refresh();
      ui.say(texts.refreshed);
    });
  return html`<p>
    <button type="button" class="link" ?disabled=${ui.isBusy} @click=${refresh}>${texts.refresh}</button>
  </p>`;
}

function dropAll(desk: Desk, ui: Ui): TemplateResult {
  const drop = () => {
    desk.drop([...desk.changes.keys()]);
    ui.say(texts.droppedAll);
  };
  return html`<p><button type="button" class="link" @click=${drop}>${texts.dropAll}</button></p>`;
}

function changeOf(desk: Desk, ui: Ui, replacement: Replacement): TemplateResult {
  const { path, before, after: next } = replacement;
  const name = nameOfFile(desk, path);
  const address =
    next === undefined
      ? undefined
      : problemAddress(desk, { file: path, line: 1, field: '', problem: '', fix: '' });
  const isRound = PATHS.rounds.test(path);
  return html`<li data-item>
    <h3>
      ${address ? html`<a href=${address}>${name}</a>` : name}
      ${before === undefined && !isRound ? html`<span class="mark">${texts.isNew}</span>` : nothing}
      ${next === undefined ? html`<span class="mark wrong">${texts.taken}</span>` : nothing}
    </h3>
    ${
      isRound
        ? html`<p class="quiet">${texts.roundLead}</p>`
        : html`<dl class="differences">
            ${differencesIn(replacement).map((one) => differenceOf(desk, path, one))}
          </dl>`
    }
    <button
      type="button"
      class="link"
      aria-label=${texts.dropOf(name)}
      @click=${() => {
        desk.drop([path]);
        ui.redraw();
      }}
    >
      ${texts.drop}
    </button>
  </li>`;
}

/** A field before and after. */
function differenceOf(desk: Desk, file: string, { path, before, after: next }: Difference): TemplateResult {
  return html`<div class="difference">
    <dt>${fieldLabel(path, file)}</dt>
    <dd>
      <del><span class="seen-by-ear">${texts.before}: </span>${shownValue(desk, path, before)}</del>
      <ins><span class="seen-by-ear">${texts.after}: </span>${shownValue(desk, path, next)}</ins>
    </dd>
  </div>`;
}

function clashOf(desk: Desk, clash: Clash): TemplateResult {
  const { merged, choices } = clash;
  return html`<section class="notice">
    <h3>${texts.clashTitle}: ${nameOfFile(desk, merged.path)}</h3>
    <p>${texts.clashLead}</p>
    ${merged.conflicts.map((conflict, at) => {
      const isWhole = conflict.field.length === 0;
      const shown = (value: unknown) =>
        isWhole ? (value === undefined ? texts.gone : texts.whole) : shownValue(desk, conflict.field, value);
      const choice = (side: 'ours' | 'theirs', title: string, value: unknown) =>
        html`<label
          ><input
            type="radio"
            name=${`keuze-${merged.path}-${at}`}
            .checked=${choices[at] === side}
            @change=${() => desk.choose(clash, at, side)}
          />
          <span><strong>${title}</strong> ${shown(value)}</span></label
        >`;
      return html`<fieldset class="choice">
        <legend>${isWhole ? texts.whole : fieldLabel(conflict.field, merged.path)}</legend>
        ${choice('ours', texts.ours, conflict.ours)} ${choice('theirs', texts.theirs, conflict.theirs)}
      </fieldset>`;
    })}
    <button
      type="button"
      class="button primary"
      ?disabled=${choices.some((choice) => choice === undefined)}
      @click=${() => desk.settle(clash)}
    >
      ${texts.settle}
    </button>
  </section>`;
}

/** Publishes, and says what happens next. */
async function publishNow(desk: Desk, ui: Ui): Promise<void> {
  await ui.attempt(async () => {
    const { checkProse } = await import('../../../domain/checks/prose.ts');
    desk.useTextCheck(checkProse);
    if (problemsByOrigin(desk).own.length > 0) return;
    const undoing = ui.view<Undoing | undefined>('undoing', undefined);
    const names = [...desk.changes.keys()]
      .filter((path) => !PATHS.rounds.test(path))
      .map((path) => nameOfFile(desk, path));
    const isUndo = undoing.value?.paths.every((path) => desk.changes.has(path)) ?? false;
    const isAll = undoing.value?.paths.length === desk.changes.size;
    const message = isUndo && isAll ? texts.undoMessage(undoing.value?.message ?? '') : texts.message(names);
    try {
      await desk.publish(message, new Date().toISOString());
    } catch (error) {
      if (error instanceof ChangedMeanwhile) {
        ui.say(texts.meanwhile);
        return;
      }
      throw error;
    }
    undoing.value = undefined;
    ui.view('history', undefined as Publication[] | undefined).value = undefined;
    ui.view('done', false).value = true;
    ui.say(texts.done[desk.place.sort]);
    if (desk.place.zip) saveZip(desk);
  });
}

function saveZip({ place }: Desk): void {
  if (place.zip) saveFile(place.name.replace(/(?:\.zip)?$/i, '.zip'), place.zip(), 'application/zip');
}

/** What became of the last publication. */
function after(desk: Desk, ui: Ui): TemplateResult | typeof nothing {
  const isDone = ui.view('done', false).value;
  const { awaited } = desk.draft;
  const visible = ui.view<{ id: string; path: string } | undefined>('visible', undefined).value;
  if (awaited)
    return html`<p class="notice calm" data-part="published">
      ${Date.now() - Date.parse(awaited.at) > SLOW_MS ? texts.slow : texts.done.repository}
    </p>`;
  if (visible) {
    const address = pageOf(visible.path);
    return html`<p class="notice calm" data-part="published">
      ${texts.visible}
      ${address ? html`<a href=${address} target="_blank" rel="noopener">${texts.look}</a>` : nothing}
    </p>`;
  }
  if (!isDone) return nothing;
  return html`<p class="notice calm" data-part="published">
    ${texts.done[desk.place.sort]}
    ${
      desk.place.zip
        ? html`<button type="button" class="link" @click=${() => saveZip(desk)}>${texts.saveZip}</button>`
        : nothing
    }
  </p>`;
}

/** A build that is not there after so long is slower than it should be. */
const SLOW_MS = 20 * 60_000;

function pageOf(path: string): string | undefined {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const sort = sortOfPath(path);
  if (sort === 'offers') return base + addressOf('offer', idOf(path));
  if (sort === 'providers') return base + addressOf('provider', idOf(path));
  return sort === 'guides' ? base + addressOf('guide', idOf(path)) : `${base}/`;
}

/** What was published before, each with a way back. */
function history(desk: Desk, ui: Ui): TemplateResult {
  const { repository, draft } = desk;
  const loaded = ui.view<readonly Publication[] | undefined>('history', undefined);
  const list = repository ? loaded.value : draft.published;
  const load = () =>
    void ui.attempt(async () => {
      loaded.value = await repository?.publications();
    });
  return html`<section>
    <h3>${texts.history}</h3>
    ${
      list === undefined
        ? html`<button type="button" class="button" ?disabled=${ui.isBusy} @click=${load}>
            ${texts.historyLoad}
          </button>`
        : list.length === 0
          ? html`<p>${texts.historyNone}</p>`
          : html`<ul role="list" class="history">
              ${list.map(
                (one) =>
                  html`<li data-item>
                    <span>${texts.at(one.at)}: ${one.message}</span>
                    <button
                      type="button"
                      class="button"
                      ?disabled=${ui.isBusy}
                      aria-label=${texts.undoOf(one.message)}
                      @click=${() => void undo(desk, ui, one)}
                    >
                      ${texts.undo}
                    </button>
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
}

/** An undoing that is in the change set, and what of it. */
interface Undoing {
  message: string;
  paths: string[];
}

/** Without these there is no content: the publication that brought them cannot be undone. */
const FRAME: ReadonlySet<string> = new Set(['region.yaml', 'municipalities.yaml', 'topics.yaml']);
/** At most so many names are read aloud. */
const MOST_NAMED = 5;

/** Puts what goes back in the change set, where she sees it before it is published. */
async function undo(desk: Desk, ui: Ui, { id, message }: Publication): Promise<void> {
  await ui.attempt(async () => {
    const kept = desk.draft.published.find((one) => one.id === id);
    const made = kept?.replacements ?? (await desk.repository?.changesOf(id)) ?? [];
    const back = made.map(({ path, before, after: next }) =>
      mergeFile(path, { before: next, ours: before, theirs: desk.textOf(path) }),
    );
    if (back.some(({ path, after: next }) => next === undefined && FRAME.has(path)))
      throw new StoreError(texts.undoBegin);
    // What was changed again later stays as it is now: that was somebody's later decision.
    const changed = back.filter((merged) => merged.before !== merged.after);
    desk.replace(changed);
    ui.view('done', false).value = false;
    ui.view<unknown>('visible', undefined).value = undefined;
    const undoing = ui.view<Undoing | undefined>('undoing', undefined);
    undoing.value = changed.length > 0 ? { message, paths: changed.map(({ path }) => path) } : undefined;
    const stays = back.filter((merged) => !changed.includes(merged) || merged.conflicts.length > 0);
    const names = stays.map(({ path }) => nameOfFile(desk, path));
    ui.say(
      [
        changed.length > 0 ? texts.undone : texts.undoNothing,
        ...(names.length > 0 ? [texts.undoStays(names.slice(0, MOST_NAMED).join(', '))] : []),
      ].join(' '),
    );
  });
}
