/** Asks a clamd whether bytes are harmless, by its command INSTREAM: parts with their length before them. */
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import type { ClamdAddress } from '../platform/settings-files';

export type Verdict =
  | { kind: 'clean' }
  | { kind: 'infected'; find: string }
  /** `away` where it could not be reached at all; otherwise the fault may be this file's. */
  | { kind: 'unanswered'; away: boolean; reason: string };

/** It may think about an archive for minutes; its own limit is two by default. */
const PATIENCE_MS = 300_000;
const LONGEST_ANSWER = 4096;

export interface Asking {
  patienceMs?: number;
  /** How many bytes there are to scan: of a part nothing can be said. */
  size?: number;
  /** Ends it with an answer that is none. */
  signal?: AbortSignal;
}

export function askClamd(address: ClamdAddress, content: Readable, asking: Asking = {}): Promise<Verdict> {
  const { patienceMs = PATIENCE_MS, signal, size } = asking;
  return new Promise((resolve) => {
    const socket = connect(address);
    let connected = false;
    let answer = '';
    const stop = () => end({ kind: 'unanswered', away: true, reason: 'it was stopped' });
    const end = (verdict: Verdict) => {
      signal?.removeEventListener('abort', stop);
      socket.destroy();
      content.destroy();
      resolve(verdict);
    };
    const fail = (reason: string) => end(answer ? verdictOf(answer) : { kind: 'unanswered', away: !connected, reason });
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    socket.setTimeout(patienceMs, () => fail('it takes too long'));
    socket.on('connect', () => {
      connected = true;
      socket.write('zINSTREAM\0');
      pour(content, socket, size).catch((error: Error) => fail(error.message));
    });
    // What it has to say about a stream that it does not take all of comes before it closes.
    socket.on('data', (data) => {
      answer = (answer + data.toString('utf8')).slice(0, LONGEST_ANSWER);
      if (answer.includes('\0')) end(verdictOf(answer));
    });
    // It closes while it is sent more than it takes; its answer may be lost by that.
    socket.on('error', ({ message }) =>
      setImmediate(fail, connected ? `${message}; is StreamMaxLength above the size of files?` : message),
    );
    socket.on('close', () => fail('it closed the connection'));
  });
}

type Taker = ReturnType<typeof connect>;

async function pour(content: Readable, socket: Taker, size: number | undefined): Promise<void> {
  let sent = 0;
  for await (const part of content as AsyncIterable<Buffer>) {
    if (part.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    sent += part.length;
    socket.write(length);
    if (!socket.write(part)) await drained(socket);
    if (!socket.writable) return;
  }
  if (size !== undefined && sent !== size) throw new Error(`${sent} of ${size} bytes could be read`);
  socket.write(Buffer.alloc(4));
}

function drained(socket: Taker): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

/** "stream: OK", "stream: Eicar-Test FOUND", "INSTREAM size limit exceeded. ERROR"; a zero byte ends it. */
function verdictOf(answer: string): Verdict {
  const [text = '', ...ended] = answer.split('\0');
  if (ended.length > 0 && text === 'stream: OK') return { kind: 'clean' };
  const find = ended.length > 0 && /^stream: (.+) FOUND$/.exec(text)?.[1];
  return find ? { kind: 'infected', find } : { kind: 'unanswered', away: false, reason: text.trim().slice(0, 200) };
}
