/** Servers and commands as an operator runs them: processes of their own, in a folder of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
export const MAIN = path.join(ROOT, 'dist', 'src', 'main.js');
export const CLI = path.join(ROOT, 'dist', 'src', 'cli', 'main.js');
export const MODULES = path.join(ROOT, 'node_modules');
export const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

/** Only these: what the machine has set must not decide a test. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'];
const clean = (env: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
  HOST: '127.0.0.1',
  PORT: '0',
  CASEGATE_SECRET: SECRET,
  ...env,
});

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A process that was started, with all that it has said so far. */
export class Running {
  stdout = '';
  stderr = '';
  private readonly child: ChildProcess;
  private readonly closed: Promise<Ended>;

  /** As somebody else where this process may; as itself without `user`. */
  constructor(args: string[], env: Record<string, string>, user: { uid?: number; gid?: number } = {}) {
    const options = { ...user, cwd: tmpdir(), env: clean(env), stdio: ['ignore', 'pipe', 'pipe'] as const };
    this.child = spawn(process.execPath, args, { ...options, stdio: [...options.stdio] });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.closed = once(this.child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      stdout: this.stdout,
      stderr: this.stderr,
    }));
  }

  get pid(): number {
    return this.child.pid as number;
  }

  ended(): Promise<Ended> {
    return this.closed;
  }

  /** Sends the signal and waits for the end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.closed;
  }

  /** What the pattern finds in standard output, as soon as it is there; fails if the process ends before. */
  async said(pattern: RegExp): Promise<RegExpExecArray> {
    const early = this.closed.then(({ code, stderr }) => {
      throw new Error(`it ended with ${code} before it said ${pattern}: ${stderr}`);
    });
    for (;;) {
      const found = pattern.exec(this.stdout);
      if (found) {
        early.catch(() => undefined);
        return found;
      }
      await Promise.race([early, once(this.child.stdout as NodeJS.ReadableStream, 'data')]);
    }
  }
}

export interface ServerProcess extends Running {
  address: string;
}

/** Starts a server on a free port and waits until it says that it is ready. */
export async function serve(env: Record<string, string>): Promise<ServerProcess> {
  const running = new Running([MAIN], env);
  const [, address] = await running.said(/ready at (http:\/\/\S+)/);
  return Object.assign(running, { address: address as string });
}

/** Runs a command to its end. */
export function casegate(args: string[], env: Record<string, string>): Promise<Ended> {
  return new Running([CLI, ...args], env).ended();
}

/** A folder that is gone after the tests. */
export function temporaryFolder(name: string): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), `casegate-${name}-`));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
