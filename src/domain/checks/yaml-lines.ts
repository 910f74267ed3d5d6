/** What an editor probably did on a line of YAML that cannot be read, judged by the line itself. */
import { isFieldName, standsUnder } from './field-names.ts';

/** What is wrong, on which line of the YAML (from 0), and what to type. */
export interface LineProblem {
  line: number;
  problem: string;
  fix: string;
}

type Explanation = Omit<LineProblem, 'line'>;

/** Puts a text between quotation marks of a sort that it does not hold, so that no character needs escaping. */
export function inQuotes(text: string): string {
  if (!text.includes('"') && !text.includes('\\')) return `"${text}"`;
  // Between single quotation marks, a single one is typed twice.
  return `'${text.replaceAll("'", "''")}'`;
}

/** The longest fix that is shown, in characters: a longer line need not be repeated to say what is wrong with it. */
const LONGEST_FIX = 500;
const QUOTES = 'zet de hele tekst tussen aanhalingstekens';

/** The likely mistake near the line on which the parser stopped; `undefined` when the lines do not show one. */
export function findMistake(
  lines: readonly string[],
  stopped: number,
  top: ReadonlySet<string>,
): LineProblem | undefined {
  const at = lastWithText(lines, stopped);
  // The parser often stops below the mistake, where the text no longer fits.
  for (const line of [at, lastWithText(lines, at - 1)]) {
    const found = line < 0 ? undefined : explainSigns(lines, line);
    if (found)
      return { line, problem: found.problem, fix: found.fix.length > LONGEST_FIX ? QUOTES : found.fix };
  }
  return explainIndent(lines, at, top);
}

function lastWithText(lines: readonly string[], from: number): number {
  let line = from;
  while (line >= 0 && (lines[line] ?? '').trim() === '') line -= 1;
  return line;
}

const LINE =
  /^(?<indent> *)(?<dash>(?:- +)?)(?:(?<key>[A-Za-z]\w*)(?<colon>:)(?:[ \t]+(?<value>.*?))?|(?<rest>.*?))\s*$/;

/** The longest line that is looked at, in characters. */
const LONGEST_LINE = 2000;

function partsOf(written: string) {
  // A longer line need not be taken apart: its value is not shown.
  const line = written.slice(0, LONGEST_LINE);
  const { indent = '', dash = '', key, value = '', rest = '' } = LINE.exec(line)?.groups ?? {};
  return { indent: indent.length, dash, key, value, rest, column: indent.length + dash.length };
}

/** Mistakes that one line shows: signs at its beginning, its colon, and its value. */
function explainSigns(lines: readonly string[], index: number): Explanation | undefined {
  const line = (lines[index] ?? '').slice(0, LONGEST_LINE);
  if (isInText(lines, index)) return undefined;
  const { key, value, rest, dash } = partsOf(line);
  const bare = line.trim();
  const bullet = /^(?:[•·▪●◦–—+*]|->)\s+(.*)$/.exec(bare);
  if (bullet)
    return {
      problem: `een lijst begint niet met ${bare[0]} maar met een streepje en een spatie`,
      fix: `schrijf - ${bullet[1]}`,
    };
  const stuckDash = /^-(?=[^\s\d-])(.*)$/.exec(bare);
  if (stuckDash)
    return { problem: 'achter het streepje ontbreekt een spatie', fix: `schrijf - ${stuckDash[1]}` };
  const styled = /^[*_`"“']+([A-Za-z]+)[*_`"”']+\s*:\s*(.*)$/.exec(bare);
  if (styled && isFieldName(styled[1] ?? '') && !dash)
    return {
      problem: 'om de naam van een veld horen geen andere tekens',
      fix: `schrijf ${styled[1]}: ${styled[2]}`,
    };
  if (key !== undefined) return explainValue(key, value, lines[index + 1] ?? '');
  const stuckColon = /^([A-Za-z]\w*):(?!\/\/)(\S.*)$/.exec(rest);
  if (stuckColon && !stuckColon[2]?.startsWith(':'))
    return {
      problem: `achter ${stuckColon[1]}: ontbreekt een spatie`,
      fix: `schrijf ${stuckColon[1]}: ${stuckColon[2]}`,
    };
  const noColon = /^([A-Za-z]\w*)\s*[=;]?\s+(\S.*)$/.exec(rest);
  if (noColon && isFieldName(noColon[1] ?? ''))
    return {
      problem: `achter ${noColon[1]} ontbreekt een dubbele punt`,
      fix: `schrijf ${noColon[1]}: ${noColon[2]}`,
    };
  return undefined;
}

const SPECIAL = /^[@`%&*!|>?,]/;
/** The mark of a text of several lines, alone behind the colon. */
const TEXT_BELOW = /^[|>][+-]?\d?[+-]?(?:\s+#.*)?$/;

function explainValue(key: string, value: string, next: string): Explanation | undefined {
  const quoting = (text: string) => `${key}: ${inQuotes(text)}`;
  const first = value[0] ?? '';
  if (/^[“”„‘’]/.test(value) && /:\s|\s#/.test(value))
    return {
      problem: 'de krulletjes “ ” uit Word werken hier niet als aanhalingstekens',
      fix: `schrijf ${quoting(value.replace(/^[“”„‘’]+|[“”„‘’]+$/g, ''))}`,
    };
  if (first === '"' || first === "'") return explainQuotes(key, value, next);
  if (TEXT_BELOW.test(value)) return undefined;
  if (first === '[' || first === '{') return explainBrackets(key, value, next);
  if (SPECIAL.test(value) || /^-\s/.test(value))
    return {
      problem: `deze tekst begint met ${first}, en dat betekent hier iets anders`,
      fix: `zet de tekst tussen aanhalingstekens, zo: ${quoting(value)}`,
    };
  if (/:(?:\s|$)/.test(value))
    return {
      problem: 'in deze tekst staat een dubbele punt',
      fix: `zet de tekst tussen aanhalingstekens, zo: ${quoting(value)}`,
    };
  return undefined;
}

/** The beginning of a Dutch word of which letters are left out, such as 's or 't. */
const CONTRACTION = String.raw`'(?:[sthnkrm]|ns)[\s-]`;
/** A text that begins with such a word, in a field between curly brackets. */
const CONTRACTED_FIELD = new RegExp(
  String.raw`[{,]\s*(?<name>\w+): *(?<text>${CONTRACTION}[^'",{}]*?)\s*(?=[,}])`,
  'i',
);

function explainContraction(key: string, text: string): Explanation {
  return {
    problem: "een tekst die met ' begint, moet tussen aanhalingstekens",
    fix: `schrijf ${key}: ${inQuotes(text)}`,
  };
}

/** Quotation marks that do not close at the end, or that close too early. */
function explainQuotes(key: string, value: string, next: string): Explanation | undefined {
  const mark = value[0] ?? '';
  const name = mark === '"' ? 'aanhalingsteken' : 'enkele aanhalingsteken';
  const marks = [...value.matchAll(mark === '"' ? /(?:^|[^\\])"/g : /'/g)].length;
  if (marks === 1) {
    // A text that goes on below may close there.
    if (/^ +\S/.test(next) && !/^ *(?:- )?\w+:/.test(next)) return undefined;
    if (new RegExp(`^${CONTRACTION}`, 'i').test(value)) return explainContraction(key, value);
    const text = value.slice(1).trim();
    return {
      problem: `het ${name} aan het begin is niet gesloten`,
      fix: `schrijf ${key}: ${inQuotes(text)}`,
    };
  }
  const isClosed = value.endsWith(mark);
  if (isClosed && marks === 2) return undefined;
  const text = isClosed ? value.slice(1, -1) : value;
  return {
    problem: isClosed
      ? `binnen de aanhalingstekens staat nog een ${mark}`
      : `achter het gesloten ${name} staat nog tekst`,
    fix: `schrijf ${key}: ${inQuotes(text)}`,
  };
}

/** A link of Markdown, alone in a value. */
const LINK = String.raw`\[(?<words>[^\[\]]*)\]\((?<address>[^()\s]+)\)(?=\s*(?:[,}]|$))`;

function explainLink(name: string, words: string, address: string): Explanation {
  const isAddress = name === 'url' || name === 'email';
  return {
    problem: `in ${name} werkt een link als [tekst](adres) niet`,
    fix: isAddress
      ? `schrijf ${name}: ${address.replace(/^mailto:/i, '')}`
      : `schrijf ${name}: ${words}; een webadres hoort bij url`,
  };
}

/** Brackets that do not close, or with text behind them. */
function explainBrackets(key: string, value: string, next: string): Explanation | undefined {
  const [open, close] = value.startsWith('[') ? ['[', ']'] : ['{', '}'];
  const link = new RegExp(`${open === '[' ? '^(?<name>)' : '\\b(?<name>\\w+): *'}${LINK}`).exec(
    value,
  )?.groups;
  if (link) return explainLink(link['name'] || key, link['words'] ?? '', link['address'] ?? '');
  const contracted = CONTRACTED_FIELD.exec(value)?.groups;
  // With an even number of quotation marks, each one that opens is closed.
  if (contracted && (value.split("'").length - 1) % 2 === 1)
    return explainContraction(contracted['name'] ?? key, contracted['text'] ?? '');
  const end = value.lastIndexOf(close);
  const behind = value.slice(end + 1).trim();
  if (end > 0 && behind !== '' && !behind.startsWith('#') && !/[\]},]/.test(behind))
    return {
      problem: `deze tekst begint met ${open}, en dat betekent hier iets anders`,
      fix: `zet de tekst tussen aanhalingstekens, zo: ${key}: ${inQuotes(value)}`,
    };
  const cut = /\s(#[^\s#].*)$/.exec(value);
  if (cut)
    return {
      problem: `alles vanaf het # valt weg: ${cut[1]}`,
      fix: 'zet de tekst met het # tussen aanhalingstekens',
    };
  // A list over several lines goes on below, further in.
  if (end > 0 || (/^ +\S/.test(next) && !/^ *(?:- )?\w+:/.test(next))) return undefined;
  return {
    problem: `het haakje ${open} is niet gesloten`,
    fix: `schrijf ${key}: ${value.trimEnd()}${open === '{' ? ' ' : ''}${close}`,
  };
}

/** What is open above a line: the columns on which a field may begin, and the text of several lines that it may be in. */
function layoutAbove(lines: readonly string[], index: number) {
  let columns: number[] = [];
  let text: { key: string; column: number; line: number } | undefined;
  for (let at = 0; at < index; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const { indent, dash, key, value, column } = partsOf(line);
    if (text && indent > text.column) continue;
    text = undefined;
    columns = columns.filter((open) => open <= indent);
    if (dash !== '' && columns.at(-1) !== indent) columns.push(indent);
    if (key === undefined) continue;
    if (columns.at(-1) !== column) columns.push(column);
    if (TEXT_BELOW.test(value)) text = { key, column, line: at };
  }
  return { columns, text };
}

/** Whether a line is a part of a text of several lines, in which every sign may stand. */
function isInText(lines: readonly string[], index: number): boolean {
  const { text } = layoutAbove(lines, index);
  return text !== undefined && partsOf(lines[index] ?? '').indent > text.column;
}

const spaces = (count: number) => (count === 1 ? '1 spatie' : `${count} spaties`);

/** A remark that an editor wrote for himself: the advice about it must never publish it. */
const REMARK = /^(?:\(.*\)\.?$|\[.*\]\.?$|\/\/|\/\*|<!--|todo\b)/i;

/** A line that stands too far in, or not far enough. */
function explainIndent(
  lines: readonly string[],
  stopped: number,
  top: ReadonlySet<string>,
): LineProblem | undefined {
  const { text } = layoutAbove(lines, stopped);
  const here = partsOf(lines[stopped] ?? '');
  if (here.key === undefined && here.dash === '' && REMARK.test(here.rest) && !isInText(lines, stopped)) {
    const fix = top.has('note') ? 'zet het in note, of haal de regel weg' : 'haal de regel weg';
    const doubt = `; alleen als bezoekers dit mogen lezen, zet er dan ${spaces((text?.column ?? 0) + 2)} voor`;
    return {
      line: stopped,
      problem: 'deze regel lijkt een opmerking voor jezelf, en hoort bij geen veld',
      fix: text ? `${fix}${doubt}` : fix,
    };
  }
  if (text && here.key === undefined)
    return {
      line: stopped,
      problem: `de tekst onder ${text.key}: springt niet ver genoeg in`,
      fix: `zet voor elke regel van de tekst ${spaces(text.column + 2)}`,
    };
  const before = lastWithText(lines, stopped - 1);
  if (here.key === undefined && here.dash === '' && before >= 0) {
    const above = partsOf(lines[before] ?? '');
    if (above.key === undefined && before !== stopped - 1) return undefined;
    const owner = above.key ?? layoutKey(lines, before);
    if (owner === undefined || here.indent > above.column) return undefined;
    return {
      line: stopped,
      problem: 'deze regel begint niet met de naam van een veld en een dubbele punt',
      fix: `hoort hij bij de tekst van ${owner}, zet er dan ${spaces(above.column + 2)} voor`,
    };
  }
  const next = stopped + 1 + lines.slice(stopped + 1).findIndex((line) => line.trim() !== '');
  return (
    tooFarIn(lines, stopped, next, top) ??
    (before >= 0 ? tooFarIn(lines, before, stopped, top) : undefined) ??
    notInLine(lines, stopped, before, top)
  );
}

/** The field to whose text a line without a field belongs. */
function layoutKey(lines: readonly string[], from: number): string | undefined {
  for (let at = from; at >= 0; at -= 1) {
    const { key } = partsOf(lines[at] ?? '');
    if (key !== undefined) return key;
  }
  return undefined;
}

/** A line below a field that has a value of its own may not stand further in than that field. */
function tooFarIn(
  lines: readonly string[],
  above: number,
  index: number,
  top: ReadonlySet<string>,
): LineProblem | undefined {
  const first = partsOf(lines[above] ?? '');
  const here = partsOf(lines[index] ?? '');
  if (first.key === undefined || first.value === '' || here.key === undefined) return undefined;
  if (TEXT_BELOW.test(first.value) || here.indent <= first.column) return undefined;
  const after = partsOf(lines[index + 1] ?? '');
  // Where the lines below agree with each other, the one above is out of line.
  const agrees = after.key !== undefined && after.indent === here.indent && after.dash + here.dash === '';
  if (agrees && first.column === 0 && top.has(first.key))
    return {
      line: above,
      problem: `achter ${first.key}: staat al iets, en de regels eronder springen in`,
      fix: `haal weg wat achter ${first.key}: staat, of zet de regels eronder waar ze horen`,
    };
  if (agrees) return shifted(above, first, here.indent - first.dash.length);
  return shifted(index, here, first.column);
}

/** Explains a line that begins on none of the columns that are open above it. */
function notInLine(
  lines: readonly string[],
  index: number,
  before: number,
  top: ReadonlySet<string>,
): LineProblem | undefined {
  const here = partsOf(lines[index] ?? '');
  const above = partsOf(lines[before] ?? '');
  const owner = partsOf(lines[lastWithText(lines, before - 1)] ?? '');
  // The first field below another did not stand far enough in, and the next one does.
  if (above.key !== undefined && owner.key !== undefined && owner.value === '' && here.indent > above.column)
    return shifted(before, above, here.indent - above.dash.length);
  if (before === 0 && above.indent > 0 && here.indent === 0) return shifted(before, above, 0);
  const { columns } = layoutAbove(lines, index);
  const block = lines
    .slice(0, index)
    .filter((line) => /^\w/.test(line))
    .at(-1);
  const isOfTop = here.key !== undefined && here.dash === '' && top.has(here.key);
  if (isOfTop && block !== undefined && !standsUnder(partsOf(block).key ?? '', here.key ?? ''))
    return shifted(index, here, 0);
  const open = columns.filter((column) => column !== here.indent);
  if (columns.includes(here.indent) || open.length === 0) return undefined;
  const distances = open.map((column) => Math.abs(column - here.indent));
  const least = Math.min(...distances);
  // When two columns are equally near, the one further in is meant: a space is more easily forgotten than typed.
  const column = open.filter((_, at) => distances[at] === least).at(-1) ?? 0;
  return shifted(index, here, column);
}

function shifted(
  line: number,
  { indent, key, dash }: ReturnType<typeof partsOf>,
  column: number,
): LineProblem {
  const what = dash === '' ? `${key ?? 'deze regel'}` : 'het streepje';
  return {
    line,
    problem: `voor ${what} ${indent === 0 ? 'staan geen spaties' : `staa${indent === 1 ? 't' : 'n'} ${spaces(indent)}`}`,
    fix:
      column === 0
        ? 'haal de spaties aan het begin van de regel weg'
        : `zet er precies ${spaces(column)} voor`,
  };
}
