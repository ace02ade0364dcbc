/** An operator issues an agreement: its pair is told once and stored nowhere. R6, R61. */
import { actingIn } from '../audit/acting';
import type { SignedIn } from '../identity/scope';
import type { Day } from '../platform/calendar';
import { printedPair, type AccessPair } from './access-pair.rules';
import { claimDeed, type DeedDone } from './claim-deed';
import { prepareOrder, storeAgreements, type Issue, type OrderFault } from './issue-agreements';
import { keyedFaults, type InputFault } from './operator-input.rules';

export interface WishedAgreement {
  idempotencyKey: string;
  plan: string;
  startsOn?: Day | null | undefined;
  units?: number | null | undefined;
  products?: readonly string[] | null | undefined;
  customerName?: string | null | undefined;
  reason: string;
}

/** `fresh` is the pair as it is printed; null for a key that was used before, since nobody knows the pair any more. */
export type IssuedByOperator = DeedDone<never, AccessPair>;

const PARTS = {
  plan: { path: ['input', 'plan'], key: 'issue.plan' },
  starts: { path: ['input', 'startsOn'], key: 'issue.starts' },
  units: { path: ['input', 'units'], key: 'issue.units' },
  products: { path: ['input', 'products'], key: 'issue.products' },
  customer: { path: ['input', 'customerName'], key: 'issue.customer' },
  pair: { path: ['input'], key: 'issue.plan' },
} as const satisfies Record<OrderFault['part'], unknown>;

export async function issueAgreement(scope: SignedIn, wished: WishedAgreement): Promise<IssuedByOperator> {
  const { idempotencyKey: key, reason, ...input } = wished;
  const faults = keyedFaults(wished);
  if (faults.length > 0) return { kind: 'refused', faults };
  return claimDeed(scope, { operation: 'issueAgreement', key, input: { ...input, reason } }, async (tx) => {
    const { catalogue, hash, today, now } = scope;
    const issue: Issue = { catalogue, hash, today, now, acting: actingIn(scope), reason: reason.trim() };
    const prepared = prepareOrder(orderOf(wished), issue);
    if ('fault' in prepared) return { kind: 'refused', faults: [faultOf(prepared)] };
    const [agreementId] = (await storeAgreements(tx, [prepared], issue)) as [number];
    return { kind: 'done', agreementId, fresh: printedPair(prepared.pair) };
  });
}

function orderOf({ plan, startsOn, units, products, customerName }: WishedAgreement) {
  return {
    plan,
    starts: startsOn ?? undefined,
    units: units === null || units === undefined ? undefined : String(units),
    products: products?.join(';'),
    customer: customerName ?? undefined,
  };
}

function faultOf({ part }: OrderFault): InputFault {
  const { path, key } = PARTS[part];
  return { code: 'INVALID_INPUT', key, path: [...path] };
}
