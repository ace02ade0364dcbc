/** What buying needs besides the database, opened from the settings. */
import type { Catalogue } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import type { Clock } from '../platform/clock';
import type { Database, Transaction } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import type { Log } from '../platform/log';
import type { PaymentProvider } from './payment-provider';
import type { Purchase } from './purchase';

export interface Selling {
  /** Null where nothing is sold here. */
  readonly provider: PaymentProvider | null;
  /** Lines of a receipt's head. */
  readonly seller: readonly string[];
  /** What a case closed as a defect gives back. R57. */
  readonly defectRefund: 'unit' | 'money';
  /** Where pages of this server begin. */
  readonly origin: () => string;
  /** Origins of portals that a buyer may be sent back to, besides this server's own. */
  readonly returnOrigins: readonly string[];
  /** Called in the transaction that grants: the request that waited for it gets its plan. Set by the top level. */
  onGranted: (tx: Transaction, purchase: Purchase) => Promise<void>;
}

/** What work on purchases needs that nobody asked for in a request. */
export interface PurchaseWorld {
  readonly selling: Selling;
  readonly database: Database;
  readonly catalogue: { readonly current: Catalogue };
  readonly clock: Clock;
  readonly hash: KeyedHash;
  readonly settings: { readonly vendorTimeZone: string };
  readonly log: Log;
}

export interface PurchaseScope extends SignedIn {
  readonly selling: Selling;
  readonly log: Log;
}
