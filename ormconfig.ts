/**
 * The database for TypeORM's own command line: embedded SQLite, or MySQL/MariaDB by DATABASE_URL.
 * `synchronize` stays off and null or undefined in `where` stays refused: a forgotten condition must never mean
 * "everybody's rows".
 */
import 'reflect-metadata';
import { engineOf, mysqlSource, sqliteSource } from './src/platform/data-source';
import { loadEnvFile, readSettings } from './src/platform/settings';
import { tables } from './src/tables';

loadEnvFile();
const { databaseUrl } = readSettings();

export default engineOf(databaseUrl) === 'mysql'
  ? mysqlSource(databaseUrl, tables)
  : Promise.resolve(sqliteSource(databaseUrl, tables));
