import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { askClamd, type Asking } from './ask-clamd';

describe('asking a clamd', () => {
  let server: Server | undefined;
  const live = new Set<Socket>();
  afterEach(async () => {
    for (const socket of live) socket.destroy();
    if (server) await new Promise((resolve) => server?.close(resolve));
    server = undefined;
  });

  /** One that behaves as told. */
  async function clamd(behave: (socket: Socket) => void): Promise<{ host: string; port: number }> {
    server = createServer((socket) => {
      live.add(socket.on('error', () => undefined));
      behave(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  }
  const ask = (address: { host: string; port: number }, content: Buffer[], asking?: Asking) =>
    askClamd(address, Readable.from(content), asking);
  const saying = (answer: string) => (socket: Socket) => void socket.once('data', () => socket.end(answer));

  test('R59 it is sent the parts with their lengths, and the end', async () => {
    let sent = Buffer.alloc(0);
    const address = await clamd((socket) => {
      socket.on('data', (data) => {
        sent = Buffer.concat([sent, data]);
        if (sent.subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0');
      });
    });
    expect(await ask(address, [Buffer.from('abc'), Buffer.alloc(0), Buffer.from('de')])).toEqual({ kind: 'clean' });
    expect(sent.toString('latin1')).toBe('zINSTREAM\0\0\0\0\x03abc\0\0\0\x02de\0\0\0\0');
  });

  test.each([
    ['stream: OK\0', { kind: 'clean' }],
    ['stream: Win.Test.EICAR(0a1b:68) FOUND\0', { kind: 'infected', find: 'Win.Test.EICAR(0a1b:68)' }],
    [
      'INSTREAM size limit exceeded. ERROR\0',
      { kind: 'unanswered', away: false, reason: 'INSTREAM size limit exceeded. ERROR' },
    ],
    ['UNKNOWN COMMAND\0', { kind: 'unanswered', away: false, reason: 'UNKNOWN COMMAND' }],
    // Cut short it is not what it seems to be.
    ['stream: OK', { kind: 'unanswered', away: false, reason: 'stream: OK' }],
    ['stream: O', { kind: 'unanswered', away: false, reason: 'stream: O' }],
    ['stream: OK FOUND? \0', { kind: 'unanswered', away: false, reason: 'stream: OK FOUND?' }],
    ['', { kind: 'unanswered', away: false, reason: 'it closed the connection' }],
  ])('R59 %j is %j', async (answer, verdict) => {
    expect(await ask(await clamd(saying(answer)), [Buffer.from('x')])).toEqual(verdict);
  });

  test('R59 what it says of a stream that it stops reading counts', async () => {
    const address = await clamd((socket) => {
      socket.once('data', () => {
        socket.pause();
        socket.end('INSTREAM size limit exceeded. ERROR\0');
      });
    });
    const much = Array.from({ length: 200 }, () => Buffer.alloc(65_536));
    expect(await ask(address, much)).toMatchObject({
      kind: 'unanswered',
      reason: expect.stringContaining('size limit') as string,
    });
  });

  test('R59 one that says nothing is not waited for for ever', async () => {
    const address = await clamd(() => undefined);
    expect(await ask(address, [Buffer.from('x')], { patienceMs: 50 })).toEqual({
      kind: 'unanswered',
      away: false,
      reason: 'it takes too long',
    });
  });

  test('R59 one that is not there is away', async () => {
    const address = await clamd(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    expect(await ask(address, [Buffer.from('x')])).toMatchObject({ kind: 'unanswered', away: true });
    expect(await askClamd({ path: '/nowhere/clamd' }, Readable.from([]))).toMatchObject({ away: true });
  });

  test('R59 a file that cannot be read is no clean one', async () => {
    const address = await clamd((socket) => void socket.resume());
    const broken = new Readable({
      read() {
        this.destroy(new Error('the disk is gone'));
      },
    });
    expect(await askClamd(address, broken)).toEqual({ kind: 'unanswered', away: false, reason: 'the disk is gone' });
  });

  test('R59 of a part of a file nothing is said', async () => {
    const reason = '1 of 2 bytes could be read';
    const address = await clamd((socket) => void socket.resume());
    expect(await ask(address, [Buffer.from('x')], { size: 2 })).toEqual({ kind: 'unanswered', away: false, reason });
  });

  test('R59 it ends when it is told to', async () => {
    const address = await clamd(() => undefined);
    const stop = new AbortController();
    const asking = ask(address, [Buffer.from('x')], { signal: stop.signal });
    stop.abort();
    expect(await asking).toMatchObject({ kind: 'unanswered', away: true });
    expect(await ask(address, [Buffer.from('x')], { signal: stop.signal })).toMatchObject({ kind: 'unanswered' });
  });
});
