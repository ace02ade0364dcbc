import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where distributions keep servers besides the PATH of a normal user. */
const FOLDERS = [
  '/usr/sbin',
  '/usr/libexec',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/usr/local/mysql/bin',
];
const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Where the programs of a Debian package are, by their names; installed first where that is possible. `{ reason }` in
 * one line where one of them is missing all the same. What they are called elsewhere is for `how` to say; a program
 * that goes by several names is a list of them, and found by any.
 */
export function findPrograms({ package: name, programs, what, how }) {
  const found = look(programs);
  if (found) return found;
  if (process.getuid?.() !== 0 || !find('apt-get'))
    return { reason: `${what}: no ${nameOf(programs[0])} here; ${how}` };
  const failure = aptInstall(name, nameOf(programs[0]));
  return look(programs) ?? { reason: `${what}: apt-get could not install ${name} (${failure}); ${how}` };
}

function look(programs) {
  const files = programs.map((program) => [nameOf(program), [program].flat().map(find).find(Boolean)]);
  return files.every(([, file]) => file) ? Object.fromEntries(files) : undefined;
}

const nameOf = (program) => [program].flat()[0];

function find(program) {
  if (path.isAbsolute(program)) return existsSync(program) ? program : undefined;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...FOLDERS];
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}

/** Installs the package without letting it start a server of the machine. The last line of what went wrong. */
function aptInstall(name, program) {
  process.stderr.write(`casegate: installing ${name} for the tests …\n`);
  const forbidsStart = !existsSync(POLICY);
  if (forbidsStart) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    apt(['update']);
    const { status, stderr, error } = apt(['install', '-y', '--no-install-recommends', name]);
    return status === 0
      ? `no ${program} in it`
      : (error?.message ?? (stderr.trim().split('\n').at(-1) || `exit ${status}`));
  } finally {
    if (forbidsStart) rmSync(POLICY, { force: true });
  }
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
