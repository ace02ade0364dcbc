/** Every way in: each field of the three root types, and each type that is found by its id. */
import { randomUUID } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLSchema } from 'graphql';
import { globalId } from '../../src/platform/global-id';
import { leavesOf, objectType } from './case-fields';
import { typedFor } from './drafts';
import { NEVER, type Asker, type Came, type Kind, type Roles, type Target, type WholeTarget } from './roles';

export interface Way {
  /** `Mutation.closeCase` or `node: Case`; what sets it apart from others of that name stands in brackets. */
  name: string;
  ask: (roles: Roles, asker: Asker, target: WholeTarget) => Promise<Came>;
  /**
   * What an answer is compared with that shows nothing: that for a target that was never given out, that for somebody
   * who has just come, or none for what everybody may know.
   */
  like: 'never' | 'newcomer' | 'nothing' | ((target: WholeTarget) => WholeTarget);
  /** The kind of case that it is tried on; without it the one that is read. */
  on?: Kind;
  /** Makes for it what the one before has used up. */
  renew?: (roles: Roles, target: Target) => Promise<Partial<WholeTarget>>;
  /** Of a mutation. */
  input?: Variables;
}

type Variables = (target: WholeTarget, roles: Roles, asker: Asker) => object;

const by =
  (document: string, variables: Variables = () => ({})): Way['ask'] =>
  (roles, asker, target) =>
    roles.ask(asker, document, variables(target, roles, asker));

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

const renewDraft: Way['renew'] = (roles) => roles.stage();
const renewFile: Way['renew'] = (roles, target) => roles.beginFile(target);

const DEEDS: Record<string, Deed> = {
  addCaseContact: { on: 'owned', input: ({ caseId }) => ({ caseId, contact: newcomer }) },
  attachmentLink: { input: ({ fileId }) => ({ attachmentId: fileId }) },
  'attachmentLink (unfinished)': { input: ({ unfinishedId }) => ({ attachmentId: unfinishedId }) },
  'attachmentLink (the removed one’s)': { input: ({ removedFileId }) => ({ attachmentId: removedFileId }) },
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
  registerAgreement: { like: 'nothing', input: () => ({ accessId: 'AAAA-BBBB-CCCC', contractId: 'none' }) },
  releaseCase: { on: 'owned', input: ({ caseId }) => ({ caseId }) },
  'releaseCase (closed)': { on: 'closed', input: ({ caseId }) => ({ caseId }) },
  removeCaseContact: { on: 'owned', input: ({ caseId, contactId }) => ({ caseId, contactId }) },
  removeStagedAttachment: { input: ({ unfinishedId }) => ({ attachmentId: unfinishedId }), renew: renewFile },
  'removeStagedAttachment (the removed one’s)': {
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
    input: ({ fileId }, { world, agreements }, asker) =>
      world.submission(agreements[asker], { primaryContact: nobodyElse, attachmentIds: [fileId] }),
  },
  'submitCase (with the submitter’s draft)': {
    renew: renewDraft,
    input: ({ draftId }, { world, agreements }, asker) =>
      world.submission(agreements[asker], { primaryContact: nobodyElse, draftId }),
  },
  submitDraft: { input: ({ draftId }) => ({ draftId }), renew: renewDraft },
  takeCase: { on: 'owned', input: ({ number }) => ({ number }) },
  'takeCase (waiting)': { on: 'waiting', input: ({ number }) => ({ number }) },
  'takeCase (closed)': { on: 'closed', input: ({ number }) => ({ number }) },
  writeMessage: { on: 'owned', input: ({ caseId }) => ({ ...key(), caseId, body: 'Hello' }) },
  'writeMessage (closed)': { on: 'closed', input: ({ caseId }) => ({ ...key(), caseId, body: 'Hello' }) },
  'writeMessage (with the submitter’s file)': {
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

function deeds(schema: GraphQLSchema): Way[] {
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

const NODE = (type: string, leaves: string) =>
  `query ($id: ID!) { node(id: $id) { __typename id ... on ${type} { ${leaves} } } }`;

/** By which name of a target a thing of each type is asked for. */
const NODES: Record<string, keyof WholeTarget | ((roles: Roles) => string)> = {
  Agreement: 'agreementId',
  Attachment: 'fileId',
  'Attachment (unfinished)': 'unfinishedId',
  'Attachment (the removed one’s)': 'removedFileId',
  'Attachment (the removed one’s, unfinished)': 'removedUnfinishedId',
  'Attachment (of a draft)': 'draftFileId',
  Case: 'caseId',
  CaseContact: 'contactId',
  CaseEvent: 'eventId',
  Draft: 'draftId',
  InternalNote: 'noteId',
  'InternalNote (the former owner’s)': 'formerNoteId',
  LedgerEntry: 'ledgerEntryId',
  Message: 'messageId',
  'Message (the removed one’s)': 'removedMessageId',
  Problem: ({ world }) => world.version('Windows Server', '2025').problemId,
  ProblemCategory: () => globalId('ProblemCategory', 1),
  Product: ({ world }) => world.version('Windows Server', '2025').productId,
  ProductVersion: ({ world }) => world.version('Windows Server', '2025').productVersionId,
  Viewer: ({ signIns }) => globalId('Viewer', signIns.primary),
};

function nodes(schema: GraphQLSchema): Way[] {
  return Object.entries(NODES).map(([name, named]) => {
    const type = name.split(' ')[0] as string;
    const document = NODE(type, leavesOf(objectType(schema, type)));
    const idOf = (target: WholeTarget, roles: Roles) =>
      typeof named === 'string' ? target[named] : target === NEVER ? globalId(type, 2_000_000_000) : named(roles);
    return {
      name: `node: ${name}`,
      ask: by(document, (target, roles) => ({ id: idOf(target, roles) })),
      like: 'never',
    };
  });
}

const IDS = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const version = (roles: Roles) => roles.world.version('Windows Server', '2025').productVersionId;
const place = { country: 'NL', timeZone: 'Europe/Amsterdam' };

function queries(): Way[] {
  const open = (name: string, document: string, variables?: Variables): Way => ({
    name: `Query.${name}`,
    ask: by(document, variables),
    like: 'nothing',
  });
  const way = (name: string, document: string, variables: Variables, like: Way['like'] = 'never'): Way => ({
    name: `Query.${name}`,
    ask: by(document, variables),
    like,
  });
  const LIST = 'totalCount edges { cursor } nodes { id number title } pageInfo { endCursor hasNextPage }';
  const several = (name: string, ...ids: (keyof WholeTarget)[]) =>
    way(`nodes (${name})`, IDS, (target) => ({ ids: ids.map((each) => target[each]) }));
  return [
    way('node', 'query ($id: ID!) { node(id: $id) { __typename id } }', ({ caseId }) => ({ id: caseId })),
    several('one twice', 'caseId', 'caseId'),
    several('messages', 'messageId', 'earlierMessageId'),
    several('events', 'eventId', 'earlierEventId'),
    several('files', 'fileId', 'earlierFileId'),
    several('notes', 'noteId', 'earlierNoteId'),
    several('of everything', 'caseId', 'contactId', 'messageId', 'eventId', 'fileId', 'noteId', 'ledgerEntryId'),
    way('case', `query ($number: String!) { case(number: $number) { id number title } }`, ({ number }) => ({ number })),
    way('cases', `{ cases(first: 100) { ${LIST} } }`, () => ({}), 'newcomer'),
    way(
      'cases (searched by number)',
      `query ($search: String!) { cases(filter: { search: $search }) { ${LIST} } }`,
      ({ number }) => ({ search: number }),
    ),
    way(
      'cases (searched by a word)',
      `query ($search: String!) { cases(filter: { search: $search }) { ${LIST} } }`,
      ({ word }) => ({ search: word }),
    ),
    open('desk', '{ desk { roles } }'),
    way(
      'desk (its queue)',
      'query ($queue: String!) { desk { queue(name: $queue) { totalCount nodes { number } } } }',
      ({ queue }) => ({ queue }),
    ),
    way('draft', 'query ($id: ID!) { draft(id: $id) { id title faults { code } } }', ({ draftId }) => ({
      id: draftId,
    })),
    way('drafts', '{ drafts(first: 100) { totalCount nodes { id title } } }', () => ({}), 'newcomer'),
    open('partnerHelp', '{ partnerHelp { topic } }'),
    open(
      'plans',
      'query ($id: ID!) { plans(productVersionId: $id) { available { id } unavailable { agreement { id } } missing { message } } }',
      (_target, roles) => ({ id: version(roles) }),
    ),
    open('products', '{ products(first: 5) { nodes { id } } }'),
    open('routing', 'query ($input: RoutingInput!) { routing(input: $input) { queue } }', (_target, roles) => ({
      input: { ...place, productVersionId: version(roles), severity: 'IMPORTANT', supportHours: 'BUSINESS_HOURS' },
    })),
    open(
      'severities',
      'query ($id: ID!) { severities(productVersionId: $id, country: "NL", timeZone: "Europe/Amsterdam") { severity } }',
      (_target, roles) => ({ id: version(roles) }),
    ),
    open('viewer', '{ viewer { id agreements(first: 100) { nodes { id } } } }'),
  ];
}

export const waysOf = (schema: GraphQLSchema): Way[] => [...queries(), ...nodes(schema), ...deeds(schema)];
