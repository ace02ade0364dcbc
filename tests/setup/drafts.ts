/** Saves, reads and submits drafts, with all that they say of themselves. */
import type { World } from '../world';
import type { Receipt, Refusal } from './asking';

export interface DraftFault extends Refusal {
  step: number | null;
  message: string;
}

export interface DraftPerson {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  preferredMethod: string | null;
}

export interface DraftValues {
  id: string;
  version: number;
  step: number;
  productVersion: { id: string } | null;
  problem: { id: string } | null;
  agreement: { id: string } | null;
  title: string | null;
  description: string | null;
  severity: string | null;
  supportHours: string | null;
  country: string | null;
  timeZone: string | null;
  locale: string | null;
  primaryContact: DraftPerson | null;
  additionalContacts: DraftPerson[];
  addMeAsContact: boolean;
  followsCaseNumber: string | null;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  faults: DraftFault[];
  unavailableReasons: { code: string }[];
  readyToSubmit: boolean;
  routing: { queue: string; region: string; supportHours: string; locale: string; because: string[] } | null;
}

const PERSON = '{ firstName lastName email phone preferredMethod }';
export const DRAFT_VALUES = `id version step
  productVersion { id } problem { id } agreement { id }
  title description severity supportHours country timeZone locale
  primaryContact ${PERSON} additionalContacts ${PERSON} addMeAsContact followsCaseNumber
  createdAt updatedAt expiresAt
  faults { code message path step } unavailableReasons { code } readyToSubmit
  routing { queue region supportHours locale because }`;

const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
  draft { ${DRAFT_VALUES} } userErrors { code message path }
} }`;
const READ = `query ($id: ID!) { draft(id: $id) { ${DRAFT_VALUES} } }`;
const LIST = `query ($first: Int, $after: String) { drafts(first: $first, after: $after) {
  totalCount nodes { id title } edges { cursor } pageInfo { hasNextPage endCursor }
} }`;
const DISCARD = `mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { draftId userErrors { code path } } }`;
const SUBMIT = `mutation ($input: SubmitDraftInput!) { submitDraft(input: $input) {
  receipt { number submittedAt responseDueAt primaryContactEmail submitterSeesCase }
  case { number title }
  unavailableReasons { code }
  userErrors { code path }
} }`;

export interface SavedDraft {
  draft: DraftValues | null;
  userErrors: (Refusal & { message: string })[];
}
export interface DraftPage {
  totalCount: number;
  nodes: { id: string; title: string | null }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
export interface SubmittedDraft {
  receipt: Receipt | null;
  case: { number: string; title: string } | null;
  unavailableReasons: { code: string }[];
  userErrors: Refusal[];
}

async function data<T>(world: World, token: string, query: string, variables: object): Promise<T> {
  const answer = await world.ask<T, object>(token, query, variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

export const save = async (world: World, token: string, input: object): Promise<SavedDraft> =>
  (await data<{ saveDraft: SavedDraft }>(world, token, SAVE, { input })).saveDraft;

/** Saves what is taken; fails if it is not. */
export async function saved(world: World, token: string, input: object): Promise<DraftValues> {
  const { draft, userErrors } = await save(world, token, input);
  if (!draft || userErrors.length > 0) throw new Error(`not saved: ${JSON.stringify(userErrors)}`);
  return draft;
}

export const readDraft = async (world: World, token: string, id: string): Promise<DraftValues | null> =>
  (await data<{ draft: DraftValues | null }>(world, token, READ, { id })).draft;

export const listDrafts = async (world: World, token: string, page: object = {}): Promise<DraftPage> =>
  (await data<{ drafts: DraftPage }>(world, token, LIST, page)).drafts;

export const discard = async (
  world: World,
  token: string,
  draftId: string,
): Promise<{ draftId: string | null; userErrors: Refusal[] }> =>
  (
    await data<{ discardDraft: { draftId: string | null; userErrors: Refusal[] } }>(world, token, DISCARD, {
      input: { draftId },
    })
  ).discardDraft;

export const submitDraft = async (world: World, token: string, draftId: string, more = {}): Promise<SubmittedDraft> =>
  (await data<{ submitDraft: SubmittedDraft }>(world, token, SUBMIT, { input: { draftId, ...more } })).submitDraft;

export const codesOf = ({ userErrors }: { userErrors: Refusal[] }): string[] => userErrors.map(({ code }) => code);

/** What somebody types who says everything that a request needs. */
export function typedFor(world: World, agreementId: string, changes: object = {}): object {
  const { idempotencyKey: _, ...typed } = world.submission(agreementId);
  return { ...typed, ...changes };
}
