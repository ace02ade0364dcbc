/** Gives a locked case to an engineer, or puts it back into its queue; who saw it so far is named to those who watch. */
import type { Case } from '../cases/case';
import { changeCase } from '../cases/case-change.store';
import type { Doer, Happening } from '../cases/case-event';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { nameOf, type Viewer } from '../identity/viewer';
import type { Transaction } from '../platform/database';

export const deskDoer = (viewer: Viewer): Doer => ({
  actor: 'ENGINEER',
  signInId: viewer.signInId,
  name: nameOf(viewer),
});

const former = ({ ownerSignInId }: Case) => (ownerSignInId === null ? {} : { former: [ownerSignInId] });

/** What was new is in progress from then on; its clock does not notice. `before` is as the others knew it. */
export async function giveCase(
  tx: Transaction,
  before: Case,
  ownerSignInId: number,
  doer: Doer,
  happening: Extract<Happening, { kind: 'TAKEN' | 'HANDED_OVER' }>,
  now: Date,
): Promise<Case> {
  const { status: from } = before;
  const status = from === 'NEW' ? 'IN_PROGRESS' : from;
  const given = await changeCase(tx, before, { ownerSignInId, status }, now);
  await recordEvent(tx, happenedTo(given), doer, now, happening, former(before));
  if (status !== from) await recordEvent(tx, happenedTo(given), doer, now, { kind: 'STATUS', from, to: status });
  return given;
}

/** Its status stays: somebody worked on it, and somebody will. */
export async function putBackCase(tx: Transaction, before: Case, doer: Doer, now: Date): Promise<Case> {
  const back = await changeCase(tx, before, { ownerSignInId: null }, now);
  await recordEvent(tx, happenedTo(back), doer, now, { kind: 'RELEASED' }, former(before));
  return back;
}
