/** What the steps of a purchase answer: the purchase, or why it was refused. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { ProductVersion } from '../catalog/catalogue';
import type { UserError } from '../platform/user-error.graphql';
import type { Purchase } from './purchase';
import { PurchaseType } from './purchase.graphql';
import { purchaseErrorType } from './purchase-error.graphql';
import type { Fault } from './refusal';
import type { PurchaseScope } from './selling';

export interface PurchasePayload {
  purchase: PurchaseType | null;
  userErrors: UserError[];
}

interface Came<C extends string> {
  purchase: Purchase | null;
  faults: readonly Fault<C>[];
}

interface PayloadClass<C extends string> extends ClassType<PurchasePayload> {
  of(came: Came<C>, scope: PurchaseScope, version?: ProductVersion | null): PurchasePayload;
}

/** The type `<name>Payload` with its errors. `what` completes "Why …", `when` says with which refusals it comes too. */
export function purchasePayload<C extends string>(
  name: string,
  what: string,
  when: string,
  codes: Record<C, string>,
): PayloadClass<C> {
  const PurchaseError = purchaseErrorType(name, what, codes);

  @ObjectType(`${name}Payload`, { description: `The purchase, or why ${what}.`, simpleResolvers: true })
  class Payload implements PurchasePayload {
    @Field(() => PurchaseType, { nullable: true, description: `As it is now; ${when}.` })
    purchase!: PurchaseType | null;
    @Field(() => [PurchaseError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];

    static of({ purchase, faults }: Came<C>, scope: PurchaseScope, version: ProductVersion | null = null): Payload {
      const userErrors = PurchaseError.of(faults, scope, version);
      return { purchase: purchase && new PurchaseType(purchase, scope), userErrors };
    }
  }
  return Payload;
}
