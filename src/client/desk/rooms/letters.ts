import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { keyed } from 'lit-html/directives/keyed.js';
import { SORTS, writtenEntries, writtenEntry, type WrittenEntry } from '../../../content/edit/sorts.ts';
import { fieldsMeant } from '../../../domain/round/mail/fields-meant.ts';
import { ASIDE_END, ASIDE_START } from '../../../domain/round/mail/html-words.ts';
import { domainsOf } from '../../../domain/round/mail/sender.ts';
import { rememberAside, rememberProcessed, rememberTaken } from '../../../domain/round/memory.ts';
import type { TakenFile } from '../../../domain/round/take-in.ts';
import { normalise } from '../../../domain/schema/text.ts';
import type { Verdict } from '../../../domain/schema/vocabulary.ts';
import { deskReplies as texts } from '../../../texts/nl/desk/replies.ts';
import { kindOf, noticeText, waits } from '../../../texts/nl/reply-preview.ts';
import { sheet } from '../../../texts/nl/sheet.ts';
import { dateLabel } from '../../../texts/nl/wording.ts';
import type { Desk } from '../desk.ts';
import { optionsOf } from '../names.ts';
import { takeOver } from '../reading.ts';
import type { Ui } from '../ui.ts';
import { confirmation, entryForm, problemsOf } from './entry.ts';

/** Letters, one at a time: what was written on the left, the entry that it is about on the right. */
export function letters(desk: Desk, ui: Ui, files: readonly TakenFile[]): TemplateResult {
  const current = ui.view('letter', '');
  // The letter that she is busy with stays, whatever comes before it in the list.
  const at = Math.max(
    0,
    files.findIndex(({ received }) => received.id === current.value),
  );
  const file = files[at];
  if (!file) return html`<p>${texts.none.lees}</p>`;
  current.value = file.received.id;
  const next = () => {
    current.value = files[(at + 1) % files.length]?.received.id ?? '';
    ui.redraw();
  };
  return html`<p role="status">${texts.left(files.length)}</p>
    ${
      files.length > 1
        ? html`<p><button type="button" class="link" @click=${next}>${texts.next}</button></p>`
        : nothing
    }
    ${keyed(file.received.id, letterOf(desk, ui, file))}`;
}

/** Something that a letter can do, once she ticks it. */
interface Act {
  key: string;
  label: string;
  isChosen: boolean;
}

function letterOf(desk: Desk, ui: Ui, file: TakenFile): TemplateResult {
  const { received, replies: said, added } = file;
  const words = [received.words, ...said.map(({ reply }) => reply.words)].filter(Boolean).join('\n\n');
  const picked = ui.view(`picked ${received.id}`, [] as string[]);
  const offers = [...new Set([...offersOf(desk, file), ...picked.value])];
  const titleOf = (id: string) => writtenEntry(desk.files, 'offers', id)?.label ?? id;
  const verdictOf = new Map(said.map(({ reply }) => [reply.offer, reply.verdict]));
  const left = ui.view(`acts ${received.id}`, new Map<string, boolean>());
  // What the sender said by a line is ticked; what only stands in words, the editor ticks.
  const acts: Act[] = [
    ...offers.map((id) => actOf(id, titleOf(id), verdictOf.get(id), left.value)),
    ...added.map(({ offer: { row } }): Act => {
      const key = `nieuw ${row.place}`;
      const isChosen = left.value.get(key) ?? true;
      return { key, label: texts.adds(String(row.fields['title'] ?? row.place)), isChosen };
    }),
  ];
  const chosen = new Set(acts.filter(({ isChosen }) => isChosen).map(({ key }) => key));
  const isWrong = offers.some((id) => {
    const entry = writtenEntry(desk.files, 'offers', id);
    return entry !== undefined && problemsOf(desk, entry).length > 0;
  });
  const about = [received.date && dateLabel(received.date), received.domain && `@${received.domain}`];
  const waitsFor = new Set(
    said.flatMap(({ decision }) => (decision.kind === 'waiting' ? decision.reasons : [])),
  );
  return html`<article class="letters" data-item data-source=${received.source}>
    <div>
      <h4>${[plainWords(received.source), ...about].filter(Boolean).join(' · ')}</h4>
      ${whatItIs(desk, file)} ${[...waitsFor].map((reason) => html`<p class="quiet">${waits[reason]}</p>`)}
      ${strangers(desk, file)}
      ${received.problems.map((problem) => html`<p class="problem">${plainWords(problem)}</p>`)}
      ${received.notices.map((notice) => html`<p class="notice">${plainWords(noticeText(notice))}</p>`)}
      <h5>${texts.letter}</h5>
      <div class="letter" data-part="letter">${words ? plainWords(words) : texts.noWords}</div>
      ${changesIn(file, titleOf)}
      ${
        acts.length > 0
          ? html`<fieldset class="field">
              <legend>${texts.acts}</legend>
              ${acts.map(
                ({ key, label, isChosen }) =>
                  html`<label class="tick"
                    ><input
                      type="checkbox"
                      .checked=${isChosen}
                      @change=${() => {
                        left.value = new Map(left.value).set(key, !isChosen);
                        ui.redraw();
                      }}
                    />${label}</label
                  >`,
              )}
            </fieldset>`
          : nothing
      }
      <div class="actions">
        <button
          type="button"
          class="button primary"
          data-action="take"
          ?disabled=${ui.isBusy || isWrong}
          @click=${() => void process(desk, ui, file, chosen)}
        >
          ${texts.done}
        </button>
        <button
          type="button"
          class="button"
          ?disabled=${ui.isBusy}
          @click=${() => void putAside(desk, ui, file)}
        >
          ${texts.aside}
        </button>
      </div>
      <p class=${isWrong ? 'problem' : 'quiet'}>${isWrong ? texts.doneFirst : texts.doneHint}</p>
    </div>
    <div>
      <h5>${texts.about}</h5>
      ${offers.map((id) => formOf(desk, ui, { id, letter: received.id, words, isOpen: offers.length === 1 }))}
      ${picker(desk, ui, received.id, picked)}
    </div>
  </article>`;
}

function actOf(
  key: string,
  title: string,
  verdict: Verdict | undefined,
  left: ReadonlyMap<string, boolean>,
): Act {
  const label = verdict === 'gestopt' ? texts.ends(title) : texts.confirms(title);
  return { key, label, isChosen: left.get(key) ?? verdict !== undefined };
}

/** What changes a spreadsheet holds that comes with words. */
function changesIn({ replies: said }: TakenFile, titleOf: (id: string) => string): TemplateResult[] {
  return said
    .filter(({ reply }) => reply.fieldChanges.length > 0)
    .map(
      ({ reply }) =>
        html`<h5>${titleOf(reply.offer)}</h5>
          <dl class="differences">
            ${reply.fieldChanges.map(
              ({ field, before, after }) =>
                html`<div class="difference">
                  <dt>${(sheet.headers as Record<string, string>)[field] ?? field}</dt>
                  <dd>${before ? html`<del>${before}</del>` : nothing}<ins>${after}</ins></dd>
                </div>`,
            )}
          </dl>`,
    );
}

/** What a file is, in the words of somebody who sees no ids. */
function whatItIs(desk: Desk, file: TakenFile): TemplateResult | typeof nothing {
  const { received, replies: said, added } = file;
  if (received.kind === 'reply' && received.words !== '' && said.length + added.length === 0) {
    const names = received.providers.map((id) => nameOfProvider(desk, id));
    return html`<p>${texts.inWords(names.join(', '))}</p>`;
  }
  const kind = kindOf(file);
  return kind ? html`<p>${plainWords(kind)}</p>` : nothing;
}

/** Who sent it, where that is not the organisation as far as the map knows. */
function strangers(desk: Desk, { received, replies: said }: TakenFile): TemplateResult[] {
  const seen = new Map(said.map(({ reply }) => [reply.provider, reply]));
  return [...seen].flatMap(([id, { sender }]) => {
    if (sender === 'known') return [];
    const provider = desk.catalogue?.providers.find((one) => one.id === id);
    const known = provider ? [...domainsOf(provider)].map((domain) => `@${domain}`) : [];
    const name = nameOfProvider(desk, id);
    const words =
      sender === 'nothing-to-compare'
        ? texts.nothingKnown(name)
        : texts.stranger(received.domain, name, known);
    return [html`<p class="notice">${words}</p>`];
  });
}

const nameOfProvider = (desk: Desk, id: string) => writtenEntry(desk.files, 'providers', id)?.label ?? id;

/** The form of an entry beside a letter: what the words seem to speak of stands in front. */
function formOf(
  desk: Desk,
  ui: Ui,
  { id, letter, words, isOpen }: { id: string; letter: string; words: string; isOpen: boolean },
): TemplateResult | typeof nothing {
  const entry = writtenEntry(desk.files, 'offers', id);
  if (!entry) return nothing;
  const front = fieldsMeant(words);
  const rest = Object.keys(SORTS.offers.schema.shape).filter((field) => !front.includes(field));
  const opened = ui.view(`form ${letter} ${id}`, isOpen);
  return html`<details
    ?open=${opened.value}
    @toggle=${({ target }: Event) => {
      opened.value = (target as HTMLDetailsElement).open;
      ui.redraw();
    }}
  >
    <summary>${entry.label}</summary>
    ${
      opened.value
        ? html`${front.length > 0 ? entryForm(desk, ui, entry, front) : nothing}
            <details ?open=${front.length === 0}>
              <summary>${texts.moreFields}</summary>
              ${entryForm(desk, ui, entry, rest)}
            </details>`
        : nothing
    }
  </details>`;
}

/** For a letter that names nothing: the editor says what it is about. */
function picker(desk: Desk, ui: Ui, letter: string, picked: { value: string[] }): TemplateResult {
  const options = optionsOf(desk, 'entry').filter(({ id }) => writtenEntry(desk.files, 'offers', id));
  const pick = ({ target }: Event) => {
    const box = target as HTMLInputElement;
    const found = options.find(({ name }) => normalise(name) === normalise(box.value));
    if (!found) return;
    box.value = '';
    picked.value = [...new Set([...picked.value, found.id])];
    ui.view(`form ${letter} ${found.id}`, true).value = true;
    ui.redraw();
  };
  return html`<div class="field">
    <label for="brief-aanbod">${texts.pick}</label>
    <input id="brief-aanbod" list="brief-aanbod-lijst" autocomplete="off" @change=${pick} />
    <datalist id="brief-aanbod-lijst">
      ${guard([options.length, letter], () => options.map(({ name }) => html`<option value=${name}></option>`))}
    </datalist>
  </div>`;
}

/** The offers that a letter is about: those that it names, or else all of the provider that it is from. */
function offersOf(desk: Desk, { received, replies: said }: TakenFile): string[] {
  const named = said.map(({ reply }) => reply.offer);
  // As the files have them: what she types may be wrong for a moment.
  const written = writtenEntries(desk.files, 'offers');
  const found = written.filter(({ id }) => named.includes(id));
  const answersFor = ({ fields }: WrittenEntry) => {
    const [first] = [fields['providers']].flat();
    return typeof first === 'string' && received.providers.includes(first) && fields['state'] !== 'gestopt';
  };
  return (found.length > 0 ? found : written.filter(answersFor)).map(({ id }) => id);
}

/** She read the letter and changed what had to be changed: what she ticked is taken over, and the letter is done. */
async function process(desk: Desk, ui: Ui, file: TakenFile, chosen: ReadonlySet<string>): Promise<void> {
  await ui.attempt(async () => {
    const { received, replies: said, added } = file;
    const { id } = received;
    const parts = [...said, ...added];
    const released = parts.flatMap(({ decision }) => (decision.kind === 'waiting' ? decision.ids : []));
    const isStrange = parts.some(
      ({ decision }) => decision.kind === 'waiting' && decision.reasons.includes('stranger'),
    );
    desk.note({
      read: [...new Set([...desk.draft.read, id, ...released])],
      ...(isStrange && { trusted: [...desk.draft.trusted, id] }),
    });
    const { blocked } = await takeOver(desk, ({ file: own, reply, added: one }) => {
      const key = reply?.offer ?? `nieuw ${one?.row.place ?? ''}`;
      return own.received.id === id && chosen.has(key);
    });
    ui.view('blocked', blocked).value = blocked;
    if (blocked.length > 0) return;
    const day = received.date ?? desk.draft.received ?? desk.today;
    for (const offer of chosen) confirm(desk, offer, day);
    finish(desk, file, rememberProcessed);
    ui.say(texts.processed);
  });
}

/** Confirms an offer on a day, unless it ended or was confirmed later. */
function confirm(desk: Desk, offer: string, day: string): void {
  const entry = writtenEntry(desk.files, 'offers', offer);
  if (!entry || entry.fields['state'] === 'gestopt') return;
  const verified = entry.fields['verified'];
  if (typeof verified === 'string' && verified >= day) return;
  desk.edit(entry, confirmation(day, 'aanbieder'));
}

async function putAside(desk: Desk, ui: Ui, file: TakenFile): Promise<void> {
  await ui.attempt(async () => {
    finish(desk, file, rememberAside);
    ui.say(texts.asideDone);
  });
}

/** Notes that nothing of a letter is left to do: in this browser, and in the memory of the round. */
function finish(desk: Desk, file: TakenFile, note: typeof rememberAside): void {
  const { memory } = desk;
  if (!memory) return;
  const { id } = file.received;
  desk.note({ done: [...new Set([...desk.draft.done, id])] });
  const isKnown = memory.replies.some(({ source }) => source === id);
  const noted = isKnown ? memory : rememberTaken(memory, [{ ...file, treatment: 'read-first' }], desk.today);
  desk.remember(note(noted, new Set([id])));
}

/** Words as they were written, with the signs around what was hidden or struck through as brackets. */
export const plainWords = (text: string): string =>
  text.replaceAll(ASIDE_START, '(').replaceAll(ASIDE_END, ')');
