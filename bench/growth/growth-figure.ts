/** The curves of growth: latency, CPU time of both processes, rows that were looked at. */
import { lineChart } from '../plots/line-chart';
import { picture } from '../plots/svg';
import type { GrowthReport } from './growth-report';
import type { Turned } from './measure-growth';

const CHARTS: readonly [title: string, y: string, value: (figures: Turned) => number][] = [
  ['A page of 20 of my cases: how long it takes', 'ms, median', ({ p50 }) => p50],
  ['CPU time of casegate and the database for one page', 'ms', ({ cpu, databaseCpu }) => cpu + databaseCpu],
  ['Rows that the database looks at for one page', 'rows', ({ looks }) => looks],
];

export function growthFigure({ curves }: Pick<GrowthReport, 'curves'>): string {
  const compared = curves.filter((curve) => curve.compared);
  const charts = CHARTS.map(([title, y, value]) =>
    lineChart({
      title,
      x: 'cases in the database',
      y,
      lines: compared.map(({ name, points }) => ({
        name,
        points: points.map(({ cases, median }) => ({ x: cases, y: value(median) })),
      })),
    }),
  );
  return picture('What a page of my cases costs, by how many cases there are', charts);
}
