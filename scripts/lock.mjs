import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { root } from './run.mjs';

const STATE = path.join(root, '.casegate');
/** Nobody installs for that long: the process number has been given to somebody else since. */
const ABANDONED_MS = 30 * 60_000;

/**
 * One process at a time. The lock is a folder holding one file named after the holder's process. It is made
 * elsewhere and renamed into place, which succeeds only where there is no folder or an empty one, so that nobody
 * ever sees a lock without a holder, and two who find the same dead holder cannot both take over.
 */
export async function withLock(name, work) {
  const lock = path.join(STATE, `${name}.lock`);
  const mine = path.join(lock, String(process.pid));
  mkdirSync(STATE, { recursive: true });
  while (!take(lock)) {
    for (const holder of list(lock)) if (isDead(lock, holder)) rmSync(path.join(lock, holder), { force: true });
    await sleep(100);
  }
  const release = () => {
    rmSync(mine, { force: true });
    ignoring(() => rmdirSync(lock));
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(lock) {
  const claim = mkdtempSync(`${lock}-`);
  writeFileSync(path.join(claim, String(process.pid)), '');
  // Windows does not rename onto an empty folder; elsewhere this is never needed. A held lock is not empty.
  if (process.platform === 'win32') ignoring(() => rmdirSync(lock));
  const taken = ignoring(() => (renameSync(claim, lock), true)) ?? false;
  if (!taken) rmSync(claim, { recursive: true, force: true });
  return taken;
}

function isDead(lock, holder) {
  // Our own number on a lock that we do not hold: a container's main process is number 1 every time.
  if (Number(holder) === process.pid) return true;
  const age = ignoring(() => Date.now() - statSync(path.join(lock, holder)).mtimeMs) ?? 0;
  if (age > ABANDONED_MS) return true;
  try {
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

const list = (folder) => ignoring(() => readdirSync(folder)) ?? [];

function ignoring(attempt) {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
