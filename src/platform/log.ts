/** Structured logs. Nothing that opens a door is written: tokens, pairs, secrets and what people typed stay out. */
import pino, { type Logger } from 'pino';

export type Log = Logger;

const SECRETS = [
  'authorization',
  'cookie',
  'token',
  'secret',
  'key',
  'apiKey',
  'accessId',
  'contractId',
  'password',
  'variables',
];

export function createLog(level: string, destination?: pino.DestinationStream): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[withheld]' },
    },
    destination ?? pino.destination({ fd: 2, sync: true }),
  );
}
