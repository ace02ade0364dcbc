/** An organisation with an administrator, the sign-ins of its programs, and their keys. */
import { COMMAND_LINE } from '../../src/audit/audit-entry';
import { later } from '../../src/platform/calendar';
import { globalId } from '../../src/platform/global-id';
import { KEY_SCOPES, type KeyScope } from '../../src/keys/scopes.rules';
import { createOrganisation } from '../../src/organisations/create-organisation';
import type { World } from '../world';
import type { Refusal } from './asking';
import type { Answer } from './send';

export const ALL_SCOPES = Object.keys(KEY_SCOPES) as KeyScope[];
const DAY = 86_400_000;

export interface ShownKey {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  networks: string[];
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

export interface NewKey {
  apiKey: ShownKey | null;
  key: string | null;
  rotated?: ShownKey | null;
  userErrors: Refusal[];
}

const SHOWN = 'id name hint scopes networks createdAt expiresAt revokedAt lastUsedAt';

/** One organisation with everything that its administrator does about programs. */
export class Programs {
  private constructor(
    readonly world: World,
    readonly handle: string,
    readonly organisationId: string,
    readonly administrator: string,
  ) {}

  /** `admin@<handle>.example` administers it. */
  static async start(world: World, handle: string): Promise<Programs> {
    const { database, clock } = world.server.world;
    const administrator = { email: `admin@${handle}.example`, kind: 'WORK' as const };
    const created = await createOrganisation(
      database,
      { handle, name: handle, administrator },
      COMMAND_LINE,
      clock.now(),
    );
    if (created.kind === 'refused') throw new Error(JSON.stringify(created.faults));
    const token = await world.person(administrator.email);
    return new Programs(world, handle, globalId('Organisation', created.organisation.id), token);
  }

  async serviceSignIn(name: string): Promise<string> {
    const { serviceSignIn, userErrors } = await this.createServiceSignIn(name);
    if (!serviceSignIn) throw new Error(JSON.stringify(userErrors));
    return serviceSignIn.id;
  }

  async createServiceSignIn(
    name: string,
    token = this.administrator,
  ): Promise<{ serviceSignIn: { id: string; name: string; address: string } | null; userErrors: Refusal[] }> {
    const document = `mutation ($input: CreateServiceSignInInput!) { createServiceSignIn(input: $input) {
      serviceSignIn { id name address } userErrors { code path } } }`;
    return this.done(token, document, { organisationId: this.organisationId, name });
  }

  async removeServiceSignIn(
    serviceSignInId: string,
    token = this.administrator,
  ): Promise<{ revokedKeys: number | null; userErrors: Refusal[] }> {
    const document = `mutation ($input: RemoveServiceSignInInput!) { removeServiceSignIn(input: $input) {
      revokedKeys userErrors { code path } } }`;
    return this.done(token, document, { serviceSignInId });
  }

  /** With every scope and for a day, unless the test says otherwise. */
  createKey(serviceSignInId: string, changes: object = {}, token = this.administrator): Promise<NewKey> {
    const document = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
      apiKey { ${SHOWN} } key userErrors { code path } } }`;
    const wished = { serviceSignInId, name: 'A key', scopes: ALL_SCOPES, expiresAt: this.in(DAY) };
    return this.done(token, document, { ...wished, ...changes });
  }

  rotateKey(keyId: string, changes: object = {}, token = this.administrator): Promise<NewKey> {
    const document = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) {
      apiKey { ${SHOWN} } rotated { ${SHOWN} } key userErrors { code path } } }`;
    return this.done(token, document, { keyId, expiresAt: this.in(DAY), ...changes });
  }

  revokeKey(keyId: string, token = this.administrator): Promise<Omit<NewKey, 'key'>> {
    const document = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) {
      apiKey { ${SHOWN} } userErrors { code path } } }`;
    return this.done(token, document, { keyId });
  }

  /** A new key of a service sign-in, for use as a token. */
  async key(serviceSignInId: string, ...scopes: KeyScope[]): Promise<string> {
    const { key, userErrors } = await this.createKey(serviceSignInId, scopes.length > 0 ? { scopes } : {});
    if (key === null) throw new Error(JSON.stringify(userErrors));
    return key;
  }

  /** As many at once. */
  async keys(serviceSignInId: string, count: number): Promise<string[]> {
    const wish = `serviceSignInId: "${serviceSignInId}", name: "One of many", scopes: [CASES_READ], expiresAt: "${this.in(DAY)}"`;
    const each = (_: unknown, index: number) => `key${index}: createApiKey(input: { ${wish} }) { key }`;
    const document = `mutation { ${Array.from({ length: count }, each).join(' ')} }`;
    const { data } = await this.world.ask<Record<string, { key: string }>, object>(this.administrator, document);
    return Object.values(data).map(({ key }) => key);
  }

  /** What the administrator is shown of them. */
  async shown(
    token = this.administrator,
  ): Promise<{ id: string; name: string; address: string; keys: ShownKey[] }[] | null> {
    const { data, errors } = await this.world.ask<{ organisation: { serviceSignIns: never } | null }, object>(
      token,
      `query ($handle: String!) { organisation(handle: $handle) { serviceSignIns { id name address keys { ${SHOWN} } } } }`,
      {
        handle: this.handle,
      },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.organisation?.serviceSignIns ?? null;
  }

  /** So many milliseconds from now, by the domain's clock. */
  in(ms: number): string {
    return later(this.world.server.world.clock.now(), ms).toISOString();
  }

  addressOf(name: string): string {
    return `${name}@${this.handle}.service`;
  }

  private async done<T>(token: string, document: string, input: object): Promise<T> {
    const { data, errors } = await this.world.ask<Record<string, T>, object>(token, document, { input });
    const [done] = Object.values(data ?? {});
    if (errors || !done) throw new Error(JSON.stringify(errors));
    return done;
  }
}

/** By what a request was refused, or what it came to. */
export const codeOf = ({ errors }: Answer<unknown>): string => errors?.[0]?.extensions.code ?? 'done';
