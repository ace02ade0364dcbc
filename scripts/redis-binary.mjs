import { findPrograms } from './debian.mjs';

/** `{ 'redis-server': path }`, installed where that is possible, or `{ reason }` in one line. */
export const findRedis = () =>
  findPrograms({
    package: 'redis-server',
    programs: ['redis-server'],
    what: 'Redis is not tested',
    how: 'install it (Debian, Ubuntu: apt-get install redis-server; Fedora: dnf install redis; macOS: brew install redis)',
  });
