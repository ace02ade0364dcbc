/** A mail server of the test's own, which keeps what it takes. */
import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  from: string;
  to: string[];
  raw: string;
  parsed: ParsedMail;
}

export class MailServer {
  readonly mails: TakenMail[] = [];
  /** Codes with which recipients are refused. */
  readonly refused = new Map<string, number>();
  /** Whether it takes mails and never says so. */
  isStalling = false;

  private readonly came = new EventEmitter();

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  /** Listens on a free port, or again on one that it had. */
  static async start(port = 0): Promise<MailServer> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      authOptional: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      logger: false,
    });
    const listening = server.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    const mailServer = new MailServer(server, (listening.address() as AddressInfo).port);
    server.onRcptTo = ({ address }, _session, done) => {
      const code = mailServer.refused.get(address);
      done(code ? Object.assign(new Error('not here'), { responseCode: code }) : null);
    };
    server.onData = (stream, session, done) => {
      void (async () => {
        const parts: Buffer[] = [];
        for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
        const raw = Buffer.concat(parts);
        const { mailFrom, rcptTo } = session.envelope;
        mailServer.mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: raw.toString('utf8'),
          parsed: await simpleParser(raw),
        });
        mailServer.came.emit('mail');
      })().then(() => void (mailServer.isStalling || done()), done);
    };
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Done when another mail has come, or one that nobody has looked at is there. */
  async next(): Promise<void> {
    if (this.mails.length === 0) await once(this.came, 'mail');
  }

  /** What came for somebody, in its order. */
  to(address: string): TakenMail[] {
    return this.mails.filter(({ to }) => to.includes(address));
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
