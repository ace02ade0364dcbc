/**
 * What a key needs for each operation, and for each kind of thing wherever it is reached, on one page: nobody gets
 * round a scope by way of another field. What does not stand here is shut for keys. R65.
 */
import type { Need } from './keys/scopes.rules';

/** The names of what has a need. */
type Names = Readonly<Partial<Record<Need, string>>>;

/** Of the fields of these types each has its own. What `node` finds is asked for by what it is. */
const FIELDS: Readonly<Record<string, Names>> = {
  Query: {
    ANY_KEY: 'viewer rateLimit node nodes',
    CATALOGUE_READ: 'products partnerHelp routing severities selfHelp',
    AGREEMENTS_READ: 'plans',
    CASES_READ: 'cases case',
    CASES_SUBMIT: 'drafts draft',
    NEVER: 'desk operator organisation purchase purchaseOptions',
  },
  Mutation: {
    AGREEMENTS_REGISTER: 'registerAgreement',
    CASES_SUBMIT: 'submitCase saveDraft discardDraft submitDraft recordSelfHelp',
    CASES_WRITE: 'addCaseContact changeCaseSeverity closeCase reopenCase writeMessage',
    FILES_READ: 'attachmentLink',
    FILES_WRITE: 'removeStagedAttachment',
    NEVER: `
      completeProfile exportMyData endSession endOtherSessions setCaseMail offerDraft takeOverDraft writeNote
      removeCaseContact replacePrimaryContact setCaseStatus takeCase releaseCase handOverCase reassignCase
      createOrganisation grantBenefit issueAgreement adjustUnits grantRole revokeRole
      addOrganisationMember removeOrganisationMember claimBenefit activateBenefit revealBenefitPair
      createServiceSignIn removeServiceSignIn createApiKey rotateApiKey revokeApiKey
      startPurchase enterCard removeCard confirmPurchase refundPurchase
    `,
  },
  Subscription: {
    CASES_READ: 'caseChanged myCasesChanged',
    NEVER: 'queueChanged',
  },
  Node: {
    ANY_KEY: 'id',
  },
  Viewer: {
    // A key has no profile to see: that of a service sign-in is null, R2. Asking people and programs alike may do.
    ANY_KEY: 'id email signInKind firstName lastName profile',
    AGREEMENTS_READ: 'agreements',
    NEVER: 'organisations roles sessions purchases card',
  },
  PlanOptions: {
    AGREEMENTS_READ: 'available unavailable missing redirect',
    NEVER: 'purchase',
  },
  LedgerEntry: {
    AGREEMENTS_READ: 'id kind units at by',
    CASES_READ: 'caseNumber case',
  },
};

/** Of all fields of these types. ANY_KEY: it is part of what it stands in, and nothing by itself. */
const TYPES: Names = {
  ANY_KEY: `
    SupportPortal PlanType SeverityOption SupportHoursOption RoutingPreview RoutingDecision
    UnavailableReason MissingPlanHelp Remedy PageInfo RateLimit UserError Profile
  `,
  CATALOGUE_READ: 'Product ProductVersion ProblemCategory Problem PartnerHelp SelfHelp SelfHelpArticle',
  AGREEMENTS_READ: 'Agreement UnavailablePlan UnitsUsed',
  CASES_READ: 'Case CaseChange CaseContact CaseEvent CaseOwner Message ResponseClock ResponseClockSegment',
  CASES_SUBMIT: 'CaseReceipt Draft DraftContact DraftFault',
  FILES_READ: 'Attachment',
  NEVER: `
    PurchaseOption PurchaseOptions PurchaseOffer Purchase PurchaseFailure CardFace CardEntry SavedCard Money PurchaseTerms
    PurchaseReceipt Session ViewerRole InternalNote Desk DeskQueue QueuedCase QueueChange
    QueueLoad EngineerLoad Operator GrantedRole SoldPurchase IssuedAgreement IssuedLedgerEntry IssuedPair AuditEntry
    Organisation OrganisationMember OrganisationMembership Benefit BenefitAgreement AccessPair
    ServiceSignIn ApiKey
  `,
};

function byName(names: Names): ReadonlyMap<string, Need> {
  const needs = Object.entries(names) as [Need, string][];
  return new Map(
    needs.flatMap(([need, each]) =>
      each
        .trim()
        .split(/\s+/)
        .map((name) => [name, need] as const),
    ),
  );
}

/** What stands here, for the test that each of it is there. */
export const declared = {
  fields: new Map(Object.entries(FIELDS).map(([type, names]) => [type, byName(names)])),
  types: byName(TYPES),
};
const { fields, types } = declared;
const isListed = (type: string): boolean => fields.has(type) || types.has(type);

/** Lists are what is in them. */
const heldBy = (type: string): string => (isListed(type) ? type : type.replace(/(Connection|Edge)$/, ''));

/** Undefined where nothing was said, which is shut. */
export function declaredNeed(type: string, field: string): Need | undefined {
  const own = fields.get(type);
  return own ? own.get(field) : declaredNeedOfType(type);
}

function declaredNeedOfType(type: string): Need | undefined {
  // What a mutation answers is reached by that mutation alone, which has a need of its own.
  if (!isListed(type) && /(Payload|Error)$/.test(type)) return 'ANY_KEY';
  const held = heldBy(type);
  return fields.has(held) ? 'ANY_KEY' : types.get(held);
}

/** What a key needs for a field, whatever comes of it. */
export const needOfField = (type: string, field: string): Need => declaredNeed(type, field) ?? 'NEVER';

/** What a key needs for a thing, by whichever field it comes; things with needs by their fields have none besides. */
export const needOfType = (type: string): Need => declaredNeedOfType(type) ?? 'NEVER';
