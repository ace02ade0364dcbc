/** Every mutation, as each role tries it: on a case, on a draft of somebody else, with what is not theirs. */
import { randomUUID } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';
import { leavesOf, objectType } from './case-fields';
import { typedFor } from './drafts';
import { by, type Variables, type Way } from './role-way';
import { NEVER, type WholeTarget } from './role-cases';

const newcomer = { firstName: 'New', lastName: 'Comer', email: 'added@elsewhere.example' };
const nobodyElse = { firstName: 'No', lastName: 'Body', email: 'nobody.else@elsewhere.example' };
const key = () => ({ idempotencyKey: randomUUID() });
/** Where the case is seen, and what is named is not given out. */
const except = (changes: Partial<WholeTarget>) => (target: WholeTarget) => ({ ...target, ...changes });

interface Deed extends Pick<Way, 'on' | 'renew'> {
  input: Variables;
  like?: Way['like'];
  /** What is asked of the payload besides `userErrors`; all of it, if this does not say. */
  payload?: string;
}

const renewDraft: Way['renew'] = (cases) => cases.stage();
const renewFile: Way['renew'] = (cases, target) => cases.beginFile(target);

const DEEDS: Record<string, Deed> = {
  addCaseContact: { on: 'owned', input: ({ caseId }) => ({ caseId, contact: newcomer }) },
  attachmentLink: { input: ({ fileId }) => ({ attachmentId: fileId }) },
  'attachmentLink (unfinished)': { input: ({ unfinishedId }) => ({ attachmentId: unfinishedId }) },
  'attachmentLink (of the removed one)': { input: ({ removedFileId }) => ({ attachmentId: removedFileId }) },
  changeCaseSeverity: {
    on: 'owned',
    input: ({ caseId }) => ({ caseId, severity: 'MINIMAL', reason: 'Quiet' }),
  },
  'changeCaseSeverity (waiting)': { on: 'waiting', input: ({ caseId }) => ({ caseId, severity: 'MINIMAL' }) },
  closeCase: { on: 'owned', input: ({ caseId }) => ({ caseId }) },
  'closeCase (as a duplicate)': { on: 'owned', input: ({ caseId }) => ({ caseId, reason: 'DUPLICATE' }) },
  completeProfile: { like: 'nothing', input: () => ({ country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'en' }) },
  discardDraft: { input: ({ draftId }) => ({ draftId }), renew: renewDraft },
  handOverCase: { on: 'owned', input: ({ caseId }) => ({ caseId, toEmail: 'engineer@desk.example' }) },
  reassignCase: { on: 'owned', input: ({ number }) => ({ number, toEmail: 'engineer@desk.example' }) },
  'reassignCase (waiting)': { on: 'waiting', input: ({ number }) => ({ number, toEmail: 'owner@desk.example' }) },
  'reassignCase (closed)': { on: 'closed', input: ({ number }) => ({ number, toEmail: 'engineer@desk.example' }) },
  registerAgreement: { like: 'nothing', input: (_target, { pairs }, asker) => pairs[asker] },
  releaseCase: { on: 'owned', input: ({ caseId }) => ({ caseId }) },
  'releaseCase (closed)': { on: 'closed', input: ({ caseId }) => ({ caseId }) },
  removeCaseContact: { on: 'owned', input: ({ caseId, contactId }) => ({ caseId, contactId }) },
  removeStagedAttachment: { input: ({ unfinishedId }) => ({ attachmentId: unfinishedId }), renew: renewFile },
  'removeStagedAttachment (of the removed one)': {
    input: ({ removedUnfinishedId }) => ({ attachmentId: removedUnfinishedId }),
  },
  'removeStagedAttachment (of a draft)': {
    input: ({ draftFileId }) => ({ attachmentId: draftFileId }),
    renew: renewDraft,
  },
  reopenCase: { on: 'owned', input: ({ caseId }) => ({ caseId }) },
  'reopenCase (closed)': { on: 'closed', input: ({ caseId }) => ({ caseId }) },
  replacePrimaryContact: { on: 'owned', input: ({ caseId, contactId }) => ({ caseId, contactId }) },
  'replacePrimaryContact (somebody new)': { on: 'owned', input: ({ caseId }) => ({ caseId, contact: newcomer }) },
  saveDraft: { input: ({ draftId }) => ({ draftId, title: 'Changed' }), renew: renewDraft },
  'saveDraft (that follows it)': {
    payload: 'draft { faults { code path } readyToSubmit }',
    input: ({ number }, { world, agreements }, asker) =>
      typedFor(world, agreements[asker], { followsCaseNumber: number }),
  },
  'saveDraft (on its agreement)': {
    payload: 'draft { agreement { id } faults { code path } unavailableReasons { code } }',
    input: ({ agreementId }, { world }) => typedFor(world, agreementId),
  },
  setCaseMail: { on: 'owned', input: ({ caseId }) => ({ caseId, on: true }) },
  setCaseStatus: { on: 'owned', input: ({ caseId }) => ({ caseId, status: 'SOLUTION_PROVIDED' }) },
  submitCase: {
    input: ({ agreementId }, { world }) => world.submission(agreementId, { primaryContact: nobodyElse }),
  },
  'submitCase (that follows it)': {
    input: ({ number }, { world, agreements }, asker) =>
      world.submission(agreements[asker], { primaryContact: nobodyElse, followsCaseNumber: number }),
  },
  'submitCase (with its file)': {
    input: ({ fileId }, { world, agreements }, asker) => ({
      ...world.submission(agreements[asker], { primaryContact: nobodyElse }),
      attachmentIds: [fileId],
    }),
  },
  'submitCase (with a draft of the submitter)': {
    renew: renewDraft,
    input: ({ draftId }, { world, agreements }, asker) => ({
      ...world.submission(agreements[asker], { primaryContact: nobodyElse }),
      draftId,
    }),
  },
  submitDraft: { input: ({ draftId }) => ({ draftId }), renew: renewDraft },
  takeCase: { on: 'owned', input: ({ number }) => ({ number }) },
  'takeCase (waiting)': { on: 'waiting', input: ({ number }) => ({ number }) },
  'takeCase (closed)': { on: 'closed', input: ({ number }) => ({ number }) },
  writeMessage: { on: 'owned', input: ({ caseId }) => ({ ...key(), caseId, body: 'Hello' }) },
  'writeMessage (closed)': { on: 'closed', input: ({ caseId }) => ({ ...key(), caseId, body: 'Hello' }) },
  'writeMessage (with a file of the submitter)': {
    like: except({ draftFileId: NEVER.draftFileId }),
    input: ({ caseId, draftFileId }) => ({ ...key(), caseId, body: 'Hello', attachmentIds: [draftFileId] }),
    on: 'owned',
    renew: renewDraft,
  },
  writeNote: { on: 'owned', input: ({ caseId }) => ({ ...key(), caseId, body: 'Hello' }) },
};

/** A field with the leaves of what it gives. */
function withLeaves({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  return isObjectType(named) ? `${name} { __typename ${leavesOf(named)} }` : name;
}

export function deedsOf(schema: GraphQLSchema): Way[] {
  return Object.entries(DEEDS).map(([name, { input, payload, ...rest }]) => {
    const field = name.split(' ')[0] as string;
    const given = objectType(schema, 'Mutation').getFields()[field];
    if (!given) throw new Error(`there is no mutation ${field}`);
    const type = getNamedType(given.args[0]?.type as GraphQLInputType).name;
    const shown = Object.values(objectType(schema, getNamedType(given.type).name).getFields());
    const document = `mutation ($input: ${type}!) { ${field}(input: $input) { ${payload ?? shown.map(withLeaves).join(' ')} userErrors { code } } }`;
    const ask = by(document, (...from) => ({ input: input(...from) }));
    return { name: `Mutation.${name}`, input, ask, like: 'never', ...rest };
  });
}
