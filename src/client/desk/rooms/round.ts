import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Catalogue } from '../../../content/catalogue.ts';
import { writtenEntries, writtenEntry } from '../../../content/edit/sorts.ts';
import { idOf } from '../../../domain/checks/paths.ts';
import { readTyped, writeTyped } from '../../../domain/form/typed.ts';
import { providerCode } from '../../../domain/round/code.ts';
import { rememberAnswered, rememberSent, type RoundMemory } from '../../../domain/round/memory.ts';
import { REMIND_AFTER_DAYS } from '../../../domain/round/milestones.ts';
import { roundProgress, workList, type WorkRow } from '../../../domain/round/work-list.ts';
import { addDays, type PlainDate } from '../../../domain/schema/dates.ts';
import { problemText } from '../../../texts/nl/desk/form.ts';
import { deskRound as texts } from '../../../texts/nl/desk/round.ts';
import { labels } from '../../../texts/nl/labels.ts';
import { mailAddress } from '../../../texts/nl/reply-mail.ts';
import { outgoingMail } from '../../../texts/nl/round-draft.ts';
import { describeProgress, mailboxSearch, otherWays } from '../../../texts/nl/round-work-list.ts';
import { monthLabel } from '../../../texts/nl/wording.ts';
import { copyText } from '../../shared/copying.ts';
import { roomAddress } from '../addresses.ts';
import type { Desk } from '../desk.ts';
import { secretOf } from '../round-code.ts';
import { saveFile } from '../saving.ts';
import type { Room, Ui } from '../ui.ts';
import { confirmation, problemsOf } from './entry.ts';

/** Who must be asked, with the ways to ask, and how far the round is. */
export const round: Room = (desk, ui, { parts }) => {
  const { catalogue, memory } = desk;
  if (!catalogue || !memory) return html``;
  const rows = workList(catalogue, memory, desk.today);
  if (parts[0] === 'mailadressen') return mailboxes(desk, ui, rows);
  ui.view('mailboxes', new Set<string>()).value = new Set();
  const asked = new Map(memory.sent.map(({ provider, on }) => [provider, on]));
  const open = rows.filter(({ task }) => task.open.length > 0);
  const isLate = (on: PlainDate) => addDays(on, REMIND_AFTER_DAYS) <= desk.today;
  const askedOn = ({ provider }: WorkRow) => asked.get(provider.id);
  const todo = open.filter((row) => askedOn(row) === undefined || row.unreachable !== undefined);
  const late = open.filter((row) => !todo.includes(row) && isLate(askedOn(row) ?? ''));
  const sent = open.filter((row) => !todo.includes(row) && !late.includes(row));
  const done = rows.filter(({ task }) => task.open.length === 0);
  const progress = roundProgress(rows.map(({ task }) => task));
  const context: Context = { desk, ui, catalogue, memory, asked };
  return html`<header class="room-head">
      <h2 tabindex="-1">${texts.title}</h2>
      <p>${texts.lead(monthLabel(catalogue.region.refresh.month))}</p>
    </header>
    <p><strong>${describeProgress(progress)}</strong></p>
    <progress class="round-progress-bar" max=${progress.offers} value=${progress.repliedOffers}></progress>
    <ol>
      ${texts.how.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${late.length > 0 ? section(texts.late(late.length), late, context, true) : nothing}
    ${section(texts.todo(todo.length), todo, context, true)} ${together([...late, ...todo], context)}
    ${section(texts.sent(sent.length), sent, context, false)}
    ${section(texts.answered(done.length), done, context, false)} ${report(context)}`;
};

interface Context {
  desk: Desk;
  ui: Ui;
  catalogue: Catalogue;
  memory: RoundMemory;
  /** When each provider was asked last in this round. */
  asked: ReadonlyMap<string, PlainDate>;
}

function section(title: string, rows: readonly WorkRow[], context: Context, isOpen: boolean): TemplateResult {
  return html`<details ?open=${isOpen} class="round-part">
    <summary><h3>${title}</h3></summary>
    ${
      rows.length === 0
        ? html`<p>${texts.nobody}</p>`
        : html`<ul role="list" class="work-rows">
            ${rows.map((row) => workRow(row, context))}
          </ul>`
    }
  </details>`;
}

function workRow(row: WorkRow, context: Context): TemplateResult {
  const { provider, task, unreachable } = row;
  const { desk, ui, memory, asked } = context;
  const on = asked.get(provider.id);
  const isOpen = task.open.length > 0;
  const mark = ({ target }: Event) => {
    const isSent = (target as HTMLInputElement).checked;
    desk.remember(
      isSent ? rememberSent(memory, [provider.id], desk.today) : withoutSent(memory, provider.id, desk.today),
    );
  };
  return html`<li class="work-row" data-item data-provider=${provider.id}>
    <h4>${provider.name}</h4>
    <p class="quiet">
      ${texts.offers(isOpen ? task.open.length : task.offers.length)}
      ${task.need ? html`· <span class="badge" data-freshness=${task.need}>${labels.freshness[task.need]}</span>` : nothing}
      ${on ? html`· ${texts.asked(on)}` : nothing}
      ${unreachable ? html`· ${texts.bounced(unreachable)}` : nothing}
    </p>
    ${isOpen ? waysOut(row, context) : nothing}
    ${
      isOpen
        ? html`<label class="tick"
            ><input
              type="checkbox"
              aria-label=${texts.isSentOf(provider.name)}
              .checked=${on !== undefined && !unreachable}
              @change=${mark}
            />${texts.isSent}</label
          >`
        : nothing
    }
    ${isOpen ? byTelephone(row, desk, ui) : nothing}
  </li>`;
}

/** Takes back that a provider was asked today. */
function withoutSent(memory: RoundMemory, provider: string, today: PlainDate): RoundMemory {
  return { ...memory, sent: memory.sent.filter((one) => one.provider !== provider || one.on !== today) };
}

/** The public address of the site, with a slash at its end. */
function siteOf({ region }: Catalogue): string {
  const site = region.site ?? `${location.origin}${import.meta.env.BASE_URL}`;
  return site.endsWith('/') ? site : `${site}/`;
}

function mailOf(row: WorkRow, { desk, catalogue, memory }: Context) {
  const secret = secretOf(desk, memory);
  const year = memory.start.slice(0, 4);
  const codeOf = (provider: string) => providerCode(secret, year, provider);
  return outgoingMail(row, catalogue, { site: siteOf(catalogue), codeOf });
}

function waysOut(row: WorkRow, context: Context): TemplateResult {
  const { provider } = row;
  const { ui, catalogue } = context;
  const opened = ui.view(`mail ${provider.id}`, false);
  const outgoing = mailOf(row, context);
  const { mail } = outgoing;
  const address = provider.email && mailAddress({ subject: mail.subject, body: mail.brief }, provider.email);
  const status = document.createElement('p');
  const copy = () =>
    void copyText(Promise.resolve(`${mail.subject}\n\n${mail.brief}`), status, {
      copied: texts.copied(provider.name),
      copyFailed: texts.copyFailed,
    }).then(() => ui.say(status.textContent ?? ''));
  const save = () =>
    void ui.attempt(async () => {
      const { draftFiles } = await import('../../../texts/nl/draft-files.ts');
      const name = `${provider.id}.eml`;
      const files = await draftFiles(row, outgoing, catalogue);
      saveFile(name, files[name] ?? '', 'message/rfc822');
      ui.say(texts.made(name));
    });
  return html`${
      provider.email
        ? nothing
        : html`<p>
            ${texts.noMailbox} ${otherWays(row).join(' · ')}
            <a href=${roomAddress('round', 'mailadressen')}>${texts.addMailbox}</a>
          </p>`
    }
    <div class="actions">
      ${
        address
          ? html`<a class="button primary" href=${address} aria-label=${texts.openMailOf(provider.name)}
              >${texts.openMail}</a
            >`
          : nothing
      }
      <button type="button" class="button" aria-label=${texts.copyMailOf(provider.name)} @click=${copy}>
        ${texts.copyMail}
      </button>
      ${
        provider.email
          ? html`<button
              type="button"
              class="button"
              aria-label=${texts.saveDraftOf(provider.name)}
              @click=${save}
            >
              ${texts.saveDraft}
            </button>`
          : nothing
      }
    </div>
    <details
      @toggle=${({ target }: Event) => {
        opened.value = (target as HTMLDetailsElement).open;
        ui.redraw();
      }}
    >
      <summary>${texts.read}</summary>
      ${
        opened.value
          ? html`<p><strong>${texts.subject}:</strong> ${mail.subject}</p>
              <div class="letter">${mail.brief}</div>`
          : nothing
      }
    </details>`;
}

/** An answer by telephone: the editor says what was said. */
function byTelephone({ provider, task }: WorkRow, desk: Desk, ui: Ui): TemplateResult {
  const holds = () => {
    for (const { id } of task.open) {
      const entry = writtenEntry(desk.files, 'offers', id);
      if (entry) desk.edit(entry, confirmation(desk.today, 'aanbieder'));
    }
    ui.say(texts.allHoldsDone(provider.name));
  };
  const inWords = () => {
    if (desk.memory) desk.remember(rememberAnswered(desk.memory, [provider.id], desk.today));
    ui.say(texts.inWordsDone(provider.name));
    ui.go(`${roomAddress('offers')}?aanbieder=${encodeURIComponent(provider.id)}`);
  };
  return html`<details>
    <summary>${texts.phone}</summary>
    <p>${texts.phoneHint}</p>
    <div class="actions">
      <button type="button" class="button" @click=${holds}>${texts.allHolds}</button>
      <button type="button" class="button" @click=${inWords}>${texts.inWords}</button>
    </div>
  </details>`;
}

/** The ways to send many mails at once. */
function together(rows: readonly WorkRow[], context: Context): TemplateResult | typeof nothing {
  const { desk, ui, catalogue, memory } = context;
  const mailed = rows.filter(({ provider }) => provider.email);
  if (mailed.length === 0) return nothing;
  const outgoing = () => mailed.map((row) => ({ row, mail: mailOf(row, context) }));
  const zip = () =>
    void ui.attempt(async () => {
      const [{ draftFiles }, { zipSync }] = await Promise.all([
        import('../../../texts/nl/draft-files.ts'),
        import('fflate'),
      ]);
      const files: Record<string, Uint8Array> = {};
      for (const { row, mail } of outgoing()) Object.assign(files, await draftFiles(row, mail, catalogue));
      saveFile('concepten.zip', zipSync(files), 'application/zip');
      ui.say(texts.made('concepten.zip'));
    });
  const merge = () =>
    void ui.attempt(async () => {
      const { sendingCsv } = await import('../../../texts/nl/round-sending.ts');
      saveFile('verzendlijst.csv', sendingCsv(outgoing().map(({ mail }) => mail)), 'text/csv');
      ui.say(texts.made('verzendlijst.csv'));
    });
  const markAll = () => {
    const ids = mailed.map(({ provider }) => provider.id);
    desk.remember(rememberSent(memory, ids, desk.today));
    ui.say(texts.markedAll(ids.length));
  };
  return html`<details class="round-part">
    <summary><h3>${texts.together}</h3></summary>
    <p><button type="button" class="button" @click=${zip}>${texts.zip}</button></p>
    <p class="quiet">${texts.zipHint}</p>
    <p><button type="button" class="button" @click=${merge}>${texts.merge}</button></p>
    <p class="quiet">${texts.mergeHint}</p>
    <p><button type="button" class="button" @click=${markAll}>${texts.markAll}</button></p>
  </details>`;
}

/** One row for each organisation that must be asked and has no mailbox that works. */
function mailboxes(desk: Desk, ui: Ui, rows: readonly WorkRow[]): TemplateResult {
  const typing = ui.typing('mailboxes');
  const all = new Map(writtenEntries(desk.files, 'providers').map((entry) => [entry.id, entry]));
  const listed = ui.view('mailboxes', new Set<string>());
  for (const { provider, task, unreachable } of rows)
    if (task.open.length > 0 && (!provider.email || unreachable !== undefined)) listed.value.add(provider.id);
  // A row stays once it is there: an organisation with half a mailbox is none of the catalogue, and the list may not jump.
  const missing = [...listed.value].flatMap((id) => all.get(id) ?? []);
  return html`<p><a href=${roomAddress('round')}>${texts.back}</a></p>
    <header class="room-head">
      <h2 tabindex="-1">${texts.mailboxes}</h2>
      <p>${texts.mailboxesLead}</p>
    </header>
    ${
      missing.length === 0
        ? html`<p>${texts.mailboxesDone}</p>`
        : html`<table class="desk-table">
            <thead>
              <tr>
                <th scope="col">${texts.organisation}</th>
                <th scope="col">${texts.mailbox}</th>
              </tr>
            </thead>
            <tbody>
              ${repeat(
                missing,
                ({ id }) => id,
                (entry) => {
                  const { label } = entry;
                  const url = entry.fields['url'];
                  const value = typing.get(entry.id) ?? writeTyped(entry.fields['email']);
                  const problems = problemsOf(desk, entry).filter(({ field }) => field === 'email');
                  return html`<tr data-item>
                    <th scope="row">
                      ${label}<br />
                      <span class="quiet"
                        >${
                          url
                            ? html`<a href=${url} target="_blank" rel="noopener">${texts.website}</a>
                                · `
                            : nothing
                        }<a
                          href=${mailboxSearch(label)}
                          target="_blank"
                          rel="noopener"
                          aria-label=${texts.searchOf(label)}
                          >${texts.search}</a
                        ></span
                      >
                    </th>
                    <td>
                      <div class="field">
                        <input
                          type="text"
                          inputmode="email"
                          autocomplete="off"
                          aria-label=${texts.mailboxOf(label)}
                          .value=${value}
                          @input=${({ target }: Event) => {
                            const typed = (target as HTMLInputElement).value;
                            typing.set(entry.id, typed);
                            desk.edit(entry, [{ path: ['email'], value: readTyped('email', typed) }]);
                          }}
                          @keydown=${goDown}
                          @change=${() => {
                            typing.delete(entry.id);
                            ui.redraw();
                          }}
                        />
                        ${problems.map((problem) => html`<p class="problem">${problemText(problem)}</p>`)}
                      </div>
                    </td>
                  </tr>`;
                },
              )}
            </tbody>
          </table>`
    }`;
}

/** Enter and the arrows go down and up the column, past the links between. */
function goDown(event: KeyboardEvent): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const box = event.target;
  if (step === undefined || !(box instanceof HTMLInputElement)) return;
  const column = [...(box.closest('table')?.querySelectorAll('input') ?? [])];
  const next = column[column.indexOf(box) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function report({ desk, ui, catalogue, memory }: Context): TemplateResult {
  const save = () =>
    void ui.attempt(async () => {
      const { roundReport } = await import('../../../texts/nl/round-report.ts');
      const year = Number(memory.start.slice(0, 4));
      const before = desk.content.entries.rounds.find(({ file }) => idOf(file.path) === String(year - 1));
      const { page } = roundReport({ catalogue, baseline: before?.entry.begin ?? memory.begin, memory });
      saveFile(`verslag-${year}.html`, page, 'text/html');
      ui.say(texts.made(`verslag-${year}.html`));
    });
  return html`<section>
    <h3>${texts.report}</h3>
    <p>${texts.reportHint}</p>
    <button type="button" class="button" @click=${save}>${texts.saveReport}</button>
  </section>`;
}
