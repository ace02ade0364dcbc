/** TypeORM's own loggers print parameters, which are people's data; this one passes on the statement alone. */
import type { Logger } from 'typeorm';

export class StatementLog implements Logger {
  readonly listeners = new Set<(sql: string, parameters: readonly unknown[]) => void>();

  logQuery(sql: string, parameters: unknown[] = []): void {
    for (const listener of this.listeners) listener(sql, parameters);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
