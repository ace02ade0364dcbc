/** Every query, and every type that is found by its id. */
import type { GraphQLSchema } from 'graphql';
import { globalId } from '../../src/platform/global-id';
import { leavesOf, objectType } from './case-fields';
import { by, type Variables, type Way } from './role-way';
import { NEVER, type WholeTarget } from './role-cases';
import { UNKNOWN, type Roles } from './roles';

type Named = keyof WholeTarget;
const PAGE = 'totalCount edges { cursor } nodes { id number title } pageInfo { endCursor hasNextPage }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const FOUND = `query ($search: String!) { cases(filter: { search: $search }) { ${PAGE} } }`;
const QUEUE = 'query ($queue: String!) { desk { queue(name: $queue) { totalCount nodes { number } } } }';

const way = (name: string, document: string, variables?: Variables, like: Way['like'] = 'never'): Way => ({
  name: `Query.${name}`,
  ask: by(document, variables),
  like,
});
/** What everybody who is signed in may know. */
const open = (name: string, document: string, variables?: Variables): Way => way(name, document, variables, 'nothing');
const several = (name: string, ...ids: Named[]): Way =>
  way(`nodes (${name})`, NODES, (target) => ({ ids: ids.map((each) => target[each]) }));
const versionOf = ({ world }: Roles) => world.version('Windows Server', '2025');
const place = { country: 'NL', timeZone: 'Europe/Amsterdam' };
const wish = { ...place, severity: 'IMPORTANT', supportHours: 'BUSINESS_HOURS' };

const QUERIES: Way[] = [
  way('node', 'query ($id: ID!) { node(id: $id) { __typename id } }', ({ caseId: id }) => ({ id })),
  several('twice the case', 'caseId', 'caseId'),
  several('messages of two cases', 'messageId', 'earlierMessageId'),
  several('events of two cases', 'eventId', 'earlierEventId'),
  several('files of two cases', 'fileId', 'earlierFileId'),
  several('notes of two cases', 'noteId', 'earlierNoteId'),
  several('two messages of one case', 'messageId', 'removedMessageId'),
  several('all of the case', 'caseId', 'contactId', 'messageId', 'eventId', 'fileId', 'noteId'),
  way('case', 'query ($number: String!) { case(number: $number) { id number title } }', ({ number }) => ({ number })),
  way('cases', `{ cases(first: 100) { ${PAGE} } }`, undefined, 'newcomer'),
  way('cases (its number)', FOUND, ({ number: search }) => ({ search })),
  way('cases (a word of its)', FOUND, ({ word: search }) => ({ search })),
  open('desk', '{ desk { roles } }'),
  way('desk (its queue)', QUEUE, ({ queue }) => ({ queue })),
  way('draft', 'query ($id: ID!) { draft(id: $id) { id title faults { code } } }', ({ draftId: id }) => ({ id })),
  way('drafts', '{ drafts(first: 100) { totalCount nodes { id title } } }', undefined, 'newcomer'),
  way('organisation', 'query ($handle: String!) { organisation(handle: $handle) { id name } }', (target) => ({
    handle: target === NEVER ? 'nowhere' : 'contoso',
  })),
  open('operator', '{ operator { __typename roles { email } } }'),
  open('partnerHelp', '{ partnerHelp { topic } }'),
  open(
    'plans',
    `query ($id: ID!) { plans(productVersionId: $id) {
      available { id } unavailable { agreement { id } } missing { message }
    } }`,
    (_target, roles) => ({ id: versionOf(roles).productVersionId }),
  ),
  way('purchase', 'query ($id: ID!) { purchase(id: $id) { id state next } }', (target, roles) => ({
    id: target === NEVER ? globalId('Purchase', UNKNOWN) : roles.purchaseId,
  })),
  open(
    'purchaseOptions',
    'query ($id: ID!) { purchaseOptions(productVersionId: $id) { offered code offers { units } card { last4 } } }',
    (_target, roles) => ({ id: versionOf(roles).productVersionId }),
  ),
  open('rateLimit', '{ rateLimit { limit } }'),
  open('products', '{ products(first: 5) { nodes { id } } }'),
  open('routing', 'query ($input: RoutingInput!) { routing(input: $input) { queue } }', (_target, roles) => ({
    input: { ...wish, productVersionId: versionOf(roles).productVersionId },
  })),
  open(
    'selfHelp',
    'query ($id: ID!, $problem: ID) { selfHelp(productVersionId: $id, problemId: $problem, text: "log") { articles { id title } } }',
    (_target, roles) => ({ id: versionOf(roles).productVersionId, problem: versionOf(roles).problemId }),
  ),
  open(
    'severities',
    `query ($id: ID!, $country: CountryCode!, $timeZone: TimeZone!) {
      severities(productVersionId: $id, country: $country, timeZone: $timeZone) { severity }
    }`,
    (_target, roles) => ({ ...place, id: versionOf(roles).productVersionId }),
  ),
  open('viewer', '{ viewer { id agreements(first: 5) { nodes { id ledger(first: 50) { nodes { caseNumber } } } } } }'),
];

/** By which id a thing of each type is asked for. */
const IDS: Record<string, Named | ((roles: Roles) => string)> = {
  Agreement: 'agreementId',
  Attachment: 'fileId',
  'Attachment (unfinished)': 'unfinishedId',
  'Attachment (of the removed one)': 'removedFileId',
  'Attachment (of the removed one, unfinished)': 'removedUnfinishedId',
  'Attachment (of a draft)': 'draftFileId',
  Case: 'caseId',
  CaseContact: 'contactId',
  Benefit: ({ benefitId }) => benefitId,
  CaseEvent: 'eventId',
  Draft: 'draftId',
  InternalNote: 'noteId',
  'InternalNote (of the former owner)': 'formerNoteId',
  LedgerEntry: 'ledgerEntryId',
  Message: 'messageId',
  'Message (of the removed one)': 'removedMessageId',
  Organisation: ({ organisationId }) => organisationId,
  Problem: (roles) => versionOf(roles).problemId,
  ProblemCategory: () => globalId('ProblemCategory', 1),
  Product: (roles) => versionOf(roles).productId,
  ProductVersion: (roles) => versionOf(roles).productVersionId,
  Purchase: ({ purchaseId }) => purchaseId,
  SelfHelpArticle: ({ articleId }) => articleId,
  Viewer: ({ signIns }) => globalId('Viewer', signIns.primary),
};

function nodesOf(schema: GraphQLSchema): Way[] {
  return Object.entries(IDS).map(([name, named]) => {
    const type = name.split(' ')[0] as string;
    const leaves = leavesOf(objectType(schema, type));
    const document = `query ($id: ID!) { node(id: $id) { __typename id ... on ${type} { ${leaves} } } }`;
    const id: Variables = (target, roles) => {
      if (typeof named === 'string') return { id: target[named] };
      return { id: target === NEVER ? globalId(type, UNKNOWN) : named(roles) };
    };
    return { name: `node: ${name}`, ask: by(document, id), like: 'never' };
  });
}

export const readsOf = (schema: GraphQLSchema): Way[] => [...QUERIES, ...nodesOf(schema)];
