/** All works of the hand-written server, on one pool. */
import { openPool } from '../peer';
import { readPlanNames } from '../plan-types';
import { heldCatalogue, readingCatalogue } from './catalogue';
import { listCases } from './list-cases';
import { plans } from './plans';
import { readCase } from './read-case';
import { routingPreview } from './routing-preview';
import { serve } from './serve';
import { prepareSessions, submitCase } from './submit-case';

/** `tables` says where (b) and (e) have the tables of the domain from. */
export async function start(tables: 'read' | 'held'): Promise<void> {
  const pool = openPool();
  prepareSessions(pool);
  const held = await heldCatalogue(pool);
  const catalogue = tables === 'held' ? held : readingCatalogue(pool);
  serve({
    a: listCases(pool, await readPlanNames(pool)),
    b: plans(pool, catalogue),
    c: readCase(pool),
    // What a transaction costs is the question there: the tables are in memory in either case.
    d: submitCase(pool, held),
    e: routingPreview(pool, catalogue),
  });
}
