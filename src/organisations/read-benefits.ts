/** Reads the rows of a CSV file of benefits. What is wrong with a row is told with its line. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { MessageKey, MessageValues } from '../platform/wording';
import type { TypedTerms } from './benefit-terms.rules';

/** A sentence of ours, or what the reader of CSV files says. */
export type RowFault = { key: MessageKey; values: MessageValues } | { text: string };

export interface BenefitRowRead {
  readonly line: number;
  /** A handle; empty for a benefit that is to be claimed. */
  readonly organisation: string;
  readonly typed: TypedTerms;
}

export interface UnreadableRow {
  readonly line: number;
  readonly fault: RowFault;
}

export const COLUMNS = ['reference', 'organisation', 'plan', 'units', 'products', 'activate_by'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Partial<Record<string, string>>;

export async function readBenefits(file: string): Promise<{ rows: BenefitRowRead[]; unreadable: UnreadableRow[] }> {
  const rows: BenefitRowRead[] = [];
  const unreadable: UnreadableRow[] = [];
  const columns = (header: string[]) => header.map(columnOf);
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
    const { record, info } = entry as { record: Cells; info: { lines: number; error?: { message: string } } };
    const strange = Object.keys(record).find((name) => !(COLUMNS as readonly string[]).includes(name));
    const line = info.lines;
    if (info.error) unreadable.push({ line, fault: { text: info.error.message } });
    else if (strange !== undefined)
      unreadable.push({
        line,
        fault: { key: 'benefit.column', values: { column: strange, columns: COLUMNS.join(', ') } },
      });
    else rows.push({ line, ...rowOf(record) });
  }
  return { rows, unreadable };
}

/** `Activate by`, `activateBy` and `activate_by` are one column. */
function columnOf(name: string): string {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return COLUMNS.find((column) => bare(column) === bare(name)) ?? name;
}

function rowOf(record: Cells): Omit<BenefitRowRead, 'line'> {
  const cell = (column: Column) => record[column] ?? '';
  const products = cell('products').split(/[,;]/);
  const [reference, plan, units] = [cell('reference'), cell('plan'), cell('units')];
  return {
    organisation: cell('organisation').trim().toLowerCase(),
    typed: { reference, plan, units, products, activateBy: cell('activate_by') },
  };
}
