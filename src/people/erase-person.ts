/**
 * Erases a person, in steps of one transaction each: cut short and begun again it ends the same. The sign-ins go last,
 * since by them everything else is found; until then nothing is left half in any case.
 */
import { randomBytes } from 'node:crypto';
import type { Acting } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import { emptyPersonal, entriesOf } from '../audit/person-audit.store';
import { stagedFilesOf } from '../attachments/person-files.store';
import type { FileWorld } from '../attachments/open-files';
import { removeFile } from '../attachments/remove-file';
import { rolesOfPerson } from '../desk/person-roles.store';
import { revokeIn } from '../desk/revoke-role';
import { foldedEmail } from '../identity/address.rules';
import { pseudonymOf, type Pseudonym } from '../identity/erased.rules';
import { eraseSignIns, lockSignInsAt, signInsAt } from '../identity/known-sign-in.store';
import { forgetLetterFiles } from '../mail/forget-letter-files';
import { lettersTo } from '../mail/person-letters.store';
import { memberRemoved } from '../organisations/member-audit';
import { deleteMember } from '../organisations/member.store';
import { membershipsOfPerson } from '../organisations/person-members.store';
import type { Transaction } from '../platform/database';
import { forgetBuyers, type ForgettingWorld } from '../purchases/forget-buyers';
import { markForgotten } from '../purchases/person-purchases.store';
import { draftsNaming, draftsOfPerson, forgetDraft, takeOutOfDraft } from '../requests/person-drafts.store';
import { recordEnds } from '../sessions/end-session';
import { removeSessionsOf } from '../sessions/session.store';
import { casesOfEntries } from './audited-cases.rules';
import { eraseFromCase } from './erase-from-case';
import { erasePurchases, purchasesNaming, refuseUnderWay } from './erase-purchases';
import { findPersonAt, personWith } from './find-person';
import type { Person } from './person';
import { tracesOf } from './traces';

export interface Erasure {
  readonly address: string;
  readonly acting: Acting;
  readonly reason: string;
  /** Where letters are kept that no mail server takes; null where there is no such folder. */
  readonly letterFolder: string | null;
}

/** Somebody who goes on working while they are erased leaves something to do for another round. */
const MOST_ROUNDS = 5;

/** Gives the pseudonym; null if nothing is kept of the address. Throws `PurchaseUnderWay` while a payment is. */
export async function erasePerson(world: FileWorld & ForgettingWorld, erasure: Erasure): Promise<Pseudonym | null> {
  const { database } = world;
  const person = await findPersonAt(database.reads, erasure.address);
  if (!person) return null;
  await refuseUnderWay(database.reads, person.signInIds);
  const pseudonym = await database.transact((tx) => begin(tx, world.clock.now(), person, erasure));
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    await eraseOnce(world, erasure, pseudonym);
    if (await database.transact((tx) => finish(tx, world.clock.now(), erasure, pseudonym))) {
      await forgetBuyers(world);
      await database.settleErased();
      return pseudonym;
    }
  }
  throw new Error('the person goes on working: sign them out at their issuer, and erase them again');
}

/** Written down first, with the address as what is personal of it: by that it is found again, and with that it ends. */
async function begin(tx: Transaction, now: Date, person: Person, erasure: Erasure): Promise<Pseudonym> {
  const { address, acting, reason } = erasure;
  const begun = (await entriesOf(tx, { address, signInIds: [] })).find(
    ({ action, personal }) => action === 'PERSON_ERASED' && personal !== null,
  );
  if (begun) return pseudonymOf((JSON.parse(begun.facts) as { pseudonym: string }).pseudonym);
  const code = randomBytes(3).toString('hex');
  await recordAudit(tx, acting, now, {
    action: 'PERSON_ERASED',
    target: { type: 'Viewer', id: person.signInIds[0] ?? null },
    facts: { pseudonym: code, reason },
    personal: { email: address },
  });
  return pseudonymOf(code);
}

async function eraseOnce(world: FileWorld, erasure: Erasure, pseudonym: Pseudonym): Promise<void> {
  const { database } = world;
  const { address } = erasure;
  const { reads: db } = database;
  const person = await personWith(db, address, await signInsAt(db, address));
  await takeRoles(world, erasure, person);
  await takeDrafts(world, address, person);
  await erasePurchases(database, world.clock.now(), person.signInIds, erasure.letterFolder);
  const letters = await lettersTo(
    db,
    person.contacts.map(({ id }) => id),
  );
  await forgetLetterFiles(
    erasure.letterFolder,
    letters.map(({ messageId }) => messageId),
  );
  const audited = await entriesOf(db, { address, signInIds: [] });
  const cases = [...(await tracesOf(db, person, pseudonym)), ...casesOfEntries(audited, address).keys()];
  for (const caseId of new Set(cases))
    await database.transact((tx) => eraseFromCase(tx, caseId, { person, pseudonym, audited }));
}

/** An engineer's open cases wait in their queues again. */
async function takeRoles({ database, clock }: FileWorld, { address, acting, reason }: Erasure, person: Person) {
  const now = clock.now();
  const { reads } = database;
  for (const role of await rolesOfPerson(reads, address, person.signInIds))
    await database.transact((tx) => revokeIn(tx, role, { acting, reason, now }));
  for (const { member } of await membershipsOfPerson(reads, address, person.signInIds))
    await database.transact(async (tx) => {
      await deleteMember(tx, member);
      await recordAudit(tx, acting, now, memberRemoved(member));
    });
}

async function takeDrafts(world: FileWorld, address: string, { signInIds }: Person): Promise<void> {
  const { database } = world;
  const { reads } = database;
  for (const file of await stagedFilesOf(reads, signInIds)) await removeFile(world, file);
  for (const { id } of await draftsOfPerson(reads, signInIds)) await database.transact((tx) => forgetDraft(tx, id));
  for (const id of await draftsNaming(reads, address))
    await database.transact((tx) =>
      takeOutOfDraft(tx, id, ({ email }) => email !== null && foldedEmail(email) === address),
    );
}

/** False where something has come up meanwhile that is still to be erased. */
async function finish(
  tx: Transaction,
  now: Date,
  { address, acting }: Erasure,
  pseudonym: Pseudonym,
): Promise<boolean> {
  const person = await personWith(tx, address, await lockSignInsAt(tx, address));
  const { signInIds } = person;
  const left = [
    await tracesOf(tx, person, pseudonym),
    await draftsOfPerson(tx, signInIds),
    await stagedFilesOf(tx, signInIds),
    await rolesOfPerson(tx, address, signInIds),
    await membershipsOfPerson(tx, address, signInIds),
    await purchasesNaming(tx, signInIds),
  ];
  if (left.some(({ length }) => length > 0)) return false;
  for (const signInId of signInIds)
    await recordEnds(tx, acting, now, 'ERASED', await removeSessionsOf(tx, signInId, null));
  await markForgotten(tx, signInIds, now);
  await eraseSignIns(tx, signInIds, pseudonym, now);
  await emptyPersonal(tx, { address, signInIds });
  return true;
}
