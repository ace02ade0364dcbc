/** Incidents that are bought: quotes, payments, refunds, who buys, and the sandbox that stands in for a provider. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, moment, orNull, short, text, yesNo, type Shape } from './shapes';

const look = [orNull(moment('look_at')), integer('looks')];

const SHAPES: Record<string, Shape> = {
  purchases: {
    columns: [
      id,
      text('reference', 20),
      integer('sign_in_id'),
      text('state', 12),
      text('provider', 20),
      text('plan_type_code', 60),
      integer('units'),
      text('country', 2),
      text('currency', 3),
      integer('amount'),
      text('terms_version', 40),
      moment('quote_ends_at'),
      orNull(integer('product_version_id')),
      orNull(integer('draft_id')),
      text('buyer_name', 250),
      orNull(text('buyer_email', 320)),
      text('locale', 20),
      moment('started_at'),
      orNull(moment('confirmed_at')),
      orNull(moment('captured_at')),
      orNull(moment('granted_at')),
      orNull(text('failure', 20)),
      orNull(text('payment_ref', 100)),
      orNull(text('customer_ref', 100)),
      orNull(text('card_ref', 100)),
      orNull(text('card_brand', 30)),
      orNull(text('card_last4', 4)),
      orNull(short('challenge_url')),
      orNull(text('challenge_secret', 250)),
      orNull(integer('agreement_id')),
      integer('refunded_units'),
      integer('refunded_amount'),
      orNull(moment('disputed_at')),
      integer('frozen_units'),
      yesNo('differs'),
      ...look,
    ],
    indexes: {
      '!purchases_reference': ['reference'],
      '!purchases_payment': ['payment_ref'],
      '!purchases_agreement': ['agreement_id'],
      purchases_sign_in: ['sign_in_id', 'id'],
      purchases_look: ['look_at'],
    },
    references: {
      fk_purchases_sign_in: ['sign_in_id', 'sign_ins'],
      fk_purchases_agreement: ['agreement_id', 'agreements'],
    },
  },
  purchase_events: {
    columns: [
      id,
      integer('purchase_id'),
      orNull(text('from_state', 12)),
      text('to_state', 12),
      moment('at'),
      orNull(text('cause', 40)),
    ],
    indexes: { purchase_events_purchase: ['purchase_id', 'id'] },
    references: { fk_purchase_events_purchase: ['purchase_id', 'purchases'] },
  },
  payment_entries: {
    columns: [id, integer('purchase_id'), text('kind', 20), integer('amount'), text('ref', 100), moment('at')],
    indexes: { '!payment_entries_ref': ['ref', 'kind'], payment_entries_purchase: ['purchase_id', 'id'] },
    references: { fk_payment_entries_purchase: ['purchase_id', 'purchases'] },
  },
  refunds: {
    columns: [
      id,
      integer('purchase_id'),
      integer('units'),
      integer('amount'),
      text('reason', 500),
      text('state', 10),
      orNull(text('refund_ref', 100)),
      moment('asked_at'),
      orNull(moment('done_at')),
      ...look,
    ],
    indexes: { refunds_purchase: ['purchase_id', 'id'], refunds_look: ['look_at'] },
    references: { fk_refunds_purchase: ['purchase_id', 'purchases'] },
  },
  buyers: {
    columns: [
      id,
      integer('sign_in_id'),
      text('provider', 20),
      text('customer_ref', 100),
      orNull(text('card_ref', 100)),
      orNull(text('brand', 30)),
      orNull(text('last4', 4)),
      orNull(integer('expires_month')),
      orNull(integer('expires_year')),
      orNull(text('entry_ref', 100)),
      orNull(moment('forget_at')),
    ],
    indexes: {
      '!buyers_sign_in': ['sign_in_id', 'provider'],
      buyers_entry: ['entry_ref'],
      buyers_forget: ['forget_at'],
    },
    references: { fk_buyers_sign_in: ['sign_in_id', 'sign_ins'] },
  },
  provider_events: {
    columns: [id, text('provider', 20), text('event_ref', 100), moment('received_at')],
    indexes: { '!provider_events_ref': ['provider', 'event_ref'], provider_events_received: ['received_at'] },
  },
  receipt_letters: {
    columns: [
      id,
      integer('purchase_id'),
      text('kind', 10),
      integer('about'),
      text('message_id', 200),
      moment('made_at'),
      text('state', 10),
      integer('attempts'),
      moment('next_at'),
      orNull(moment('sent_at')),
      orNull(text('fault', 300)),
    ],
    indexes: {
      '!receipt_letters_about': ['purchase_id', 'kind', 'about'],
      receipt_letters_due: ['state', 'next_at'],
    },
    references: { fk_receipt_letters_purchase: ['purchase_id', 'purchases'] },
  },
  sandbox_records: {
    columns: [id, text('ref', 100), text('kind', 12), integer('version'), short('facts'), moment('made_at')],
    indexes: { '!sandbox_records_ref': ['ref'], sandbox_records_made: ['kind', 'made_at'] },
  },
};

export class Purchases1771000000000 implements MigrationInterface {
  name = 'Purchases1771000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, SHAPES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, Object.keys(SHAPES));
  }
}
