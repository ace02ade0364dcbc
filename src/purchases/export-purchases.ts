/** What was sold, as lines for a spreadsheet, some in memory at once. */
import type { Database } from '../platform/database';
import { csvLine, type Cell } from './csv.rules';
import type { Purchase } from './purchase';
import { soldAfter } from './sold-purchase.store';

const AT_ONCE = 500;

/** The first moment, and the first one that does not belong to it any more; null for no end. */
interface SoldSpan {
  readonly from: Date | null;
  readonly to: Date | null;
}

const COLUMNS: Record<string, (purchase: Purchase) => Cell> = {
  reference: ({ reference }) => reference,
  state: ({ state }) => state,
  started_at: ({ startedAt }) => startedAt,
  charged_at: ({ capturedAt }) => capturedAt,
  granted_at: ({ grantedAt }) => grantedAt,
  plan: ({ planTypeCode }) => planTypeCode,
  units: ({ units }) => units,
  country: ({ country }) => country,
  currency: ({ currency }) => currency,
  amount_minor: ({ amount }) => amount,
  refunded_units: ({ refundedUnits }) => refundedUnits,
  refunded_minor: ({ refundedAmount }) => refundedAmount,
  terms_version: ({ termsVersion }) => termsVersion,
  buyer_name: ({ buyerName }) => buyerName,
  buyer_email: ({ buyerEmail }) => buyerEmail,
  card_brand: ({ cardBrand }) => cardBrand,
  card_last4: ({ cardLast4 }) => cardLast4,
  disputed: ({ disputedAt }) => disputedAt !== null,
  differs: ({ differs }) => differs,
  agreement: ({ agreementId }) => agreementId,
  provider: ({ provider }) => provider,
  payment: ({ paymentRef }) => paymentRef,
};

/** By when they were started, the oldest first. */
export async function* exportPurchases({ reads }: Database, { from, to }: SoldSpan): AsyncGenerator<string> {
  yield csvLine(Object.keys(COLUMNS));
  for (let after = 0; ;) {
    const page = await soldAfter(reads, after, AT_ONCE);
    for (const purchase of page) {
      const { startedAt } = purchase;
      if ((from !== null && startedAt < from) || (to !== null && startedAt >= to)) continue;
      yield csvLine(Object.values(COLUMNS).map((column) => column(purchase)));
    }
    if (page.length < AT_ONCE) return;
    after = page.at(-1)?.id ?? after;
  }
}
