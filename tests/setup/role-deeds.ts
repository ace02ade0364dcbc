/** Every mutation, as each role tries it: on a case, on a draft of somebody else, with what is not theirs. */
import { randomUUID } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { globalId } from '../../src/platform/global-id';
import { leavesOf, objectType } from './case-fields';
import { typedFor } from './drafts';
import { by, type Variables, type Way } from './role-way';
import { NEVER, type WholeTarget } from './role-cases';
import { UNKNOWN } from './roles';

const newcomer = { firstName: 'New', lastName: 'Comer', email: 'added@elsewhere.example' };
const nobodyElse = { firstName: 'No', lastName: 'Body', email: 'nobody.else@elsewhere.example' };
const operatorRole = { email: 'nobody.else@elsewhere.example', role: 'OPERATOR' };
const key = () => ({ idempotencyKey: randomUUID() });
/** Where the case is seen, and what is named is not given out. */
const except = (changes: Partial<WholeTarget>) => (target: WholeTarget) => ({ ...target, ...changes });

const organisationIn: Variables = (target, { organisationId }) => ({
  organisationId: target === NEVER ? globalId('Organisation', UNKNOWN) : organisationId,
});
const benefitIn: Variables = (target, { benefitId }) => ({
  benefitId: target === NEVER ? globalId('Benefit', UNKNOWN) : benefitId,
});

interface Deed extends Pick<Way, 'on' | 'renew'> {
  input: Variables;
  like?: Way['like'];
  /** What is asked of the payload besides `userErrors`; all of it, if this does not say. */
  payload?: string;
}

const renewDraft: Way['renew'] = (cases) => cases.stage();
const renewFile: Way['renew'] = (cases, target) => cases.beginFile(target);

const DEEDS: Record<string, Deed> = {
  activateBenefit: { input: benefitIn },
  addOrganisationMember: { input: (...given) => ({ ...organisationIn(...given), email: nobodyElse.email }) },
  addCaseContact: { on: 'owned', input: ({ caseId }) => ({ caseId, contact: newcomer }) },
  adjustUnits: {
    like: 'nothing',
    input: ({ agreementId }) => ({ ...key(), agreementId, units: 1, reason: 'Mine' }),
  },
  attachmentLink: { input: ({ fileId }) => ({ attachmentId: fileId }) },
  'attachmentLink (unfinished)': { input: ({ unfinishedId }) => ({ attachmentId: unfinishedId }) },
  'attachmentLink (of the removed one)': { input: ({ removedFileId }) => ({ attachmentId: removedFileId }) },
  changeCaseSeverity: {
    on: 'owned',
    input: ({ caseId }) => ({ caseId, severity: 'MINIMAL', reason: 'Quiet' }),
  },
  'changeCaseSeverity (waiting)': { on: 'waiting', input: ({ caseId }) => ({ caseId, severity: 'MINIMAL' }) },
  claimBenefit: { input: (...given) => ({ ...organisationIn(...given), code: 'no-such-code' }) },
  recordSelfHelp: {
    renew: renewDraft,
    input: ({ draftId }, { world, articleId }) => ({
      draftId,
      articleIds: [articleId],
      productVersionId: world.version('SQL Server', '2022').productVersionId,
      what: 'SOLVED',
    }),
  },
  refundPurchase: {
    like: 'nothing',
    input: (target, { purchaseId }) => ({
      ...key(),
      purchaseId: target === NEVER ? globalId('Purchase', UNKNOWN) : purchaseId,
      units: 1,
      reason: 'Mine',
    }),
  },
  confirmPurchase: {
    input: (target, { purchaseId }) => ({
      ...key(),
      purchaseId: target === NEVER ? globalId('Purchase', UNKNOWN) : purchaseId,
      amount: 49900,
      currency: 'EUR',
      termsVersion: '2026-10',
    }),
  },
  closeCase: { on: 'owned', input: ({ caseId }) => ({ caseId }) },
  createApiKey: {
    input: () => ({
      serviceSignInId: globalId('ServiceSignIn', 9999),
      name: 'Mine',
      scopes: ['CASES_READ'],
      expiresAt: '2026-12-01T00:00:00Z',
    }),
  },
  createServiceSignIn: { input: () => ({ organisationId: globalId('Organisation', 9999), name: 'watcher' }) },
  'closeCase (as a duplicate)': { on: 'owned', input: ({ caseId }) => ({ caseId, reason: 'DUPLICATE' }) },
  completeProfile: { like: 'nothing', input: () => ({ country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'en' }) },
  createOrganisation: {
    like: 'nothing',
    input: () => ({ handle: 'another', name: 'Another', administratorEmail: nobodyElse.email, reason: 'asked for' }),
  },
  discardDraft: { input: ({ draftId }) => ({ draftId }), renew: renewDraft },
  endOtherSessions: { like: 'nothing', input: () => ({}) },
  enterCard: { like: 'nothing', input: () => ({ form: 'PAGE' }) },
  exportMyData: { like: 'nothing', input: () => ({}) },
  endSession: { input: () => ({ sessionId: globalId('Session', 9999) }) },
  grantBenefit: {
    like: 'nothing',
    input: (...given) => ({
      ...organisationIn(...given),
      reference: 'REF',
      plan: 'PROFESSIONAL_5',
      reason: 'asked for',
    }),
  },
  grantRole: { like: 'nothing', input: () => ({ ...operatorRole, reason: 'Mine' }) },
  handOverCase: { on: 'owned', input: ({ caseId }) => ({ caseId, toEmail: 'engineer@desk.example' }) },
  issueAgreement: { like: 'nothing', input: () => ({ ...key(), plan: 'PROFESSIONAL_5', reason: 'Mine' }) },
  offerDraft: { input: ({ draftId }) => ({ draftId }), renew: renewDraft },
  reassignCase: { on: 'owned', input: ({ number }) => ({ number, toEmail: 'engineer@desk.example' }) },
  'reassignCase (waiting)': { on: 'waiting', input: ({ number }) => ({ number, toEmail: 'owner@desk.example' }) },
  'reassignCase (closed)': { on: 'closed', input: ({ number }) => ({ number, toEmail: 'engineer@desk.example' }) },
  registerAgreement: { like: 'nothing', input: (_target, { pairs }, asker) => pairs[asker] },
  releaseCase: { on: 'owned', input: ({ caseId }) => ({ caseId }) },
  'releaseCase (closed)': { on: 'closed', input: ({ caseId }) => ({ caseId }) },
  removeCard: { like: 'nothing', input: () => ({ last4: '4242' }) },
  removeCaseContact: { on: 'owned', input: ({ caseId, contactId }) => ({ caseId, contactId }) },
  removeOrganisationMember: { input: (...given) => ({ ...organisationIn(...given), email: 'no.member@b.example' }) },
  removeStagedAttachment: { input: ({ unfinishedId }) => ({ attachmentId: unfinishedId }), renew: renewFile },
  removeServiceSignIn: { input: () => ({ serviceSignInId: globalId('ServiceSignIn', 9999) }) },
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
  revealBenefitPair: { input: benefitIn },
  revokeApiKey: { input: () => ({ keyId: globalId('ApiKey', 9999) }) },
  rotateApiKey: { input: () => ({ keyId: globalId('ApiKey', 9999), expiresAt: '2026-12-01T00:00:00Z' }) },
  revokeRole: { like: 'nothing', input: () => ({ ...operatorRole, reason: 'Mine' }) },
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
  startPurchase: {
    like: 'nothing',
    input: ({ draftId }, { world }) => ({
      ...key(),
      productVersionId: world.version('Windows Server', '2025').productVersionId,
      plan: 'PPI_SINGLE',
      draftId,
    }),
  },
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
  'takeOverDraft (without a code)': { input: () => ({ code: 'no-such-code' }) },
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
    const shown = Object.values(objectType(schema, getNamedType(given.type).name).getFields());
    const asked = payload ?? shown.map(withLeaves).join(' ');
    const taken = given.args[0]?.type;
    const document = taken
      ? `mutation ($input: ${getNamedType(taken).name}!) { ${field}(input: $input) { ${asked} userErrors { code } } }`
      : `mutation { ${field} { ${asked} } }`;
    const ask = by(document, (...from) => ({ input: input(...from) }));
    return { name: `Mutation.${name}`, input, ask, like: 'never', ...rest };
  });
}
