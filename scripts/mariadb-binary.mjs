import { findPrograms } from './debian.mjs';

/** `{ server, installDb }`, installed where that is possible, or `{ reason }` in one line. */
export function findMariadb() {
  const found = findPrograms({
    package: 'mariadb-server',
    programs: ['mariadbd', 'mariadb-install-db'],
    what: 'MariaDB is not tested',
    how: 'install it (Debian, Ubuntu: apt-get install mariadb-server; Fedora: dnf install mariadb-server; macOS: brew install mariadb)',
  });
  return found.reason ? found : { server: found.mariadbd, installDb: found['mariadb-install-db'] };
}
