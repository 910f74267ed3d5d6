import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { newId } from '../../../content/edit/new-id.ts';
import { SORTS, writtenEntries, type EntrySort, type WrittenEntry } from '../../../content/edit/sorts.ts';
import { freshness, type Freshness } from '../../../domain/offer/freshness.ts';
import { offerSchema } from '../../../domain/schema/schema.ts';
import { compareText, normalise } from '../../../domain/schema/text.ts';
import { kinds, valuesOf, type Kind, type State } from '../../../domain/schema/vocabulary.ts';
import { choiceLabel } from '../../../texts/nl/desk/form.ts';
import { entries as texts } from '../../../texts/nl/desk/entries.ts';
import { desk as frame } from '../../../texts/nl/desk/frame.ts';
import { labels } from '../../../texts/nl/labels.ts';
import { entryAddress } from '../addresses.ts';
import type { Desk } from '../desk.ts';
import { optionsOf, shownValue } from '../names.ts';
import type { Room, Ui } from '../ui.ts';

/** So many rows are shown at first, and as many more with each press. */
const PAGE = 60;

/** The filters of a list, as they stand in the address. */
const FILTERS = ['stand', 'soort', 'gemeente', 'aanbieder'] as const;
type Filter = (typeof FILTERS)[number];

/** A row with all that a filter looks at, worked out once for each state of the content. */
interface Row {
  entry: WrittenEntry;
  text: string;
  fresh: Freshness | undefined;
  problems: number;
  isChanged: boolean;
}

const rowsOf = new WeakMap<object, Map<EntrySort, Row[]>>();

/** The list of the entries of a sort, with search and filters. */
export const entryList =
  (sort: EntrySort): Room =>
  (desk, ui, { query }) => {
    const all = rows(desk, sort);
    const search = query.get('q') ?? '';
    const chosen = (filter: Filter) => query.get(filter) ?? '';
    const wanted = normalise(search);
    const found = all.filter(
      (row) => row.text.includes(wanted) && FILTERS.every((filter) => fits(row, filter, chosen(filter))),
    );
    const shown = ui.view(`shown ${sort} ${query.toString()}`, PAGE);
    const set = (name: string, value: string) => {
      const next = new URLSearchParams(query);
      if (value) next.set(name, value);
      else next.delete(name);
      const behind = next.toString();
      // A filter is no step to go back to: the entry before the list is.
      history.replaceState(null, '', `${entryAddressOfList(sort)}${behind && `?${behind}`}`);
      ui.redraw();
    };
    return html`<header class="room-head">
        <h2 tabindex="-1">${frame.rooms[sort]}</h2>
        <p>${texts.lead[sort]}</p>
      </header>
      ${sort === 'region' ? nothing : makeNew(desk, ui, sort)}
      <form class="filters" role="search" @submit=${(event: Event) => event.preventDefault()}>
        <div class="field">
          <label for="zoek">${texts.search}</label>
          <input
            id="zoek"
            type="search"
            autocomplete="off"
            .value=${search}
            @input=${({ target }: Event) => set('q', (target as HTMLInputElement).value)}
          />
        </div>
        ${filtersOf(desk, sort).map(
          ([name, label, options]) =>
            html`<div class="field">
              <label for=${name}>${label}</label>
              <select
                id=${name}
                @change=${({ target }: Event) => set(name, (target as HTMLSelectElement).value)}
              >
                <option value="">${texts.filter.all}</option>
                ${guard([options, chosen(name)], () =>
                  options.map(
                    ({ id, name: words }) =>
                      html`<option value=${id} ?selected=${chosen(name) === id}>${words}</option>`,
                  ),
                )}
              </select>
            </div>`,
        )}
      </form>
      <p role="status">${texts.count(found.length, all.length)}</p>
      ${found.length === 0 ? html`<p>${texts.none}</p>` : nothing}
      <ul role="list" class="entry-list">
        ${repeat(
          found.slice(0, shown.value),
          ({ entry }) => `${entry.path} ${entry.id}`,
          (row) => rowOf(desk, row),
        )}
      </ul>
      ${
        found.length > shown.value
          ? html`<button
              type="button"
              class="button"
              @click=${() => {
                shown.value += PAGE;
                ui.redraw();
              }}
            >
              ${texts.more(Math.min(PAGE, found.length - shown.value))}
            </button>`
          : nothing
      }`;
  };

const entryAddressOfList = (sort: EntrySort) => entryAddress(sort, '').replace(/\/$/, '');

function rowOf(desk: Desk, { entry, fresh, problems, isChanged }: Row): TemplateResult {
  const { sort, id, label, fields } = entry;
  const about =
    sort === 'offers'
      ? [shownValue(desk, ['kind'], fields['kind']), shownValue(desk, ['providers'], fields['providers'])]
      : sort === 'providers'
        ? [fields['type'], fields['email']]
        : [];
  const isNew = desk.changes.get(entry.path)?.before === undefined && isChanged;
  return html`<li data-item>
    <a href=${entryAddress(sort, id)}>${label}</a>
    <span class="quiet">${about.filter(Boolean).join(' · ')}</span>
    <span class="row-marks">
      ${fresh ? html`<span class="badge" data-freshness=${fresh}>${labels.freshness[fresh]}</span>` : nothing}
      ${problems > 0 ? html`<span class="mark wrong">${texts.problems(problems)}</span>` : nothing}
      ${isChanged ? html`<span class="mark">${isNew ? texts.isNew : texts.changed}</span>` : nothing}
    </span>
  </li>`;
}

function rows(desk: Desk, sort: EntrySort): Row[] {
  const { content, files, changes } = desk;
  const known = rowsOf.get(content) ?? new Map<EntrySort, Row[]>();
  rowsOf.set(content, known);
  const before = known.get(sort);
  if (before) return before;
  const refresh = desk.catalogue?.region.refresh;
  const problems = new Map<string, number>();
  for (const { file, field } of content.problems) {
    const key = `${file} ${/^\[(\d+)\]/.exec(field)?.[1] ?? ''}`;
    problems.set(key, (problems.get(key) ?? 0) + 1);
  }
  const made = writtenEntries(files, sort)
    .map((entry): Row => {
      const { label, id, fields, path, row } = entry;
      const state = fields['state'] ?? 'actief';
      const verified = fields['verified'];
      const isKnown = sort === 'offers' && refresh !== undefined && typeof state === 'string';
      return {
        entry,
        text: normalise(`${label} ${id}`),
        fresh: isKnown
          ? freshness(
              { state: state as State, verified: typeof verified === 'string' ? verified : undefined },
              refresh,
              desk.today,
            )
          : undefined,
        problems: problems.get(`${path} ${row === undefined ? '' : row + 1}`) ?? 0,
        isChanged: changes.has(path),
      };
    })
    .sort((a, b) => compareText(a.entry.label, b.entry.label));
  known.set(sort, made);
  return made;
}

function fits(
  { entry: { fields }, fresh, problems, isChanged }: Row,
  filter: Filter,
  value: string,
): boolean {
  if (value === '') return true;
  const has = (field: string) => [fields[field]].flat().includes(value);
  switch (filter) {
    case 'soort':
      return has('kind');
    case 'gemeente':
      return has('area') || has('municipality');
    case 'aanbieder':
      return has('providers');
    case 'stand':
      if (value === 'na-te-vragen') return fresh !== undefined && fresh !== 'current' && fresh !== 'ended';
      if (value === 'probleem') return problems > 0;
      if (value === 'gewijzigd') return isChanged;
      if (value === 'zonder-mail') return fields['email'] === undefined;
      return fresh === 'ended';
    default:
      return filter satisfies never;
  }
}

function filtersOf(desk: Desk, sort: EntrySort): [Filter, string, { id: string; name: string }[]][] {
  const { filter } = texts;
  const states = [
    ...(sort === 'offers' ? [{ id: 'na-te-vragen', name: filter.unconfirmed }] : []),
    ...(sort === 'providers' ? [{ id: 'zonder-mail', name: filter.noMailbox }] : []),
    { id: 'probleem', name: filter.problems },
    { id: 'gewijzigd', name: filter.changed },
    ...(sort === 'offers' ? [{ id: 'gestopt', name: filter.ended }] : []),
  ];
  const list: [Filter, string, { id: string; name: string }[]][] = [['stand', filter.state, states]];
  const kindOptions = valuesOf(kinds).map((id) => ({ id, name: choiceLabel('kind', id) }));
  if (sort === 'offers')
    list.push(
      ['soort', filter.kind, kindOptions],
      ['gemeente', filter.municipality, optionsOf(desk, 'area')],
      ['aanbieder', filter.provider, optionsOf(desk, 'provider')],
    );
  if (sort === 'providers') list.push(['gemeente', filter.municipality, optionsOf(desk, 'municipality')]);
  return list;
}

/** What a new entry of a sort begins with, beside its name. */
function template(desk: Desk, sort: EntrySort, name: string, kind: Kind): Record<string, unknown> {
  switch (sort) {
    case 'offers':
      return {
        title: name,
        kind,
        ...TEMPLATES[kind],
        sources: [{ title: texts.templateSource, date: desk.today }],
      };
    case 'providers':
      return { name };
    case 'guides':
      return { title: name };
    default:
      return { [SORTS[sort].label]: name };
  }
}

/** Whom each kind is mostly for, as a beginning that an editor changes. */
const TEMPLATES: Record<Kind, { audience: string[]; sectors: string[] }> = {
  plusklas: { audience: ['leerling', 'ouder'], sectors: ['PO'] },
  begeleiding: { audience: ['leerling', 'ouder', 'school'], sectors: ['PO', 'VO'] },
  'passend-alternatief': { audience: ['leerling', 'ouder', 'school'], sectors: ['PO', 'VO'] },
  oudercursus: { audience: ['ouder'], sectors: ['PO'] },
  'jonge-kind': { audience: ['leerling', 'ouder'], sectors: ['VSE'] },
  voltijd: { audience: ['leerling', 'ouder'], sectors: ['PO'] },
  programma: { audience: ['leerling'], sectors: ['PO', 'VO'] },
  scholing: { audience: ['school', 'professional'], sectors: ['PO', 'VO'] },
  netwerk: { audience: ['school', 'professional'], sectors: ['PO', 'VO'] },
};

/** What is filled in for an entry that does not exist yet. */
interface NewEntry {
  name: string;
  kind: Kind;
  isOpen: boolean;
  isWrong: boolean;
}

function makeNew(desk: Desk, ui: Ui, sort: Exclude<EntrySort, 'region'>): TemplateResult {
  const made = ui.view<NewEntry>(`new ${sort}`, {
    name: '',
    kind: 'plusklas',
    isOpen: false,
    isWrong: false,
  });
  const taken = new Set(writtenEntries(desk.files, sort).map((entry) => entry.id));
  const id = newId(made.value.name, taken);
  const begin = (event: Event) => {
    event.preventDefault();
    const name = made.value.name.trim();
    if (name === '') {
      made.value.isWrong = true;
      return ui.redraw();
    }
    const { kind } = made.value;
    made.value = { name: '', kind, isOpen: false, isWrong: false };
    desk.add(sort, id, template(desk, sort, name, kind));
    const added = writtenEntries(desk.files, sort);
    const at = sort === 'linkExceptions' ? (added[added.length - 1]?.id ?? id) : id;
    ui.go(entryAddress(sort, at));
  };
  return html`<details
    class="make-new"
    ?open=${made.value.isOpen}
    @toggle=${({ target }: Event) => (made.value.isOpen = (target as HTMLDetailsElement).open)}
  >
    <summary class="button">${texts.make[sort]}</summary>
    <form @submit=${begin}>
      <div class="field">
        <label for="nieuw-naam">${texts.makeName}</label>
        <input
          id="nieuw-naam"
          autocomplete="off"
          .value=${made.value.name}
          aria-describedby="nieuw-uitleg"
          @input=${({ target }: Event) => {
            made.value.name = (target as HTMLInputElement).value;
            made.value.isWrong = false;
            ui.redraw();
          }}
        />
        <p id="nieuw-uitleg" class=${made.value.isWrong ? 'problem' : 'hint'}>
          ${made.value.isWrong ? texts.needsName : made.value.name.trim() ? texts.makeId(id) : nothing}
        </p>
      </div>
      ${
        sort === 'offers'
          ? html`<div class="field">
              <label for="nieuw-soort">${texts.makeKind}</label>
              <select
                id="nieuw-soort"
                @change=${({ target }: Event) => (made.value.kind = (target as HTMLSelectElement).value as Kind)}
              >
                ${offerSchema.shape.kind.options.map(
                  (kind) =>
                    html`<option value=${kind} ?selected=${kind === made.value.kind}>
                      ${choiceLabel('kind', kind)}
                    </option>`,
                )}
              </select>
            </div>`
          : nothing
      }
      <button class="button">${texts.makeStart}</button>
    </form>
  </details>`;
}
