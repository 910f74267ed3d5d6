import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import {
  pendingReplies,
  rememberAside,
  rememberProcessed,
  rememberTaken,
  type RememberedReply,
} from '../../../domain/round/memory.ts';
import type { TakenFile } from '../../../domain/round/take-in.ts';
import { readTyped } from '../../../domain/form/typed.ts';
import { isPlainDate } from '../../../domain/schema/dates.ts';
import { groupBy } from '../../../domain/schema/grouping.ts';
import { problemText } from '../../../texts/nl/desk/form.ts';
import { deskReplies as texts, type ReplyPart } from '../../../texts/nl/desk/replies.ts';
import { kindOf, noticeText } from '../../../texts/nl/reply-preview.ts';
import { round as roundTexts } from '../../../texts/nl/round.ts';
import { sheet } from '../../../texts/nl/sheet.ts';
import { dateLabel } from '../../../texts/nl/wording.ts';
import { entryAddress, roomAddress } from '../addresses.ts';
import type { Desk } from '../desk.ts';
import { nameOfProblem, shownValue } from '../names.ts';
import { readHanded, takeOver, type Reading, type TakeItem } from '../reading.ts';
import type { Room, Ui } from '../ui.ts';
import { droppable, dropZone } from './dropping.ts';
import { letters, plainWords } from './letters.ts';
import { noteTaken } from './waiting.ts';

const PARTS = Object.keys(texts.parts) as ReplyPart[];
const isPart = (name: string | undefined): name is ReplyPart => PARTS.includes(name as ReplyPart);

/** What came back: dropped, read aloud, and taken over in parts. */
export const replies: Room = (desk, ui, { parts }) => {
  const reading = readingOf(desk, ui);
  const earlier = earlierOf(desk, reading?.files ?? []);
  const counts = countsOf(reading, earlier.length);
  const [first] = PARTS.filter((name) => counts[name] > 0);
  const part = isPart(parts[0]) ? parts[0] : (first ?? 'klopt');
  const isEmpty = desk.handed.length === 0 && earlier.length === 0;
  const inRoom = html`<header class="room-head">
      <h2 tabindex="-1">${texts.title}</h2>
      <p>${texts.lead}</p>
    </header>
    ${dropZone(desk, ui, isEmpty)}
    ${desk.handed.length > 0 && !reading ? html`<p role="status">${texts.reading}</p>` : nothing}
    ${
      reading && reading.files.length > 0
        ? html`<p role="status" data-part="summary">
            <strong
              >${texts.summary(
                reading.files.length,
                PARTS.flatMap((name) =>
                  counts[name] > 0 && name !== 'eerder' ? [texts.counts[name](counts[name])] : [],
                ),
              )}</strong
            >
          </p>`
        : nothing
    }
    ${
      isEmpty
        ? nothing
        : html`<nav class="tabs" aria-label=${texts.title}>
              ${PARTS.map(
                (name) =>
                  html`<a
                    href=${roomAddress('replies', name)}
                    aria-current=${name === part ? 'page' : nothing}
                    >${texts.parts[name]} (${counts[name]})</a
                  >`,
              )}
            </nav>
            ${blockedList(desk, ui)}
            <h3>${texts.parts[part]}</h3>
            <p>${texts.partLead[part]}</p>
            ${inside(part, desk, ui, reading, earlier)}`
    }
    ${desk.handed.length > 0 ? html`${receivedOn(desk, ui)} ${clearing(desk, ui, reading)}` : nothing}`;
  return droppable(desk, ui, inRoom);
};

type Counts = Record<ReplyPart, number>;

function countsOf(reading: Reading | undefined, earlier: number): Counts {
  const of = (part: TakeItem['part']) => reading?.items.filter((item) => item.part === part).length ?? 0;
  return {
    klopt: of('klopt'),
    gewijzigd: of('gewijzigd'),
    gestopt: of('gestopt'),
    nieuw: of('nieuw'),
    lees: reading?.toRead.length ?? 0,
    overig: reading?.others.length ?? 0,
    eerder: earlier,
  };
}

/** What was read last, by the desk, with what it was read from. */
const lastReading = new WeakMap<Desk, { from: readonly unknown[]; reading: Reading | undefined }>();

/** What came in, as it was read last. It is read anew in the background when something changed. */
function readingOf(desk: Desk, ui: Ui): Reading | undefined {
  const { draft } = desk;
  const from = [desk.content, desk.handed, draft.read, draft.trusted, draft.done, draft.received];
  const last = lastReading.get(desk);
  // While she types, an entry may be wrong for a moment. A letter about it must not go away under her hands.
  const isTyping = last && from.every((one, at) => at === 0 || one === last.from[at]);
  if (isTyping && last.reading && desk.problems.some(({ file }) => desk.changes.has(file)))
    return last.reading;
  if (last && from.every((one, at) => one === last.from[at])) return last.reading;
  lastReading.set(desk, { from, reading: last?.reading });
  void readHanded(desk)
    .then((reading) => {
      // Something changed again meanwhile, and what is read of that comes later.
      if (lastReading.get(desk)?.from !== from) return;
      lastReading.set(desk, { from, reading });
      noteTaken(desk, reading);
      ui.redraw();
    })
    .catch((error: unknown) => void ui.attempt(() => Promise.reject(error)));
  return last?.reading;
}

function inside(
  part: ReplyPart,
  desk: Desk,
  ui: Ui,
  reading: Reading | undefined,
  earlier: readonly RememberedReply[][],
): TemplateResult {
  if (part === 'eerder') return earlierList(desk, ui, earlier);
  if (!reading) return html``;
  if (part === 'lees') return letters(desk, ui, reading.toRead);
  if (part === 'overig') return others(desk, ui, reading.others);
  return takeList(
    part,
    desk,
    ui,
    reading.items.filter((item) => item.part === part),
  );
}

/** A list from which she takes over all, some or one. All are chosen at first. */
function takeList(part: TakeItem['part'], desk: Desk, ui: Ui, items: readonly TakeItem[]): TemplateResult {
  if (items.length === 0) return html`<p>${texts.none[part]}</p>`;
  const left = ui.view(`left ${part}`, new Set<string>());
  const chosen = items.filter(({ key }) => !left.value.has(key));
  const set = (keys: Iterable<string>) => {
    left.value = new Set(keys);
    ui.redraw();
  };
  const toggle = (key: string) => {
    const next = new Set(left.value);
    if (!next.delete(key)) next.add(key);
    set(next);
  };
  const take = () => {
    const keys = new Set(chosen.map(({ key }) => key));
    void takeNow(desk, ui, ({ key }) => keys.has(key));
  };
  return html`<div class="actions">
      <button
        type="button"
        class="button primary"
        data-action="take"
        ?disabled=${chosen.length === 0 || ui.isBusy}
        @click=${take}
      >
        ${chosen.length === 0 ? texts.takeNone : texts.take(chosen.length)}
      </button>
      <button type="button" class="link" @click=${() => set([])}>${texts.all}</button>
      <button type="button" class="link" @click=${() => set(items.map(({ key }) => key))}>
        ${texts.nothing}
      </button>
    </div>
    <ul role="list" class="changes">
      ${repeat(
        items,
        ({ key }) => key,
        (item) => takeRow(desk, item, !left.value.has(item.key), () => toggle(item.key)),
      )}
    </ul>`;
}

function takeRow(
  desk: Desk,
  { file, reply, added }: TakeItem,
  isChosen: boolean,
  toggle: () => void,
): TemplateResult {
  const { received } = file;
  const offer = reply && desk.catalogue?.offers.find(({ id }) => id === reply.offer);
  const title = offer?.title ?? String(added?.row.fields['title'] ?? reply?.offer ?? '');
  const provider = desk.catalogue?.providers.find(({ id }) => id === (reply?.provider ?? added?.provider));
  const changes = reply?.fieldChanges ?? added?.row.changes ?? [];
  const from = [provider?.name, reply?.date && dateLabel(reply.date), texts.from(received.source)];
  return html`<li data-item data-offer=${reply?.offer ?? ''}>
    <label class="tick"
      ><input type="checkbox" .checked=${isChosen} @change=${toggle} /><strong>${title}</strong></label
    >
    <p class="quiet">${from.filter(Boolean).join(' · ')}</p>
    ${
      changes.length > 0
        ? html`<dl class="differences">
            ${changes.map(
              ({ field, before, after }) =>
                html`<div class="difference">
                  <dt>${(sheet.headers as Record<string, string>)[field] ?? field}</dt>
                  <dd>
                    ${before ? html`<del>${before}</del>` : nothing}
                    <ins>${after || shownValue(desk, [field], undefined)}</ins>
                  </dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    ${reply?.words ? html`<div class="letter">${plainWords(reply.words)}</div>` : nothing}
    ${received.notices.map((notice) => html`<p class="quiet">${plainWords(noticeText(notice))}</p>`)}
  </li>`;
}

async function takeNow(desk: Desk, ui: Ui, chosen: (item: TakeItem) => boolean): Promise<void> {
  await ui.attempt(async () => {
    const { count, blocked } = await takeOver(desk, chosen);
    ui.view('blocked', [] as Blocked).value = blocked;
    ui.say(texts.taken(count));
  });
}

type Blocked = Awaited<ReturnType<typeof takeOver>>['blocked'];

/** Why files were not taken over: with them the content would be wrong. */
function blockedList(desk: Desk, ui: Ui): TemplateResult | typeof nothing {
  const { value } = ui.view('blocked', [] as Blocked);
  if (value.length === 0) return nothing;
  return html`<div class="notice" role="alert">
    ${value.map(
      ({ source, problems }) =>
        html`<p>${texts.blocked(source)}</p>
          <ul>
            ${problems.map(
              (problem) => html`<li>${nameOfProblem(desk, problem)}: ${problemText(problem)}</li>`,
            )}
          </ul>`,
    )}
  </div>`;
}

/** What changes nothing, each with the reason; mails that came back are noted at the round. */
function others(desk: Desk, ui: Ui, files: readonly TakenFile[]): TemplateResult {
  if (files.length === 0) return html`<p>${texts.none.overig}</p>`;
  const { memory } = desk;
  const noted = new Set(memory?.unreachable.map(({ provider }) => provider));
  const bounced = files.filter(
    ({ received: { kind, providers } }) => kind === 'bounce' && providers.some((id) => !noted.has(id)),
  );
  const note = () => {
    if (memory) desk.remember(rememberTaken(memory, bounced, desk.today));
    ui.say(texts.bouncedDone);
  };
  return html`${
      bounced.length > 0
        ? html`<p>
            <button type="button" class="button" @click=${note}>${texts.bounced(bounced.length)}</button>
          </p>`
        : nothing
    }
    <ul role="list" class="changes">
      ${files.map((file) => {
        const { received, replies: said, added } = file;
        return html`<li data-item>
          <h4>${plainWords(received.source)}</h4>
          ${kindOf(file) ? html`<p>${plainWords(kindOf(file))}</p>` : nothing}
          ${received.problems.map((problem) => html`<p class="problem">${plainWords(problem)}</p>`)}
          ${received.notices.map((notice) => html`<p>${plainWords(noticeText(notice))}</p>`)}
          ${said.map(({ reply, decision }) =>
            decision.kind === 'left'
              ? html`<p>
                  ${desk.catalogue?.offers.find(({ id }) => id === reply.offer)?.title ?? reply.offer}:
                  ${roundTexts.refusals[decision.reason]}
                </p>`
              : nothing,
          )}
          ${added.map(({ offer, decision }) =>
            decision.kind === 'left'
              ? html`<p>
                  ${String(offer.row.fields['title'] ?? '')}: ${roundTexts.refusals[decision.reason]}
                </p>`
              : nothing,
          )}
          ${received.words ? html`<div class="letter">${plainWords(received.words)}</div>` : nothing}
        </li>`;
      })}
    </ul>`;
}

/** What the round remembers as open, and no file on this page stands for, a mail at a time. */
function earlierOf({ memory, catalogue }: Desk, files: readonly TakenFile[]): RememberedReply[][] {
  if (!memory || !catalogue) return [];
  const here = new Set(files.map(({ received }) => received.id));
  const pending = pendingReplies(memory, new Map(catalogue.offers.map((offer) => [offer.id, offer])));
  const left = pending.filter(({ source }) => source === undefined || !here.has(source));
  return [...groupBy(left, ({ source, provider = '', on }) => source ?? `${provider} ${on}`).values()];
}

function earlierList(desk: Desk, ui: Ui, earlier: readonly RememberedReply[][]): TemplateResult {
  if (earlier.length === 0) return html`<p>${texts.none.eerder}</p>`;
  const nameOf = new Map(desk.catalogue?.providers.map(({ id, name }) => [id, name]));
  const titleOf = new Map(desk.catalogue?.offers.map(({ id, title }) => [id, title]));
  const settle = (sources: Set<string>, note: typeof rememberAside, words: string) => {
    if (desk.memory) desk.remember(note(desk.memory, sources));
    ui.say(words);
  };
  return html`<ul role="list" class="changes">
    ${earlier.map((list) => {
      const [first] = list;
      if (!first) return nothing;
      const sources = new Set(list.flatMap(({ source }) => source ?? []));
      const { provider } = first;
      return html`<li data-item>
        <h4>
          ${provider === undefined ? texts.unknownSender : (nameOf.get(provider) ?? provider)} ·
          ${dateLabel(first.on)}
        </h4>
        <ul>
          ${list.map(({ offer, verdict }) =>
            offer === undefined
              ? nothing
              : html`<li>
                  <a href=${entryAddress('offers', offer)}>${titleOf.get(offer) ?? offer}</a>${
                    verdict ? `: ${roundTexts.verdicts[verdict]}` : ''
                  }
                </li>`,
          )}
        </ul>
        ${
          provider !== undefined
            ? html`<p>
                <a href=${`${roomAddress('offers')}?aanbieder=${encodeURIComponent(provider)}`}
                  >${texts.earlierOpen}</a
                >
              </p>`
            : nothing
        }
        ${
          sources.size > 0
            ? html`<div class="actions">
                <button
                  type="button"
                  class="button"
                  data-action="take"
                  @click=${() => settle(sources, rememberProcessed, texts.processed)}
                >
                  ${texts.done}
                </button>
                <button
                  type="button"
                  class="button"
                  @click=${() => settle(sources, rememberAside, texts.asideDone)}
                >
                  ${texts.aside}
                </button>
              </div>`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

/** The day that counts for a file that has none of its own, such as a spreadsheet beside its mail. */
function receivedOn(desk: Desk, ui: Ui): TemplateResult {
  const typing = ui.typing('received');
  const shown = typing.get('on') ?? dateLabel(desk.draft.received ?? desk.today);
  return html`<section class="field received">
    <label for="binnengekomen">${texts.receivedOn}</label>
    <p class="hint" id="binnengekomen-hint">${texts.receivedHint}</p>
    <input
      id="binnengekomen"
      autocomplete="off"
      aria-describedby="binnengekomen-hint"
      .value=${shown}
      @input=${({ target }: Event) => {
        const { value } = target as HTMLInputElement;
        typing.set('on', value);
        const day = readTyped('date', value);
        if (typeof day === 'string' && isPlainDate(day) && day <= desk.today) desk.note({ received: day });
      }}
      @change=${() => {
        typing.delete('on');
        ui.redraw();
      }}
    />
  </section>`;
}

/** Takes the files off the page of which nothing is left to do. */
function clearing(desk: Desk, ui: Ui, reading: Reading | undefined): TemplateResult | typeof nothing {
  if (!reading) return nothing;
  const open = new Set(
    [...reading.toRead, ...reading.items.map(({ file }) => file)].map(
      ({ received }) => received.source.split(', ')[0],
    ),
  );
  const finished = desk.handed.filter(({ name }) => !open.has(name));
  if (finished.length === 0) return nothing;
  const clear = () =>
    void ui.attempt(async () => {
      await desk.unhand(new Set(finished));
      ui.say(texts.cleared(finished.length, desk.handed.length));
    });
  return html`<section>
    <button type="button" class="link" @click=${clear}>${texts.clear(finished.length)}</button>
    <p class="quiet">${texts.clearHint}</p>
  </section>`;
}
