/** Issues the agreements of a CSV file: a bad row is told with its line, good rows land, or none if so asked. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Database } from '../platform/database';
import { issuedPairs } from './issue.store';
import {
  prepareOrder,
  storeAgreements,
  told,
  type Issue,
  type Issued,
  type Order,
  type Prepared,
} from './issue-agreements';

export interface RefusedRow {
  line: number;
  reason: string;
}

export interface AgreementImport {
  issued: (Issued & { line: number })[];
  refused: RefusedRow[];
}

interface Line {
  line: number;
  prepared: Prepared;
}

/** Rows that are written in one transaction, unless all are. */
const BATCH = 500;

const COLUMNS: Record<string, keyof Order> = {
  plan: 'plan',
  plancode: 'plan',
  plantype: 'plan',
  code: 'plan',
  starts: 'starts',
  startson: 'starts',
  start: 'starts',
  units: 'units',
  products: 'products',
  product: 'products',
  customer: 'customer',
  customername: 'customer',
  accessid: 'accessId',
  contractid: 'contractId',
};

export async function importAgreements(
  database: Database,
  file: string,
  issue: Issue,
  options: { allOrNothing: boolean; onProgress?: (rows: number, of: number) => void },
): Promise<AgreementImport> {
  const { lines, refused } = await readOrders(file, issue);
  const fresh = await withoutRepeats(database, lines, refused);
  const result = {
    issued: fresh.map(({ line, prepared }) => ({ line, ...told(prepared) })),
    refused: refused.sort((a, b) => a.line - b.line),
  };
  if (options.allOrNothing) {
    if (refused.length > 0) return { ...result, issued: [] };
    await database.transact(async (tx) => {
      for (const batch of batches(fresh))
        await storeAgreements(
          tx,
          batch.map((line) => line.prepared),
          issue,
        );
    });
    options.onProgress?.(fresh.length, fresh.length);
    return result;
  }
  let done = 0;
  for (const batch of batches(fresh)) {
    await database.transact((tx) =>
      storeAgreements(
        tx,
        batch.map((line) => line.prepared),
        issue,
      ),
    );
    options.onProgress?.((done += batch.length), fresh.length);
  }
  return result;
}

async function readOrders(file: string, issue: Issue): Promise<{ lines: Line[]; refused: RefusedRow[] }> {
  const lines: Line[] = [];
  const refused: RefusedRow[] = [];
  const columns = (header: string[]) =>
    header.map((name) => COLUMNS[name.toLowerCase().replace(/[^a-z]/g, '')] ?? `unknown ${name}`);
  const parser = parse({
    bom: true,
    columns,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  const source = createReadStream(file).on('error', (error) => parser.destroy(error));
  for await (const entry of source.pipe(parser)) {
    const { record, info } = entry as { record: Order; info: { lines: number; error?: { message: string } } };
    const strange = Object.keys(record).filter((name) => name.startsWith('unknown '));
    const prepared = info.error
      ? { fault: info.error.message }
      : strange.length > 0
        ? {
            fault: `${strange[0]} is not a column; the columns are plan, starts, units, products, customer, access_id, contract_id`,
          }
        : prepareOrder(record, issue);
    if ('fault' in prepared) refused.push({ line: info.lines, reason: prepared.fault });
    else lines.push({ line: info.lines, prepared });
  }
  return { lines, refused };
}

/** Drops the rows whose pair was issued before, in this file or earlier. */
async function withoutRepeats(database: Database, lines: Line[], refused: RefusedRow[]): Promise<Line[]> {
  const seen = new Set<string>();
  for (const batch of batches(lines)) {
    for (const hash of await issuedPairs(
      database.reads,
      batch.map((line) => line.prepared.agreement.pairHash),
    ))
      seen.add(hash);
  }
  return lines.filter(({ line, prepared }) => {
    const { pairHash } = prepared.agreement;
    if (seen.has(pairHash)) {
      refused.push({ line, reason: 'this Access ID and Contract ID have been issued already' });
      return false;
    }
    seen.add(pairHash);
    return true;
  });
}

function batches(lines: Line[]): Line[][] {
  return Array.from({ length: Math.ceil(lines.length / BATCH) }, (_, index) =>
    lines.slice(index * BATCH, (index + 1) * BATCH),
  );
}
