import { entriesOf, joinCatalogue, type Catalogue } from '../../content/catalogue.ts';
import { changedFiles, withReplacements, type ChangeSet } from '../../content/edit/change-set.ts';
import { mergeFile, settle, type Merged } from '../../content/edit/merge.ts';
import { addEntry, editEntry, type EntrySort, type WrittenEntry } from '../../content/edit/sorts.ts';
import { readContent, type Content } from '../../content/read.ts';
import { recheck } from '../../content/recheck.ts';
import {
  ChangedMeanwhile,
  SignedOut,
  StoreError,
  readAll,
  type Replacement,
  type Repository,
} from '../../content/store.ts';
import type { Problem } from '../../domain/checks/problem.ts';
import type { SourceFile } from '../../domain/checks/source-file.ts';
import { cutoff } from '../../domain/offer/freshness.ts';
import { memoryPath, newMemory, serialiseMemory, type RoundMemory } from '../../domain/round/memory.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import type { Change } from '../../domain/sheet/changes.ts';
import { desk as texts } from '../../texts/nl/desk/frame.ts';
import { forgetLast, keepLast, lastChanges, type Draft, type HandedFile, type Kept } from './kept.ts';
import type { Place } from './place.ts';

/** How long after the last change the work is kept, in milliseconds: less than a second. */
const KEEP_AFTER_MS = 400;

/** A check of all files that takes longer than this, in milliseconds, waits until she stops typing. */
const QUICK_MS = 40;
/** So long after the last change a whole check is made, in milliseconds. */
const WHOLE_AFTER_MS = 700;

/** A file that both she and somebody else changed, with the choice that she made for each field. */
export interface Clash {
  /** What she had changed, on the content of before. */
  original: Replacement;
  merged: Merged;
  choices: ('ours' | 'theirs' | undefined)[];
}

/** The text of a file below its fields is checked by code that comes later. */
type TextCheck = Parameters<typeof readContent>[2];
const NO_TEXT_CHECK: TextCheck = () => [];

/**
 * The content that an editor has open, with all that she changed and did not publish. It says `changed` after every change,
 * keeps the work in this browser within a second, and then says `kept`.
 */
export class Desk extends EventTarget {
  readonly place: Place;
  readonly #kept: Kept;
  #published: SourceFile[];
  #changes: ChangeSet;
  #draft: Draft;
  #handed: HandedFile[];
  #timer = 0;
  /** How many writes to the storage are under way. */
  #keeping = 0;
  #read: { files: SourceFile[]; content: Content } | undefined;
  /** The last check of all files, with the change set that it was made on and how long it took. */
  #whole:
    { content: Content; published: readonly SourceFile[]; changes: ChangeSet; took: number } | undefined;
  #wholeTimer = 0;
  #catalogue: { of: Content; catalogue: Catalogue | undefined } | undefined;
  #today: PlainDate;
  #textCheck = NO_TEXT_CHECK;
  /** What both changed, until she chose. */
  clashes: Clash[] = [];
  /** Whether the last attempt to keep the work failed. */
  isUnkept = false;
  /** Why the newest content could not be read: what is shown then is what was read before. */
  offline: string | undefined;

  private constructor(place: Place, kept: Kept, today: PlainDate, files: SourceFile[], draft: Draft) {
    super();
    this.place = place;
    this.#kept = kept;
    this.#today = today;
    this.#published = files;
    this.#draft = draft;
    this.#changes = withReplacements(new Map(), draft.changes);
    this.#handed = [];
  }

  /**
   * Opens a place with the work that was left there. When it cannot be reached, what was read before is opened. Rejects with
   * a StoreError when nothing was, or when the key is not taken.
   */
  static async open(place: Place, kept: Kept, today: PlainDate): Promise<Desk> {
    const last = lastChanges(place.key);
    const stored = await kept.draft(place.key);
    const draft = last ? { ...stored, changes: last } : stored;
    const before = await kept.files(place.key);
    const handed = await kept.handed(place.key);
    let files: SourceFile[];
    try {
      files = await readAll(place.store);
    } catch (error) {
      const isAway = error instanceof StoreError && !(error instanceof SignedOut);
      if (!before || !isAway || place.sort !== 'repository') throw error;
      const desk = new Desk(place, kept, today, before, draft);
      desk.#handed = handed;
      desk.offline = error.message;
      desk.#keepSoon();
      return desk;
    }
    if (!files.some(({ path }) => path === 'region.yaml')) throw new StoreError(texts.noContent(place.name));
    const desk = new Desk(place, kept, today, files, draft);
    desk.#handed = handed;
    desk.#rebase(draft.changes);
    // It is kept beside what follows: thousands of files take a second.
    void desk.#keepAll();
    return desk;
  }

  get today(): PlainDate {
    return this.#today;
  }

  /** The files as they are published. */
  get published(): readonly SourceFile[] {
    return this.#published;
  }

  get changes(): ChangeSet {
    return this.#changes;
  }

  get handed(): readonly HandedFile[] {
    return this.#handed;
  }

  get draft(): Readonly<Draft> {
    return this.#draft;
  }

  /** The files as they will be. */
  get files(): SourceFile[] {
    return this.#current().files;
  }

  get content(): Content {
    return this.#current().content;
  }

  /** The entries joined; absent as long as `region.yaml` does not follow the schema. */
  get catalogue(): Catalogue | undefined {
    const { content } = this.#current();
    if (this.#catalogue?.of !== content) {
      const entries = entriesOf(content);
      this.#catalogue = { of: content, catalogue: entries && joinCatalogue(entries, this.#today) };
    }
    return this.#catalogue.catalogue;
  }

  /** The entries joined, as they were at the last whole check: for the names of what an entry refers to. */
  get names(): Catalogue | undefined {
    return this.#catalogue?.catalogue ?? this.catalogue;
  }

  get problems(): readonly Problem[] {
    return this.content.problems;
  }

  /** What is remembered of the round that runs, or of the one that would begin today. */
  get memory(): RoundMemory | undefined {
    const { catalogue, content } = this;
    if (!catalogue) return undefined;
    const { region, offers, writtenFields } = catalogue;
    const path = memoryPath(cutoff(region.refresh, this.#today));
    const known = content.entries.rounds.find(({ file }) => file.path === path)?.entry;
    return (
      known ??
      newMemory(region.refresh, this.#today, new Map(offers.map(({ id }) => [id, writtenFields(id)])))
    );
  }

  /** The text of a file as it will be. */
  textOf(path: string): string | undefined {
    return this.files.find((file) => file.path === path)?.text;
  }

  /** The text that is published. */
  publishedText(path: string): string | undefined {
    return this.#published.find((file) => file.path === path)?.text;
  }

  /** Takes replacements into the change set. Their `before` is the text as it will be now. */
  replace(replacements: readonly Replacement[]): void {
    if (replacements.length === 0) return;
    this.#changes = withReplacements(this.#changes, replacements);
    this.#changed();
  }

  /** Changes fields of an entry. Throws an EditError when its file cannot be changed without touching more. */
  edit(entry: WrittenEntry, changes: readonly Change[]): void {
    const before = this.textOf(entry.path) ?? '';
    const after = editEntry(before, entry, changes);
    if (after !== before) this.replace([{ path: entry.path, before, after }]);
  }

  /** Makes a new entry and gives its path. */
  add(sort: Exclude<EntrySort, 'region'>, id: string, fields: Record<string, unknown>): string {
    const existing = addEntry(sort, id, fields, undefined).path;
    const before = this.textOf(existing);
    const { path, after } = addEntry(sort, id, fields, before);
    this.replace([{ path, before, after }]);
    return path;
  }

  /** Writes what the round remembers. */
  remember(memory: RoundMemory): void {
    const path = memoryPath(memory.start);
    const before = this.textOf(path);
    const after = serialiseMemory(memory);
    if (after !== before) this.replace([{ path, before, after }]);
  }

  /** Leaves the changes of some files out: they are as they were published. */
  drop(paths: readonly string[]): void {
    const next = new Map(this.#changes);
    for (const path of paths) next.delete(path);
    this.#changes = next;
    this.#changed();
  }

  /** Notes something beside the changes: what was read, a secret, what is awaited. */
  note(noted: Partial<Omit<Draft, 'changes' | 'version'>>): void {
    this.#draft = { ...this.#draft, ...noted };
    this.#keepSoon();
    this.#say();
  }

  /** Takes files in that somebody handed her. The same file twice is there once. */
  async hand(files: readonly HandedFile[]): Promise<void> {
    const isSame = (a: HandedFile, b: HandedFile) =>
      a.name === b.name &&
      a.bytes.length === b.bytes.length &&
      a.bytes.every((byte, at) => byte === b.bytes[at]);
    const added = files.filter((file) => !this.#handed.some((other) => isSame(file, other)));
    await this.#setHanded([...this.#handed, ...added]);
  }

  async unhand(files: ReadonlySet<HandedFile>): Promise<void> {
    await this.#setHanded(this.#handed.filter((file) => !files.has(file)));
  }

  async #setHanded(files: HandedFile[]): Promise<void> {
    this.#handed = files;
    this.#say();
    await this.#attempt(() => this.#kept.keepHanded(this.place.key, this.#handed));
  }

  /** Takes the check of texts in, when its code is there. */
  useTextCheck(check: TextCheck): void {
    this.#textCheck = check;
    this.#whole = undefined;
    this.#read = undefined;
    this.#say();
  }

  /** Reads the newest content and puts the changes on it. Rejects with a StoreError. */
  async refresh(): Promise<void> {
    const files = await readAll(this.place.store);
    this.#published = files;
    this.offline = undefined;
    this.#rebase([...this.#changes.values()]);
    await this.#keepAll();
    this.#changed();
  }

  /** Settles a field that both changed. */
  choose(clash: Clash, at: number, choice: 'ours' | 'theirs'): void {
    clash.choices[at] = choice;
    this.#say();
  }

  /** Keeps what was chosen, once there is a choice for each field. */
  settle(clash: Clash): void {
    const choices = clash.choices.flatMap((one) => one ?? []);
    if (choices.length < clash.choices.length) return;
    this.clashes = this.clashes.filter((one) => one !== clash);
    this.#changes = withReplacements(this.#changes, [settle(clash.merged, choices)]);
    this.#changed();
  }

  /** Whether somebody else changed the same fields of a file, and she has not chosen yet what stays. */
  isClashing(path: string): boolean {
    return this.clashes.some(({ merged }) => merged.path === path);
  }

  /**
   * Publishes the change set as one change with a message. Rejects with a StoreError; the change set is then still there, on
   * the newest content when somebody else had published.
   */
  async publish(message: string, at: string): Promise<void> {
    const published = this.#changes;
    const replacements = [...published.values()];
    await this.#keepNow();
    try {
      await this.place.store.write(replacements, message);
    } catch (error) {
      if (error instanceof ChangedMeanwhile) await this.refresh();
      throw error;
    }
    this.#published = changedFiles(this.#published, published);
    this.#changes = changesSince(published, this.#changes);
    const id = this.repository?.version() ?? at;
    const kept = { id, at, message, replacements };
    const path = replacements.find(({ after }) => after !== undefined)?.path ?? '';
    this.#draft = {
      ...this.#draft,
      published: this.repository ? [] : [kept, ...this.#draft.published].slice(0, MOST_PUBLISHED),
      awaited: this.repository && { id, at, path },
    };
    await this.#keepAll();
    this.#changed();
  }

  get repository(): Repository | undefined {
    return this.place.sort === 'repository' ? (this.place.store as Repository) : undefined;
  }

  /** Whether the storage has all that she did. */
  get isKept(): boolean {
    return this.#timer === 0 && this.#keeping === 0 && !this.isUnkept;
  }

  /**
   * Keeps the work now, when the page goes away. A page that is loaded again does not wait for the storage, so a copy goes
   * where it is there at once.
   */
  async flush(): Promise<void> {
    if (this.#timer === 0) return;
    keepLast(this.place.key, this.#toKeep().changes);
    await this.#keepNow();
  }

  /** Puts the changes on the content as it is published now; what both changed becomes a clash. */
  #rebase(changes: readonly Replacement[]): void {
    const texts = new Map(this.#published.map(({ path, text }) => [path, text]));
    const merged = changes.map((original) => ({
      original,
      merged: mergeFile(original.path, {
        before: original.before,
        ours: original.after,
        theirs: texts.get(original.path),
      }),
    }));
    this.clashes = merged
      .filter((one) => one.merged.conflicts.length > 0)
      .map((one) => ({ ...one, choices: one.merged.conflicts.map(() => undefined) }));
    this.#changes = withReplacements(
      new Map(),
      merged.map((one) => one.merged),
    );
    this.#read = undefined;
  }

  #current() {
    if (this.#read) return this.#read;
    const files = changedFiles(this.#published, this.#changes);
    this.#read = { files, content: this.#quickly(files) ?? this.#wholly(files) };
    return this.#read;
  }

  #wholly(files: readonly SourceFile[]): Content {
    const begin = performance.now();
    const content = readContent(files, this.#today, this.#textCheck);
    const took = performance.now() - begin;
    this.#whole = { content, published: this.#published, changes: this.#changes, took };
    return content;
  }

  /** The check of what changed since the last whole one, which comes later; `undefined` when a whole check is quick. */
  #quickly(files: readonly SourceFile[]): Content | undefined {
    const whole = this.#whole;
    if (!whole || whole.took < QUICK_MS || whole.published !== this.#published) return undefined;
    const paths = new Set([...whole.changes.keys(), ...this.#changes.keys()]);
    const changed = new Set([...paths].filter((path) => whole.changes.get(path) !== this.#changes.get(path)));
    if (changed.size === 0 || changed.size > MOST_QUICK) return undefined;
    clearTimeout(this.#wholeTimer);
    this.#wholeTimer = window.setTimeout(() => {
      this.#whole = undefined;
      this.#read = undefined;
      this.#say();
    }, WHOLE_AFTER_MS);
    return recheck(whole.content, files, changed, { today: this.#today, checkText: this.#textCheck });
  }

  #changed(): void {
    this.#read = undefined;
    this.#keepSoon();
    this.#say();
  }

  #keepSoon(): void {
    // It is not put off by the next key: who types without a pause would else have nothing kept.
    if (this.#timer === 0) this.#timer = window.setTimeout(() => void this.#keepNow(), KEEP_AFTER_MS);
  }

  #say(): void {
    this.dispatchEvent(new Event('changed'));
  }

  async #keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    await this.#attempt(() => this.#kept.keepDraft(this.place.key, this.#toKeep()));
  }

  async #keepAll(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    await this.#attempt(() => this.#kept.keepAll(this.place.key, this.#published, this.#toKeep()));
  }

  #toKeep(): Draft {
    const open = this.clashes.map(({ original }) => original);
    const settled = [...this.#changes.values()].filter(({ path }) => open.every((one) => one.path !== path));
    return { ...this.#draft, version: this.repository?.version() ?? '', changes: [...settled, ...open] };
  }

  async #attempt(keep: () => Promise<void>): Promise<void> {
    const before = this.isUnkept;
    this.#keeping += 1;
    try {
      await keep();
      this.isUnkept = false;
    } catch (error) {
      console.warn(error);
      this.isUnkept = true;
    }
    this.#keeping -= 1;
    // Nothing was changed meanwhile, so the copy of the tab is not needed.
    if (this.isKept) forgetLast(this.place.key);
    if (before !== this.isUnkept) this.#say();
    this.dispatchEvent(new Event('kept'));
  }
}

/** What was changed while a change set was being published: on the files as they are published now. */
function changesSince(published: ChangeSet, now: ChangeSet): ChangeSet {
  const paths = new Set([...published.keys(), ...now.keys()]);
  const later = [...paths].flatMap((path): Replacement[] => {
    const [sent, own] = [published.get(path), now.get(path)];
    if (sent === own) return [];
    if (!sent) return own ? [own] : [];
    return [{ path, before: sent.after, after: own ? own.after : sent.before }];
  });
  return withReplacements(new Map(), later);
}

/** More files than this are checked as a whole: a spreadsheet or a round changed them, and nobody is typing. */
const MOST_QUICK = 5;
/** So many publications are kept where the place itself has no history. */
const MOST_PUBLISHED = 20;
