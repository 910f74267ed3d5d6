import type { PlainDate } from '../domain/schema/dates.ts';
import { checkBasemap } from '../domain/checks/base-map-check.ts';
import { checkCalendar } from '../domain/checks/calendar.ts';
import { checkCharacters } from '../domain/checks/characters.ts';
import { checkCopies } from '../domain/checks/copies.ts';
import { checkDuplicates } from '../domain/checks/duplicates.ts';
import { readEntries, type Entries } from '../domain/checks/entries.ts';
import { checkGeography } from '../domain/checks/geography.ts';
import type { KnownIds } from '../domain/checks/known-ids.ts';
import type { Note } from '../domain/checks/left-behind.ts';
import { checkPrivacy } from '../domain/checks/privacy.ts';
import { sortProblems, type Problem } from '../domain/checks/problem.ts';
import { checkReferences } from '../domain/checks/references.ts';
import type { ParsedFile, SourceFile } from '../domain/checks/source-file.ts';

/**
 * Checks the text below the front matter of a file. It is handed in because it weighs more than all the rest
 * (`domain/checks/prose.ts` brings a reader of MDX): a page in a browser loads it when it is wanted.
 */
export type TextCheck = (file: ParsedFile, known: KnownIds) => Problem[];

/** What a content folder holds. */
export interface Content {
  /** The entries that follow the schema. */
  entries: Entries;
  /** Every problem at once, in the order of the files. */
  problems: Problem[];
  /** Files that were left aside, because a machine left them there: they stop nothing. */
  notes: Note[];
}

/** Reads all the files of a content folder, and checks them as they are on a day. Never throws on what an editor wrote. */
export function readContent(files: readonly SourceFile[], today: PlainDate, checkText: TextCheck): Content {
  const { entries, parsed, known, targetOf, problems, notes } = readEntries(files);
  const found = [
    ...problems,
    ...checkReferences(entries, targetOf),
    ...checkDuplicates(entries),
    ...checkCopies(entries),
    ...checkCalendar(entries, today),
    ...checkGeography(entries),
    ...checkBasemap(files, entries),
    ...parsed.filter(({ path }) => path.endsWith('.mdx')).flatMap((file) => checkText(file, known)),
    ...parsed.flatMap(checkPrivacy),
    ...files.flatMap(checkCharacters),
  ];
  return { entries, problems: sortProblems(found), notes };
}
