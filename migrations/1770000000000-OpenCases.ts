/** The open ones among many closed cases are found without reading all of them. */
import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLE = 'case_viewers';
const INDEX = { name: 'case_viewers_closed', columnNames: ['sign_in_id', 'closed', 'updated_at', 'case_id'] };

export class OpenCases1770000000000 implements MigrationInterface {
  name = 'OpenCases1770000000000';

  async up(runner: QueryRunner): Promise<void> {
    const known = (await runner.getTable(TABLE))?.indices.some(({ name }) => name === INDEX.name);
    if (!known) await runner.createIndex(TABLE, new TableIndex(INDEX));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, INDEX.name);
  }
}
