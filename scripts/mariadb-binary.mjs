import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where distributions keep the server besides the PATH of a normal user. */
const FOLDERS = [
  '/usr/sbin',
  '/usr/libexec',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/usr/local/mysql/bin',
];
const POLICY = '/usr/sbin/policy-rc.d';
const HOW =
  'install it (Debian, Ubuntu: apt-get install mariadb-server; Fedora: dnf install mariadb-server; macOS: brew install mariadb)';

/** `{ server, installDb }`, installed where that is possible, or `{ reason }` in one line. */
export function findMariadb() {
  const found = look();
  if (found) return found;
  if (process.getuid?.() !== 0 || !find('apt-get'))
    return { reason: `MariaDB is not tested: no mariadbd here; ${HOW}` };
  const failure = aptInstall();
  return look() ?? { reason: `MariaDB is not tested: apt-get could not install mariadb-server (${failure}); ${HOW}` };
}

function look() {
  const server = find('mariadbd');
  const installDb = find('mariadb-install-db');
  return server && installDb ? { server, installDb } : undefined;
}

function find(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...FOLDERS];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** Installs the package without letting it start the machine's own database. The last line of what went wrong. */
function aptInstall() {
  process.stderr.write('casegate: installing mariadb-server for the tests …\n');
  const forbidsStart = !existsSync(POLICY);
  if (forbidsStart) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    apt(['update']);
    const { status, stderr, error } = apt(['install', '-y', '--no-install-recommends', 'mariadb-server']);
    return status === 0
      ? 'no mariadbd in it'
      : (error?.message ?? (stderr.trim().split('\n').at(-1) || `exit ${status}`));
  } finally {
    if (forbidsStart) rmSync(POLICY, { force: true });
  }
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
