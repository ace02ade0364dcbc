/** What the figures were measured on. */
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { BenchDatabase } from './mariadb';
import type { Report } from './report';
import { ROOT } from './root';

export function machine(database: Pick<BenchDatabase, 'version' | 'bufferPoolMegabytes'>): Report['machine'] {
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  return {
    on: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: git.stdout?.trim() || 'unknown',
    processors: `${cpus().length} × ${cpus()[0]?.model ?? ''}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    MariaDB: database.version,
    'buffer pool': `${database.bufferPoolMegabytes} MB`,
  };
}
