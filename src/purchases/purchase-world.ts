/** The part of a request that goes on without it: what the provider says next is nobody's request any more. */
import type { PurchaseScope, PurchaseWorld } from './selling';

export const worldOf = (scope: PurchaseScope): PurchaseWorld => ({
  selling: scope.selling,
  database: scope.database,
  catalogue: { current: scope.catalogue },
  clock: { now: () => scope.now },
  hash: scope.hash,
  settings: { vendorTimeZone: scope.vendorTimeZone },
  log: scope.log,
});
