import { checkBasemap } from './checks/basemap.ts';
import { checkCalendar } from './checks/calendar.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { readEntries, type Entries } from './checks/entries.ts';
import { checkGeography } from './checks/geography.ts';
import { knownIds } from './checks/known-ids.ts';
import { linkChecker } from './checks/links.ts';
import { checkPrivacy } from './checks/privacy.ts';
import { sortProblems, type Problem } from './checks/problem.ts';
import { checkProse } from './checks/prose.ts';
import { checkReferences } from './checks/references.ts';
import type { SourceFile } from './checks/source-file.ts';
import type { PlainDate } from './dates.ts';

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
