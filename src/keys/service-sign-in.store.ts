/** Keeps service sign-ins: each is a sign-in like others, of the kind SERVICE, made here and by no issuer. R52, R65. */
import { In, IsNull, type EntityManager } from 'typeorm';
import { addSignIn, findSignIn } from '../identity/sign-in.store';
import type { Identity, Viewer } from '../identity/viewer';
import type { Organisation } from '../organisations/organisation';
import { locking } from '../platform/database';
import { ServiceSignInRow } from './api-key.row';
import type { ServiceSignIn } from './program';
import { serviceAddress, serviceNames } from './service-sign-in.rules';

/** No issuer is called so: theirs are addresses. */
const ISSUER = 'casegate';

function toServiceSignIn(row: ServiceSignInRow): ServiceSignIn {
  const { id, organisationId, signInId, name, createdAt, removedAt } = row;
  return { id, organisationId, signInId, name, createdAt, removedAt };
}

/** Fails with a duplicate where the name is taken, or was. Its address is verified by being ours. */
export async function addServiceSignIn(
  tx: EntityManager,
  { id: organisationId, handle }: Organisation,
  name: string,
  now: Date,
): Promise<{ service: ServiceSignIn; viewer: Viewer }> {
  const address = serviceAddress(name, handle);
  const identity: Identity = {
    issuer: ISSUER,
    subject: address,
    kind: 'SERVICE',
    verifiedEmail: address,
    ...serviceNames(name, handle),
  };
  await addSignIn(tx, identity, now);
  const viewer = (await findSignIn(tx, identity)) as Viewer;
  const { signInId } = viewer;
  await tx.insert(ServiceSignInRow, { organisationId, signInId, name, createdAt: now, removedAt: null });
  return { service: toServiceSignIn(await tx.findOneByOrFail(ServiceSignInRow, { signInId })), viewer };
}

/** The service sign-in unless it was removed; it stays as it is until the transaction ends. */
export async function lockServiceSignIn(tx: EntityManager, id: number): Promise<ServiceSignIn | null> {
  const where = { id, removedAt: IsNull() };
  const row = await tx.findOne(ServiceSignInRow, { where, ...locking(tx, 'pessimistic_write') });
  return row && toServiceSignIn(row);
}

/** Those of the organisations that were not removed, in the order in which they were made. */
export async function serviceSignInsOf(
  db: EntityManager,
  organisationIds: readonly number[],
): Promise<ServiceSignIn[]> {
  const where = { organisationId: In([...organisationIds]), removedAt: IsNull() };
  return (await db.find(ServiceSignInRow, { where, order: { id: 'ASC' } })).map(toServiceSignIn);
}

/** Those that were removed included. */
export async function allServiceSignIns(db: EntityManager): Promise<ServiceSignIn[]> {
  return (await db.find(ServiceSignInRow, { order: { id: 'ASC' } })).map(toServiceSignIn);
}

export function countServiceSignIns(tx: EntityManager, organisationId: number): Promise<number> {
  return tx.countBy(ServiceSignInRow, { organisationId, removedAt: IsNull() });
}

export async function markRemoved(tx: EntityManager, id: number, now: Date): Promise<void> {
  await tx.update(ServiceSignInRow, { id }, { removedAt: now });
}
