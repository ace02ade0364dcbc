import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMariadb } from './mariadb-binary.mjs';

const START_MS = 60_000;
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

/**
 * A private MariaDB on a free port for one run of the tests: `{ url, stop() }`, or `{ reason }` in one line where
 * there is none. It lives in a folder of its own and is gone with it, however this process ends.
 */
export async function startMariadb() {
  const found = findMariadb();
  if (found.reason) return found;
  const folder = mkdtempSync(path.join(tmpdir(), 'casegate-mariadb-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const failed = (reason) => {
    remove();
    return { reason };
  };
  const refusal = makeTables(found.installDb, folder);
  if (refusal) return failed(refusal);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = serve(found.server, folder, port);
    if (await answers(port, server)) {
      return { url: `mysql://root@127.0.0.1:${port}`, stop: () => server.end().then(remove) };
    }
    await server.end();
    // Somebody may have taken the port in between; anything else fails again in the same way.
    if (attempt === 3) return failed(`MariaDB does not start: ${complaint(server.said())}`);
  }
}

/** The system tables of an empty server; in one line why that failed, if it did. */
function makeTables(installDb, folder) {
  const where = ['--no-defaults', `--datadir=${folder}/data`];
  const args = [...where, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot];
  const { status, stdout, stderr, error } = spawnSync(installDb, args, { encoding: 'utf8' });
  if (status === 0) return undefined;
  return `MariaDB cannot make its tables: ${error?.message ?? complaint(`${stdout}\n${stderr}`)}`;
}

/** Fast rather than safe: nothing in it has to outlive a crash. */
function serve(binary, folder, port) {
  const args = [
    '--no-defaults',
    ...asRoot,
    `--datadir=${folder}/data`,
    `--tmpdir=${folder}`,
    `--socket=${folder}/socket`,
    `--pid-file=${folder}/pid`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--sync-binlog=0',
    '--innodb-flush-log-at-trx-commit=2',
    // Tests make and drop databases all the time: a file for each table is most of that work.
    '--loose-innodb-file-per-table=OFF',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=300',
    '--character-set-server=utf8mb4',
  ];
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const running = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  const watch = watchdog(child.pid, folder);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-10_000)));
  const end = async () => {
    if (running()) child.kill('SIGKILL');
    await exited;
    watch.kill('SIGKILL');
  };
  return { running, end, said: () => said };
}

/**
 * A shell that waits for our end of its pipe to close, which happens however this process ends, kill -9 included,
 * and then clears away. In a group of its own, so that Ctrl-C does not reach it.
 */
function watchdog(pid, folder) {
  const script = 'cat > /dev/null; kill -9 "$0"; sleep 0.2; rm -rf "$1"';
  const shell = spawn('/bin/sh', ['-c', script, String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  shell.stdin.unref();
  shell.stdin.on('error', () => {});
  return shell;
}

async function answers(port, server) {
  for (const until = Date.now() + START_MS; Date.now() < until && server.running(); await sleep(50)) {
    if (await greets(port)) return true;
  }
  return false;
}

/** The first packet of a server that lets us in begins, after its header of four bytes, with protocol version 10. */
async function greets(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    const [packet] = await once(socket, 'data', { signal: AbortSignal.timeout(2_000) });
    return packet[4] === 10;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The last line is only ever "Aborting"; what led to it comes first. */
function complaint(text) {
  const lines = text.trim().split('\n');
  return lines.find((line) => line.includes('ERROR')) ?? lines.at(-1);
}
