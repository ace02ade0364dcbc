/** A contact or the owner writes: stored once under a key, with the files that go along. R53, R63. */
import { attachStaged } from '../attachments/attach-staged';
import type { Case, CaseStatus } from '../cases/case';
import { happenedTo } from '../cases/case-event.store';
import { lockCase } from '../cases/case.store';
import { doerOf } from '../cases/doer';
import type { SignedIn } from '../identity/scope';
import { isOpen, mayMove } from '../life/life.rules';
import { moveStatus } from '../life/move-status';
import { caseNotFound, isRefused, refusedFor, type CaseFault, type CaseOutcome } from '../life/refusal';
import type { Transaction } from '../platform/database';
import { bindResult, claimKey, KeyContended } from '../platform/idempotency.store';
import { keptBody, messageFaults } from './message.rules';
import { storeMessage } from './store-message';

export type WriteMessageRefusalCode =
  | 'CASE_NOT_FOUND'
  | 'CASE_CLOSED'
  | 'ENGINEER_ONLY'
  | 'STATUS_NOT_POSSIBLE'
  | 'ATTACHMENT_NOT_FOUND'
  | 'TOO_MANY_ATTACHMENTS'
  | 'INVALID_INPUT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'IDEMPOTENCY_IN_PROGRESS';

export interface MessageInput {
  idempotencyKey: string;
  caseId: number;
  body: string;
  attachmentIds?: readonly number[];
  /** What the engineer sets with the message. */
  status?: CaseStatus | null | undefined;
}

export type WrittenMessage = CaseOutcome<WriteMessageRefusalCode> & { messageId?: number };
type Fault = CaseFault<WriteMessageRefusalCode>;

export const WRITE_MESSAGE = 'writeMessage';
const keyFault = (code: 'IDEMPOTENCY_MISMATCH' | 'IDEMPOTENCY_IN_PROGRESS'): Fault => ({
  code,
  key: `submit.${code}`,
  path: ['input', 'idempotencyKey'],
});

export async function writeMessage(scope: SignedIn, input: MessageInput): Promise<WrittenMessage> {
  const faults = messageFaults(input);
  if (faults.length > 0) return refusedFor<WriteMessageRefusalCode>(null, ...faults);
  return scope.database
    .transact((tx) => claimAndStore(tx, scope, input), isRefused)
    .catch((error: unknown) => {
      if (error instanceof KeyContended) return refusedFor(null, keyFault('IDEMPOTENCY_IN_PROGRESS'));
      throw error;
    });
}

/** The right is asked before the key: who sees the case no longer is told nothing of what they wrote there. */
async function claimAndStore(tx: Transaction, scope: SignedIn, input: MessageInput): Promise<WrittenMessage> {
  const { idempotencyKey: key, ...rest } = input;
  const found = await lockCase(tx, scope.viewer, input.caseId);
  if (!found) return caseNotFound();
  const principal = scope.viewer.signInId;
  const claim = await claimKey(tx, { principal, operation: WRITE_MESSAGE, key, input: rest }, scope.now);
  switch (claim.kind) {
    case 'done':
      return { kind: 'done', case: found, messageId: claim.resultId };
    case 'mismatch':
      return refusedFor(found, keyFault('IDEMPOTENCY_MISMATCH'));
    case 'in progress':
      return refusedFor(found, keyFault('IDEMPOTENCY_IN_PROGRESS'));
    case 'claimed': {
      const written = await store(tx, scope, found, input);
      if (written.kind === 'done') await bindResult(tx, claim.id, written.messageId ?? 0);
      return written;
    }
  }
}

async function store(tx: Transaction, scope: SignedIn, found: Case, input: MessageInput): Promise<WrittenMessage> {
  const doer = doerOf(scope.viewer, found);
  const fault = refusal(found, doer.actor === 'ENGINEER', input.status);
  if (fault) return refusedFor(found, fault);
  const stored = await storeMessage(tx, found, { doer, via: 'API' }, keptBody(input.body), scope);
  const { id: messageId } = stored;
  const missing = input.attachmentIds?.length ? await attach(tx, scope, found, messageId, input.attachmentIds) : null;
  if (missing) return refusedFor(found, missing);
  const { status } = input;
  const moved = status && status !== stored.case.status;
  const after = moved ? await moveStatus(tx, stored.case, doer, status, scope) : stored.case;
  return { kind: 'done', case: after, messageId };
}

function refusal(found: Case, isEngineer: boolean, status: CaseStatus | null | undefined): Fault | null {
  const path = ['input', 'status'];
  if (!isOpen(found)) return { code: 'CASE_CLOSED', key: 'message.CASE_CLOSED', path: ['input', 'caseId'] };
  if (!status) return null;
  if (!isEngineer) return { code: 'ENGINEER_ONLY', key: 'case.ENGINEER_ONLY', path };
  if (status === found.status || mayMove(found.status, status)) return null;
  return { code: 'STATUS_NOT_POSSIBLE', key: 'status.NOT_POSSIBLE', path };
}

async function attach(
  tx: Transaction,
  { viewer, now }: SignedIn,
  found: Case,
  messageId: number,
  ids: readonly number[],
): Promise<Fault | null> {
  const path = ['input', 'attachmentIds'];
  const to = { ...happenedTo(found), messageId };
  const outcome = await attachStaged(tx, { signInId: viewer.signInId, ids }, to, doerOf(viewer, found), now);
  switch (outcome.kind) {
    case 'attached':
      return null;
    case 'too many':
      return { code: 'TOO_MANY_ATTACHMENTS', key: 'message.TOO_MANY_ATTACHMENTS', path };
    case 'unknown':
    case 'unfinished':
      return { code: 'ATTACHMENT_NOT_FOUND', key: 'message.ATTACHMENT_NOT_FOUND', path };
  }
}
