/** Each setting with its form, its default and the line that explains it in `.env.example`. */
import { z } from 'zod';
import { parseInstant } from './calendar';
import { documentShapes } from './settings-documents';
import { fileFaults, fileShapes } from './settings-files';
import { rateFaults, rateShapes } from './settings-limits';
import { mailFaults, mailShapes } from './settings-mail';
import { purchaseFaults, purchaseShapes } from './settings-purchases';
import { sealingKeysText } from './settings-keys';
import { signInFaults, signInShapes } from './settings-sign-in';
import { isTimeZone } from './time-zone';

const onOff = z.enum(['on', 'off'], { error: 'say on or off' }).transform((value) => value === 'on');
const whole = (min: number, max: number, usual: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`)
    .default(usual);

const databaseUrl = z
  .string()
  .regex(/^(sqlite:.+|(mysql|mariadb):\/\/.+\/.+)$/, 'must be sqlite:PATH or mysql://user:password@host:port/database');

const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.url({ protocol: /^https?$/, error: 'must be origins such as https://portal.example.com' })));

const say = <T extends z.ZodType>(schema: T, description: string, example = ''): T =>
  schema.meta({ description, example });

export const settingShapes = {
  NODE_ENV: say(
    z
      .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
      .default('development'),
    '"production" turns off all that is for trying things.',
    'development',
  ),
  PORT: say(whole(0, 65_535, 4000), 'The port to listen on.', '4000'),
  HOST: say(z.string().optional(), 'The address to listen on; localhost, in production 0.0.0.0.', 'localhost'),
  DATABASE_URL: say(
    databaseUrl.optional(),
    'Where the data lives: sqlite:PATH or mysql://user:password@host:3306/database.',
    'mysql://casegate:secret@127.0.0.1:3306/casegate',
  ),
  REDIS_URL: say(
    z.url({ protocol: /^rediss?$/, error: 'must be redis://host:6379 or rediss://…' }).optional(),
    'Where several processes on one database tell each other what changed, for live updates, and count what requests cost; one process needs none.',
    'redis://127.0.0.1:6379',
  ),
  CASEGATE_DATABASE_POOL: say(whole(1, 500, 10), 'Connections to MySQL or MariaDB at the most.', '10'),
  CASEGATE_WORKERS: say(
    whole(1, 64, 1),
    'Processes of this server that share its port: one for each processor core it may use.',
    '4',
  ),
  CASEGATE_HOME: say(
    z.string().optional(),
    'The folder of the embedded database and of a secret that was made here.',
    './.casegate',
  ),
  CASEGATE_SECRET: say(
    z.string().min(32, 'must have at least 32 characters').optional(),
    'Keys the hashes of Access ID and Contract ID. Required in production; keep it, pairs cannot be found without it.',
  ),
  CASEGATE_ENCRYPTION_KEYS: say(
    sealingKeysText.optional(),
    'Encrypt pairs that members may read again: ID:BASE64 of 32 bytes, comma-separated; the first encrypts, all decrypt. Without it one made of CASEGATE_SECRET.',
    '2026a:bXkgMzIgYnl0ZXMgb2Yga2V5IGZvciBhbiBleGFtcGxlLi4=',
  ),
  ...signInShapes,
  CASEGATE_DEMO: say(
    onOff.optional(),
    'The demo world and its offline issuer: on outside production, refused in it.',
    'on',
  ),
  CASEGATE_EXPLORER: say(onOff.optional(), 'The GraphQL explorer: on outside production, refused in it.', 'on'),
  CASEGATE_NOW: say(
    z
      .string()
      .transform((text) => parseInstant(text))
      .refine((at) => at !== null, 'must be an instant such as 2026-01-15T10:00:00Z')
      .transform((at) => at as Date)
      .optional(),
    'Starts the clock of the domain there, for trying things; refused in production.',
    '2026-01-15T10:00:00Z',
  ),
  CASEGATE_VENDOR_TIME_ZONE: say(
    z.string().refine(isTimeZone, 'must be an IANA time zone').default('America/Los_Angeles'),
    'The time zone whose calendar decides about agreements and lifecycles.',
    'America/Los_Angeles',
  ),
  CASEGATE_RETENTION_MONTHS: say(
    whole(1, 240, 18),
    'Months for which a closed case stays readable; casegate retention run erases it then.',
    '18',
  ),
  CASEGATE_CALL_US: say(
    z
      .string()
      .trim()
      .max(200, 'must have at most 200 characters')
      .regex(/^[^\r\n]*$/, 'must be one line')
      .optional(),
    'How people reach you without a sign-in or JavaScript, for the page at / and the one for signing in: a number, its hours. The demo has a made-up one.',
    '+31 20 555 0100, Monday to Friday 9:00–17:00 (Amsterdam)',
  ),
  CASEGATE_ALLOWED_ORIGINS: say(
    origins.default([]),
    'Other origins whose pages may call the API, comma-separated.',
    'https://portal.example.com',
  ),
  CASEGATE_PURCHASE_URL: say(
    z.url('must be an address').optional(),
    'The page of another shop for single incidents, for those to whom none is sold here.',
    'https://shop.example.com/incidents',
  ),
  ...purchaseShapes,
  ...mailShapes,
  CASEGATE_PUBLIC_URL: say(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://support.example.com' }).optional(),
    'The address by which people reach this server, for links; the one that it listens on.',
    'https://support.example.com',
  ),
  ...fileShapes,
  LOG_LEVEL: say(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be fatal, error, warn, info, debug, trace or silent',
      })
      .optional(),
    'How much is logged: warn, in production info.',
    'info',
  ),
  CASEGATE_MAX_DEPTH: say(whole(1, 100, 12), 'Levels of fields in a document at the most.', '12'),
  CASEGATE_MAX_ALIASES: say(whole(0, 10_000, 30), 'Aliases in a document at the most.', '30'),
  CASEGATE_MAX_DIRECTIVES: say(whole(0, 10_000, 8), 'Directives in a document at the most.', '8'),
  CASEGATE_MAX_TOKENS: say(whole(10, 1_000_000, 2000), 'Tokens in a document at the most.', '2000'),
  CASEGATE_MAX_COST: say(
    whole(1, 10_000_000, 20_000),
    'Objects that a document may ask for, counted by `first` along each path.',
    '20000',
  ),
  CASEGATE_MAX_BODY_BYTES: say(whole(1024, 100_000_000, 262_144), 'Bytes of a request’s body at the most.', '262144'),
  ...rateShapes,
  ...documentShapes,
  CASEGATE_TIMEOUT_MS: say(whole(100, 600_000, 10_000), 'Milliseconds that an operation may take.', '10000'),
  CASEGATE_COMPILE_AFTER: say(
    whole(0, 1_000_000, 2),
    'Runs of a query after which it is compiled to code of its own; 0 compiles none.',
    '2',
  ),
};

/** What only holds for several settings together. */
export const settingsSchema = z.object(settingShapes).superRefine((raw, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  for (const { path, message } of mailFaults(raw, raw.NODE_ENV === 'production')) refuse(path, message);
  for (const { path, message } of fileFaults(raw)) refuse(path, message);
  for (const { path, message } of rateFaults(raw)) refuse(path, message);
  for (const { path, message } of purchaseFaults(raw, raw.NODE_ENV === 'production')) refuse(path, message);
  for (const { path, message } of signInFaults(raw, raw.NODE_ENV === 'production')) refuse(path, message);
  if (raw.CASEGATE_WORKERS > 1 && (raw.CASEGATE_DEMO ?? raw.NODE_ENV !== 'production'))
    refuse('CASEGATE_WORKERS', 'several need CASEGATE_DEMO=off: the issuers of the demo work in one process');
  if (raw.NODE_ENV !== 'production') return;
  if (raw.CASEGATE_DEMO) refuse('CASEGATE_DEMO', 'the demo world and its issuer are refused in production');
  if (raw.CASEGATE_EXPLORER) refuse('CASEGATE_EXPLORER', 'the explorer is refused in production');
  if (raw.CASEGATE_NOW) refuse('CASEGATE_NOW', 'the movable clock is refused in production');
  if (!raw.CASEGATE_SECRET) refuse('CASEGATE_SECRET', 'is required in production');
  if (raw.CASEGATE_ISSUERS.length === 0) refuse('CASEGATE_ISSUERS', 'at least one issuer is required in production');
  for (const { issuer: name } of raw.CASEGATE_ISSUERS) {
    if (name.includes('.casegate.invalid')) refuse('CASEGATE_ISSUERS', 'the demo issuer is refused in production');
  }
});
