/** A piece of work that is measured: the document, and what is asked in one turn. */
import type { Connection } from 'mysql2/promise';
import type { DataPlan } from '../data/who';

export type WorkName = 'a' | 'b' | 'c' | 'd' | 'e';

/** One request: who asks, and for what. */
export interface Turn {
  readonly signIn: number;
  readonly variables: Record<string, unknown>;
}

export interface Work {
  readonly name: WorkName;
  /** In a few words, for tables. */
  readonly title: string;
  readonly operationName: string;
  readonly document: string;
  /** The turns of a run, each with somebody else as far as there are people. */
  turns(plan: DataPlan, connection: Connection): Promise<Turn[]>;
  /** Names of fields whose value hangs on the moment of asking: they are compared as moments, or not at all. */
  readonly near?: readonly string[];
  readonly unlike?: readonly string[];
}

/** In a variable, a text that is different in each request. */
export const FRESH_KEY = '{{fresh}}';

/** As the API names things. */
export const globalId = (type: string, id: number): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** 1 to `most` in an order without a pattern, the same each time: neighbours in a table are not asked one by one. */
export function shuffled(most: number): number[] {
  const all = Array.from({ length: most }, (_, index) => index + 1);
  let seed = 20_260_115;
  for (let last = most - 1; last > 0; last--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (last + 1));
    [all[last], all[other]] = [all[other] as number, all[last] as number];
  }
  return all;
}
