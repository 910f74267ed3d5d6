import { checkBasemap } from '../domain/checks/base-map-check.ts';
import { checkCalendar } from '../domain/checks/calendar.ts';
import { checkDuplicates } from '../domain/checks/duplicates.ts';
import { readEntries, type Entries } from '../domain/checks/entries.ts';
import { checkGeography } from '../domain/checks/geography.ts';
import { knownIds } from '../domain/checks/known-ids.ts';
import { linkChecker } from '../domain/checks/links.ts';
import { checkPrivacy } from '../domain/checks/privacy.ts';
import { sortProblems, type Problem } from '../domain/checks/problem.ts';
import { checkProse } from '../domain/checks/prose.ts';
import { checkReferences } from '../domain/checks/references.ts';
import type { SourceFile } from '../domain/checks/source-file.ts';
import type { PlainDate } from '../domain/schema/dates.ts';

/** Every problem in a content folder at once, in the order of the files, with the entries that could be read. */
export function checkContent(
  files: readonly SourceFile[],
  today: PlainDate,
): { entries: Entries; problems: Problem[] } {
  const { entries, parsed, problems } = readEntries(files);
  const known = knownIds(parsed);
  const linkExists = linkChecker(known);
  const found = [
    ...problems,
    ...checkReferences(entries, known),
    ...checkDuplicates(entries),
    ...checkCalendar(entries, today),
    ...checkGeography(entries),
    ...checkBasemap(files, entries),
    ...parsed.filter(({ path }) => path.endsWith('.mdx')).flatMap((file) => checkProse(file, known, linkExists)),
    ...parsed.flatMap(checkPrivacy),
  ];
  return { entries, problems: sortProblems(found) };
}
