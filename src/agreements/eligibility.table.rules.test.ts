/**
 * The whole of R15–R24 as a table that can be read: eligibility.table.txt, every plan type over every version on the
 * days around which something changes. It is held from two sides. The engine must give it, and so must the oracle
 * below, which shares no code with the engine and knows only the cells of data/. After a change of data/, write it anew
 * with `WRITE_ELIGIBILITY_TABLE=1 node node_modules/jest/bin/jest.js --selectProjects small eligibility.table` and read
 * the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATA_FOLDER, planTypeOf, realCatalogue } from '../../tests/setup/real-catalogue';
import type { Day } from '../platform/calendar';
import { unavailability, type CoverageGap } from './eligibility.rules';

const DAYS = [
  '2023-10-10', // last day of Windows Server 2012 R2
  '2023-10-11',
  '2025-06-30',
  '2025-07-01', // release of Exchange Server and Skype for Business Server Subscription Edition
  '2025-11-17',
  '2025-11-18', // release of SQL Server 2025
  '2026-10-13', // last mainstream day of Windows Server 2022, last day of Office 2021
  '2026-10-14',
  '2026-11-22',
] as Day[];

const LETTERS: Record<CoverageGap, string> = {
  CLOUD_ONLY: 'C',
  ON_PREMISES_ONLY: 'P',
  NOT_IN_OFFER: 'I',
  NOT_RELEASED: 'R',
  LIFECYCLE_ENDED: 'L',
  VERSION_TOO_OLD: 'O',
  MAINSTREAM_ENDED: 'M',
};

const TABLE = path.join(__dirname, 'eligibility.table.txt');
const LEGEND = `+ covered, else every gap: ${Object.entries(LETTERS)
  .map(([gap, letter]) => `${letter} ${gap}`)
  .join(', ')}`;
const line = (cells: readonly string[], name: string) => `  ${cells.map((cell) => cell.padEnd(10)).join(' ')}  ${name}`;

/** The sections of the table by plan type, each a line for each version. */
function sections(): Map<string, string[]> {
  const [, ...parts] = readFileSync(TABLE, 'utf8').trimEnd().split('\n\n');
  return new Map(
    parts.map((part): [string, string[]] => {
      const [code = '', ...lines] = part.split('\n');
      return [code, lines];
    }),
  );
}

// ── the oracle ───────────────────────────────────────────────────────────────────────────────────────────────────

type Cells = Record<string, string>;

/** These two files have no quoted cells. */
function cellsOf(table: string): Cells[] {
  const [header = '', ...rows] = readFileSync(path.join(DATA_FOLDER, `${table}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/);
  if (rows.some((row) => row.includes('"')))
    throw new Error(`${table}.csv has quotes, which this reader does not know`);
  const names = header.split(',');
  return rows.map((row) =>
    Object.fromEntries(row.split(',').map((cell, index): [string, string] => [names[index] ?? '', cell])),
  );
}

type Era = 'before' | 'mainstream' | 'extended' | 'after';

/** R21, R24: the last day of an era belongs to it; what has no end goes on; MODERN is all mainstream. */
function eraOf(version: Cells, day: string): Era {
  const first = version.released_on || '0000-01-01';
  const last = version.extended_ends_on || '9999-12-31';
  const lastOfMainstream = version.policy === 'FIXED' ? version.mainstream_ends_on || last : last;
  const reached = [first, `${lastOfMainstream}~`, `${last}~`].filter((mark) => day >= mark);
  return (['before', 'mainstream', 'extended', 'after'] as const)[reached.length] as Era;
}

/** R21: 0 is N, 1 is N-1. */
function behind(version: Cells, all: readonly Cells[], day: string): number {
  return all.filter(
    (other) =>
      other.product === version.product &&
      Number(other.successor_order) > Number(version.successor_order) &&
      eraOf(other, day) !== 'before',
  ).length;
}

/** R19–R23: which gaps a coverage asks about. */
const ASKED: Record<string, string> = {
  ON_PREMISES_N_MINUS_1: 'PRLOM',
  CLOUD_ONLY: 'CRL',
  VISUAL_STUDIO_BENEFIT: 'RLM',
  MAINSTREAM_ONLY: 'RLM',
  MAINSTREAM_AND_EXTENDED: 'RL',
};

function cellOf(coverage: string, version: Cells, all: readonly Cells[], day: string): string {
  const era = eraOf(version, day);
  const past = era === 'extended' || era === 'after';
  const holding =
    (version.kind === 'ON_PREMISES' ? 'C' : 'P') +
    (era === 'before' ? 'R' : '') +
    (era === 'after' ? 'L' : '') +
    (era !== 'before' && behind(version, all, day) > 1 ? 'O' : '') +
    (past && !(coverage === 'VISUAL_STUDIO_BENEFIT' && version.developer_tool === 'yes') ? 'M' : '');
  return [...holding].filter((letter) => ASKED[coverage]?.includes(letter)).join('') || '+';
}

function tableOfOracle(): string {
  const versions = cellsOf('product-versions');
  const parts = cellsOf('plan-types').map(({ code = '', coverage = '' }) => {
    const lines = versions.map((version) =>
      line(
        DAYS.map((day) => cellOf(coverage, version, versions, day)),
        `${version.product} ${version.version}`,
      ),
    );
    return [`${code} (${coverage})`, line(DAYS, ''), ...lines].map((text) => text.trimEnd()).join('\n');
  });
  return `${[`Which plan types cover which versions on which days: R15–R24.\n${LEGEND}.`, ...parts].join('\n\n')}\n`;
}

// ── the two sides ────────────────────────────────────────────────────────────────────────────────────────────────

if (process.env.WRITE_ELIGIBILITY_TABLE) writeFileSync(TABLE, tableOfOracle());

const catalogue = realCatalogue();
const versions = catalogue.products.flatMap((product) => [...product.versions].sort((a, b) => a.rank - b.rank));

/** Good for a century, with a unit left, without a limit to products: only the coverage speaks. */
const healthy = {
  startsOn: '2000-01-01' as Day,
  endsOn: '2100-01-01' as Day,
  unitsGranted: 5,
  unitsRemaining: 1,
  unitsExpired: 0,
  usedUpOn: null,
  productIds: null,
};

describe('R15–R24 the coverage of every plan type over every version', () => {
  it('the table is what the oracle works out from data/ alone', () => {
    expect(readFileSync(TABLE, 'utf8')).toBe(tableOfOracle());
  });

  it('the table has every plan type', () => {
    expect([...sections().keys()]).toEqual(catalogue.planTypes.map(({ code, coverage }) => `${code} (${coverage})`));
  });

  it.each(catalogue.planTypes.map(({ code }) => code))(
    'R15–R24 the engine covers what the table says with %s',
    (code) => {
      const planType = planTypeOf(catalogue, code);
      const lines = versions.map((version) => {
        const cells = DAYS.map((day) => {
          const reasons = unavailability({ ...healthy, planType }, version, day);
          return reasons.flatMap(({ gaps }) => gaps.map((gap) => LETTERS[gap])).join('') || '+';
        });
        return line(cells, `${version.product.name} ${version.name}`);
      });
      const [header, ...expected] = sections().get(`${code} (${planType.coverage})`) ?? [];
      expect(header).toBe(line(DAYS, '').trimEnd());
      expect(lines).toEqual(expected);
    },
  );
});
