/** Grants the benefits of a CSV file: a bad row is told with its line, good rows land, or none if so asked. R11. */
import type { Database, Reads, Transaction } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import { judgeTerms } from './benefit-terms.rules';
import { grantBenefits, type Grant, type GrantedBenefit, type Granting } from './grant-benefits';
import { anyOrganisationsByHandle } from './organisation.store';
import { readBenefits, type BenefitRowRead, type RowFault } from './read-benefits';

export interface RefusedRow {
  readonly line: number;
  readonly faults: RowFault[];
}

export interface GrantedRow {
  readonly line: number;
  readonly reference: string;
  /** The handle; null for one that is to be claimed. */
  readonly organisation: string | null;
  /** Shown this once. */
  readonly claimCode: string | null;
}

export interface BenefitImport {
  readonly granted: GrantedRow[];
  /** Lines whose benefit was granted before, in the same words. */
  readonly known: number[];
  readonly refused: RefusedRow[];
}

interface Line extends Grant {
  readonly line: number;
  readonly organisation: string | null;
}
type Answered = { line: Line; answer: GrantedBenefit };

/** Rows that are written in one transaction, unless all are. */
const BATCH = 500;
const MOST_TRIES = 3;

export async function importBenefits(
  database: Database,
  file: string,
  granting: Granting,
  options: { allOrNothing: boolean; onProgress?: (rows: number, of: number) => void },
): Promise<BenefitImport> {
  const { rows, unreadable } = await readBenefits(file);
  const { lines, faulty } = await judgeRows(database.reads, rows, granting);
  const refused = [...unreadable.map(({ line, fault }) => ({ line, faults: [fault] })), ...faulty];
  if (options.allOrNothing) {
    if (refused.length > 0) return { granted: [], known: [], refused: inOrder(refused) };
    const all = await grantAll(database, lines, granting);
    options.onProgress?.(lines.length, lines.length);
    return all;
  }
  const answered: Answered[] = [];
  for (const batch of batchesOf(lines)) {
    answered.push(...(await writeAgain(database, (tx) => write(tx, batch, granting))));
    options.onProgress?.(answered.length, lines.length);
  }
  return resultOf(answered, refused);
}

async function grantAll(database: Database, lines: Line[], granting: Granting): Promise<BenefitImport> {
  const isRefused = (answered: Answered[]) => answered.some(({ answer }) => faultOf(answer) !== null);
  const writeAll = async (tx: Transaction) => {
    const answered: Answered[] = [];
    for (const batch of batchesOf(lines)) answered.push(...(await write(tx, batch, granting)));
    return answered;
  };
  const result = resultOf(await writeAgain(database, writeAll, isRefused), []);
  return result.refused.length > 0 ? { ...result, granted: [], known: [] } : result;
}

/** Another import at the same moment may have granted one of them first; the next try finds it. */
async function writeAgain(
  database: Database,
  work: (tx: Transaction) => Promise<Answered[]>,
  undoIf?: (answered: Answered[]) => boolean,
): Promise<Answered[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transact(work, undoIf);
    } catch (error) {
      if (attempt >= MOST_TRIES || !isDuplicate(error)) throw error;
    }
  }
}

async function write(tx: Transaction, lines: Line[], granting: Granting): Promise<Answered[]> {
  const answers = await grantBenefits(tx, lines, granting);
  return lines.map((line, index) => ({ line, answer: answers[index] as GrantedBenefit }));
}

async function judgeRows(
  db: Reads,
  rows: BenefitRowRead[],
  { catalogue }: Granting,
): Promise<{ lines: Line[]; faulty: RefusedRow[] }> {
  const handles = [...new Set(rows.map(({ organisation }) => organisation).filter(Boolean))];
  const found = await anyOrganisationsByHandle(db, handles);
  const ids = new Map(found.map(({ handle, id }) => [handle, id]));
  const lines: Line[] = [];
  const faulty: RefusedRow[] = [];
  for (const { line, organisation, typed } of rows) {
    const judged = judgeTerms(typed, catalogue);
    const faults: RowFault[] = judged.kind === 'faulty' ? [...judged.faults] : [];
    const organisationId = organisation ? ids.get(organisation) : null;
    if (organisationId === undefined) faults.push({ key: 'benefit.organisation', values: { handle: organisation } });
    if (judged.kind === 'faulty' || organisationId === undefined) faulty.push({ line, faults });
    else lines.push({ line, organisation: organisation || null, organisationId, ...judged });
  }
  return { lines, faulty };
}

function faultOf({ came }: GrantedBenefit): RowFault | null {
  if (came === 'TAKEN') return { key: 'benefit.TAKEN', values: {} };
  return came === 'OVER' ? { key: 'benefit.over', values: {} } : null;
}

function resultOf(answered: Answered[], refused: RefusedRow[]): BenefitImport {
  const late = answered.flatMap(({ line, answer }) => {
    const fault = faultOf(answer);
    return fault ? [{ line: line.line, faults: [fault] }] : [];
  });
  return {
    granted: answered.flatMap(({ line: { line, reference, organisation }, answer: { came, claimCode } }) =>
      came === 'GRANTED' ? [{ line, reference, organisation, claimCode }] : [],
    ),
    known: answered.flatMap(({ line, answer }) => (answer.came === 'KNOWN' ? [line.line] : [])),
    refused: inOrder([...refused, ...late]),
  };
}

const inOrder = (refused: RefusedRow[]) => refused.sort((a, b) => a.line - b.line);

const batchesOf = (lines: Line[]): Line[][] =>
  Array.from({ length: Math.ceil(lines.length / BATCH) }, (_, index) =>
    lines.slice(index * BATCH, (index + 1) * BATCH),
  );
