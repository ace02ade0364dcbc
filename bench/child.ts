/** Programs that the bench starts: none outlives it, however it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPreferred, prefer } from './preferred';

const started = new Set<ChildProcess>();
process.on('exit', () => started.forEach((child) => child.kill('SIGKILL')));

export interface Program {
  readonly pid: number;
  readonly child: ChildProcess;
  /** What it said lately, on either stream. */
  said(): string;
  running(): boolean;
  /** Asks it to end, and ends it where it does not within the time. */
  stop(graceMs?: number): Promise<void>;
}

export function startProgram(file: string, args: string[], env: NodeJS.ProcessEnv, cwd: string): Program {
  const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: isPreferred() });
  prefer(child.pid);
  started.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (text = (text + more).slice(-20_000)));
  const ended = new Promise<void>((resolve) => {
    const done = () => {
      started.delete(child);
      resolve();
    };
    child.once('exit', done).once('error', (error) => {
      text += error.message;
      done();
    });
  });
  const running = () => started.has(child) && child.exitCode === null && child.signalCode === null;
  const watch = watchdog(child.pid ?? 0);
  return {
    pid: child.pid ?? 0,
    child,
    said: () => text,
    running,
    stop: async (graceMs = 20_000) => {
      if (running()) {
        child.kill('SIGCONT');
        child.kill('SIGTERM');
        await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
        if (running()) child.kill('SIGKILL');
      }
      await ended;
      watch.kill('SIGKILL');
    },
  };
}

/** Waits until what a program says matches; fails with its words where it ends before, or takes too long. */
export async function saying(program: Program, name: string, pattern: RegExp, withinMs = 60_000): Promise<string> {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(20)) {
    const found = pattern.exec(program.said())?.[1];
    if (found !== undefined) return found;
    if (!program.running()) break;
  }
  await program.stop(1000);
  throw new Error(`${name} does not start:\n${program.said().trim().split('\n').slice(-15).join('\n')}`);
}

/** A shell that waits for our end of its pipe to close, which a kill -9 does too, and then ends the program. */
function watchdog(pid: number): ChildProcess {
  const shell = spawn('/bin/sh', ['-c', 'cat > /dev/null; kill -9 "$0" 2> /dev/null', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  // Its own handle would keep this process alive.
  (shell.stdin as unknown as { unref(): void } | null)?.unref();
  shell.stdin?.on('error', () => undefined);
  return shell;
}

/** Stops a program where it stands, so that it takes nothing from the one that is measured; and lets it go on. */
export const halt = ({ child }: Program): boolean => child.kill('SIGSTOP');
export const resume = ({ child }: Program): boolean => child.kill('SIGCONT');

export async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
