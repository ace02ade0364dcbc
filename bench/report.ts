/** The figures as tables: for whoever reads the terminal, for a document, and all of them as JSON. */
import { summarise, type Figures, type Summary } from './numbers';
import { BASE } from './servers';
import type { Work, WorkName } from './works/work';

export interface OfWork {
  readonly work: WorkName;
  readonly title: string;
  readonly servers: readonly OfServer[];
}

export interface OfServer {
  readonly name: string;
  readonly summary: Summary;
  readonly peakMegabytes: number;
  readonly rounds: readonly Figures[];
}

export interface Report {
  readonly machine: Record<string, string | number>;
  readonly options: Record<string, unknown>;
  readonly works: readonly OfWork[];
}

export function workReport(
  { name, title }: Work,
  rounds: Record<string, Figures[]>,
  peaks: Record<string, number>,
): OfWork {
  const base = rounds[BASE] ?? [];
  const servers = Object.entries(rounds).map(([server, its]) => ({
    name: server,
    summary: summarise(its, base),
    peakMegabytes: peaks[server] ?? 0,
    rounds: its,
  }));
  return { work: name, title, servers };
}

const HEAD = [
  '',
  'requests/s',
  'ratio',
  '±',
  'p50 ms',
  'p99 ms',
  'ratio',
  'CPU ms',
  'ratio',
  'DB CPU ms',
  'statements',
  'kB',
  'peak MB',
];

function rowsOf({ servers }: OfWork): string[][] {
  return servers.map(({ name, summary, peakMegabytes }) => {
    const { median, ratio, spread } = summary;
    return [
      name,
      median.requestsPerSecond.toFixed(median.requestsPerSecond < 100 ? 1 : 0),
      of(ratio.requestsPerSecond),
      Number.isNaN(spread) ? '–' : `${(spread * 100).toFixed(0)} %`,
      median.p50.toFixed(1),
      median.p99.toFixed(1),
      of(ratio.p99),
      median.cpu.toFixed(2),
      of(ratio.cpu),
      median.databaseCpu.toFixed(2),
      median.statements.toFixed(2),
      (median.bytes / 1000).toFixed(1),
      peakMegabytes.toFixed(0),
    ];
  });
}

const of = (ratio: number): string => (Number.isNaN(ratio) ? '–' : ratio.toFixed(2));

/** Columns of equal width. */
export function asText(found: OfWork): string {
  const rows = [HEAD, ...rowsOf(found)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [`(${found.work}) ${found.title}`, ...rows.map(line)].join('\n');
}

export function asMarkdown({ machine, options, works }: Report): string {
  const facts = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
  const said = Object.entries(options).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`,
  );
  const tables = works.map((found) =>
    [
      `### (${found.work}) ${found.title}`,
      '',
      line(HEAD),
      line(HEAD.map((_, column) => (column === 0 ? '---' : '---:'))),
      ...rowsOf(found).map(line),
      '',
    ].join('\n'),
  );
  return [`${facts.join('; ')}.`, '', `${said.join('; ')}.`, '', ...tables].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
