import path from 'node:path';
import { entriesOf, joinCatalogue, type Catalogue } from '../../src/content/catalogue.ts';
import { contentFolder, folderStore } from '../../src/content/folder.ts';
import { readContent, type Content } from '../../src/content/read.ts';
import { readAll, type ContentStore } from '../../src/content/store.ts';
import { describeNote } from '../../src/domain/checks/left-behind.ts';
import { describeProblem, type Problem } from '../../src/domain/checks/problem.ts';
import { checkProse } from '../../src/domain/checks/prose.ts';
import type { SourceFile } from '../../src/domain/checks/source-file.ts';
import type { PlainDate } from '../../src/domain/schema/dates.ts';
import type { World } from './command.ts';

/** The content folder of a command, read and checked. */
export interface ReadRegion extends Omit<Content, 'notes'> {
  folder: string;
  store: ContentStore;
  files: SourceFile[];
  /** Each problem as a line, with its file as seen from here. */
  report: string[];
  /** Each file that was left aside, as a line. */
  notes: string[];
}

/** Reads and checks the content folder that the world names. Rejects with a StoreError. */
export async function readRegion({ env }: Pick<World, 'env'>, today: PlainDate): Promise<ReadRegion> {
  const folder = contentFolder(env);
  const store = folderStore(folder);
  const files = await readAll(store);
  const content = readContent(files, today, checkProse);
  return {
    folder,
    store,
    files,
    ...content,
    report: content.problems.map(lineFrom(folder)),
    notes: content.notes.map((note) => describeNote({ ...note, file: shownPath(folder, note.file) })),
  };
}

/** A region without problems, and its catalogue. */
export interface OpenRegion extends ReadRegion {
  catalogue: Catalogue;
}

/** The checked content, joined; `undefined` when it has problems, which are then printed: nothing may be built on those. */
export async function openRegion(world: World, today: PlainDate): Promise<OpenRegion | undefined> {
  const region = await readRegion(world, today);
  const entries = entriesOf(region);
  if (!entries || region.report.length > 0) {
    for (const line of region.report) world.warn(line);
    world.warn('Verbeter dit eerst; er is niets veranderd.');
    return undefined;
  }
  return { ...region, catalogue: joinCatalogue(entries, today) };
}

/** A problem in the content as a line, with its file as seen from here, so that an editor can open it. */
export function lineFrom(folder: string): (problem: Problem) => string {
  return (problem) => describeProblem({ ...problem, file: shownPath(folder, problem.file) });
}

/** A file of the content folder as seen from here. */
export function shownPath(folder: string, file: string): string {
  return path.join(path.relative(process.cwd(), folder), file);
}
