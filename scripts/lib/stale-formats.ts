import { NEEDS_ATTENTION } from '../../src/domain/offer/freshness.ts';
import type { StaleRow, StaleState } from '../../src/domain/round/staleness.ts';
import { toCsv } from '../../src/domain/sheet/csv.ts';
import { labels } from '../../src/texts/nl.ts';
import { alignColumns } from './columns.ts';

interface Format {
  /** Whether a program reads this format, so that the totals must not be printed among the rows. */
  isData: boolean;
  write: (rows: readonly StaleRow[]) => string;
}

const COLUMNS = [
  'id',
  'title',
  'kind',
  'provider',
  'verified',
  'state',
  'file',
] as const satisfies (keyof StaleRow)[];
const TABLE_WIDTH = 100;

/** The forms in which `npm run stale` gives its rows. */
export const formats = {
  table: { isData: false, write: writeTable },
  json: { isData: true, write: (rows) => `${JSON.stringify(rows, null, 2)}\n` },
  csv: {
    isData: true,
    write: (rows) => toCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]),
  },
  markdown: { isData: false, write: writeMarkdown },
} as const satisfies Record<string, Format>;

/** "Nog niet bevestigd: 3 · Lang niet bevestigd: 0 · Wordt nu nagevraagd: 1". */
export function describeTotals(totals: Record<StaleState, number>): string {
  return NEEDS_ATTENTION.map((state) => `${labels.freshness[state]}: ${totals[state]}`).join(' · ');
}

/** One block for each state, so that the rows have room for the title. */
function writeTable(rows: readonly StaleRow[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(({ title, kind, provider, verified }) => [
    title,
    labels.kinds[kind].one,
    provider,
    verified ?? '-',
  ]);
  const [heading, ...lines] = alignColumns(
    [['Aanbod', 'Soort', 'Aanbieder', 'Bevestigd'], ...cells],
    TABLE_WIDTH,
  );
  const blocks = NEEDS_ATTENTION.flatMap((state) => {
    const block = lines.filter((_, index) => rows[index]?.state === state);
    return block.length > 0
      ? [[`${labels.freshness[state]} (${block.length})`, heading, ...block].join('\n')]
      : [];
  });
  return `${blocks.join('\n\n')}\n\n`;
}

function writeMarkdown(rows: readonly StaleRow[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(({ title, kind, provider, verified, state, file }) => [
    labels.freshness[state],
    title,
    labels.kinds[kind].one,
    provider,
    verified ?? '-',
    `\`${file}\``,
  ]);
  const heading = ['Stand', 'Aanbod', 'Soort', 'Aanbieder', 'Bevestigd', 'Bestand'];
  const escape = (cell: string) => cell.replace(/[\\|<>*_[\]]/g, '\\$&');
  const line = (row: string[]) =>
    `| ${row.map((cell) => (cell.startsWith('`') ? cell : escape(cell))).join(' | ')} |`;
  return `${[line(heading), line(heading.map(() => '---')), ...cells.map(line)].join('\n')}\n\n`;
}
