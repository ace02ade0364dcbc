/** Stands between a server and its MariaDB, and cuts connections where a test wants it. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Cut {
  /** The statement at which it happens. */
  at: RegExp;
  /** Before the database has it, or after the database has done it and before it can say so. */
  when: 'before' | 'after';
  times: number;
}

const COM_QUERY = 3;
const COM_STMT_PREPARE = 22;
const COM_STMT_EXECUTE = 23;

/** What runs on one connection: statements as they are said, and those that were prepared before. */
class Statements {
  private preparing: string | null = null;
  private readonly prepared = new Map<number, string>();

  /** The statement that what the client sends runs, if it runs one. */
  runBy(sent: Buffer): string | null {
    for (let at = 0; at + 5 <= sent.length; at += 4 + sent.readUIntLE(at, 3)) {
      const text = () => sent.subarray(at + 5, at + 4 + sent.readUIntLE(at, 3)).toString('latin1');
      if (sent[at + 4] === COM_QUERY) return text();
      if (sent[at + 4] === COM_STMT_PREPARE) this.preparing = text();
      if (sent[at + 4] === COM_STMT_EXECUTE) return this.prepared.get(sent.readUInt32LE(at + 5)) ?? null;
    }
    return null;
  }

  /** The first of an answer to a statement that was to be prepared has its number. */
  answered(answer: Buffer): void {
    if (this.preparing !== null && answer.length >= 9 && answer[4] === 0)
      this.prepared.set(answer.readUInt32LE(5), this.preparing);
    this.preparing = null;
  }
}

export class Proxy {
  private readonly live = new Set<Socket>();
  private cut: Cut | null = null;
  private away = false;
  done = 0;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly url: string,
  ) {}

  static async before(databaseUrl: string): Promise<Proxy> {
    const target = new URL(databaseUrl);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(databaseUrl);
    url.port = String((server.address() as AddressInfo).port);
    const proxy = new Proxy(server, url.href);
    server.on('connection', (client) => proxy.pass(client, Number(target.port)));
    return proxy;
  }

  /** Cuts the connection at the statements that match. */
  cutting(cut: Cut): void {
    this.cut = cut;
    this.done = 0;
  }

  /** Ends every connection and, until it is `back`, refuses new ones. */
  gone(): void {
    this.away = true;
    for (const socket of this.live) socket.destroy();
  }

  back(): void {
    this.away = false;
  }

  /** Ends every connection there is; new ones are welcome. */
  cutAll(): void {
    for (const socket of this.live) socket.destroy();
  }

  async close(): Promise<void> {
    this.gone();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(client: Socket, port: number): void {
    if (this.away) return void client.destroy();
    const database = connect(port, '127.0.0.1');
    const pair = [client, database];
    const statements = new Statements();
    let cutAtAnswer = false;
    const end = (): void => {
      for (const socket of pair) {
        socket.destroy();
        this.live.delete(socket);
      }
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      this.live.add(socket);
      socket.on('error', end).on('close', end);
    }
    client.on('data', (packet) => {
      const { cut } = this;
      const statement = statements.runBy(packet);
      const hit = cut !== null && this.done < cut.times && statement !== null && cut.at.test(statement);
      if (hit) this.done += 1;
      if (hit && cut.when === 'before') return end();
      cutAtAnswer ||= hit;
      database.write(packet);
    });
    database.on('data', (packet) => {
      if (cutAtAnswer) return end();
      statements.answered(packet);
      client.write(packet);
    });
  }
}
