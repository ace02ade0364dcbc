/** A sign-in may have been several customers at a provider, of whom all but one wait there to be forgotten. */
import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { isEmbedded } from './shapes';

const TABLE = 'buyers';
const OF_SIGN_IN = { name: 'buyers_sign_in', columnNames: ['sign_in_id', 'provider'] };
const CUSTOMER = { name: 'buyers_customer', columnNames: ['provider', 'customer_ref'], isUnique: true };

export class BuyersToForget1773000000000 implements MigrationInterface {
  name = 'BuyersToForget1773000000000';

  async up(runner: QueryRunner): Promise<void> {
    if (await hasCustomers(runner)) return;
    if (isEmbedded(runner)) {
      await runner.dropIndex(TABLE, OF_SIGN_IN.name);
      await runner.createIndices(TABLE, [new TableIndex(OF_SIGN_IN), new TableIndex(CUSTOMER)]);
      return;
    }
    // At once: the foreign key needs an index at every moment, and MySQL undoes no half of a migration.
    await runner.query(
      `ALTER TABLE ${TABLE} DROP INDEX buyers_sign_in, ADD INDEX buyers_sign_in (sign_in_id, provider),
       ADD UNIQUE INDEX buyers_customer (provider, customer_ref)`,
    );
  }

  /** Refused where a sign-in has several: those to be forgotten would be lost with the rows. */
  async down(runner: QueryRunner): Promise<void> {
    if (!(await hasCustomers(runner))) return;
    if (isEmbedded(runner)) {
      await runner.dropIndex(TABLE, CUSTOMER.name);
      await runner.dropIndex(TABLE, OF_SIGN_IN.name);
      await runner.createIndex(TABLE, new TableIndex({ ...OF_SIGN_IN, isUnique: true }));
      return;
    }
    await runner.query(
      `ALTER TABLE ${TABLE} DROP INDEX buyers_customer, DROP INDEX buyers_sign_in,
       ADD UNIQUE INDEX buyers_sign_in (sign_in_id, provider)`,
    );
  }
}

async function hasCustomers(runner: QueryRunner): Promise<boolean> {
  return (await runner.getTable(TABLE))?.indices.some(({ name }) => name === CUSTOMER.name) ?? false;
}
