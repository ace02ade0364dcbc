/** Counting what requests cost without waiting for the disk: what is lost of it with the power, nobody misses. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuickCounting1769000000000 implements MigrationInterface {
  name = 'QuickCounting1769000000000';

  async up(runner: QueryRunner): Promise<void> {
    if (await hasQuickTables(runner)) await runner.query('ALTER TABLE rate_budgets ENGINE=Aria TRANSACTIONAL=0');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (await hasQuickTables(runner)) await runner.query('ALTER TABLE rate_budgets ENGINE=InnoDB');
  }
}

/** MariaDB has them by itself; the nodes of a cluster would not tell each other of them. */
async function hasQuickTables(runner: QueryRunner): Promise<boolean> {
  if (runner.dataSource.options.type !== 'mariadb') return false;
  const engines = (await runner.query('SHOW ENGINES')) as { Engine: string; Support: string }[];
  const cluster = (await runner.query("SHOW VARIABLES LIKE 'wsrep_on'")) as { Value: string }[];
  const has = engines.some(({ Engine, Support }) => Engine === 'Aria' && ['YES', 'DEFAULT'].includes(Support));
  return has && cluster[0]?.Value !== 'ON';
}
