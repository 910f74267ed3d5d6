import { html, nothing, type TemplateResult } from 'lit-html';
import { planSheet, type SheetPlan } from '../../../content/edit/sheet-plan.ts';
import { writtenEntries } from '../../../content/edit/sorts.ts';
import { StoreError } from '../../../content/store.ts';
import { checkProse } from '../../../domain/checks/prose.ts';
import { MAX_HANDED_IN_BYTES } from '../../../domain/limits.ts';
import { COLUMNS, PROVIDER_COLUMNS } from '../../../domain/sheet/columns.ts';
import { tableToCsv } from '../../../domain/sheet/csv.ts';
import { FileError, readSheetBytes } from '../../../domain/sheet/file.ts';
import { writeTable } from '../../../domain/sheet/table.ts';
import { toXlsx } from '../../../domain/sheet/xlsx.ts';
import { deskSheets as texts } from '../../../texts/nl/desk/sheets.ts';
import { sentence } from '../../../texts/nl/wording.ts';
import { providerSheet, sheet } from '../../../texts/nl/sheet.ts';
import { describeInSheet } from '../../../texts/nl/sheet-changes.ts';
import { providerSheetContext, sheetContext } from '../../../texts/nl/sheet-context.ts';
import type { Desk } from '../desk.ts';
import { filesChosen } from '../dropped.ts';
import { saveFile } from '../saving.ts';
import type { Room, Ui } from '../ui.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a spreadsheet that came back would change. */
interface Returned {
  name: string;
  plan: SheetPlan;
}

/** The content as a spreadsheet, and the changes of one that came back. */
export const sheets: Room = (desk, ui) => {
  const returned = ui.view<Returned | undefined>('returned sheet', undefined);
  return html`<header class="room-head">
      <h2 tabindex="-1">${texts.title}</h2>
      <p>${texts.lead}</p>
    </header>
    <section>
      <h3>${texts.out}</h3>
      <div class="actions">
        <button
          type="button"
          class="button"
          @click=${() => void ui.attempt(() => saveOffers(desk, ui, 'xlsx'))}
        >
          ${texts.offers}
        </button>
        <button type="button" class="button" @click=${() => void ui.attempt(() => saveProviders(desk, ui))}>
          ${texts.providers}
        </button>
        <button
          type="button"
          class="button"
          @click=${() => void ui.attempt(() => saveOffers(desk, ui, 'csv'))}
        >
          ${texts.offersCsv}
        </button>
      </div>
    </section>
    <section>
      <h3>${texts.in}</h3>
      <p>${texts.inHint}</p>
      <div class="field">
        <label for="spreadsheet">${texts.file}</label>
        <input
          id="spreadsheet"
          type="file"
          accept=".xlsx,.csv"
          @change=${({ target }: Event) => {
            const field = target as HTMLInputElement;
            const [file] = field.files ?? [];
            if (file)
              void ui.attempt(async () => {
                returned.value = undefined;
                returned.value = await read(desk, file);
                field.value = '';
              });
          }}
        />
      </div>
      ${returned.value ? preview(desk, ui, returned.value, () => (returned.value = undefined)) : nothing}
    </section>`;
};

async function saveOffers(desk: Desk, ui: Ui, ending: 'xlsx' | 'csv'): Promise<void> {
  const rows = writtenEntries(desk.files, 'offers').map(({ id, fields }) => [id, fields] as const);
  const table = writeTable(new Map(rows), COLUMNS, sheet, false);
  const name = `aanbod-${desk.today}.${ending}`;
  if (ending === 'csv') saveFile(name, tableToCsv(table), 'text/csv');
  else saveFile(name, await toXlsx(table, sheet.name), XLSX);
  ui.say(texts.made(name));
}

async function saveProviders(desk: Desk, ui: Ui): Promise<void> {
  const rows = writtenEntries(desk.files, 'providers').map(({ id, fields }) => [id, fields] as const);
  const table = writeTable(new Map(rows), PROVIDER_COLUMNS, providerSheet, false);
  const name = `aanbieders-${desk.today}.xlsx`;
  saveFile(name, await toXlsx(table, providerSheet.name), XLSX);
  ui.say(texts.made(name));
}

/** Works out what a spreadsheet changes. Rejects with a StoreError when it cannot be opened. */
async function read(desk: Desk, file: File): Promise<Returned | undefined> {
  const { catalogue } = desk;
  const [handed] = await filesChosen([file]);
  if (!catalogue || !handed) return undefined;
  const { name, bytes } = handed;
  if (bytes.length > MAX_HANDED_IN_BYTES)
    throw new StoreError(`${name}: dit bestand is te groot om te openen.`);
  try {
    const tabs = await readSheetBytes(name, bytes);
    const providers = writtenEntries(desk.files, 'providers').map(({ id, fields }) => [id, fields] as const);
    const contexts = { offers: sheetContext(catalogue), providers: providerSheetContext(new Map(providers)) };
    return {
      name,
      plan: planSheet(desk.files, tabs, contexts, { today: desk.today, checkText: checkProse }),
    };
  } catch (error) {
    if (error instanceof FileError) throw new StoreError(`${name}: ${error.message}.`, { cause: error });
    throw error;
  }
}

function preview(desk: Desk, ui: Ui, { name, plan }: Returned, forget: () => void): TemplateResult {
  const { headers } = plan.isOfProviders ? providerSheet : sheet;
  const words = plan.isOfProviders ? providerSheet : sheet;
  const places = plan.changed.map(({ row, id }) => ({ id, place: row.place }));
  const wrong = [...plan.refused, ...plan.problems.map((problem) => describeInSheet(problem, places, words))];
  const take = () => {
    desk.replace(plan.replacements);
    forget();
    ui.say(texts.taken(plan.changed.length));
  };
  const leave = () => {
    forget();
    ui.redraw();
  };
  return html`<h4>${name}</h4>
    ${
      wrong.length > 0
        ? html`<div class="notice" role="alert">
            <p>${texts.refused}</p>
            <ul>
              ${wrong.map((line) => html`<li>${sentence(line)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${
      plan.remarks.length > 0
        ? html`<div class="notice">
            <p>${texts.remarks}</p>
            <ul>
              ${plan.remarks.map((line) => html`<li>${line}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${wrong.length === 0 && plan.replacements.length === 0 ? html`<p>${texts.same}</p>` : nothing}
    ${
      plan.changed.length > 0
        ? html`<p>${texts.changes(plan.changed.length)}</p>
            ${
              wrong.length === 0
                ? html`<div class="actions">
                    <button type="button" class="button primary" data-action="take" @click=${take}>
                      ${texts.take(plan.changed.length)}
                    </button>
                    <button type="button" class="button" @click=${leave}>${texts.leave}</button>
                  </div>`
                : nothing
            }
            <ul role="list" class="changes">
              ${plan.changed.map(
                ({ row, id }) =>
                  html`<li data-item>
                    <h5>
                      ${id} ${row.id === undefined ? html`<span class="mark">${texts.isNew}</span>` : nothing}
                    </h5>
                    <dl class="differences">
                      ${row.changes.map(
                        ({ field, before, after }) =>
                          html`<div class="difference">
                            <dt>${(headers as Record<string, string>)[field] ?? field}</dt>
                            <dd>${before ? html`<del>${before}</del>` : nothing}<ins>${after}</ins></dd>
                          </div>`,
                      )}
                    </dl>
                  </li>`,
              )}
            </ul>`
        : nothing
    }`;
}
