/** The same server as hand-written-4 with a page of cases in a single statement: what a good deal of SQL can gain. */
import { listCasesAtOnce } from './hand-written/list-cases-at-once';
import { serve } from './hand-written/serve';
import { openPool } from './peer';
import { readPlanNames } from './plan-types';

async function main(): Promise<void> {
  const pool = openPool();
  const planNames = await readPlanNames(pool);
  serve({ a: listCasesAtOnce(pool, planNames) });
}

void main();
