import { html, nothing, type TemplateResult } from 'lit-html';
import { cutoff, freshness } from '../../../domain/offer/freshness.ts';
import { roundsBegun, overdueRound } from '../../../domain/round/overdue.ts';
import { pendingReplies } from '../../../domain/round/memory.ts';
import { REMIND_AFTER_DAYS } from '../../../domain/round/milestones.ts';
import { roundProgress, workList } from '../../../domain/round/work-list.ts';
import { addDays, dateOfYear, type PlainDate } from '../../../domain/schema/dates.ts';
import { idOf } from '../../../domain/checks/paths.ts';
import { describeNote } from '../../../domain/checks/left-behind.ts';
import { problemText } from '../../../texts/nl/desk/form.ts';
import { overview as texts } from '../../../texts/nl/desk/overview.ts';
import { roundDueLabel } from '../../../texts/nl/wording.ts';
import { roomAddress } from '../addresses.ts';
import type { Desk } from '../desk.ts';
import { nameOfFile, nameOfProblem, problemAddress } from '../names.ts';
import type { Room } from '../ui.ts';
import { deadLinks, type Build } from '../watching.ts';
import { waiting } from './waiting.ts';

/** Something to do, the most urgent first. */
interface Task {
  words: string;
  address: string;
  minutes: number;
}

/** At most so many things are asked at once. */
const MOST_TASKS = 5;
/** So many problems are listed; each page that is mended brings the next. */
const MOST_PROBLEMS = 20;

/** What wants doing now, and what visitors see today. */
export const overview: Room = (desk, ui) => {
  const build = desk.repository && ui.view<Build | undefined>('build', undefined).value;
  const dead = deadLinks(desk, build);
  const tasks = tasksOf(desk, dead.length).slice(0, MOST_TASKS);
  const { problems, notes } = desk.content;
  return html`<header class="room-head">
      <h2 tabindex="-1">${texts.title}</h2>
      <p class="lead">${standing(desk)}</p>
    </header>
    <div class="beside">
      <div>
        <section>
          <h3>${texts.todo}</h3>
          ${
            tasks.length === 0
              ? html`<p>${texts.nothing}</p>`
              : html`<ol class="tasks" role="list">
                  ${tasks.map(
                    ({ words, address, minutes }, at) =>
                      html`<li data-item>
                        <a href=${address}>${words}</a>
                        <span class="quiet"
                          >${at === 0 ? html`<strong>${texts.next}</strong> · ` : nothing}${texts.minutes(minutes)}</span
                        >
                      </li>`,
                  )}
                </ol>`
          }
        </section>
        ${
          problems.length > 0
            ? html`<section>
                <h3>${texts.problems}</h3>
                <p>${texts.problemsLead}</p>
                <ul class="problem-list">
                  ${problems.slice(0, MOST_PROBLEMS).map((problem) => {
                    const address = problemAddress(desk, problem);
                    const name = nameOfProblem(desk, problem);
                    return html`<li>
                      ${address ? html`<a href=${address}>${name}</a>` : html`<strong>${name}</strong>`}:
                      ${problemText(problem)}
                    </li>`;
                  })}
                </ul>
              </section>`
            : nothing
        }
        ${dead.length > 0 ? deadList(desk, dead) : nothing}
        ${
          notes.length > 0
            ? html`<section>
                <h3>${texts.notes}</h3>
                <ul>
                  ${notes.map((note) => html`<li>${describeNote(note)}</li>`)}
                </ul>
              </section>`
            : nothing
        }
      </div>
      <aside class="preview">
        <h3>${texts.seen}</h3>
        <p>${seen(desk)}</p>
      </aside>
    </div>`;
};

function deadList(desk: Desk, dead: ReturnType<typeof deadLinks>): TemplateResult {
  return html`<section id="links">
    <h3>${texts.deadLinks}</h3>
    <p>${texts.deadLinksLead}</p>
    <ul class="problem-list">
      ${dead.map(({ path, host, since }) => {
        const address = problemAddress(desk, { file: path, line: 1, field: '', problem: '', fix: '' });
        const name = nameOfFile(desk, path);
        return html`<li>
          ${address ? html`<a href=${address}>${name}</a>` : name}: ${texts.deadLink(host, since)}
        </li>`;
      })}
    </ul>
  </section>`;
}

function seen({ catalogue, today }: Desk): string {
  if (!catalogue) return '';
  const { region, offers } = catalogue;
  const running = offers.filter(({ state }) => state !== 'gestopt');
  const confirmed = running.filter((offer) => freshness(offer, region.refresh, today) === 'current');
  return texts.counts(confirmed.length, running.length);
}

function standing({ catalogue, memory, content, today }: Desk): TemplateResult | string {
  if (!catalogue || !memory) return '';
  const { refresh } = catalogue.region;
  const start = cutoff(refresh, today);
  const years = content.entries.rounds.map(({ file }) => idOf(file.path));
  const overdue = overdueRound(roundsBegun(years, catalogue.offers), refresh, today);
  if (overdue) return roundDueLabel(overdue);
  const rows = workList(catalogue, memory, today);
  const { offers, repliedOffers, providers, repliedProviders } = roundProgress(rows.map(({ task }) => task));
  const open = offers - repliedOffers;
  if (open === 0) return texts.standing.done;
  if (today < addDays(start, refresh.weeks * 7))
    return texts.standing.running(daysBetween(start, today) + 1, open, providers - repliedProviders);
  const next = dateOfYear(Number(start.slice(0, 4)) + 1, refresh.month, refresh.day);
  return `${texts.standing.over(open)} ${texts.standing.before(next)}`;
}

function tasksOf(desk: Desk, dead: number): Task[] {
  const { tasks } = texts;
  const { catalogue, memory, today, clashes, changes, content } = desk;
  const task = (
    count: number,
    words: (count: number) => string,
    address: string,
    minutesEach: number,
  ): Task[] =>
    count > 0
      ? [{ words: words(count), address, minutes: Math.max(1, Math.round(count * minutesEach)) }]
      : [];
  const urgent = [
    ...task(clashes.length, tasks.clashes, roomAddress('publish'), 1),
    ...task(content.problems.length, tasks.problems, firstProblem(desk), 2),
  ];
  if (!catalogue || !memory) return urgent;
  const { region, offers } = catalogue;
  const rows = workList(catalogue, memory, today);
  const open = rows.filter(({ task: own }) => own.open.length > 0);
  const years = content.entries.rounds.map(({ file }) => idOf(file.path));
  const isRunning = today < addDays(cutoff(region.refresh, today), region.refresh.weeks * 7);
  const hasBegun = memory.sent.length > 0;
  const isOverdue = overdueRound(roundsBegun(years, offers), region.refresh, today) !== undefined;
  const asked = new Map(memory.sent.map(({ provider, on }) => [provider, on]));
  const reachable = open.filter(({ provider }) => provider.email);
  const unasked = reachable.filter(({ provider }) => !asked.has(provider.id));
  const late = reachable.filter(({ provider }) => {
    const on = asked.get(provider.id);
    return on !== undefined && addDays(on, REMIND_AFTER_DAYS) <= today;
  });
  const withoutMailbox = open.filter(({ provider, unreachable }) => !provider.email || unreachable);
  const pending = pendingReplies(memory, new Map(offers.map((offer) => [offer.id, offer])));
  const handed = waiting(desk);
  const isRound = isRunning || hasBegun || isOverdue;
  const neverConfirmed = offers.filter(({ state, verified }) => state !== 'gestopt' && !verified);
  return [
    ...urgent,
    ...task(handed?.toTake ?? 0, tasks.replies, roomAddress('replies'), 0.1),
    ...task(handed?.toRead ?? 0, tasks.read, roomAddress('replies', 'lees'), 0.5),
    ...task(changes.size, tasks.publish, roomAddress('publish'), 0.1),
    ...task(pending.length, tasks.pending, roomAddress('replies', 'eerder'), 1),
    ...(isRound
      ? [
          ...task(withoutMailbox.length, tasks.mailboxes, roomAddress('round', 'mailadressen'), 1),
          ...(hasBegun
            ? task(unasked.length, tasks.send, roomAddress('round'), 0.5)
            : [{ words: tasks.begin, address: roomAddress('round'), minutes: Math.max(5, unasked.length) }]),
          ...task(late.length, tasks.remind, roomAddress('round'), 0.5),
        ]
      : []),
    ...keyTask(desk),
    ...task(dead, tasks.links, roomAddress('overview'), 2),
    ...(isRound
      ? []
      : task(neverConfirmed.length, tasks.stale, `${roomAddress('offers')}?stand=na-te-vragen`, 1)),
  ];
}

/** A key that ends before the next round is over must be made anew in time. */
function keyTask(desk: Desk): Task[] {
  const ends = desk.repository?.keyEnds();
  const refresh = desk.catalogue?.region.refresh;
  if (!ends || !refresh) return [];
  const year = Number(cutoff(refresh, desk.today).slice(0, 4)) + 1;
  const lastDay = addDays(dateOfYear(year, refresh.month, refresh.day), refresh.weeks * 7);
  if (ends >= lastDay || ends > addDays(desk.today, WARN_DAYS)) return [];
  return [{ words: texts.tasks.key(ends), address: roomAddress('overview'), minutes: 5 }];
}

/** So long before its end a key is worth a word. */
const WARN_DAYS = 60;

function firstProblem(desk: Desk): string {
  const address = desk.problems.flatMap((problem) => problemAddress(desk, problem) ?? [])[0];
  return address ?? roomAddress('overview');
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
