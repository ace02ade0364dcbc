/** A clamd of the tests, with a signature of the tests' own that knows EICAR and nothing else. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from './processes';
import { program } from './programs';

/** The harmless text that scanners find; in pieces, so that none finds this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STAND', 'ARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** More is not taken in a stream. */
export const LONGEST_STREAM = 1_000_000;

export class TestClamd {
  private child: ChildProcess | null = null;
  private readonly folder = temporaryFolder('clamd');

  private constructor(readonly port: number) {}

  /** One that is not started yet. */
  static async prepare(): Promise<TestClamd> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    return new TestClamd(port);
  }

  get socket(): { path: string } {
    return { path: path.join(this.folder.path, 'socket') };
  }

  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: this.port };
  }

  async start(): Promise<void> {
    const signatures = path.join(this.folder.path, 'signatures');
    mkdirSync(signatures, { recursive: true });
    writeFileSync(path.join(signatures, 'own.ndb'), `Casegate.Test.EICAR:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
    const file = path.join(this.folder.path, 'clamd.conf');
    const settings = [
      'Foreground yes',
      `LocalSocket ${this.socket.path}`,
      'FixStaleSocket yes',
      `TCPSocket ${this.port}`,
      'TCPAddr 127.0.0.1',
      `DatabaseDirectory ${signatures}`,
      `StreamMaxLength ${LONGEST_STREAM}`,
    ];
    writeFileSync(file, `${settings.join('\n')}\n`);
    const child = spawn(program('clamd'), ['--config-file', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    while (!(await this.answers())) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`clamd does not start: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async remove(): Promise<void> {
    await this.kill();
    this.folder.remove();
  }

  private async answers(): Promise<boolean> {
    const socket = connect(this.address);
    try {
      socket.write('zPING\0');
      const [answer] = (await once(socket, 'data')) as [Buffer];
      return answer.toString().startsWith('PONG');
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  }
}
