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

/** At most this many problems of one file are shown: a file with more is not what its name says. */
export const MOST_TOLD = 50;

/** The first problems of one file, with a last one that says that there are others. */
export function firstProblems(problems: Problem[]): Problem[] {
  const last = problems[MOST_TOLD - 1];
  if (problems.length <= MOST_TOLD || !last) return problems;
  const others: Problem = {
    ...last,
    field: 'bestand',
    problem: 'in dit bestand klopt nog meer niet',
    fix: 'verbeter eerst wat hierboven staat, en draai de controle nog eens',
  };
  return [...problems.slice(0, MOST_TOLD - 1), others];
}

/** `file:line: field - problem. Fix: what to do.` It is one line, also when what it quotes from the file is not. */
export function describeProblem({ file, line, field, problem, fix }: Problem): string {
  return `${file}:${line}: ${field} - ${problem}. Fix: ${fix}.`.replace(
    /\s*[\n\r\t\v\f\u0085\u2028\u2029]\s*/g,
    ' ',
  );
}

/** The longest name that is shown, in characters: a longer one is a text in the position of a name. */
const LONGEST_NAME = 60;

/** A path into the data, written for an editor. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key + 1}]`;
    const shown = String(key).slice(0, LONGEST_NAME);
    return name ? `${name}.${shown}` : shown;
  }, '');
}

/** In so many characters at its begin a line names its field; more may be white space without end. */
const LONGEST_BEGIN = 200;

/** The field that a line of YAML begins with, or `tekst`; for problems that are found by looking through lines. */
export function fieldOnLine(line: string): string {
  return /^\s*(?:-\s*)?\{?\s*([A-Za-z]+):/.exec(line.slice(0, LONGEST_BEGIN))?.[1] ?? 'tekst';
}

/** Sorts by file, then by line: the order in which an editor works through them. */
export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
