/** Cases that everybody has to do with in their role, made so by the mutations that do it. */
import { globalId } from '../../src/platform/global-id';
import type { World } from '../world';
import { OPEN_HOUR } from './cast';
import { give, taken } from './desk';
import { saved, typedFor } from './drafts';
import { addressOf, person, UNKNOWN, type Role, type Roles } from './roles';
import { begin, rowNumberOf, upload } from './tus';

/** Words that stand in what a case is about and nowhere else. */
export const CONTENT = {
  title: 'xylophone',
  description: 'marimba',
  message: 'glockenspiel',
  removed: 'tambourine',
  file: 'celesta',
  address: addressOf('primary'),
  phone: '+31 20 555 0123',
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

/** What is left in it by those who were on it. */
interface Belongings {
  messageId: string;
  removedMessageId: string;
  eventId: string;
  formerNoteId: string;
  fileId: string;
  removedFileId: string;
  /** Begun by the additional contact. */
  unfinishedId: string;
  unfinishedPath: string;
  /** Begun by the removed contact, before. */
  removedUnfinishedId: string;
  removedUnfinishedPath: string;
}

/** The same with one of everything that belongs to it. */
export interface WholeTarget extends Target, Belongings {
  /** That its title has. */
  word: string;
  noteId: string;
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

/** Some time after the submission. */
const ANSWERED = '2026-11-18T09:00:00Z';
/** Each is another one: what is asked for together is as many things then. */
let given = 0;
const never = (type: string) => globalId(type, UNKNOWN + (given += 1));
const noUpload = (digit: string) => `/uploads/${digit.repeat(48)}`;

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
  unfinishedPath: noUpload('0'),
  removedUnfinishedId: never('Attachment'),
  removedUnfinishedPath: noUpload('1'),
  agreementId: never('Agreement'),
  ledgerEntryId: never('LedgerEntry'),
  draftId: never('Draft'),
  draftFileId: never('Attachment'),
  earlierMessageId: never('Message'),
  earlierEventId: never('CaseEvent'),
  earlierFileId: never('Attachment'),
  earlierNoteId: never('InternalNote'),
};

export class RoleCases {
  constructor(readonly roles: Roles) {}

  private get world(): World {
    return this.roles.world;
  }

  /** A case after all that made the roles what they are, by the mutations that do so. */
  async prepare(kind: Kind, content: object = {}, before: (target: Target) => Promise<void> = async () => undefined) {
    const { roles, world } = this;
    const fresh = await this.submit(['additional', 'removed'], content);
    const [contactId = '', removedId = ''] = fresh.additionalIds;
    const target = { ...fresh, contactId };
    const { caseId, number } = target;
    const former = roles.tokenOf('former');
    await taken(world, former, number);
    await before(target);
    if (kind === 'waiting') await done(roles.by('former', target).remove(removedId));
    if (kind === 'owned') await give(world, former, 'handOverCase', { caseId, toEmail: addressOf('owner') });
    else await give(world, former, 'releaseCase', { caseId });
    if (kind === 'waiting') return target;
    if (kind === 'closed') await taken(world, roles.tokenOf('owner'), number);
    await done(roles.by('owner', target).remove(removedId));
    if (kind === 'closed') await done(roles.by('primary', target).close());
    return target;
  }

  /** The same with one of everything, said in words that are searched for afterwards. */
  async prepareWhole(kind: Kind, content: object = {}): Promise<WholeTarget> {
    const { roles } = this;
    roles.freeze(OPEN_HOUR);
    let belongings = {} as Belongings;
    const words = { title: `The ${CONTENT.title}`, description: `A ${CONTENT.description}`, ...content };
    const target = await this.prepare(kind, words, async (fresh) => {
      belongings = await this.furnish(fresh);
    });
    const noteId = (await roles.by('owner', target).note(NOTES.owner)).note?.id ?? '';
    const ledgerEntryId = await this.ledgerEntryOf(target);
    const draft = await this.stage();
    const { messageId, eventId, fileId } = belongings;
    const own = { ...belongings, ...target, ...draft, noteId, ledgerEntryId, agreementId: roles.agreementId };
    const same = { earlierMessageId: messageId, earlierEventId: eventId, earlierFileId: fileId, earlierNoteId: noteId };
    return { ...own, ...same, word: CONTENT.title };
  }

  /** A closed case, and one in hand that follows another one; and one that waits. */
  async prepareBoth(): Promise<{ main: WholeTarget; closed: WholeTarget }> {
    const closed = await this.prepareWhole('closed');
    // The submitter sees what is followed for as long as that takes; the primary contact and the owner are left.
    const followed = await this.submit(['submitter'], {});
    const main = await this.prepareWhole('owned', { followsCaseNumber: followed.number });
    await taken(this.world, this.roles.tokenOf('owner'), followed.number);
    await done(this.roles.by('owner', followed).remove(followed.contactId));
    await this.prepare('waiting');
    const { earlierMessageId, earlierEventId, earlierFileId, earlierNoteId } = closed;
    return { main: { ...main, earlierMessageId, earlierEventId, earlierFileId, earlierNoteId }, closed };
  }

  async submit(additional: Role[], content: object): Promise<Target & { additionalIds: string[] }> {
    const { roles, world } = this;
    const number = await world.submit(roles.tokenOf('submitter'), roles.agreementId, {
      primaryContact: { ...person('primary'), phone: CONTENT.phone },
      additionalContacts: additional.map(person),
      ...content,
    });
    const { data } = await world.ask<{ case: Submitted }, object>(
      roles.tokenOf('primary'),
      'query ($number: String!) { case(number: $number) { id routing { queue } additionalContacts { id } } }',
      { number },
    );
    const { id: caseId, routing, additionalContacts } = data.case;
    const additionalIds = additionalContacts.map(({ id }) => id);
    return { caseId, number, queue: routing.queue, contactId: additionalIds[0] ?? '', additionalIds };
  }

  /** What the contacts and the former owner leave in it; some time passes before the first answer. */
  private async furnish(target: Target): Promise<Belongings> {
    const { roles, world } = this;
    const { caseId } = target;
    const [additional, removed] = [roles.tokenOf('additional'), roles.tokenOf('removed')];
    const file = { name: `${CONTENT.file}.txt`, content: 'la', caseId };
    const formerNoteId = (await roles.by('former', target).note(NOTES.former)).note?.id ?? '';
    const removedMessageId = (await roles.by('removed', target).write(CONTENT.removed)).message?.id ?? '';
    const { id: fileId } = await upload(world, additional, file);
    const sent = await roles.by('additional', target).write(CONTENT.message, { attachmentIds: [fileId] });
    const { id: removedFileId } = await upload(world, removed, file);
    const { id: removedUnfinishedId, path } = await begin(world, removed, 8, { filename: file.name, caseId });
    roles.freeze(ANSWERED);
    await roles.by('former', target).write(CONTENT.message);
    return {
      ...(await this.beginFile(target)),
      formerNoteId,
      removedMessageId,
      fileId,
      messageId: sent.message?.id ?? '',
      removedFileId,
      removedUnfinishedId,
      removedUnfinishedPath: path,
      eventId: await this.lastEvent(target),
    };
  }

  private async lastEvent({ number }: Target): Promise<string> {
    const { data } = await this.world.ask<{ case: { timeline: { nodes: { id: string }[] } } }, object>(
      this.roles.tokenOf('primary'),
      `{ case(number: "${number}") { timeline(first: 1, direction: DESC) { nodes { id } } } }`,
    );
    return data.case.timeline.nodes[0]?.id ?? '';
  }

  async ledgerEntryOf({ caseId }: Target): Promise<string> {
    const sql = 'SELECT id FROM ledger_entries WHERE case_id = ?';
    const [row] = await this.world.sql<{ id: number }>(sql, [rowNumberOf(caseId)]);
    return globalId('LedgerEntry', row?.id ?? 0);
  }

  /** A draft of the submitter's, ready to be submitted, with a file. */
  async stage(): Promise<Pick<WholeTarget, 'draftId' | 'draftFileId'>> {
    const token = this.roles.tokenOf('submitter');
    const { id: draftId } = await saved(this.world, token, typedFor(this.world, this.roles.agreementId));
    return {
      draftId,
      draftFileId: (await upload(this.world, token, { name: 'draft.txt', content: 'file', draftId })).id,
    };
  }

  /** A file that the additional contact has begun. */
  async beginFile({ caseId }: Target): Promise<Pick<WholeTarget, 'unfinishedId' | 'unfinishedPath'>> {
    const values = { filename: `${CONTENT.file}.txt`, caseId };
    const { id, path } = await begin(this.world, this.roles.tokenOf('additional'), 8, values);
    return { unfinishedId: id, unfinishedPath: path };
  }
}

interface Submitted {
  id: string;
  routing: { queue: string };
  additionalContacts: { id: string }[];
}

async function done(deed: Promise<string>): Promise<void> {
  const code = await deed;
  if (code !== 'DONE') throw new Error(code);
}
