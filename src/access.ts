/** Every front door of the API on one page. A field without a door is shut; rows are decided by the reads behind it. */
import { applyMiddleware } from 'graphql-middleware';
import { rule, shield } from 'graphql-shield';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { deskMembership, type Membership } from './desk/membership.loader';
import type { Scope, SignedIn } from './identity/scope';
import { PublicError } from './platform/public-error';
import type { MessageKey } from './platform/wording';

/** What docs/access.md calls them by; who goes through which stands in access-table.ts. */
export type DoorName =
  | 'shut'
  | 'signedIn'
  | 'administrator'
  | 'administratorOrOperator'
  | 'engineer'
  | 'supervisor'
  | 'engineerOrSupervisor'
  | 'operator';

/** No rule looks at arguments or parents, and none is cached: a cached answer for one alias would serve the next. */
const door = (name: DoorName) => rule(name, { cache: 'no_cache' });
const needsViewer = (_parent: unknown, _args: unknown, { viewer, say }: Scope) =>
  viewer !== null || new PublicError('UNAUTHENTICATED', say('error.UNAUTHENTICATED'));

const signedIn = door('signedIn')(needsViewer);
/** For who administers the organisation that it is about, which the work itself asks: others are refused as data. */
const administrator = door('administrator')(needsViewer);
const administratorOrOperator = door('administratorOrOperator')(needsViewer);
const shut = door('shut')((_parent, _args, { say }: Scope) => new PublicError('FORBIDDEN', say('error.FORBIDDEN')));

/** For who has a role at the desk at this moment. What goes wrong in reading that is masked like everything else. */
const atDesk = (name: DoorName, has: (membership: Membership) => boolean, key: MessageKey) =>
  door(name)(async (_parent, _args, scope: Scope) => {
    if (scope.viewer === null) return new PublicError('UNAUTHENTICATED', scope.say('error.UNAUTHENTICATED'));
    try {
      return has(await deskMembership(scope as SignedIn)) || new PublicError('FORBIDDEN', scope.say(key));
    } catch (failure) {
      return failure as Error;
    }
  });
const engineer = atDesk('engineer', (membership) => membership.engineer !== null, 'desk.forEngineers');
const supervisor = atDesk('supervisor', (membership) => membership.supervisor !== null, 'desk.forSupervisors');
const operator = atDesk('operator', (membership) => membership.operator, 'operator.forOperators');
const engineerOrSupervisor = atDesk(
  'engineerOrSupervisor',
  (each) => each.engineer !== null || each.supervisor !== null,
  'desk.forMembers',
);

export const doors = {
  Query: {
    '*': shut,
    viewer: signedIn,
    node: signedIn,
    nodes: signedIn,
    products: signedIn,
    partnerHelp: signedIn,
    rateLimit: signedIn,
    plans: signedIn,
    routing: signedIn,
    severities: signedIn,
    cases: signedIn,
    case: signedIn,
    organisation: signedIn,
    desk: engineerOrSupervisor,
    operator,
    drafts: signedIn,
    draft: signedIn,
    selfHelp: signedIn,
    purchaseOptions: signedIn,
    purchase: signedIn,
  },
  Mutation: {
    '*': shut,
    completeProfile: signedIn,
    endSession: signedIn,
    endOtherSessions: signedIn,
    registerAgreement: signedIn,
    issueAgreement: operator,
    adjustUnits: operator,
    refundPurchase: operator,
    grantRole: operator,
    revokeRole: operator,
    createOrganisation: operator,
    addOrganisationMember: administratorOrOperator,
    removeOrganisationMember: administratorOrOperator,
    grantBenefit: operator,
    claimBenefit: administrator,
    activateBenefit: administrator,
    revealBenefitPair: signedIn,
    createServiceSignIn: administrator,
    removeServiceSignIn: administrator,
    createApiKey: administrator,
    rotateApiKey: administrator,
    revokeApiKey: administrator,
    startPurchase: signedIn,
    enterCard: signedIn,
    removeCard: signedIn,
    confirmPurchase: signedIn,
    submitCase: signedIn,
    saveDraft: signedIn,
    discardDraft: signedIn,
    submitDraft: signedIn,
    offerDraft: signedIn,
    takeOverDraft: signedIn,
    recordSelfHelp: signedIn,
    addCaseContact: signedIn,
    changeCaseSeverity: signedIn,
    closeCase: signedIn,
    writeMessage: signedIn,
    writeNote: signedIn,
    reopenCase: signedIn,
    removeCaseContact: signedIn,
    replacePrimaryContact: signedIn,
    setCaseMail: signedIn,
    setCaseStatus: signedIn,
    takeCase: engineer,
    releaseCase: engineer,
    handOverCase: engineer,
    reassignCase: supervisor,
    attachmentLink: signedIn,
    removeStagedAttachment: signedIn,
    exportMyData: signedIn,
  },
  Subscription: {
    '*': shut,
    caseChanged: signedIn,
    myCasesChanged: signedIn,
    queueChanged: signedIn,
  },
};

type Asked = Parameters<GraphQLFieldResolver<unknown, unknown>>;
type Guard = (open: () => unknown, ...asked: Asked) => Promise<unknown>;
type Guards = Record<keyof typeof doors, Record<string, Guard>>;

/** Puts the doors on the root fields alone: on every leaf they would cost more than the work behind them. */
export function withDoors(schema: GraphQLSchema): GraphQLSchema {
  const { Query, Mutation, Subscription } = shield(doors, { allowExternalErrors: true }).generate(schema) as Guards;
  const guarded = applyMiddleware(schema, { Query, Mutation, Subscription } as never);
  // What this guards of a subscription is the answer to each event; the door is to be shut before the first one, too.
  for (const field of Object.values(guarded.getSubscriptionType()?.getFields() ?? {})) {
    const open = field.subscribe ?? defaultFieldResolver;
    const guard = Subscription[field.name] as Guard;
    field.subscribe = (...asked) => guard(() => open(...asked), ...asked);
  }
  return guarded;
}
