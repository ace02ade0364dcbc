/** Everybody whom a case can have to do with, one in each role, and what each of them is answered. */
import type { Issued } from '../../src/agreements/issue-agreements';
import { linkToken } from '../../src/attachments/download-token';
import { parseInstant } from '../../src/platform/calendar';
import { globalId } from '../../src/platform/global-id';
import { World, type WorldOptions } from '../world';
import { importedArticles } from './self-help';
import { Buyer } from './buying';
import { OPEN_HOUR } from './cast';
import { handOf, type Hand } from './deeds';
import { grant } from './desk';
import { activate, benefit, organisation } from './organisations';
import { rowNumberOf, tus } from './tus';

/** In the order of the columns. What each of them is stands in tests/role-matrix.test.ts. */
export const ROLES = [
  'nobody',
  'stranger',
  'submitter',
  'holder',
  'additional',
  'primary',
  'removed',
  'former',
  'engineer',
  'elsewhere',
  'owner',
  'supervisor',
  'personal',
] as const;
export type Role = (typeof ROLES)[number];
/** Somebody who has just come, and whom nothing has to do with. */
export type Asker = Role | 'newcomer';

const DESK = ['former', 'engineer', 'elsewhere', 'owner', 'supervisor'];
export const addressOf = (role: Asker): string => {
  if (role === 'personal') return addressOf('owner');
  return `${role}@${DESK.includes(role) ? 'desk' : 'contoso'}.example`;
};
const pairOf = ({ accessId, contractId }: Issued) => ({ accessId, contractId });
export const person = (role: Asker) => ({ firstName: role, lastName: 'Person', email: addressOf(role) });

/** A number that no row has. */
export const UNKNOWN = 2_000_000_000;

export class Roles {
  readonly tokens = {} as Record<Asker, string | null>;
  /** The numbers of the sign-ins; one that nobody has for who has none. */
  readonly signIns = {} as Record<Asker, number>;
  /** An agreement of each, and the pair of one that they have not registered yet. */
  readonly agreements = {} as Record<Asker, string>;
  readonly pairs = {} as Record<Asker, Pick<Issued, 'accessId' | 'contractId'>>;
  /** Everything that each was answered, from the moment on at which the roles are what they are. */
  readonly heard = new Map<Asker, string[]>();
  /** What the submitter's cases are made on; the holder, the additional contact and the removed one hold it too. */
  agreementId = '';
  /** An organisation that the holder administers, with a benefit that is activated; nobody else belongs to it. */
  organisationId = '';
  benefitId = '';
  /** A price that is held for the personal sign-in. */
  purchaseId = '';
  /** Of SQL Server. */
  articleId = '';

  private constructor(readonly world: World) {}

  static async start(options: WorldOptions = {}): Promise<Roles> {
    const roles = new Roles(await World.start({ now: OPEN_HOUR, payments: 'sandbox', ...options }));
    await roles.arrive();
    return roles;
  }

  private async arrive(): Promise<void> {
    const { world, tokens } = this;
    for (const role of [...ROLES, 'newcomer'] as const) {
      tokens[role] = null;
      this.signIns[role] = UNKNOWN;
      this.agreements[role] = globalId('Agreement', UNKNOWN);
      this.pairs[role] = pairOf(await world.issue({ plan: 'PROFESSIONAL_5' }));
      if (role === 'nobody') continue;
      const kind = role === 'personal' ? 'PERSONAL' : 'WORK';
      const token = await world.token({ email: addressOf(role), kind, firstName: role, lastName: 'Person' });
      await world.completeProfile(token);
      tokens[role] = token;
      const { data } = await world.ask<{ viewer: { id: string } }, object>(token, '{ viewer { id } }');
      this.signIns[role] = rowNumberOf(data.viewer.id);
      this.agreements[role] = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '50' });
    }
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', units: '500' });
    this.agreementId = await world.register(this.tokenOf('submitter'), pair);
    for (const role of ['holder', 'additional', 'removed'] as const) await world.register(this.tokenOf(role), pair);
    for (const role of ['former', 'engineer', 'owner'] as const) await grant(world, addressOf(role));
    await grant(world, addressOf('elsewhere'), { queues: ['azure/emea'] });
    await grant(world, addressOf('supervisor'), { role: 'SUPERVISOR' });
    const organisationNumber = await organisation(world, 'contoso', addressOf('holder'));
    this.organisationId = globalId('Organisation', organisationNumber);
    this.benefitId = (await benefit(world, organisationNumber)).id;
    await activate(world, this.tokenOf('holder'), this.benefitId);
    this.articleId = (await importedArticles(world))['the-log-grows'] as string;
    this.purchaseId = (await Buyer.with(world, this.tokenOf('personal')).start()).id;
  }

  tokenOf(role: Asker): string {
    return this.tokens[role] as string;
  }

  by(role: Asker, { caseId }: { caseId: string }): Hand {
    return handOf(this.world, this.tokenOf(role), caseId);
  }

  /** Holds the domain's clock: what is read twice is the same then. */
  freeze(moment: string): void {
    Object.assign(this.world.server.world.clock, { now: () => parseInstant(moment) });
  }

  /** The path of a link to a file, as good as if it had been given to that sign-in. */
  linkFor(role: Asker, fileId: string): string {
    const { linkKey } = this.world.server.world.files;
    const link = { attachmentId: rowNumberOf(fileId), signInId: this.signIns[role], expiresAt: Date.now() + 60_000 };
    return `/attachments/${linkToken(linkKey, link)}`;
  }

  async ask(role: Asker, document: string, variables: object = {}): Promise<Came> {
    const { status, text } = await this.world.bytes(this.tokens[role], document, variables);
    return this.hears(role, { status, text });
  }

  /** One request of the protocol of uploads, or for a file. */
  async send(role: Asker, method: string, path: string, headers: Record<string, string> = {}, body?: string) {
    const answer = await tus(this.world, this.tokens[role], method, path, headers, body);
    const { status, body: text } = answer;
    const named = [...answer.headers.keys()].filter((name) => name !== 'date' && name !== 'x-request-id');
    return this.hears(role, { status, text, headers: named });
  }

  hears(role: Asker, came: Came): Came {
    this.heard.set(role, [...(this.heard.get(role) ?? []), came.text]);
    return came;
  }
}

/** What came, as far as it could tell something. */
export interface Came {
  status: number;
  text: string;
  /** The names of the headers. */
  headers?: string[];
}
