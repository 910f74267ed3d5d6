import { html, nothing, type TemplateResult } from 'lit-html';
import { deskReplies as texts } from '../../../texts/nl/desk/replies.ts';
import type { Desk } from '../desk.ts';
import { filesChosen, filesDropped } from '../dropped.ts';
import type { HandedFile } from '../kept.ts';
import type { Ui } from '../ui.ts';

/** A room on which files can be dropped anywhere. */
export function droppable(desk: Desk, ui: Ui, room: TemplateResult): TemplateResult {
  const drop = (event: DragEvent) => {
    event.preventDefault();
    zoneOf(event)?.classList.remove('is-over');
    const { dataTransfer } = event;
    if (dataTransfer) void ui.attempt(async () => desk.hand(await filesDropped(dataTransfer)));
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    zoneOf(event)?.classList.add('is-over');
  };
  return html`<div
    class="replies"
    data-part="drop"
    @dragover=${over}
    @dragleave=${(event: Event) => zoneOf(event)?.classList.remove('is-over')}
    @drop=${drop}
  >
    ${room}
  </div>`;
}

/** Where files are handed in: dropped, chosen, or as the text of a mail. It folds away once some are there. */
export function dropZone(desk: Desk, ui: Ui, isEmpty: boolean): TemplateResult {
  const pasted = desk.draft.pasted ?? '';
  const take = (files: readonly HandedFile[]) => void ui.attempt(() => desk.hand(files));
  const choose = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    void ui.attempt(async () => {
      await desk.hand(await filesChosen([...(field.files ?? [])]));
      field.value = '';
    });
  };
  const read = (event: Event) => {
    event.preventDefault();
    const text = pasted.trim();
    if (text === '') return;
    take([{ name: texts.pasted(desk.handed.length + 1), bytes: new TextEncoder().encode(text) }]);
    desk.note({ pasted: undefined });
  };
  const zone = html`<div class="drop-zone">
    <p><strong>${texts.drop}</strong></p>
    ${isEmpty ? dropPicture() : nothing}
    ${
      isEmpty && desk.place.sort === 'example'
        ? html`<button
            type="button"
            class="button primary"
            @click=${() => void ui.attempt(async () => desk.hand((await import('../example.ts')).exampleMails()))}
          >
            ${texts.example}
          </button>`
        : nothing
    }
    <div class="actions">
      <div class="field">
        <label for="reacties-bestanden">${texts.choose}</label>
        <input id="reacties-bestanden" type="file" multiple @change=${choose} />
      </div>
      <div class="field">
        <label for="reacties-map">${texts.chooseFolder}</label>
        <input id="reacties-map" type="file" webkitdirectory multiple @change=${choose} />
      </div>
    </div>
    <details>
      <summary>${texts.paste}</summary>
      <form @submit=${read}>
        <div class="field">
          <label for="reacties-tekst">${texts.paste}</label>
          <p class="hint">${texts.pasteHint}</p>
          <textarea
            id="reacties-tekst"
            rows="6"
            .value=${pasted}
            @input=${({ target }: Event) => desk.note({ pasted: (target as HTMLTextAreaElement).value })}
          ></textarea>
        </div>
        <button class="button">${texts.pasteDo}</button>
      </form>
    </details>
  </div>`;
  if (desk.handed.length === 0) return zone;
  return html`<details class="make-new">
    <summary class="button">${texts.more}</summary>
    ${zone}
  </details>`;
}

const zoneOf = ({ currentTarget }: Event) =>
  currentTarget instanceof HTMLElement ? currentTarget : undefined;

/** An empty list shows how the files get here. */
function dropPicture(): TemplateResult {
  return html`<svg class="drop-picture" viewBox="0 0 220 80" role="img" aria-label=${texts.dropPicture}>
      <rect x="6" y="12" width="70" height="56" rx="5"></rect>
      <path d="M6 20l35 24 35-24"></path>
      <path class="desk-arrow" d="M92 40h34m-9-9l9 9-9 9"></path>
      <path d="M144 22h22l8 8h40v40h-70z"></path>
    </svg>
    <ol>
      ${texts.dropHow.map((step) => html`<li>${step}</li>`)}
    </ol>`;
}
