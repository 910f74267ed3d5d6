import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { encode } from 'uqr';
import { StoreError } from '../../../content/store.ts';
import type { RepositoryAddress } from '../../../content/stores/host.ts';
import { start as texts } from '../../../texts/nl/desk/start.ts';
import { copyText } from '../../shared/copying.ts';
import { isSharedOrigin, keepKey, linkWithKey } from '../key.ts';
import { knownPlace, type KnownPlace } from '../kept.ts';
import type { Place } from '../place.ts';
import type { Ui } from '../ui.ts';

/** What the first screen stands on. */
export interface Start {
  /** The name of the region's site. */
  site: string;
  address: RepositoryAddress | undefined;
  /** What was opened before in this browser, with the number of changes that were not published. */
  known: readonly { place: KnownPlace; changes: number }[];
  /** The key that a link brought. */
  brought: string | undefined;
  /** Opens a place, and shows the sentence when that fails. */
  open: (making: () => Promise<Place>) => Promise<unknown>;
  /** Goes away to sign in at the host; absent where that does not go without a key. */
  signIn: (() => Promise<void>) | undefined;
  forget: (place: KnownPlace) => Promise<void>;
}

/** How places are made. It comes with the code that reads content. */
const places = () => import('../place.ts');

/** The ways into the content, that of the region first. */
export function start(given: Start, ui: Ui): TemplateResult {
  const others = given.known.filter(({ place }) => place.sort !== 'repository');
  return html`${ui.failure ? html`<p class="notice" role="alert">${ui.failure}</p>` : nothing}
    ${ui.isBusy ? html`<p role="status">${texts.repository.opening}</p>` : nothing}
    ${others.length > 0 ? goOn(others, given, ui) : nothing}
    <h2>${texts.ways}</h2>
    <div class="desk-ways">
      ${repository(given, ui)} ${example(given, ui)} ${folder(given, ui)} ${zip(given, ui)}
    </div>`;
}

function goOn(known: Start['known'], given: Start, ui: Ui): TemplateResult {
  return html`<h2>${texts.goOn}</h2>
    <ul role="list" class="entry-list">
      ${known.map(
        ({ place, changes }) =>
          html`<li>
            <button
              type="button"
              class="button"
              ?disabled=${ui.isBusy}
              @click=${() => void reopen(place, given, ui)}
            >
              ${texts.goOnWith(place.name)}
            </button>
            ${changes > 0 ? html`<span class="mark">${texts.unpublished(changes)}</span>` : nothing}
            <button
              type="button"
              class="link"
              aria-label=${texts.forgetNamed(place.name)}
              @click=${() => void given.forget(place)}
            >
              ${texts.forget}
            </button>
          </li>`,
      )}
    </ul>`;
}

function reopen(known: KnownPlace, given: Start, ui: Ui): Promise<unknown> {
  return given.open(async () => {
    const { handle, zip: bytes } = known;
    const { zipPlace, folderPlace, examplePlace } = await places();
    if (known.sort === 'zip' && bytes) return zipPlace(known.name, bytes, ui.kept);
    if (known.sort === 'folder' && handle) {
      await allow(handle);
      return folderPlace(handle);
    }
    return examplePlace(ui.kept);
  });
}

/** What TypeScript does not know yet of the folders that a browser gives. */
type Permitted = FileSystemDirectoryHandle & {
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
};

/** Asks the browser for a folder that was picked before. Rejects with a StoreError when it says no. */
async function allow(handle: Permitted): Promise<void> {
  const state = (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
  if (state !== 'granted') throw new StoreError(texts.folder.refused);
}

function repository({ site, address, brought, known, open, signIn }: Start, ui: Ui): TemplateResult {
  const words = texts.repository;
  if (!address)
    return html`<section class="way main">
      <h3>${words.title(site)}</h3>
      <p class="quiet">${words.none}</p>
    </section>`;
  const left = known.find(({ place }) => place.sort === 'repository')?.changes ?? 0;
  const key = ui.view('key', { value: brought ?? '', isKept: false, isWrong: false });
  const isShared = isSharedOrigin(location.hostname, import.meta.env.BASE_URL);
  const begin = (event: Event) => {
    event.preventDefault();
    const token = key.value.value.trim();
    key.value.isWrong = token === '';
    ui.redraw();
    if (token === '') return;
    keepKey(address, key.value.isKept && !isShared ? token : undefined);
    void open(async () => (await places()).repositoryPlace(address, token));
  };
  return html`<section class="way main">
    <h3>${words.title(site)}</h3>
    <p>${words.lead}</p>
    ${left > 0 ? html`<p><span class="mark">${texts.unpublished(left)}</span></p>` : nothing}
    ${
      signIn
        ? html`<p>
            <button type="button" class="button primary" @click=${() => void ui.attempt(signIn)}>
              ${words.signInAt(new URL(address.url).hostname)}
            </button>
          </p>`
        : nothing
    }
    <form @submit=${begin}>
      ${brought ? html`<p class="notice calm">${words.broughtKey}</p>` : nothing}
      <div class="field">
        <label for="sleutel">${words.key}</label>
        <p class="hint" id="sleutel-hint">${words.keyHint}</p>
        <input
          id="sleutel"
          type="password"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="sleutel-hint"
          .value=${key.value.value}
          @input=${({ target }: Event) => (key.value.value = (target as HTMLInputElement).value)}
        />
        ${key.value.isWrong ? html`<p class="problem" role="alert">${words.empty}</p>` : nothing}
      </div>
      ${
        isShared
          ? html`<p class="hint">${words.notKept}</p>`
          : html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${key.value.isKept}
                @change=${({ target }: Event) => (key.value.isKept = (target as HTMLInputElement).checked)}
              />${words.keep}</label
            >`
      }
      <button class="button primary" ?disabled=${ui.isBusy}>${words.open}</button>
    </form>
    ${keyHelp(address, ui)}
  </section>`;
}

function keyHelp(address: RepositoryAddress, ui: Ui): TemplateResult {
  const words = texts.repository;
  const made = ui.view('link with key', { key: '', link: '' });
  const steps = address.host === 'github' ? words.githubSteps : words.otherSteps;
  return html`<details>
      <summary>${words.help}</summary>
      <ol>
        ${steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      ${
        address.host === 'github' && new URL(address.url).hostname === 'github.com'
          ? html`<p>
              <a href="https://github.com/settings/personal-access-tokens/new" rel="noopener" target="_blank"
                >${words.githubLink}</a
              >
            </p>`
          : nothing
      }
    </details>
    <details>
      <summary>${words.forOther}</summary>
      <p>${words.forOtherLead}</p>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          const key = made.value.key.trim();
          made.value.link = key && linkWithKey(key);
          ui.redraw();
        }}
      >
        <div class="field">
          <label for="sleutel-voor-ander">${words.key}</label>
          <input
            id="sleutel-voor-ander"
            type="password"
            autocomplete="off"
            .value=${made.value.key}
            @input=${({ target }: Event) => (made.value.key = (target as HTMLInputElement).value)}
          />
        </div>
        <button class="button">${words.makeLink}</button>
      </form>
      ${made.value.link ? linkBox(made.value.link, ui) : nothing}
    </details>`;
}

function linkBox(link: string, ui: Ui): TemplateResult {
  const words = texts.repository;
  const copy = ({ target }: Event) => {
    const field = (target as HTMLElement).parentElement?.querySelector('textarea');
    const status = document.createElement('p');
    if (field) void copyText(field, status, words).then(() => ui.say(status.textContent ?? ''));
  };
  return html`<div class="field">
    <label for="link-met-sleutel">${words.link}</label>
    <textarea id="link-met-sleutel" readonly rows="3" .value=${link}></textarea>
    <button type="button" class="button" @click=${copy}>${words.copy}</button>
    ${qrCode(link)}
  </div>`;
}

function qrCode(text: string): TemplateResult {
  const { size, data } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return html`<svg
    class="key-qr"
    viewBox=${`0 0 ${size} ${size}`}
    role="img"
    aria-label=${texts.repository.qr}
  >
    ${svg`<rect width=${size} height=${size} class="qr-paper"></rect><path d=${path} class="qr-ink"></path>`}
  </svg>`;
}

function example({ open }: Start, ui: Ui): TemplateResult {
  return html`<section class="way">
    <h3>${texts.example.title}</h3>
    <p>${texts.example.lead}</p>
    <button
      type="button"
      class="button"
      ?disabled=${ui.isBusy}
      @click=${() => void open(async () => (await places()).examplePlace(ui.kept))}
    >
      ${texts.example.open}
    </button>
  </section>`;
}

/** What only Chrome and Edge have. */
type Picking = typeof window & {
  showDirectoryPicker?: (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>;
};

function folder({ open }: Start, ui: Ui): TemplateResult {
  const pick = (window as Picking).showDirectoryPicker;
  const begin = async () => {
    let handle: FileSystemDirectoryHandle;
    if (!pick) return;
    try {
      handle = await pick.call(window, { mode: 'readwrite', id: 'inhoud' });
    } catch (error) {
      // She closed the window without choosing.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      throw new StoreError(texts.folder.refused, { cause: error });
    }
    await open(async () => {
      const place = (await places()).folderPlace(handle);
      await ui.kept.keepPlace(knownPlace(place, { handle }));
      return place;
    });
  };
  return html`<section class="way">
    <h3>${texts.folder.title}</h3>
    <p>${texts.folder.lead}</p>
    ${
      pick
        ? html`<button
            type="button"
            class="button"
            ?disabled=${ui.isBusy}
            @click=${() => void ui.attempt(begin)}
          >
            ${texts.folder.open}
          </button>`
        : html`<p class="quiet">${texts.folder.missing}</p>`
    }
  </section>`;
}

function zip({ open }: Start, ui: Ui): TemplateResult {
  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await open(async () => {
      const place = (await places()).zipPlace(file.name, bytes, ui.kept);
      await ui.kept.keepPlace(knownPlace(place, { zip: bytes }));
      return place;
    });
  };
  return html`<section class="way">
    <h3>${texts.zip.title}</h3>
    <p>${texts.zip.lead}</p>
    <div class="field">
      <label for="zip">${texts.zip.label}</label>
      <input
        id="zip"
        type="file"
        accept=".zip,application/zip"
        ?disabled=${ui.isBusy}
        @change=${({ target }: Event) => {
          const field = target as HTMLInputElement;
          const [file] = field.files ?? [];
          if (file) void ui.attempt(() => read(file));
          field.value = '';
        }}
      />
    </div>
  </section>`;
}
