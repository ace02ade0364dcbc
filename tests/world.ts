/** Builds people, agreements and cases for a story, on a server and a database of its own. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import pino from 'pino';
import { prepareOrder, storeAgreements, told, type Issued, type Order } from '../src/agreements/issue-agreements';
import { COMMAND_LINE } from '../src/audit/audit-entry';
import { demoToken, type DemoPerson } from '../src/demo/demo-issuer';
import { dayAt, parseInstant } from '../src/platform/calendar';
import { globalId } from '../src/platform/global-id';
import { readSettings, type Settings } from '../src/platform/settings';
import type { MailSettings } from '../src/platform/settings-mail';
import { startServer, type RunningServer } from '../src/start-server';
import {
  CompleteProfileDocument,
  RegisterAgreementDocument,
  SubmitCaseDocument,
  type CompleteProfileInput,
  type SubmitCaseInput,
} from './documents';
import { readyDatabase } from './setup/database';
import { answerOf, send, withoutBudget, type Answer, type Sent } from './setup/send';

export const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

export type { Answer } from './setup/send';

/** What a server asks by itself now and then. */
const LOOKS = /catalogue_versions|rate_budgets|WHERE.*(clock_watched|look_at. <=)|'UPLOADING' AND/;
type ProfileChanges = Partial<CompleteProfileInput>;

const AMSTERDAM = { country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'en' };

export interface WorldOptions {
  /** Where the domain's clock starts; the real time without it. */
  now?: string;
  settings?: Partial<Settings>;
  /** Who takes the money for incidents; without it none are sold. */
  payments?: 'sandbox';
  /** Turns mail on, into a folder of this world unless a server is named; without it letters wait. */
  mail?: Partial<MailSettings>;
  /** A folder of attached files that the caller keeps; without it one is made and removed. */
  files?: string;
  /** A database that the caller keeps; without it one is made and dropped. */
  databaseUrl?: string;
  /** Receives the lines of the log. */
  log?: (line: string) => void;
}

export class World {
  private constructor(
    private running: RunningServer,
    readonly databaseUrl: string,
    private readonly serve: (now: string | undefined) => Promise<RunningServer>,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(options: WorldOptions = {}): Promise<World> {
    const database = options.databaseUrl
      ? { url: options.databaseUrl, drop: async () => undefined }
      : await readyDatabase();
    const usual = readSettings({
      DATABASE_URL: database.url,
      CASEGATE_SECRET: SECRET,
      CASEGATE_PAYMENTS: options.payments ?? 'off',
      LOG_LEVEL: 'info',
      HOST: '127.0.0.1',
    });
    const folder = mkdtempSync(path.join(tmpdir(), 'casegate-world-'));
    const letters = options.mail?.smtpUrl || !options.mail ? null : path.join(folder, 'mail');
    const settings: Settings = {
      ...usual,
      port: 0,
      demoWorld: false,
      mail: { ...usual.mail, folder: letters, ...options.mail },
      files: { ...usual.files, folder: options.files ?? path.join(folder, 'files') },
      ...options.settings,
    };
    const log = pino(
      { level: options.log ? settings.logLevel : 'silent' },
      { write: (line: string) => options.log?.(line) },
    );
    const serve = async (now: string | undefined) => {
      const startsAt = now ? (parseInstant(now) ?? undefined) : settings.startsAt;
      const running = await startServer({ ...settings, startsAt }, log);
      // What is counted is what a test does: the audit log is chained where one asks for it.
      await running.chain.stop();
      return running;
    };
    return new World(await serve(options.now), database.url, serve, async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  /** Stops the server and starts it again on the same database, with the domain's clock at `now`. */
  async moveTo(now: string): Promise<void> {
    await this.running.stop();
    this.running = await this.serve(now);
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.drop();
  }

  get server(): RunningServer {
    return this.running;
  }
  get url(): string {
    return this.running.address;
  }

  /** Sends a document as the person with the token, or as nobody. */
  async ask<T, V>(
    token: string | null,
    document: TypedDocumentNode<T, V> | string,
    variables?: V,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return answerOf(await this.send(token, document, variables, headers));
  }

  /** The same, with the answer as it came over the wire, but for what is left of the budget. */
  async bytes<T, V>(
    token: string | null,
    document: TypedDocumentNode<T, V> | string,
    variables?: V,
    headers: Record<string, string> = {},
  ): Promise<Sent> {
    return withoutBudget(await this.send(token, document, variables, headers));
  }

  private send<T, V>(
    token: string | null,
    document: TypedDocumentNode<T, V> | string,
    variables: V | undefined,
    headers: Record<string, string>,
  ): Promise<Sent> {
    return send(this.url, token && `Bearer ${token}`, document, variables, headers);
  }

  /** For what no mutation does, such as two changes at one moment, and to look at what is stored. */
  sql<T>(statement: string, values: unknown[] = []): Promise<T[]> {
    return this.server.world.database.source.query(statement, values);
  }

  /** A token for a person; one address and kind are always the same sign-in. */
  token(person: DemoPerson | string, hours = 1): Promise<string> {
    const { secret } = this.server.world.settings;
    return demoToken(secret, typeof person === 'string' ? { email: person, kind: 'WORK' } : person, hours);
  }

  /** A token of somebody whose profile is complete. */
  async person(email: string, kind: DemoPerson['kind'] = 'WORK', profile: ProfileChanges = {}): Promise<string> {
    const token = await this.token({ email, kind, firstName: 'Test', lastName: 'Person' });
    await this.completeProfile(token, profile);
    return token;
  }

  async completeProfile(token: string, profile: ProfileChanges = {}): Promise<void> {
    const { data } = await this.ask(token, CompleteProfileDocument, { input: { ...AMSTERDAM, ...profile } });
    if (!data.completeProfile?.viewer) throw new Error('the profile was refused');
  }

  /** Issues an agreement as the operator does. */
  async issue(order: Order): Promise<Issued> {
    const { database, catalogue, hash, clock, settings } = this.server.world;
    const now = clock.now();
    const today = dayAt(now, settings.vendorTimeZone);
    const issue = { catalogue: catalogue.current, hash, now, today, acting: COMMAND_LINE };
    const prepared = prepareOrder(order, issue);
    if ('fault' in prepared) throw new Error(prepared.fault);
    await database.transact((tx) => storeAgreements(tx, [prepared], issue));
    return told(prepared);
  }

  /** Registers a pair to somebody; gives the agreement's id. */
  async register(token: string, { accessId, contractId }: Pick<Issued, 'accessId' | 'contractId'>): Promise<string> {
    const { data, errors } = await this.ask(token, RegisterAgreementDocument, { input: { accessId, contractId } });
    const id = data?.registerAgreement?.agreement?.id;
    if (!id) throw new Error(`not registered: ${JSON.stringify(errors ?? data.registerAgreement?.userErrors)}`);
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
  submission(agreementId: string, changes: Partial<SubmitCaseInput> = {}): SubmitCaseInput {
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
  async submit(token: string, agreementId: string, changes: Partial<SubmitCaseInput> = {}): Promise<string> {
    const input = this.submission(agreementId, changes);
    const { data, errors } = await this.ask(token, SubmitCaseDocument, { input });
    const number = data?.submitCase?.receipt?.number;
    if (!number) throw new Error(`not submitted: ${JSON.stringify(errors ?? data.submitCase?.userErrors)}`);
    return number;
  }

  /** The statements that run while `work` does; without the numbers, which TypeORM writes into those for SQLite. */
  async statements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
    const said: string[] = [];
    const listener = (sql: string) => void said.push(sql.replace(/(?<!\w)\d+(?!\w)/g, '?'));
    const { listeners } = this.server.world.database.statements;
    listeners.add(listener);
    try {
      return { result: await work(), statements: said.filter((sql) => !LOOKS.test(sql)) };
    } finally {
      listeners.delete(listener);
    }
  }
}
