import type { Purchase } from '../purchases/purchase';
import { purchaseByReference } from '../purchases/purchase.store';
import type { OpenWorld } from '../set-up';
import { Refusal } from './output';

/** By what its buyer quotes. */
export async function purchaseNamed({ database }: OpenWorld, reference: string): Promise<Purchase> {
  const found = await purchaseByReference(database.reads, reference);
  if (!found) throw new Refusal([`casegate: there is no purchase ${reference}`]);
  return found;
}
