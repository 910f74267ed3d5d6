import * as z from 'zod';
import { sortOfPath } from '../../content/edit/sorts.ts';
import { dateInAmsterdam, type PlainDate } from '../../domain/schema/dates.ts';
import { addressOf } from '../../domain/site/addresses.ts';
import type { Desk } from './desk.ts';
import type { Ui } from './ui.ts';
import { publish as texts } from '../../texts/nl/desk/publish.ts';

/** How often the site is asked whether it shows what was published, in milliseconds. */
const EVERY_MS = 15_000;

/** What the site says of itself (`pages/data/build.json.ts`). */
const buildSchema = z.object({ commit: z.string(), links: z.record(z.string(), z.string()).optional() });
export type Build = z.infer<typeof buildSchema> & {
  /** The day on the clock of the server. */
  seenOn?: PlainDate;
};

/** What the site says of its last build; `undefined` when it cannot be asked. */
async function buildOfSite(signal?: AbortSignal): Promise<Build | undefined> {
  try {
    const address = `${import.meta.env.BASE_URL.replace(/\/$/, '')}${addressOf('build')}`;
    const response = await fetch(address, { cache: 'no-store', ...(signal && { signal }) });
    if (!response.ok) return undefined;
    const sent = response.headers.get('date');
    const day = sent === null ? undefined : dateInAmsterdam(new Date(sent));
    return { ...buildSchema.parse(await response.json()), ...(day && { seenOn: day }) };
  } catch {
    return undefined;
  }
}

/** The entries with an address on a site that failed when the addresses were tried last, each with that site. */
export function deadLinks(
  desk: Desk,
  build: Build | undefined,
): { path: string; host: string; since: string }[] {
  const failing = Object.entries(build?.links ?? {});
  if (failing.length === 0) return [];
  return desk.files
    .filter(({ path }) => sortOfPath(path) !== undefined && path.includes('/'))
    .flatMap(({ path, text }) =>
      failing.flatMap(([host, since]) => (text.includes(`//${host}`) ? [{ path, host, since }] : [])),
    );
}

/** Says when the site shows what was published last: until then it is asked again and again, as long as the page is open. */
export function watchPublication(desk: Desk, ui: Ui, signal: AbortSignal): void {
  const seen = ui.view<Build | undefined>('build', undefined);
  const look = async () => {
    const { awaited } = desk.draft;
    if (signal.aborted || (seen.value && !awaited)) return;
    const build = await buildOfSite(signal);
    seen.value = build;
    ui.view<PlainDate | undefined>('day of the site', undefined).value = build?.seenOn;
    ui.redraw();
    if (awaited && build && (await shows(desk, build.commit, awaited.id))) {
      ui.view<{ id: string; path: string } | undefined>('visible', undefined).value = awaited;
      desk.note({ awaited: undefined });
      ui.say(texts.visible);
    }
  };
  const timer = window.setInterval(() => void look(), EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  void look();
}

/** Whether a build is of the commit that is awaited, or of one after it. */
async function shows({ repository }: Desk, built: string, awaited: string): Promise<boolean> {
  if (built === awaited) return true;
  if (!repository || built === '') return false;
  try {
    const published = (await repository.publications()).map(({ id }) => id);
    const [ours, theirs] = [published.indexOf(awaited), published.indexOf(built)];
    return theirs >= 0 && theirs < ours;
  } catch {
    return false;
  }
}
