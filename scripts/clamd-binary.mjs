import { findPrograms } from './debian.mjs';

/** `{ clamd: path }`, installed where that is possible, or `{ reason }` in one line. */
export const findClamd = () =>
  findPrograms({
    package: 'clamav-daemon',
    programs: ['clamd'],
    what: 'Scans by clamd are not tested',
    how: 'install it (Debian, Ubuntu: apt-get install clamav-daemon; Fedora: dnf install clamd; macOS: brew install clamav)',
  });
