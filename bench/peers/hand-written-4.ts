/**
 * The yardstick: node:http and mysql2 as their own documentation shows them (createServer; a promise pool whose
 * connections a statement borrows, prepared statements), written by hand for these works alone. The tables of the
 * domain are read by statements in each request.
 */
import { start } from './hand-written/start';

void start('read');
