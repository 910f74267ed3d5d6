import { alignColumns } from '../lib/columns.ts';
import { measures, type Figures, type Measure } from './measures.ts';

const TABLE_WIDTH = 110;
const EXCEEDED = ' !';

/** The figures of each size as lines of a table, beside the budgets of DESIGN.md; `!` marks what exceeds one. */
export function writeTable(results: ReadonlyMap<number, Figures>): string[] {
  const sizes = [...results.keys()];
  const rows = Object.entries<Measure>(measures).map(([name, measure]) => {
    const cells = sizes.map((size) => {
      const figure = results.get(size)?.[name as keyof Figures] ?? NaN;
      return `${format(figure, measure)}${isExceeded(figure, measure, size) ? EXCEEDED : ''}`;
    });
    return [measure.label, measure.unit, ...cells, describeBudget(measure)];
  });
  return alignColumns(
    [['', '', ...sizes.map((size) => size.toLocaleString('en')), 'budget at 100 / 10,000'], ...rows],
    TABLE_WIDTH,
  );
}

/** How many figures exceed their budget. */
export function countExceeded(results: ReadonlyMap<number, Figures>): number {
  return [...results].flatMap(([size, figures]) =>
    Object.entries<Measure>(measures).filter(([name, measure]) =>
      isExceeded(figures[name as keyof Figures], measure, size),
    ),
  ).length;
}

function isExceeded(figure: number, { budget }: Measure, size: number): boolean {
  return figure > (budget?.(size) ?? Infinity);
}

function describeBudget(measure: Measure): string {
  const [small, large] = [100, 10_000].map((size) => measure.budget?.(size));
  if (small === undefined && large === undefined) return '';
  return `${format(small, measure)} / ${format(large, measure)}`;
}

function format(figure: number | undefined, { decimals = 0 }: Measure): string {
  if (figure === undefined || Number.isNaN(figure)) return '-';
  return figure.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
