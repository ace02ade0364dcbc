/** One socket: what it may send and keep waiting, that somebody is there, and until when its token is believed. */
import type { FastifyRequest } from 'fastify';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { hasExpired, type LiveConnection } from './live-connection';
import { maskedFailure } from './mask-errors';
import { realNow } from '../platform/calendar';
import type { Log } from '../platform/log';
import { chooseLanguage, sayIn, type Say } from '../platform/wording';

/** Answers that a client leaves unread past so many bytes cost it the socket. */
const MOST_UNREAD_BYTES = 1_048_576;
/** Messages of one socket that are being answered; an open stream is one of them. */
const MOST_AT_ONCE = 100;
const BEAT_MS = 15_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Codes of RFC 6455 that a client of graphql-ws takes as: connect again, or: do not. */
export const GOING_AWAY = 1001;
const POLICY_VIOLATION = 1008;
export const TRY_AGAIN_LATER = 1013;

export class LiveSocket {
  connection: LiveConnection | null = null;
  openStreams = 0;
  /** Of the answers of all its streams. */
  openCost = 0;
  readonly log: Log;
  private answering = 0;
  private isThere = true;
  private expiring: NodeJS.Timeout | undefined;

  constructor(
    private readonly socket: WebSocket,
    readonly request: FastifyRequest,
  ) {
    this.log = request.log as Log;
    const beating = setInterval(() => this.beat(), BEAT_MS).unref();
    socket.on('pong', () => (this.isThere = true));
    socket.once('close', () => {
      clearInterval(beating);
      clearTimeout(this.expiring);
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  get say(): Say {
    return this.connection?.say ?? sayIn(chooseLanguage(this.request.headers['accept-language'], null));
  }

  /** Waits until the message is out: a client that reads slowly is asked for less, and gets what is new by then. */
  send(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.isOverfull()) this.socket.terminate();
      if (!this.isOpen) return resolve();
      this.socket.send(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  readonly expire = (): void => this.close(CloseCode.Forbidden, 'Forbidden');

  onMessage(answer: (text: string) => Promise<void>): void {
    this.socket.on('message', (data: Buffer) => void this.answer(answer, data.toString()));
  }

  /** From now on it is somebody's, until the token that it was opened with is believed no longer. */
  admit(connection: LiveConnection): void {
    this.connection = connection;
    this.watchToken(connection);
  }

  private async answer(answer: (text: string) => Promise<void>, text: string): Promise<void> {
    if (this.answering >= MOST_AT_ONCE) return this.close(POLICY_VIOLATION, 'Too many messages at once');
    this.answering += 1;
    try {
      await answer(text);
    } catch (error) {
      this.fail(error);
    } finally {
      this.answering -= 1;
    }
  }

  /** What nobody could be told of within a stream. */
  private fail(error: unknown): void {
    if (!this.isOpen) return;
    const { code } = maskedFailure(error, this.log, this.say).extensions;
    if (code === 'INTERNAL') this.close(CloseCode.InternalServerError, 'Internal server error');
    else this.close(TRY_AGAIN_LATER, 'Try again later');
  }

  private watchToken(connection: LiveConnection): void {
    if (hasExpired(connection)) return this.expire();
    const left = connection.expiresAt.getTime() - realNow().getTime();
    this.expiring = setTimeout(() => this.watchToken(connection), Math.min(left, LONGEST_TIMER_MS)).unref();
  }

  private isOverfull(): boolean {
    return this.socket.bufferedAmount > MOST_UNREAD_BYTES;
  }

  private beat(): void {
    if (!this.isThere || this.isOverfull()) return this.socket.terminate();
    this.isThere = false;
    if (this.isOpen) this.socket.ping();
  }
}
