/** Builds people, agreements and cases for a story, on a server and a database of its own. */
import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import pino from 'pino';
import { prepareOrder, storeAgreements, told, type Issued, type Order } from '../src/agreements/issue-agreements';
import { demoToken, type DemoPerson } from '../src/demo-issuer';
import { dayAt, parseInstant } from '../src/platform/calendar';
import { globalId } from '../src/platform/global-id';
import { readSettings, type Settings } from '../src/platform/settings';
import { startServer, type RunningServer } from '../src/start-server';
import { freshDatabase } from './setup/database';

export const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

export interface Answer<T> {
  status: number;
  data: T;
  errors:
    | {
        message: string;
        path?: (string | number)[];
        extensions: { code: string; retryable?: boolean; incident?: string };
      }[]
    | undefined;
  extensions: { cost?: { requested: number; limit: number } } | undefined;
}

export interface WorldOptions {
  /** Where the domain's clock starts; the real time without it. */
  now?: string;
  settings?: Partial<Settings>;
  /** A database that the caller keeps; without it one is made and dropped. */
  databaseUrl?: string;
  /** Receives the lines of the log. */
  log?: (line: string) => void;
}

export class World {
  private constructor(
    readonly server: RunningServer,
    readonly databaseUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(options: WorldOptions = {}): Promise<World> {
    const database = options.databaseUrl
      ? { url: options.databaseUrl, drop: async () => undefined }
      : await freshDatabase();
    const settings: Settings = {
      ...readSettings({ DATABASE_URL: database.url, CASEGATE_SECRET: SECRET, LOG_LEVEL: 'info', HOST: '127.0.0.1' }),
      port: 0,
      demoWorld: false,
      startsAt: options.now ? (parseInstant(options.now) ?? undefined) : undefined,
      ...options.settings,
    };
    const log = pino(
      { level: options.log ? settings.logLevel : 'silent' },
      { write: (line: string) => options.log?.(line) },
    );
    const server = await startServer(settings, log);
    return new World(server, database.url, database.drop);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.drop();
  }

  get url(): string {
    return this.server.address;
  }

  /** Sends a document as the person with the token, or as nobody. */
  async ask<T, V>(
    token: string | null,
    document: TypedDocumentNode<T, V> | string,
    variables?: V,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
    });
    return { status: response.status, ...((await response.json()) as object) } as Answer<T>;
  }

  /** A token for a person; one address and kind are always the same sign-in. */
  token(person: DemoPerson | string, hours = 1): Promise<string> {
    return demoToken(
      this.server.world.settings.secret,
      typeof person === 'string' ? { email: person, kind: 'WORK' } : person,
      hours,
    );
  }

  /** A token of somebody whose profile is complete. */
  async person(
    email: string,
    kind: DemoPerson['kind'] = 'WORK',
    profile: { country?: string; timeZone?: string; locale?: string } = {},
  ): Promise<string> {
    const token = await this.token({ email, kind, firstName: 'Test', lastName: 'Person' });
    const input = {
      country: profile.country ?? 'NL',
      timeZone: profile.timeZone ?? 'Europe/Amsterdam',
      locale: profile.locale ?? 'en',
    };
    const { data } = await this.ask<{ completeProfile: { viewer: object | null } }, object>(
      token,
      'mutation ($input: CompleteProfileInput!) { completeProfile(input: $input) { viewer { id } } }',
      { input },
    );
    if (!data.completeProfile.viewer) throw new Error('the profile was refused');
    return token;
  }

  /** Issues an agreement as the operator does. */
  async issue(order: Order): Promise<Issued> {
    const { database, catalogue, hash, clock, settings } = this.server.world;
    const now = clock.now();
    const issue = { catalogue: catalogue.current, hash, now, today: dayAt(now, settings.vendorTimeZone) };
    const prepared = prepareOrder(order, issue);
    if ('fault' in prepared) throw new Error(prepared.fault);
    await database.transact((tx) => storeAgreements(tx, [prepared], issue));
    return told(prepared);
  }

  /** Registers a pair to somebody; gives the agreement's id. */
  async register(token: string, { accessId, contractId }: Pick<Issued, 'accessId' | 'contractId'>): Promise<string> {
    const { data, errors } = await this.ask<
      { registerAgreement: { agreement: { id: string } | null; userErrors: { code: string }[] } },
      object
    >(
      token,
      'mutation ($input: RegisterAgreementInput!) { registerAgreement(input: $input) { agreement { id } userErrors { code } } }',
      { input: { accessId, contractId } },
    );
    const id = data?.registerAgreement?.agreement?.id;
    if (!id) throw new Error(`not registered: ${JSON.stringify(errors ?? data.registerAgreement.userErrors)}`);
    return id;
  }

  /** Issues and registers in one step. */
  async agreement(token: string, order: Order = { plan: 'PROFESSIONAL_5' }): Promise<string> {
    return this.register(token, await this.issue(order));
  }

  /** The ids of a version and of a problem of its product. */
  version(product: string, name: string): { productId: string; productVersionId: string; problemId: string } {
    const found = this.server.world.catalogue.current.products.find((each) => each.name === product);
    const version = found?.versions.find((each) => each.name === name);
    const problem = found?.categories[0]?.problems[0];
    if (!found || !version || !problem) throw new Error(`${product} ${name} is not in the catalogue`);
    return {
      productId: globalId('Product', found.id),
      productVersionId: globalId('ProductVersion', version.id),
      problemId: globalId('Problem', problem.id),
    };
  }

  /** The input of a submission that would succeed, with what a test changes. */
  submission(agreementId: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
    const { productVersionId, problemId } = this.version('Windows Server', '2025');
    return {
      idempotencyKey: randomUUID(),
      agreementId,
      productVersionId,
      problemId,
      title: 'The server does not start',
      description: 'It stops at the logo.',
      primaryContact: { firstName: 'Pia', lastName: 'Primary', email: 'pia@contoso.example' },
      ...changes,
    };
  }

  /** Submits and gives the receipt's number; fails if it was refused. */
  async submit(token: string, agreementId: string, changes: Record<string, unknown> = {}): Promise<string> {
    const { data, errors } = await this.ask<
      { submitCase: { receipt: { number: string } | null; userErrors: object[] } },
      object
    >(
      token,
      'mutation ($input: SubmitCaseInput!) { submitCase(input: $input) { receipt { number } userErrors { code message path } } }',
      { input: this.submission(agreementId, changes) },
    );
    const number = data?.submitCase?.receipt?.number;
    if (!number) throw new Error(`not submitted: ${JSON.stringify(errors ?? data.submitCase.userErrors)}`);
    return number;
  }

  /** The statements that run while `work` does. */
  async statements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
    const statements: string[] = [];
    const listener = (sql: string) => void (/catalogue_versions/.test(sql) || statements.push(sql));
    const { listeners } = this.server.world.database.statements;
    listeners.add(listener);
    try {
      return { result: await work(), statements };
    } finally {
      listeners.delete(listener);
    }
  }
}
