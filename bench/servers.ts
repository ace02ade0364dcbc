/** Ours and its peers as processes: how each is started, and how a turn is asked of it. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { saying, startProgram, type Program } from './child';
import { HOME, ROOT } from './root';
import type { Turn, Work, WorkName } from './works/work';

export const OURS = 'ours';
export const BASE = 'hand-written-4';

interface Kind {
  /** Documents, or a path for each piece of work. */
  readonly speaks: 'graphql' | 'plain';
  readonly works: readonly WorkName[];
}

export const SERVERS: Record<string, Kind> = {
  [OURS]: { speaks: 'graphql', works: ['a', 'b', 'c', 'd', 'e'] },
  [BASE]: { speaks: 'plain', works: ['a', 'b', 'c', 'd', 'e'] },
  'hand-written-1': { speaks: 'plain', works: ['a'] },
  'hand-written-held': { speaks: 'plain', works: ['b', 'e'] },
  mercurius: { speaks: 'graphql', works: ['a'] },
  yoga: { speaks: 'graphql', works: ['a'] },
  'apollo-fastify': { speaks: 'graphql', works: ['a'] },
  usual: { speaks: 'graphql', works: ['a'] },
};

/** As `npm start` has it, and the same for the peers. */
const AS_STARTED = ['--max-semi-space-size=32'];

const peerFile = (name: string): string => join(ROOT, 'dist.bench', 'bench', 'peers', `${name}.js`);
export const isThere = (name: string): boolean => name === OURS || existsSync(peerFile(name));

export interface Server {
  readonly name: string;
  readonly program: Program;
  readonly url: string;
}

export interface Started {
  readonly databaseUrl: string;
  readonly pool: number;
  /** CASEGATE_ISSUERS. */
  readonly issuers: string;
  /** Of ours; one process without it. */
  readonly workers?: number;
  /** A folder for the profile of ours. */
  readonly profile?: string;
}

export async function startServer(name: string, with_: Started): Promise<Server> {
  return name === OURS ? startOurs(with_) : startPeer(name, with_);
}

/** What every process needs of the machine, and nothing of what is set in the shell of whoever measures. */
const plainEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' });

/** A file `.env` of the project is read by ours: what would change the work is set here, and the environment wins. */
const NOT_FROM_A_FILE = {
  REDIS_URL: '',
  CASEGATE_SMTP_URL: '',
  CASEGATE_SMTP_LISTEN: '',
  CASEGATE_MAIL_HOOK_SECRET: '',
  CASEGATE_S3_BUCKET: '',
  CASEGATE_CLAMD: '',
  CASEGATE_DEMO: '',
  CASEGATE_EXPLORER: '',
  CASEGATE_NOW: '',
  CASEGATE_ENCRYPTION_KEYS: '',
  CASEGATE_PUBLIC_URL: '',
  CASEGATE_DOCUMENTS: '',
  CASEGATE_TRUSTED_DOCUMENTS_ONLY: '',
};

async function startOurs({ databaseUrl, pool, issuers, profile, workers = 1 }: Started): Promise<Server> {
  const home = join(HOME, 'home');
  mkdirSync(home, { recursive: true });
  const env = {
    ...plainEnv(),
    ...NOT_FROM_A_FILE,
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    CASEGATE_DATABASE_POOL: String(pool),
    CASEGATE_WORKERS: String(workers),
    CASEGATE_HOME: home,
    CASEGATE_SECRET: 'a secret for measuring, of no worth anywhere else',
    CASEGATE_ISSUERS: issuers,
    // Counted for every request, and never used up.
    CASEGATE_RATE_BUDGET: '100000000',
    LOG_LEVEL: 'info',
  };
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const program = startProgram(process.execPath, [...AS_STARTED, ...flags, 'dist/src/main.js'], env, ROOT);
  const url = await saying(program, OURS, /ready at (\S+)/);
  return { name: OURS, program, url };
}

async function startPeer(name: string, { databaseUrl, pool }: Started): Promise<Server> {
  const env = { ...plainEnv(), DATABASE_URL: databaseUrl, POOL: String(pool), PORT: '0' };
  const program = startProgram(process.execPath, [...AS_STARTED, peerFile(name)], env, ROOT);
  const port = await saying(program, name, /listening (\d+)/);
  return { name, program, url: `http://127.0.0.1:${port}` };
}

export interface Asked {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The request that asks a turn of a server. Ours believes a token, peers believe what they are told. */
export function asking(name: string, work: Work, { signIn, variables }: Turn, tokens: readonly string[]): Asked {
  const type = { 'content-type': 'application/json' };
  const headers: Record<string, string> =
    name === OURS ? { ...type, authorization: `Bearer ${tokens[signIn]}` } : { ...type, 'x-sign-in': String(signIn) };
  if (SERVERS[name]?.speaks === 'plain') return { path: `/${work.name}`, headers, body: JSON.stringify(variables) };
  const { document: query, operationName } = work;
  return { path: '/graphql', headers, body: JSON.stringify({ query, variables, operationName }) };
}
