/** One thing that an editor must mend: where it is, what is wrong and what to do, in Dutch. */
export interface Problem {
  /** Path within the content folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The field as the editor sees it, such as `ages.from` or `locations[2].point`; rows are counted from 1. */
  field: string;
  problem: string;
  fix: string;
}

/** `file:line: field - problem. Fix: what to do.` */
export function describeProblem({ file, line, field, problem, fix }: Problem): string {
  return `${file}:${line}: ${field} - ${problem}. Fix: ${fix}.`;
}

/** A path into the data, written for an editor. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key + 1}]`;
    return name ? `${name}.${String(key)}` : String(key);
  }, '');
}

/** The field that a line of YAML begins with, or `tekst`: for what is found by looking through lines. */
export function fieldOnLine(line: string): string {
  return /^\s*(?:-\s*)?\{?\s*([A-Za-z]+):/.exec(line)?.[1] ?? 'tekst';
}

/** By file, then by line: the order in which an editor works through them. */
export function sortProblems(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
