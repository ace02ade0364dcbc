/** What the server made of a draft, in the words of the rules that go on with it. */
import { readFragment } from '../../../gql';
import type { UserError } from '../../../ui/user-errors';
import { DISCARD, JUDGED, READ, RECEIPT, SAVE, SUBMIT, WHO_ASKS } from './draft-documents';
import type { JudgedDraft, Receipt } from './draft-documents';
import { PLAN_REASON, type Reason } from '../steps/plan-reason';
import { copyOf, inputOf } from './draft-input.rules';
import { same, unsaved, type SyncState } from './draft-sync.rules';
import type { RequestContent } from './request-content';
import { tell, type Told } from './told';
import type { FragmentType } from '../../../gql';

export type NotAnswered = Exclude<Told<never>, { kind: 'answered' }>;

export type Saved =
  | NotAnswered
  | { kind: 'saved' | 'changed elsewhere'; draft: JudgedDraft }
  | { kind: 'gone' | 'submitted' }
  | { kind: 'refused'; errors: readonly UserError[] };

const MOST_DRAFTS = 20;

function judged(given: FragmentType<typeof JUDGED>): JudgedDraft {
  const draft = readFragment(JUDGED, given);
  return { ...draft, unavailableReasons: readFragment(PLAN_REASON, draft.unavailableReasons) };
}

export async function save(state: SyncState): Promise<Saved> {
  const { id, version, step } = state;
  const told = await tell(SAVE, {
    input: { ...inputOf(unsaved(state)), step, ...(id !== null && { draftId: id, expectedVersion: version }) },
  });
  if (told.kind !== 'answered') return told;
  const { draft, userErrors = [] } = told.data.saveDraft ?? {};
  const codes = userErrors.map(({ code }) => code);
  if (draft && codes.length === 0) return { kind: 'saved', draft: judged(draft) };
  if (draft && codes.includes('CHANGED_ELSEWHERE')) return { kind: 'changed elsewhere', draft: judged(draft) };
  if (codes.includes('DRAFT_NOT_FOUND')) return { kind: 'gone' };
  if (codes.includes('ALREADY_SUBMITTED')) return { kind: 'submitted' };
  return { kind: 'refused', errors: userErrors };
}

/** Null where it is not there for this sign-in. */
export async function read(
  id: string,
): Promise<NotAnswered | { kind: 'read'; draft: JudgedDraft | null; viewerId: string }> {
  const told = await tell(READ, { id });
  if (told.kind !== 'answered') return told;
  const { draft, viewer } = told.data;
  return { kind: 'read', draft: draft ? judged(draft) : null, viewerId: viewer.id };
}

/**
 * Who this browser is signed in as: in another tab somebody else may have come. And, of a first save without an answer,
 * the draft that it made, so that there are not two.
 */
export async function whoAsks(
  attempted: readonly Partial<RequestContent>[] = [],
): Promise<NotAnswered | { kind: 'known'; viewerId: string; own: JudgedDraft | null }> {
  const told = await tell(WHO_ASKS, { last: attempted.length > 0 ? MOST_DRAFTS : 1 });
  if (told.kind !== 'answered') return told;
  const { viewer, drafts } = told.data;
  const isOwn = (draft: JudgedDraft) => {
    const { content } = copyOf(draft);
    return attempted.some(
      (attempt) => Object.keys(attempt).length > 0 && same({ ...blank(content), ...attempt }, content),
    );
  };
  return { kind: 'known', viewerId: viewer.id, own: drafts?.nodes.map(judged).find(isOwn) ?? null };
}

/** The first save says everything that is not empty. */
const blank = (content: RequestContent): object =>
  Object.fromEntries(
    Object.entries(content).map(([field, value]) => [
      field,
      typeof value === 'boolean' ? false : Array.isArray(value) ? [] : null,
    ]),
  );

export type Submitted =
  | NotAnswered
  | { kind: 'submitted'; receipt: Receipt }
  | { kind: 'under way' | 'gone' }
  | { kind: 'refused'; errors: readonly UserError[]; reasons: readonly Reason[] };

export async function submit(draftId: string, idempotencyKey: string): Promise<Submitted> {
  const told = await tell(SUBMIT, { input: { draftId, idempotencyKey } });
  if (told.kind !== 'answered') return told;
  const { receipt, unavailableReasons = [], userErrors = [] } = told.data.submitDraft ?? {};
  if (receipt) return { kind: 'submitted', receipt: readFragment(RECEIPT, receipt) };
  if (userErrors.some(({ code }) => code === 'IDEMPOTENCY_IN_PROGRESS')) return { kind: 'under way' };
  if (userErrors.some(({ code }) => code === 'DRAFT_NOT_FOUND')) return { kind: 'gone' };
  return { kind: 'refused', errors: userErrors, reasons: readFragment(PLAN_REASON, unavailableReasons) };
}

/** What is not there any more was to go away. */
export async function discard(draftId: string): Promise<boolean> {
  const told = await tell(DISCARD, { input: { draftId } });
  return told.kind === 'answered';
}
