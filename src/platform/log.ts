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
    destination ?? gathering(),
  );
}

/** A line for each request would be a write for each: they are written some at a time, and all of them at the end. */
function gathering(): pino.DestinationStream {
  const destination = pino.destination({ fd: 2, sync: false, minLength: GATHERED_BYTES });
  setInterval(() => destination.flush(), LONGEST_WAIT_MS).unref();
  return destination;
}

const GATHERED_BYTES = 4096;
const LONGEST_WAIT_MS = 100;

/** For lines that say nothing but what the server itself knows: nothing is looked for in them that is to be withheld. */
export const withoutSecrets = (log: Log): Log => log.child({}, { redact: [] });
