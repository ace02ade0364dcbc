/** The figures of growth: medians, and their ratios to the smallest size in the same rounds. Pure. */
import { median, spread } from '../numbers';
import { PAGE_SIZES, type GrowthMeasured, type Turned } from './measure-growth';

type Figure = keyof Turned;

export interface Point {
  readonly cases: number;
  readonly median: Turned;
  /** Of each round's ratio to the smallest size in that round, the median; null where the work is not the same. */
  readonly ratio: Turned | null;
  /** How far apart the middle half of the rounds lies, as a share of the median latency. */
  readonly spread: number;
  readonly rounds: readonly Turned[];
}

export interface Curve {
  readonly name: string;
  readonly compared: boolean;
  readonly points: readonly Point[];
}

export interface GrowthReport {
  readonly machine: Record<string, string | number>;
  readonly options: Record<string, unknown>;
  readonly curves: readonly Curve[];
  /** The statements of a page of so many rows, for each size. */
  readonly statements: readonly { cases: number; ofPages: Record<number, number> }[];
}

const FIGURES: readonly Figure[] = ['p50', 'cpu', 'databaseCpu', 'looks'];

export function growthReport(
  machine: GrowthReport['machine'],
  options: GrowthReport['options'],
  { sizes, questions, statements }: GrowthMeasured,
): GrowthReport {
  const curves = questions.map(({ question: { name, compared }, rounds }) => ({
    name,
    compared,
    points: sizes.map((cases, at) => point(cases, rounds[at] ?? [], compared ? (rounds[0] ?? []) : null)),
  }));
  return {
    machine,
    options,
    curves,
    statements: sizes.map((cases, at) => ({ cases, ofPages: statements[at] ?? {} })),
  };
}

function point(cases: number, rounds: readonly Turned[], smallest: readonly Turned[] | null): Point {
  const each = (value: (figure: Figure) => number) =>
    Object.fromEntries(FIGURES.map((figure) => [figure, value(figure)])) as unknown as Turned;
  const ratio = (figure: Figure) =>
    median(rounds.flatMap((round, index) => (smallest?.[index] ? [round[figure] / smallest[index][figure]] : [])));
  return {
    cases,
    median: each((figure) => median(rounds.map((round) => round[figure]))),
    ratio: smallest && each(ratio),
    spread: spread(rounds.map(({ p50 }) => p50)),
    rounds,
  };
}

const HEAD = ['', 'cases', 'p50 ms', 'ratio', '±', 'CPU ms', 'ratio', 'DB CPU ms', 'ratio', 'rows looked at'];

export function asText({ curves, statements }: GrowthReport): string {
  const rows = curves.flatMap(({ name, points }) =>
    points.map(({ cases, median: its, ratio, spread: noise }, index) => [
      index === 0 ? name : '',
      cases.toLocaleString('en'),
      its.p50.toFixed(2),
      of(ratio?.p50),
      `${(noise * 100).toFixed(0)} %`,
      its.cpu.toFixed(2),
      of(ratio?.cpu),
      its.databaseCpu.toFixed(2),
      of(ratio?.databaseCpu),
      its.looks.toFixed(0),
    ]),
  );
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] as string).length)));
  const table = all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[at] as number)))
      .join('  '),
  );
  const counts = statements.map(
    ({ cases, ofPages }) =>
      `${cases.toLocaleString('en')} cases: ${PAGE_SIZES.map((first) => `${ofPages[first]} statements for ${first}`).join(', ')}`,
  );
  return [...table, '', ...counts].join('\n');
}

const of = (ratio: number | undefined): string => (ratio === undefined ? '–' : ratio.toFixed(2));
