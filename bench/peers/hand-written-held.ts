/**
 * The same server with the tables of the domain kept in memory and looked after each half second: the harder measure
 * for plans and routing, where nothing but the viewer's own rows is left to be read.
 */
import { start } from './hand-written/start';

void start('held');
