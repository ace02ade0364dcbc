/** Everything that an operator can set, from the environment and `.env`, checked once at the start. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { documentSettings, type DocumentSettings } from './settings-documents';
import { fileSettings, type FileSettings } from './settings-files';
import { rateSettings, type RateSettings } from './settings-limits';
import { mailSettings, type MailSettings } from './settings-mail';
import { purchaseSettings, type PurchaseSettings } from './settings-purchases';
import { settingShapes, settingsSchema } from './settings-schema';
import { localSecret } from './local-secret';
import type { SealingKeys } from './sealed';
import { sealingKeys } from './settings-keys';
import { sessionSettings, type IssuerSetting, type SessionSettings } from './settings-sign-in';

/** The folder that holds package.json, data/ and, by default, the embedded database. */
export const PROJECT_FOLDER = existsSync(join(__dirname, '../../package.json'))
  ? join(__dirname, '../..')
  : join(__dirname, '../../..');

export type { IssuerSetting };

export interface Limits {
  depth: number;
  aliases: number;
  directives: number;
  tokens: number;
  cost: number;
  bodyBytes: number;
  timeoutMs: number;
}

export interface Settings {
  production: boolean;
  host: string;
  port: number;
  databaseUrl: string;
  databasePool: number;
  /** Processes that share the port; with one it is this process itself. */
  workers: number;
  /** Null where this is the only process. */
  redisUrl: string | null;
  secret: string;
  /** The first encrypts, all decrypt. */
  sealingKeys: SealingKeys;
  issuers: IssuerSetting[];
  /** How long a browser stays signed in. */
  session: SessionSettings;
  /** Whether the demo issuers are believed. */
  demo: boolean;
  /** Whether demo people, agreements and cases are made at the start. */
  demoWorld: boolean;
  explorer: boolean;
  startsAt: Date | undefined;
  vendorTimeZone: string;
  /** How long a closed case stays. R60. */
  retentionMonths: number;
  /** How to reach people without a sign-in, as one line; null where nothing is said. */
  callUs: string | null;
  allowedOrigins: string[];
  purchaseUrl: string | null;
  purchases: PurchaseSettings;
  mail: MailSettings;
  /** Where links of this server begin, without a slash at the end; null for the address that it listens on. */
  publicUrl: string | null;
  files: FileSettings;
  logLevel: string;
  limits: Limits;
  rate: RateSettings;
  /** Proxies whose word on the address of a client is taken. */
  trustProxy: string[];
  documents: DocumentSettings;
  /** Runs of a query after which it is compiled; 0 for never. */
  compileAfter: number;
}

/** One of those that are kept for stories: nobody has it. */
const DEMO_NUMBER = '+1 206 555 0100';

/** Something in the settings is wrong; one line for each thing. */
export class SettingsError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
  }
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`),
    );
  }
  const raw = parsed.data;
  const production = raw.NODE_ENV === 'production';
  const home = raw.CASEGATE_HOME ?? join(PROJECT_FOLDER, '.casegate');
  const secret = raw.CASEGATE_SECRET ?? localSecret(home);
  return {
    production,
    host: raw.HOST ?? (production ? '0.0.0.0' : 'localhost'),
    port: raw.PORT,
    databaseUrl: raw.DATABASE_URL ?? `sqlite:${join(home, 'casegate.sqlite')}`,
    databasePool: raw.CASEGATE_DATABASE_POOL,
    workers: raw.CASEGATE_WORKERS,
    redisUrl: raw.REDIS_URL ?? null,
    secret,
    sealingKeys: sealingKeys(raw.CASEGATE_ENCRYPTION_KEYS, secret),
    issuers: raw.CASEGATE_ISSUERS,
    session: sessionSettings(raw),
    demo: raw.CASEGATE_DEMO ?? !production,
    demoWorld: raw.CASEGATE_DEMO ?? !production,
    explorer: raw.CASEGATE_EXPLORER ?? !production,
    startsAt: raw.CASEGATE_NOW,
    vendorTimeZone: raw.CASEGATE_VENDOR_TIME_ZONE,
    retentionMonths: raw.CASEGATE_RETENTION_MONTHS,
    callUs: raw.CASEGATE_CALL_US || ((raw.CASEGATE_DEMO ?? !production) ? DEMO_NUMBER : null),
    allowedOrigins: raw.CASEGATE_ALLOWED_ORIGINS,
    purchaseUrl: raw.CASEGATE_PURCHASE_URL ?? null,
    purchases: purchaseSettings(raw, raw.CASEGATE_DEMO ?? !production),
    mail: mailSettings(raw, production, home),
    publicUrl: raw.CASEGATE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    files: fileSettings(raw, production, home),
    logLevel: raw.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    rate: rateSettings(raw, raw.CASEGATE_DEMO ?? !production),
    trustProxy: raw.CASEGATE_TRUST_PROXY,
    documents: documentSettings(raw),
    compileAfter: raw.CASEGATE_COMPILE_AFTER,
    limits: {
      depth: raw.CASEGATE_MAX_DEPTH,
      aliases: raw.CASEGATE_MAX_ALIASES,
      directives: raw.CASEGATE_MAX_DIRECTIVES,
      tokens: raw.CASEGATE_MAX_TOKENS,
      cost: raw.CASEGATE_MAX_COST,
      bodyBytes: raw.CASEGATE_MAX_BODY_BYTES,
      timeoutMs: raw.CASEGATE_TIMEOUT_MS,
    },
  };
}

/** The settings of the environment but for some that a command was given. */
export const settingsWith = (given: NodeJS.ProcessEnv): Settings => readSettings({ ...process.env, ...given });

/** Names that look like settings and are none: mistyped, most likely. Those of the tests are theirs. */
export function unknownSettings(env: NodeJS.ProcessEnv = process.env): string[] {
  return Object.keys(env).filter((name) => /^CASEGATE_(?!TEST_)/.test(name) && !Object.hasOwn(settingShapes, name));
}

/** Adds what the file `.env` in the project's folder says; the environment wins. */
export function loadEnvFile(): void {
  const file = join(PROJECT_FOLDER, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
