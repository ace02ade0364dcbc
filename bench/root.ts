import { join } from 'node:path';

/** The project's folder, seen from dist.bench/bench. */
export const ROOT = join(__dirname, '../..');
export const HOME = join(ROOT, '.casegate', 'bench');
