/** Everybody whom a case can have to do with, one in each role, and cases that all of them have to do with. */
import { linkToken } from '../../src/attachments/download-token';
import { parseInstant } from '../../src/platform/calendar';
import { globalId } from '../../src/platform/global-id';
import { World, type WorldOptions } from '../world';
import { OPEN_HOUR } from './cast';
import { handOf, read, type Hand } from './deeds';
import { give, grant, taken } from './desk';
import { save, typedFor } from './drafts';
import { begin, linkOf, rowNumberOf, tus, upload } from './tus';

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
const addressOf = (role: Asker): string => {
  if (role === 'personal') return addressOf('owner');
  return `${role}@${DESK.includes(role) ? 'desk' : 'contoso'}.example`;
};
const person = (role: Asker) => ({ firstName: role, lastName: 'Person', email: addressOf(role) });

/** Words that stand in what a case is about and nowhere else. */
export const CONTENT = {
  title: 'xylophone',
  description: 'marimba',
  message: 'glockenspiel',
  removed: 'tambourine',
  file: 'celesta',
  address: addressOf('primary'),
};
/** Of the notes of the owner and of the one before. */
export const NOTES = { owner: 'vibraphone', former: 'theremin' };

export type Kind = 'owned' | 'waiting' | 'closed';

/** What a case can be asked for by. */
export interface Target {
  caseId: string;
  number: string;
  queue: string;
  /** Of the additional contact. */
  contactId: string;
}

/** The same with one of everything that belongs to it. */
export interface WholeTarget extends Target {
  word: string;
  messageId: string;
  removedMessageId: string;
  eventId: string;
  noteId: string;
  formerNoteId: string;
  fileId: string;
  removedFileId: string;
  /** Begun by the additional contact. */
  unfinishedId: string;
  unfinishedPath: string;
  /** Begun by the removed contact, before. */
  removedUnfinishedId: string;
  removedUnfinishedPath: string;
  /** Made by the removed contact, before. */
  removedLink: string;
  agreementId: string;
  ledgerEntryId: string;
  /** Of the submitter, with a file in it. */
  draftId: string;
  draftFileId: string;
  /** Of another case, with the same people on it. */
  earlierMessageId: string;
  earlierEventId: string;
  earlierFileId: string;
  earlierNoteId: string;
}

const UNKNOWN = 2_000_000_000;
const never = (type: string, more = 0) => globalId(type, UNKNOWN + more);
const NO_UPLOAD = `/uploads/${'0'.repeat(48)}`;

/** Numbers and ids that were never given out. */
export const NEVER: WholeTarget = {
  caseId: never('Case'),
  number: '2611180010000000',
  queue: 'no/such',
  contactId: never('CaseContact'),
  word: 'bassoon',
  messageId: never('Message'),
  removedMessageId: never('Message'),
  eventId: never('CaseEvent'),
  noteId: never('InternalNote'),
  formerNoteId: never('InternalNote'),
  fileId: never('Attachment'),
  removedFileId: never('Attachment'),
  unfinishedId: never('Attachment'),
  unfinishedPath: NO_UPLOAD,
  removedUnfinishedId: never('Attachment'),
  removedUnfinishedPath: NO_UPLOAD,
  removedLink: '/attachments/nonsense',
  agreementId: never('Agreement'),
  ledgerEntryId: never('LedgerEntry'),
  draftId: never('Draft'),
  draftFileId: never('Attachment'),
  earlierMessageId: never('Message', 1),
  earlierEventId: never('CaseEvent', 1),
  earlierFileId: never('Attachment', 1),
  earlierNoteId: never('InternalNote', 1),
};

export class Roles {
  readonly tokens = {} as Record<Asker, string | null>;
  /** The numbers of the sign-ins; one that nobody has for who has none. */
  readonly signIns = {} as Record<Asker, number>;
  /** An agreement of each. */
  readonly agreements = {} as Record<Asker, string>;
  /** Everything that each was answered, from the moment on at which the roles are what they are. */
  readonly heard = new Map<Asker, string[]>();
  /** What sam's cases are made on; the holder, the additional contact and the removed one hold it too. */
  agreementId = '';

  private constructor(readonly world: World) {}

  static async start(options: WorldOptions = {}): Promise<Roles> {
    const roles = new Roles(await World.start({ now: OPEN_HOUR, ...options }));
    await roles.arrive();
    return roles;
  }

  private async arrive(): Promise<void> {
    const { world, tokens } = this;
    for (const role of [...ROLES, 'newcomer'] as const) {
      tokens[role] = null;
      this.signIns[role] = UNKNOWN;
      this.agreements[role] = NEVER.agreementId;
      if (role === 'nobody') continue;
      const kind = role === 'personal' ? 'PERSONAL' : 'WORK';
      const token = await world.token({ email: addressOf(role), kind, firstName: role, lastName: 'Person' });
      await world.completeProfile(token);
      tokens[role] = token;
      const { data } = await world.ask<{ viewer: { id: string } }, object>(token, '{ viewer { id } }');
      this.signIns[role] = rowNumberOf(data.viewer.id);
    }
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', units: '500' });
    this.agreementId = await world.register(this.tokenOf('submitter'), pair);
    for (const role of ['holder', 'additional', 'removed'] as const) await world.register(this.tokenOf(role), pair);
    for (const role of ['former', 'engineer', 'owner'] as const) await grant(world, addressOf(role));
    await grant(world, addressOf('elsewhere'), { queues: ['azure/emea'] });
    await grant(world, addressOf('supervisor'), { role: 'SUPERVISOR' });
  }

  /** An agreement of one's own for everybody, once nothing is read any more that it would show in. */
  async buy(): Promise<void> {
    for (const role of ROLES)
      if (role !== 'nobody')
        this.agreements[role] = await this.world.agreement(this.tokenOf(role), { plan: 'PROFESSIONAL_5', units: '50' });
  }

  tokenOf(role: Asker): string {
    return this.tokens[role] as string;
  }

  by(role: Asker, { caseId }: Pick<Target, 'caseId'>): Hand {
    return handOf(this.world, this.tokenOf(role), caseId);
  }

  /** Holds the domain's clock: what is read twice is the same then. */
  freeze(moment: string): void {
    Object.assign(this.world.server.world.clock, { now: () => parseInstant(moment) });
  }

  /** A case after all that made the roles what they are, by the mutations that do so. */
  async prepare(kind: Kind, content: object = {}, before: (target: Target) => Promise<void> = async () => undefined) {
    const { world } = this;
    const number = await world.submit(this.tokenOf('submitter'), this.agreementId, {
      primaryContact: person('primary'),
      additionalContacts: [person('additional'), person('removed')],
      ...content,
    });
    const { id: caseId, additionalContacts } = await read(world, this.tokenOf('primary'), number);
    const [contactId, removedId] = additionalContacts.map(({ id }) => id) as [string, string];
    const { data } = await world.ask<{ case: { routing: { queue: string } } }, object>(
      this.tokenOf('primary'),
      `{ case(number: "${number}") { routing { queue } } }`,
    );
    const target = { caseId, number, queue: data.case.routing.queue, contactId };
    await taken(world, this.tokenOf('former'), number);
    await before(target);
    if (kind === 'waiting') await this.done(this.by('former', target).remove(removedId));
    if (kind === 'owned')
      await give(world, this.tokenOf('former'), 'handOverCase', { caseId, toEmail: addressOf('owner') });
    else await give(world, this.tokenOf('former'), 'releaseCase', { caseId });
    if (kind === 'waiting') return target;
    if (kind === 'closed') await taken(world, this.tokenOf('owner'), number);
    await this.done(this.by('owner', target).remove(removedId));
    if (kind === 'closed') await this.done(this.by('primary', target).close());
    return target;
  }

  private async done(deed: Promise<string>): Promise<void> {
    const code = await deed;
    if (code !== 'DONE') throw new Error(code);
  }

  /** The same with one of everything, said in words that are searched for afterwards. */
  async prepareWhole(kind: Kind, content: object = {}): Promise<WholeTarget> {
    const { world } = this;
    const more = {} as WholeTarget;
    const words = { title: `The ${CONTENT.title}`, description: `A ${CONTENT.description}`, ...content };
    const target = await this.prepare(kind, words, async (fresh) => {
      const { caseId } = fresh;
      const [additional, removed] = [this.tokenOf('additional'), this.tokenOf('removed')];
      const name = `${CONTENT.file}.txt`;
      more.formerNoteId = (await this.by('former', fresh).note(NOTES.former)).note?.id ?? '';
      more.removedMessageId = (await this.by('removed', fresh).write(CONTENT.removed)).message?.id ?? '';
      const { id: fileId } = await upload(world, additional, { name, content: 'la', caseId });
      more.fileId = fileId;
      await this.by('additional', fresh).write(CONTENT.message, { attachmentIds: [fileId] });
      more.messageId = (await this.by('former', fresh).write(CONTENT.message)).message?.id ?? '';
      more.removedFileId = (await upload(world, removed, { name, content: 'so', caseId })).id;
      more.removedLink = await linkOf(world, removed, more.removedFileId);
      const mine = await begin(world, additional, 8, { filename: name, caseId });
      const theirs = await begin(world, removed, 8, { filename: name, caseId });
      Object.assign(more, { unfinishedId: mine.id, unfinishedPath: mine.path });
      Object.assign(more, { removedUnfinishedId: theirs.id, removedUnfinishedPath: theirs.path });
      more.eventId = await this.lastEvent(fresh);
    });
    more.noteId = (await this.by('owner', target).note(NOTES.owner)).note?.id ?? '';
    const { agreementId } = this;
    const ledgerEntryId = await this.ledgerEntryOf(target);
    return { ...more, ...target, word: CONTENT.title, agreementId, ledgerEntryId, ...(await this.stage()) };
  }

  private async lastEvent({ number }: Target): Promise<string> {
    const { data } = await this.world.ask<{ case: { timeline: { nodes: { id: string }[] } } }, object>(
      this.tokenOf('primary'),
      `{ case(number: "${number}") { timeline(first: 1, direction: DESC) { nodes { id } } } }`,
    );
    return data.case.timeline.nodes[0]?.id ?? '';
  }

  private async ledgerEntryOf({ caseId }: Target): Promise<string> {
    const [row] = await this.world.sql<{ id: number }>('SELECT id FROM ledger_entries WHERE case_id = ?', [
      rowNumberOf(caseId),
    ]);
    return globalId('LedgerEntry', row?.id ?? 0);
  }

  /** A draft of the submitter's, ready to be submitted, with an unfinished file. */
  async stage(): Promise<Pick<WholeTarget, 'draftId' | 'draftFileId'>> {
    const token = this.tokenOf('submitter');
    const { draft } = await save(this.world, token, typedFor(this.world, this.agreementId));
    const draftId = draft?.id ?? '';
    return { draftId, draftFileId: (await begin(this.world, token, 4, { filename: 'draft.txt', draftId })).id };
  }

  /** A file that the additional contact has begun. */
  async beginFile({ caseId }: Target): Promise<Pick<WholeTarget, 'unfinishedId' | 'unfinishedPath'>> {
    const { id, path } = await begin(this.world, this.tokenOf('additional'), 8, { filename: 'more.txt', caseId });
    return { unfinishedId: id, unfinishedPath: path };
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
