import { html, nothing, render, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { RepositoryAddress } from '../../content/stores/host.ts';
import { SignedOut, StoreError } from '../../content/store.ts';
import { addDays, dateInAmsterdam, type PlainDate } from '../../domain/schema/dates.ts';
import { desk as texts } from '../../texts/nl/desk/frame.ts';
import { dateLabel } from '../../texts/nl/wording.ts';
import { part } from '../shared/parts.ts';
import { readAddress, ROOM_PATHS, roomAddress, type RoomName } from './addresses.ts';
import { keepKey, keptKey, takeKeyFromAddress } from './key.ts';
import { keptInTab, knownPlace, openKept, type Kept, type KnownPlace } from './kept.ts';
import { moveByKeys } from './keys.ts';
import { start, type Start } from './rooms/start.ts';
import { saveFile } from './saving.ts';
import { finishedSignIn, goSignIn } from './signing-in.ts';
import type { Desk } from './desk.ts';
import type { Opened } from './opened.ts';
import type { Place } from './place.ts';
import type { Ui } from './ui.ts';

/** By this name only one tab of this site works on the content at a time. */
const LOCK = `beheer:${import.meta.env.BASE_URL}`;

/** The desk: opens the content, and draws the room that the address names after every change. */
class OfferDesk extends HTMLElement {
  #desk: Desk | undefined;
  /** All that is needed once content is open. It comes when somebody opens some, so that the first screen is there at once. */
  #opened: Opened | undefined;
  #kept: Kept = keptInTab();
  #known: Start['known'] = [];
  #brought: string | undefined;
  #typing = new Map<string, Map<string, string>>();
  #views = new Map<string, { value: unknown }>();
  #failure: string | undefined;
  #isBusy = false;
  /** Whether the host no longer takes the key. */
  #isSignedOut = false;
  #isDrawing = false;
  /** Another tab has the content open, or took it over. */
  #isElsewhere = false;
  #isTaken = false;
  #leaving = new AbortController();
  /** Ends what goes on beside the content that is open: content that was closed must write nothing any more. */
  #closing = new AbortController();
  /** Ends the wait for another tab to close. */
  readonly #waiting = new AbortController();
  #release: (() => void) | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    window.addEventListener('hashchange', () => this.#turn(), { signal });
    // The last moment at which a page that goes away may still write.
    window.addEventListener('pagehide', () => void this.#desk?.flush(), { signal });
    document.addEventListener('visibilitychange', () => void this.#desk?.flush(), { signal });
    // On the document, because what had the focus may be gone after what was pressed.
    document.addEventListener('keydown', (event) => moveByKeys(event, this), { signal });
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#closing.abort();
    this.#waiting.abort();
    this.#release?.();
  }

  async #begin(): Promise<void> {
    this.#brought = takeKeyFromAddress();
    try {
      this.#kept = await openKept();
    } catch (error) {
      console.warn(error);
    }
    await this.#readKnown();
    if (!(await this.#lock({ ifAvailable: true }))) {
      this.#isElsewhere = true;
      this.#draw();
      // The other tab may be one that is just closing.
      if (!(await this.#lock({ signal: this.#waiting.signal }))) return;
      this.#isElsewhere = false;
      await this.#readKnown();
    }
    await this.#reopen();
    this.#draw();
  }

  /** Opens again what needs no more than it has: the repository with a key that was kept, or that a host just gave. */
  async #reopen(): Promise<void> {
    const { address } = this;
    if (!address || this.#brought) return;
    await this.#attempt(async () => {
      const key = (await finishedSignIn(address)) ?? keptKey(address);
      if (key) await this.#open(async () => (await import('./place.ts')).repositoryPlace(address, key));
    });
  }

  get address(): RepositoryAddress | undefined {
    const { repository } = this.dataset;
    return repository ? (JSON.parse(repository) as RepositoryAddress) : undefined;
  }

  /**
   * Takes the lock of this site, as soon as `options` let it, and says whether it has it. Where a browser has no locks, each tab
   * has its own.
   */
  #lock(options: LockOptions): Promise<boolean> {
    const { locks } = navigator as Partial<Navigator>;
    if (!locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      locks
        .request(LOCK, options, (lock) => {
          resolve(lock !== null);
          return lock === null
            ? undefined
            : new Promise<void>((release) => {
                this.#release = release;
              });
        })
        .catch(() => {
          // It waited, and took it by force in the end.
          if (options.signal?.aborted) return resolve(false);
          // Another tab took it over, and what this one would still write would be older than the other's.
          this.#isTaken = true;
          void this.#desk?.flush();
          this.#closing.abort();
          this.#desk = undefined;
          this.#draw();
        });
    });
  }

  async #readKnown(): Promise<void> {
    const places = await this.#kept.places();
    this.#known = await Promise.all(
      places.map(async (place) => ({ place, changes: (await this.#kept.draft(place.key)).changes.length })),
    );
  }

  async #open(making: () => Promise<Place>): Promise<void> {
    const isOpen = await this.#attempt(async () => {
      await import('./without-eval.ts');
      const { opened } = await import('./opened.ts');
      const place = await making();
      const desk = await opened.Desk.open(place, this.#kept, dateInAmsterdam(new Date()));
      const known = this.#known.find((one) => one.place.key === place.key)?.place;
      await this.#kept.keepPlace({ ...known, ...knownPlace(place) });
      this.#closing.abort();
      this.#closing = new AbortController();
      const { signal } = this.#closing;
      desk.addEventListener('changed', () => this.#draw(), { signal });
      // Whoever watches the page from outside sees by this whether all is kept.
      for (const event of ['changed', 'kept'])
        desk.addEventListener(event, () => this.toggleAttribute('data-kept', desk.isKept), { signal });
      this.#opened = opened;
      this.#desk = desk;
      this.#brought = undefined;
      opened.watchPublication(desk, this.#ui(), signal);
    });
    if (isOpen) this.#arrive();
  }

  async #close(): Promise<void> {
    const { address } = this;
    await this.#desk?.flush();
    this.#closing.abort();
    this.#desk = undefined;
    if (address) keepKey(address, undefined);
    this.#typing.clear();
    this.#views.clear();
    await this.#readKnown();
    location.hash = '#/';
    this.#draw();
  }

  /** The address changed: to another room, or by a link that brings a key to a tab that has the desk already. */
  #turn(): void {
    const key = takeKeyFromAddress();
    if (key === undefined) return this.#arrive();
    this.#brought = key;
    this.#views.delete('key');
    void this.#close();
  }

  /** Draws the room of the address, and brings the reader to its title. */
  #arrive(): void {
    this.#failure = undefined;
    part(this, 'status').textContent = '';
    this.#drawNow();
    const title = this.querySelector<HTMLElement>('h2[tabindex]');
    title?.focus();
    if (title) window.scrollTo(0, 0);
  }

  #draw(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    const desk = this.#desk;
    part(this, 'welcome').hidden = desk !== undefined;
    const room = part(this, 'room');
    const hadFocus = room.contains(document.activeElement);
    try {
      render(this.#page(desk), room);
    } catch (error) {
      console.error(error);
      render(html`<p class="notice" role="alert">${texts.failed(String(error))}</p>`, room);
    }
    // Who pressed what is gone now goes on from the title of the room, and not from the top of the page.
    if (hadFocus && document.activeElement === document.body)
      this.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
    document.title = desk ? `${this.#roomTitle()} · ${texts.title}` : this.#title;
  }

  readonly #title = document.title;

  #roomTitle(): string {
    const visit = readAddress(location.hash);
    return visit ? texts.rooms[visit.room] : texts.title;
  }

  #page(desk: Desk | undefined): TemplateResult {
    if (this.#isTaken) return html`<p class="notice">${texts.taken}</p>`;
    if (this.#isElsewhere)
      return html`<div class="notice">
        <p>${texts.elsewhere}</p>
        <button type="button" class="button" @click=${() => void this.#comeHere()}>${texts.here}</button>
      </div>`;
    return desk ? this.#frame(desk) : start(this.#start(), this.#ui());
  }

  async #comeHere(): Promise<void> {
    if (!this.#isElsewhere) return;
    this.#waiting.abort();
    await this.#lock({ steal: true });
    this.#isElsewhere = false;
    await this.#readKnown();
    await this.#reopen();
    this.#draw();
  }

  #start(): Start {
    const { address } = this;
    return {
      site: this.dataset['site'] ?? '',
      address,
      known: this.#known,
      brought: this.#brought,
      open: (making) => this.#open(making),
      signIn: address?.app === undefined ? undefined : () => goSignIn(address),
      forget: async ({ key }: KnownPlace) => {
        await this.#kept.forget(key);
        await this.#readKnown();
        this.#draw();
      },
    };
  }

  #ui(): Ui {
    return {
      kept: this.#kept,
      typing: (form) => {
        const known = this.#typing.get(form) ?? new Map<string, string>();
        this.#typing.set(form, known);
        return known;
      },
      view: <T>(name: string, first: T) => {
        const known = this.#views.get(name) ?? { value: first };
        this.#views.set(name, known);
        return known as { value: T };
      },
      redraw: () => this.#draw(),
      go: (address) => {
        if (location.hash === address) this.#arrive();
        else location.hash = address;
      },
      say: (text) => {
        part(this, 'status').textContent = text;
      },
      attempt: (work) => this.#attempt(work),
      failure: this.#failure,
      isBusy: this.#isBusy,
    };
  }

  /** Does something that can fail; says whether it did not. */
  async #attempt(work: () => Promise<void>): Promise<boolean> {
    let isDone = false;
    this.#failure = undefined;
    this.#isSignedOut = false;
    part(this, 'status').textContent = '';
    this.#isBusy = true;
    this.#draw();
    try {
      await work();
      isDone = true;
    } catch (error) {
      if (error instanceof StoreError) this.#failure = error.message;
      else {
        console.error(error);
        this.#failure = texts.failed(error instanceof Error ? error.message : String(error));
      }
      this.#isSignedOut = error instanceof SignedOut;
      if (this.#isSignedOut && this.address) keepKey(this.address, undefined);
    }
    this.#isBusy = false;
    this.#draw();
    return isDone;
  }

  #frame(desk: Desk): TemplateResult {
    const visit = readAddress(location.hash);
    const ui = this.#ui();
    const isOnRoom = (room: RoomName) => visit?.room === room;
    return html`<h1 class="seen-by-ear">${texts.title}</h1>
      <div class="desk-place">
        <span>${texts.openedFrom[desk.place.sort](desk.place.name)}</span>
        <a href=${this.dataset['manual'] ?? ''} target="_blank" rel="noopener">${texts.manual}</a>
        <button type="button" class="link" @click=${() => void this.#close()}>${texts.close}</button>
      </div>
      <nav aria-label=${texts.nav} class="desk-nav">
        <ul role="list">
          ${(Object.keys(ROOM_PATHS) as RoomName[]).map(
            (room) =>
              html`<li>
                <a href=${roomAddress(room)} aria-current=${isOnRoom(room) ? 'page' : nothing}
                  >${texts.rooms[room]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      ${desk.offline ? this.#offline(desk, desk.offline, ui) : nothing}
      ${desk.isUnkept ? this.#unkept(desk) : nothing} ${this.#clock(desk, ui)} ${this.#failed()}
      <div class="desk-room" data-part="inside">${this.#room(desk, ui, visit)}</div>
      ${this.#changesBar(desk, visit?.room)} ${keysHelp()}`;
  }

  #room(desk: Desk, ui: Ui, visit: ReturnType<typeof readAddress>): TemplateResult {
    if (!visit)
      return html`<p>${texts.noRoom}</p>
        <p><a href=${roomAddress('overview')}>${texts.toOverview}</a></p>`;
    const room = this.#opened?.roomOf(visit.room, visit.parts.length > 0);
    const needsRegion: readonly RoomName[] = ['round', 'replies', 'sheets'];
    if (!desk.catalogue && needsRegion.includes(visit.room))
      return html`<p class="notice">${texts.noRegion}</p>
        <p><a href=${roomAddress('region')}>${texts.toRegion}</a></p>`;
    // Another entry has boxes of its own: none is taken over with what stands in it.
    return html`${keyed(`${visit.room} ${visit.parts.join('/')}`, room?.(desk, ui, visit))}`;
  }

  #offline(desk: Desk, why: string, ui: Ui): TemplateResult {
    return html`<div class="notice" role="alert">
      <p>${texts.offline(why)}</p>
      <button type="button" class="button" @click=${() => void ui.attempt(() => desk.refresh())}>
        ${texts.tryAgain}
      </button>
    </div>`;
  }

  /** What failed last, with the way to go on. */
  #failed(): TemplateResult | typeof nothing {
    if (!this.#failure) return nothing;
    return html`<div class="notice" role="alert">
      <p>${this.#failure}</p>
      ${
        this.#isSignedOut
          ? html`<button type="button" class="button" @click=${() => void this.#close()}>
              ${texts.newKey}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** What is confirmed gets the day of this computer, so its clock must be right. */
  #clock(desk: Desk, ui: Ui): TemplateResult | typeof nothing {
    const { value } = ui.view<PlainDate | undefined>('day of the site', undefined);
    if (!value || !desk.repository) return nothing;
    const isOff = value > addDays(desk.today, 1) || value < addDays(desk.today, -1);
    return isOff ? html`<p class="notice" data-part="clock">${texts.clock(dateLabel(value))}</p>` : nothing;
  }

  #unkept(desk: Desk): TemplateResult {
    const save = async () => {
      const { zipSync, strToU8 } = await import('fflate');
      const files = [...desk.changes.values()].flatMap(({ path, after }) =>
        after === undefined ? [] : [[path, strToU8(after)] as const],
      );
      saveFile(`wijzigingen-${desk.today}.zip`, zipSync(Object.fromEntries(files)), 'application/zip');
    };
    return html`<div class="notice" role="alert">
      <p>${texts.unkept}</p>
      <button type="button" class="button" @click=${() => void save()}>${texts.saveCopy}</button>
    </div>`;
  }

  /** What is not published yet: always in sight, never in the way. */
  #changesBar({ changes, clashes }: Desk, room: RoomName | undefined): TemplateResult | typeof nothing {
    if (room === 'publish' || changes.size + clashes.length === 0) return nothing;
    return html`<div class="changes-bar" data-part="changes">
      <p>
        ${clashes.length > 0 ? texts.clashes(clashes.length) : texts.notPublished(changes.size)}
        <span class="quiet">${texts.kept}</span>
      </p>
      <a class="button" href=${roomAddress('publish')}>${texts.toPublish}</a>
    </div>`;
  }
}

/** The keys, for who wants to be quicker. */
function keysHelp(): TemplateResult {
  return html`<details class="keys" data-part="keys">
    <summary>${texts.keys}</summary>
    <dl>
      ${texts.keysList.map(
        ([key, does]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

customElements.define('offer-desk', OfferDesk);
