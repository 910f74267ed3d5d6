import type { Catalogue } from '../../content/catalogue.ts';
import { earlierEntries, marksOf, type RoundMemory } from '../../domain/round/memory.ts';
import { reportRound, type RoundReport } from '../../domain/round/report.ts';
import { kinds, valuesOf } from '../../domain/schema/vocabulary.ts';
import { escapeHtml } from '../../domain/site/html.ts';
import { labels } from '../nl.ts';
import { dateLabel } from './wording.ts';

export interface ReportInput {
  catalogue: Catalogue;
  /** The entries that today's are compared with. */
  baseline: RoundMemory['begin'];
  memory: RoundMemory;
}

interface Shown {
  title: string;
  lead: string;
  counts: [label: string, count: number][];
  heading: string[];
  rows: string[][];
  bars: { label: string; count: number }[];
}

/** The report of a round for the steering group, as Markdown and as a page to open or print. */
export function roundReport(input: ReportInput): { markdown: string; page: string } {
  const { catalogue, baseline } = input;
  const { region, offers, today, writtenFields } = catalogue;
  const written = new Map(offers.map(({ id }) => [id, writtenFields(id)]));
  const context = { refresh: region.refresh, today, kinds: valuesOf(kinds) };
  const shown = inWords(
    reportRound(offers, earlierEntries(marksOf(written)), earlierEntries(baseline), context),
    input,
  );
  return { markdown: writeMarkdown(shown), page: writePage(shown) };
}

function inWords(report: RoundReport, { catalogue, baseline, memory }: ReportInput): Shown {
  const { municipalities, region, today } = catalogue;
  const used = report.table.filter(({ total }) => total > 0);
  return {
    title: `Verslag van de ronde ${memory.start.slice(0, 4)}: ${region.title}`,
    lead: `Stand van ${dateLabel(today)}, vergeleken met ${dateLabel(baseline.on)}.`,
    counts: [
      ['Aanbod op de kaart', report.running],
      ['Bevestigd in deze ronde', report.confirmed],
      ['Gewijzigd', report.changed],
      ['Nieuw', report.new],
      ['Gestopt of weggehaald', report.ended],
    ],
    heading: ['Soort', 'Totaal', 'Hele regio', ...municipalities.map(({ name }) => name)],
    rows: used.map(({ kind, total, wholeRegion, byMunicipality }) => [
      labels.kinds[kind].one,
      ...[total, wholeRegion, ...municipalities.map(({ id }) => byMunicipality.get(id) ?? 0)].map(String),
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
    return `<text x="0" y="${y + 15}">${escapeHtml(label)}</text><rect x="${BAR_START}" y="${y + 3}" width="${width}" height="15" fill="#17494d"/><text x="${BAR_START + width + 6}" y="${y + 15}">${count}</text>`;
  });
  return `<svg viewBox="0 0 ${CHART_WIDTH} ${bars.length * BAR_HEIGHT}" width="${CHART_WIDTH}" font-size="13" aria-hidden="true">${lines.join('')}</svg>`;
}

function writePage({ title, lead, counts, heading, rows, bars }: Shown): string {
  const table = (top: readonly string[], body: readonly string[][]) => {
    const head = top.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
    const lines = body.map(
      ([first = '', ...cells]) =>
        `<tr><th scope="row">${escapeHtml(first)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    );
    return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
  };
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 11pt/1.4 system-ui, sans-serif; max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; margin: 1rem 0; }
  th, td { padding: 0.2rem 0.5rem; border-bottom: 1px solid #bbb; text-align: right; }
  th:first-child { text-align: left; }
  svg { max-width: 100%; height: auto; }
</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(lead)}</p>
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
