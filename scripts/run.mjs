import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The file behind a package's command, so that node runs it without a shell and without `npx`. */
export function bin(packageName, command = packageName) {
  const manifest = path.join(root, 'node_modules', packageName, 'package.json');
  const { bin: bins } = require(manifest);
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : bins[command]);
}

/** Runs a node program in the foreground; its exit code, or 1 when a signal ended it. */
export function node(file, args = [], env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [file, ...args], options).status ?? 1;
}

/** What a node program prints to stdout; undefined when it failed (it has then said why on stderr). */
export function printed(file, args = [], env = process.env) {
  const options = {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  };
  const { status, stdout } = spawnSync(process.execPath, [file, ...args], options);
  return status === 0 ? stdout : undefined;
}

/**
 * Runs a program to its end and collects what it says. A signal that ends us is passed on, so that no
 * half-finished installation goes on behind the back of the next start.
 */
export function collect(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    let output = '';
    let interrupted;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const handlers = signals.map((signal) => () => ((interrupted = signal), pass(signal)));
    signals.forEach((signal, i) => process.on(signal, handlers[i]));
    const done = (code, extra = '') => {
      signals.forEach((signal, i) => process.off(signal, handlers[i]));
      resolve({ code, output: output + extra, interrupted });
    };
    child.on('error', (error) => done(1, error.message));
    child.on('close', (code) => done(code ?? 1));
  });
}
