/** Buys incidents through the whole API, with the sandbox as the payment provider. */
import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parseInstant } from '../../src/platform/calendar';
import type { DemoPerson } from '../../src/demo/demo-issuer';
import {
  ConfirmPurchaseDocument,
  EnterCardDocument,
  PurchaseDocument,
  PurchaseOptionsDocument,
  PurchasesDocument,
  RemoveCardDocument,
  StartPurchaseDocument,
  type CompleteProfileInput,
  type ConfirmPurchaseInput,
  type ConfirmPurchaseMutation,
  type EnterCardInput,
  type EnterCardMutation,
  type PurchasesQuery,
  type PurchasesQueryVariables,
  type PurchaseValuesFragment,
  type RemoveCardMutation,
  type StartPurchaseInput,
  type StartPurchaseMutation,
} from '../documents';
import { World, type WorldOptions } from '../world';
import { passChallenge, pickCard } from './sandbox';
import type { Answer } from './send';

/** When the prices of October hold and EMEA is open. */
export const A_WEDNESDAY = '2026-11-18T08:00:00Z';

export type Bought = PurchaseValuesFragment;
export type Started = NonNullable<StartPurchaseMutation['startPurchase']>;
export type Confirmed = NonNullable<ConfirmPurchaseMutation['confirmPurchase']>;

export const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);

/** A server where incidents are sold. */
export const aShop = (options: WorldOptions = {}): Promise<World> =>
  World.start({ now: A_WEDNESDAY, payments: 'sandbox', ...options });

/** Holds the domain's clock at a moment. */
export function freeze({ server }: World, moment: string): void {
  Object.assign(server.world.clock, { now: () => parseInstant(moment) });
}

function dataOf<T>({ data, errors }: Answer<T>): T {
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

let arrived = 0;

/** Somebody who buys, or tries to. */
export class Buyer {
  private constructor(
    readonly world: World,
    readonly token: string,
    private readonly language: string,
  ) {}

  static async arrive(
    world: World,
    kind: DemoPerson['kind'] = 'PERSONAL',
    profile: Partial<CompleteProfileInput> = {},
  ): Promise<Buyer> {
    arrived += 1;
    return new Buyer(world, await world.person(`buyer-${arrived}@home.example`, kind, profile), 'en');
  }

  static with(world: World, token: string): Buyer {
    return new Buyer(world, token, 'en');
  }

  /** The same person in Dutch. */
  inDutch(): Buyer {
    return new Buyer(this.world, this.token, 'nl');
  }

  private async ask<T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> {
    const headers = { 'accept-language': this.language };
    return dataOf(await this.world.ask(this.token, document, variables, headers));
  }

  versionId(product = 'Windows Server', name = '2025'): string {
    return this.world.version(product, name).productVersionId;
  }

  async options(productVersionId = this.versionId(), country: string | null = null) {
    const data = await this.ask(PurchaseOptionsDocument, { productVersionId, country });
    if (!data.purchaseOptions) throw new Error('no options');
    return data.purchaseOptions;
  }

  async tryStart(changes: Partial<StartPurchaseInput> = {}): Promise<Started> {
    const usual = { idempotencyKey: randomUUID(), productVersionId: this.versionId(), plan: 'PPI_SINGLE' };
    const { startPurchase } = await this.ask(StartPurchaseDocument, {
      input: { ...usual, ...changes },
    });
    return startPurchase as Started;
  }

  async start(changes: Partial<StartPurchaseInput> = {}): Promise<Bought> {
    const { purchase, userErrors } = await this.tryStart(changes);
    if (!purchase || userErrors.length > 0) throw new Error(`not started: ${JSON.stringify(userErrors)}`);
    return purchase;
  }

  async tryEnter(input: Partial<EnterCardInput> = {}) {
    const { enterCard } = await this.ask(EnterCardDocument, {
      input: { form: 'PAGE', ...input },
    });
    return enterCard as NonNullable<EnterCardMutation['enterCard']>;
  }

  /** Enters a card on the sandbox's page. */
  async card(last4: string): Promise<void> {
    const { entry, userErrors } = await this.tryEnter();
    if (!entry?.url) throw new Error(`no page: ${JSON.stringify(userErrors)}`);
    const { status } = await pickCard(this.world, entry.url, last4);
    if (status >= 400) throw new Error(`the card was not picked: ${status}`);
  }

  async remove(last4: string) {
    const { removeCard } = await this.ask(RemoveCardDocument, { input: { last4 } });
    return removeCard as NonNullable<RemoveCardMutation['removeCard']>;
  }

  /** What a client sends that agrees to what the purchase says. */
  agreed({ id, price, terms }: Bought, changes: Partial<ConfirmPurchaseInput> = {}): ConfirmPurchaseInput {
    return {
      idempotencyKey: randomUUID(),
      purchaseId: id,
      amount: price.amount,
      currency: price.currency,
      termsVersion: terms?.version ?? '',
      ...changes,
    };
  }

  async tryConfirm(input: ConfirmPurchaseInput): Promise<Confirmed> {
    const { confirmPurchase } = await this.ask(ConfirmPurchaseDocument, { input });
    return confirmPurchase as Confirmed;
  }

  async confirm(purchase: Bought, changes: Partial<ConfirmPurchaseInput> = {}): Promise<Bought> {
    const { purchase: now, userErrors } = await this.tryConfirm(this.agreed(purchase, changes));
    if (!now || userErrors.length > 0) throw new Error(`not confirmed: ${JSON.stringify(userErrors)}`);
    return now;
  }

  /** From the start to whatever comes of a card. */
  async buy(last4: string, changes: Partial<StartPurchaseInput> = {}): Promise<Bought> {
    const purchase = await this.start(changes);
    await this.card(last4);
    return this.confirm(purchase);
  }

  /** Answers what the bank asks. */
  async answerBank({ challengeUrl }: Bought, outcome: 'pass' | 'fail'): Promise<void> {
    if (!challengeUrl) throw new Error('the bank asks nothing');
    await passChallenge(this.world, challengeUrl, outcome);
  }

  async look(id: string): Promise<Bought | null> {
    return (await this.ask(PurchaseDocument, { id })).purchase ?? null;
  }

  async list(page: PurchasesQueryVariables = {}): Promise<PurchasesQuery['viewer'] & object> {
    const { viewer } = await this.ask(PurchasesDocument, page);
    return viewer as PurchasesQuery['viewer'] & object;
  }
}

/** What the sandbox took, in minor units, and how often. */
export async function chargesOf(world: World, purchaseId: number): Promise<number[]> {
  const rows = await world.sql<{ amount: number }>(
    "SELECT amount FROM payment_entries WHERE purchase_id = ? AND kind = 'CHARGE'",
    [purchaseId],
  );
  return rows.map(({ amount }) => amount);
}
