/** Requests that were to be submitted and are not yet: submitted as their own page would do it, under the same key. R44. */
import { inOneTab } from '../../api/one-tab';
import { keepReceipt } from '../new/draft/kept-receipts';
import { forgetOver, keeperOf } from '../new/draft/keepers';
import { localCopies, readLocal, titleOf } from '../new/draft/local-copies';
import type { DraftKeeper } from '../new/draft/draft-keeper';
import type { Outcome, Tell } from './outcome';

/** Those on their way from this tab, by their keys. */
const under = new Map<string, DraftKeeper | null>();

export function sendSubmissions(viewerId: string, tell: Tell): void {
  for (const { name, copy } of localCopies(viewerId)) {
    const key = copy.submission?.key;
    if (key === undefined) continue;
    if (under.has(key)) {
      void under.get(key)?.submitting.goOn();
      continue;
    }
    under.set(key, null);
    void inOneTab(`submission ${key}`, async () => {
      // Another tab may have done it meanwhile.
      if (readLocal(viewerId, name)?.submission?.key !== key) return;
      const keeper = keeperOf(viewerId, name);
      under.set(key, keeper);
      void keeper.submitting.goOn();
      await keeper.submitting.settled();
      const outcome = outcomeOf(keeper, key);
      if (outcome && !keeper.isShown) tell(outcome);
      if (!keeper.isShown) forgetOver();
    }).finally(() => under.delete(key));
  }
}

/** Null where somebody thought better of it. */
function outcomeOf({ submitting, state, name }: DraftKeeper, key: string): Outcome | null {
  const { receipt, submission } = submitting;
  if (receipt) {
    keepReceipt(receipt);
    return { key, kind: 'SUBMITTED', subject: receipt.number, to: `/new/sent/${receipt.number}` };
  }
  if (submission === 'NONE' && !state.elsewhere) return null;
  const to = `/new?draft=${encodeURIComponent(name)}`;
  return { key, kind: 'NOT_SUBMITTED', subject: titleOf(state.content), to };
}
