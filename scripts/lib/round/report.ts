import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { PlainDate } from '../../../src/domain/schema/dates.ts';
import { reportRound, type RoundReport } from '../../../src/domain/round/report.ts';
import { kinds, valuesOf } from '../../../src/domain/schema/vocabulary.ts';
import { labels } from '../../../src/texts/nl.ts';
import { escape } from '../../../src/texts/round-mail.ts';
import { dateLabel } from '../../../src/texts/wording.ts';
import type { Content } from '../open-content.ts';
import { writeAtomically } from '../write.ts';
import { marksOf } from './mark.ts';
import type { RoundState } from './state.ts';

export interface ReportInput {
  content: Content;
  entries: ReadonlyMap<string, Record<string, unknown>>;
  /** The entries that today's are compared with. */
  baseline: RoundState['begin'];
  state: RoundState;
  today: PlainDate;
  folder: string;
}

interface Shown {
  title: string;
  lead: string;
  counts: [label: string, count: number][];
  heading: string[];
  rows: string[][];
  bars: { label: string; count: number }[];
}

/** Writes the report for the steering group as Markdown and as a page; gives the two files. */
export function writeReport(input: ReportInput): string[] {
  const { content, entries, baseline, today, folder } = input;
  const { refresh } = content.region;
  const context = { refresh, today, kinds: valuesOf(kinds) };
  const report = reportRound(content.offers, marksOf(entries), baseline.entries, context);
  const shown = inWords(report, input);
  mkdirSync(folder, { recursive: true });
  const files = [
    [path.join(folder, 'verslag.md'), writeMarkdown(shown)],
    [path.join(folder, 'verslag.html'), writePage(shown)],
  ] as const;
  for (const [file, text] of files) writeAtomically(file, text);
  return files.map(([file]) => file);
}

function inWords(report: RoundReport, { content, baseline, state, today }: ReportInput): Shown {
  const places = content.entries.municipalities.map(({ entry }) => entry);
  const used = report.table.filter(({ total }) => total > 0);
  return {
    title: `Verslag van de ronde ${state.start.slice(0, 4)}: ${content.region.title}`,
    lead: `Stand van ${dateLabel(today)}, vergeleken met ${dateLabel(baseline.date)}.`,
    counts: [
      ['Aanbod op de kaart', report.running],
      ['Bevestigd in deze ronde', report.confirmed],
      ['Gewijzigd', report.changed],
      ['Nieuw', report.new],
      ['Gestopt of weggehaald', report.ended],
    ],
    heading: ['Soort', 'Totaal', 'Hele regio', ...places.map(({ name }) => name)],
    rows: used.map(({ kind, total, wholeRegion, byMunicipality }) => [
      labels.kinds[kind].one,
      ...[total, wholeRegion, ...places.map(({ id }) => byMunicipality[id] ?? 0)].map(String),
    ]),
    bars: used.map(({ kind, total }) => ({ label: labels.kinds[kind].one, count: total })),
  };
}

function writeMarkdown({ title, lead, counts, heading, rows }: Shown): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(' | ')} |`;
  const table = (top: readonly string[], body: readonly string[][]) =>
    [line(top), line(top.map((_, index) => (index === 0 ? '---' : '---:'))), ...body.map(line)].join('\n');
  const parts = [
    `# ${title}`,
    lead,
    table(
      ['Wat', 'Aantal'],
      counts.map(([label, count]) => [label, String(count)]),
    ),
    '## Aanbod per soort en gemeente',
    table(heading, rows),
  ];
  return `${parts.join('\n\n')}\n`;
}

const BAR_HEIGHT = 22;
const BAR_START = 180;
const CHART_WIDTH = 640;

/** Bars with their label and number beside them, so that the picture says no more and no less than the table. */
function writeChart(bars: Shown['bars']): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const scale = (CHART_WIDTH - BAR_START - 50) / most;
  const lines = bars.map(({ label, count }, index) => {
    const y = index * BAR_HEIGHT;
    const width = Math.round(count * scale);
    return `<text x="0" y="${y + 15}">${escape(label)}</text><rect x="${BAR_START}" y="${y + 3}" width="${width}" height="15" fill="#17494d"/><text x="${BAR_START + width + 6}" y="${y + 15}">${count}</text>`;
  });
  return `<svg viewBox="0 0 ${CHART_WIDTH} ${bars.length * BAR_HEIGHT}" width="${CHART_WIDTH}" font-size="13" aria-hidden="true">${lines.join('')}</svg>`;
}

function writePage({ title, lead, counts, heading, rows, bars }: Shown): string {
  const table = (top: readonly string[], body: readonly string[][]) => {
    const head = top.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('');
    const lines = body.map(
      ([first = '', ...cells]) =>
        `<tr><th scope="row">${escape(first)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`,
    );
    return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
  };
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>
  body { font: 11pt/1.4 system-ui, sans-serif; max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; margin: 1rem 0; }
  th, td { padding: 0.2rem 0.5rem; border-bottom: 1px solid #bbb; text-align: right; }
  th:first-child { text-align: left; }
  svg { max-width: 100%; height: auto; }
</style>
<h1>${escape(title)}</h1>
<p>${escape(lead)}</p>
${table(
  ['Wat', 'Aantal'],
  counts.map(([label, count]) => [label, String(count)]),
)}
<h2>Aanbod per soort en gemeente</h2>
${writeChart(bars)}
${table(heading, rows)}
</html>
`;
}
