import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A country by its two letters in ISO 3166-1. */
  CountryCode: { input: string; output: string; }
  /** A plain calendar date without a time zone, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant: RFC 3339 with an offset, given out in UTC with milliseconds. */
  DateTime: { input: string; output: string; }
  /** An e-mail address, at most 254 characters. */
  EmailAddress: { input: string; output: string; }
  /** A language tag (BCP 47). */
  Locale: { input: string; output: string; }
  /** The name of a time zone in the IANA database. */
  TimeZone: { input: string; output: string; }
  /** An absolute address (URL). */
  URL: { input: string; output: string; }
};

/** Whether a portal asks for Access ID and Contract ID. R36. */
export type AccessIdPairUse =
  /** No pair is needed there. */
  | 'NOT_REQUIRED'
  /** Support agreements are used there by their pair. */
  | 'REQUIRED_FOR_AGREEMENTS';

/** What identifies an agreement, as it is printed. Share it with colleagues, never a password. R6, R8. */
export type AccessPair = {
  __typename?: 'AccessPair';
  /** The Access ID. */
  accessId: Scalars['String']['output'];
  /** The Contract ID. */
  contractId: Scalars['String']['output'];
};

/** Why the benefit was not activated. */
export type ActivateBenefitError = UserError & {
  __typename?: 'ActivateBenefitError';
  /** What kind of refusal it is. */
  code: ActivateBenefitErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the benefit was not activated. */
export type ActivateBenefitErrorCode =
  /** It is activated already; the answer carries it, and `revealBenefitPair` its pair. */
  | 'ALREADY_ACTIVATED'
  /** No organisation of the viewer holds such a benefit. */
  | 'BENEFIT_NOT_FOUND'
  /** The last day on which it could be activated is over. */
  | 'EXPIRED'
  /** The first day is in the past, or more than a year ahead. */
  | 'INVALID_START'
  /** Only an administrator of the organisation activates its benefits. R11. */
  | 'NOT_ADMINISTRATOR'
  /** What it is for is not offered any more; an operator can help. */
  | 'NOT_AVAILABLE';

/** The activation of a benefit. */
export type ActivateBenefitInput = {
  /** A benefit of an organisation that the viewer administers. */
  benefitId: Scalars['ID']['input'];
  /** The first day of the agreement, a year ahead at most; null for today in the vendor’s time zone. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
};

/** The benefit, or why the benefit was not activated. */
export type ActivateBenefitPayload = {
  __typename?: 'ActivateBenefitPayload';
  /** As it is now; null where the viewer sees none. */
  benefit?: Maybe<Benefit>;
  /** To be registered by whoever uses it, and to be handed on; null if it was refused. R7, R8. */
  pair?: Maybe<AccessPair>;
  /** Empty on success; 10 at most. */
  userErrors: Array<ActivateBenefitError>;
};

/** Why a contact was not added. */
export type AddCaseContactError = UserError & {
  __typename?: 'AddCaseContactError';
  /** What kind of refusal it is. */
  code: AddCaseContactErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a contact was not added. */
export type AddCaseContactErrorCode =
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** A contact of the case has this address already. */
  | 'DUPLICATE_CONTACT'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** The case has 10 additional contacts. R46. */
  | 'TOO_MANY_CONTACTS';

/** A person to add to a case. R50. */
export type AddCaseContactInput = {
  /** A case that this viewer sees. */
  caseId: Scalars['ID']['input'];
  /** The person. */
  contact: CaseContactInput;
};

/** The case with the contact, or why it was not added. */
export type AddCaseContactPayload = {
  __typename?: 'AddCaseContactPayload';
  /** The case, also where the contact is on it already; null where the viewer sees none, and with INVALID_INPUT. */
  case?: Maybe<Case>;
  /** Empty on success; 10 at most. */
  userErrors: Array<AddCaseContactError>;
};

/** Why the member was not added. */
export type AddOrganisationMemberError = UserError & {
  __typename?: 'AddOrganisationMemberError';
  /** What kind of refusal it is. */
  code: AddOrganisationMemberErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the member was not added. */
export type AddOrganisationMemberErrorCode =
  /** A value has a form that cannot be stored, or an operator says no reason; `path` says which. */
  | 'INVALID_INPUT'
  /** An organisation never loses its last administrator. */
  | 'LAST_ADMINISTRATOR'
  /** Only an administrator of the organisation does this, or an operator. */
  | 'NOT_ADMINISTRATOR'
  /** The viewer belongs to no such organisation. */
  | 'ORGANISATION_NOT_FOUND'
  /** It has as many members as one may have. */
  | 'TOO_MANY_MEMBERS';

/** A new member, or a new role of one. */
export type AddOrganisationMemberInput = {
  /** The address; the sign-in that holds it, or first comes with it, is the member. R52. */
  email: Scalars['EmailAddress']['input'];
  /** The kind of sign-in. */
  kind?: PersonKind;
  /** The organisation. */
  organisationId: Scalars['ID']['input'];
  /** Why, in one line of at most 500 characters. It stays in the audit log. Required of operators. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As what. */
  role?: OrganisationRole;
};

/** The organisation, or why the member was not added. */
export type AddOrganisationMemberPayload = {
  __typename?: 'AddOrganisationMemberPayload';
  /** As it is now; null if it was refused, and for who is no member of it any more. */
  organisation?: Maybe<Organisation>;
  /** Empty on success; 10 at most. */
  userErrors: Array<AddOrganisationMemberError>;
};

/** Why the balance was not changed. */
export type AdjustUnitsError = UserError & {
  __typename?: 'AdjustUnitsError';
  /** What kind of refusal it is. */
  code: AdjustUnitsErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the balance was not changed. */
export type AdjustUnitsErrorCode =
  /** There is no such agreement. */
  | 'AGREEMENT_NOT_FOUND'
  /** A request with this key is under way; send it again in a moment. R44. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used for other input. R44. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** The agreement has no balance. */
  | 'UNLIMITED'
  /** Fewer units are left than are to be taken. */
  | 'WOULD_BE_NEGATIVE';

/** A correction of a balance. */
export type AdjustUnitsInput = {
  /** The agreement. */
  agreementId: Scalars['ID']['input'];
  /** 1–255 characters of the client’s choice. R44. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, in one line of at most 500 characters. It stays in the audit log. */
  reason: Scalars['String']['input'];
  /** How many more, or fewer if it is below 0; not 0. */
  units: Scalars['Int']['input'];
};

/** The agreement with its balance, or why it was not changed. */
export type AdjustUnitsPayload = {
  __typename?: 'AdjustUnitsPayload';
  /** Null if it was refused. */
  agreement?: Maybe<IssuedAgreement>;
  /** Empty on success; 10 at most. */
  userErrors: Array<AdjustUnitsError>;
};

/** A support agreement that is registered to this sign-in. R6–R13. */
export type Agreement = Node & {
  __typename?: 'Agreement';
  /** The end of the Access ID, the rest masked; null for an agreement that was bought. R61. */
  accessIdHint?: Maybe<Scalars['String']['output']>;
  /** The customer in whose name it was issued; null if none was given. */
  customerName?: Maybe<Scalars['String']['output']>;
  /** The last day on which it can be used. R12. */
  endsOn: Scalars['Date']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Every movement of its units, the oldest first. R13, R62. */
  ledger: LedgerEntryConnection;
  /** What was bought. */
  planType: PlanType;
  /** The products that it is limited to, by name; empty for all that its plan type covers; 100 at most. R15. */
  products: Array<Scalars['String']['output']>;
  /** The first day on which it can be used. */
  startsOn: Scalars['Date']['output'];
  /** Every reason why it cannot be used today, the headline first; empty if it can. With a version also whether that is covered; 4 at most. R15–R18. */
  unavailableReasons: Array<UnavailableReason>;
  /** Incidents granted at the start; null is unlimited. */
  unitsGranted?: Maybe<Scalars['Int']['output']>;
  /** Incidents that are left: the sum of the ledger; null is unlimited. R13. */
  unitsRemaining?: Maybe<Scalars['Int']['output']>;
  /** Each month of its term until today or its end, the oldest first; what was booked before stands in the first; empty before it begins; 24 at most. R13, R24, R62. */
  use: Array<UnitsUsed>;
};


/** A support agreement that is registered to this sign-in. R6–R13. */
export type AgreementLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A support agreement that is registered to this sign-in. R6–R13. */
export type AgreementUnavailableReasonsArgs = {
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of agreements. */
export type AgreementConnection = {
  __typename?: 'AgreementConnection';
  /** The items with their cursors. */
  edges: Array<AgreementEdge>;
  /** The items alone. */
  nodes: Array<Agreement>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of agreements, with its place in the list. */
export type AgreementEdge = {
  __typename?: 'AgreementEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Agreement;
};

/** What a program signs in with. R65. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** From when on it is good no more. */
  expiresAt: Scalars['DateTime']['output'];
  /** Its last characters, for telling keys apart. */
  hint: Scalars['String']['output'];
  /** By which it is rotated and revoked. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute; null if never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  name: Scalars['String']['output'];
  /** Addresses and ranges from which it may be used; empty for all; 20 at most. */
  networks: Array<Scalars['String']['output']>;
  /** When it was revoked; null if it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may do; 8 at most. */
  scopes: Array<KeyScope>;
};

/** A file of a case, or one that waits for a request. It is uploaded by tus at /uploads. R59. */
export type Attachment = Node & {
  __typename?: 'Attachment';
  /** Whether `attachmentLink` gives a link to it now. */
  downloadable: Scalars['Boolean']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** What it is by its content; null until all of it has come. */
  mediaType?: Maybe<Scalars['String']['output']>;
  /** Its name without folders, at most 110 characters. */
  name: Scalars['String']['output'];
  /** In bytes, as announced. */
  size: Scalars['Int']['output'];
  /** How far it is. */
  state: AttachmentState;
  /** When all of it had come; null until then. */
  uploadedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name of who gave it, as it was then. */
  uploadedBy: Scalars['String']['output'];
};

/** Why there is no link. */
export type AttachmentLinkError = UserError & {
  __typename?: 'AttachmentLinkError';
  /** What kind of refusal it is. */
  code: AttachmentLinkErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why there is no link. */
export type AttachmentLinkErrorCode =
  /** The viewer sees no such file. R48. */
  | 'ATTACHMENT_NOT_FOUND'
  /** Something harmful was found in it. */
  | 'INFECTED'
  /** Nobody has scanned it, and such files are not given out here. */
  | 'NOT_SCANNED'
  /** It is a program, and nothing of it was kept. */
  | 'REFUSED'
  /** It waits for its scan; try again in a moment. */
  | 'STILL_SCANNING'
  /** Not all of it has come. */
  | 'STILL_UPLOADING';

/** Which file. R59. */
export type AttachmentLinkInput = {
  /** A file that this viewer sees. */
  attachmentId: Scalars['ID']['input'];
};

/** A link, or why there is none. */
export type AttachmentLinkPayload = {
  __typename?: 'AttachmentLinkPayload';
  /** Five minutes from now; null if there is no link. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opens the file without a token, for as long as this sign-in may see it; null if there is none. */
  url?: Maybe<Scalars['URL']['output']>;
  /** Empty on success; 10 at most. */
  userErrors: Array<AttachmentLinkError>;
};

/** How far a file is from being downloaded. R59. */
export type AttachmentState =
  /** It was scanned and nothing was found. */
  | 'CLEAN'
  /** Something harmful was found. It stays in quarantine. */
  | 'INFECTED'
  /** It came where nobody scans files. */
  | 'NOT_SCANNED'
  /** It is a program by its content. Nothing of it was kept. */
  | 'REFUSED'
  /** It waits for its scan. */
  | 'SCANNING'
  /** Not all of it has come. */
  | 'UPLOADING';

/** What is written down in the audit log. */
export type AuditAction =
  /** An agreement was issued. */
  | 'AGREEMENT_ISSUED'
  /** A sign-in registered an agreement. */
  | 'AGREEMENT_REGISTERED'
  /** An administrator activated it: an agreement was made. */
  | 'BENEFIT_ACTIVATED'
  /** An organisation claimed it. */
  | 'BENEFIT_CLAIMED'
  /** A benefit was granted. */
  | 'BENEFIT_GRANTED'
  /** A buyer removed the card that the payment provider kept. R27. */
  | 'CARD_REMOVED'
  /** A case got a contact, at its submission or later. */
  | 'CONTACT_ADDED'
  /** A contact was taken off a case. */
  | 'CONTACT_REMOVED'
  /** What is kept sealed was sealed with another key. */
  | 'ENCRYPTION_KEYS_ROTATED'
  /** An API key was made. */
  | 'KEY_CREATED'
  /** An API key was revoked. */
  | 'KEY_REVOKED'
  /** Another key takes its place. */
  | 'KEY_ROTATED'
  /** Somebody became a member of an organisation. */
  | 'MEMBER_ADDED'
  /** Somebody is no member of it any more. */
  | 'MEMBER_REMOVED'
  /** An organisation was made. */
  | 'ORGANISATION_CREATED'
  /** A pair was refused, as unknown or since there were too many wrong ones. R6, R61. */
  | 'PAIR_REFUSED'
  /** The pair of an activated benefit was read. */
  | 'PAIR_REVEALED'
  /** What is kept about a person was erased. */
  | 'PERSON_ERASED'
  /** What is kept about a person was given out. */
  | 'PERSON_EXPORTED'
  /** A case got another primary contact. */
  | 'PRIMARY_CONTACT_REPLACED'
  /** A buyer agreed to be charged at once, under which terms. R28. */
  | 'PURCHASE_CONFIRMED'
  /** What was charged was granted: an agreement was made and registered to the buyer. R31. */
  | 'PURCHASE_GRANTED'
  /** Money for what was bought is to go back, or went back by the provider. R31. */
  | 'PURCHASE_REFUNDED'
  /** A role at the desk, or that of an operator, was granted, or given other queues. */
  | 'ROLE_GRANTED'
  /** It was taken away. */
  | 'ROLE_REVOKED'
  /** A sign-in for a program was made. */
  | 'SERVICE_SIGN_IN_CREATED'
  /** It was removed, with its keys. */
  | 'SERVICE_SIGN_IN_REMOVED'
  /** A session of a browser was ended. */
  | 'SESSION_ENDED'
  /** Somebody signed in with a browser. */
  | 'SESSION_STARTED'
  /** Units of an agreement moved: an entry of its ledger. R62. */
  | 'UNITS_MOVED';

/** Who did it. */
export type AuditActor =
  /** Whoever may run the command line. */
  | 'COMMAND_LINE'
  /** Somebody who was signed in, or a program with a key. */
  | 'SIGN_IN'
  /** A job of the server. */
  | 'SYSTEM';

/** Something that somebody has to account for. Never what is in a case. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** The address or name that it is about; null for none, for contacts of cases, and once it is erased. */
  about?: Maybe<Scalars['String']['output']>;
  /** What was done. */
  action: AuditAction;
  /** What kind of doer it was. */
  actor: AuditActor;
  /** The sign-in that did it, by which a filter finds more; else null, also for what was done at cases. */
  actorId?: Maybe<Scalars['ID']['output']>;
  /** The agreement that it was done to, as it is now; null for what was done to anything else. */
  agreement?: Maybe<IssuedAgreement>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What else there is to know, such as "role: ENGINEER"; 20 at most. */
  facts: Array<Scalars['String']['output']>;
  /** Stands for this entry and all before it; null for the seconds until it has a place. */
  hash?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** The API key that it was done with; null without one. */
  keyId?: Maybe<Scalars['ID']['output']>;
  /** The address it came from; null for none, and once erased. */
  network?: Maybe<Scalars['String']['output']>;
  /** Its place in the chain; null for the seconds until it has one. */
  seq?: Maybe<Scalars['Int']['output']>;
  /** That thing; null where there is none. Whether it may be read is asked where it is read. */
  targetId?: Maybe<Scalars['ID']['output']>;
  /** What kind of thing it was done to, such as Agreement, Case or Viewer. */
  targetType: Scalars['String']['output'];
  /** Name and address of that sign-in as they are now; null for none, and once they are erased. */
  who?: Maybe<Scalars['String']['output']>;
};

/** A page of entries of the audit log. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The items with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The items alone. */
  nodes: Array<AuditEntry>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of entries of the audit log, with its place in the list. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: AuditEntry;
};

/** Narrows the list; all of it has to hold. */
export type AuditFilterInput = {
  /** What was done. */
  action?: InputMaybe<AuditAction>;
  /** The sign-in that did it, from `actorId`. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** The first moment. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** The thing that it was done to. */
  targetId?: InputMaybe<Scalars['ID']['input']>;
  /** What kind of thing it was done to. */
  targetType?: InputMaybe<Scalars['String']['input']>;
  /** The moment before which they end. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A right to one agreement, held by an organisation. Before it is activated there are no Access ID and Contract ID. R10, R11. */
export type Benefit = Node & {
  __typename?: 'Benefit';
  /** The last day on which it can be activated; null for no limit. */
  activateBy?: Maybe<Scalars['Date']['output']>;
  /** When it was activated; null before. */
  activatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What came of it; null before it is activated. */
  agreement?: Maybe<BenefitAgreement>;
  /** When the operator granted it. */
  grantedAt: Scalars['DateTime']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** What it is for; null if that is offered no more. */
  planType?: Maybe<PlanType>;
  /** The products that it is limited to, by name; empty for no limit; 100 at most. R15. */
  products: Array<Scalars['String']['output']>;
  /** The operator’s own name for it. */
  reference: Scalars['String']['output'];
  /** What has become of it. */
  state: BenefitState;
  /** Incidents; null for as many as the plan has, which may be unlimited. */
  units?: Maybe<Scalars['Int']['output']>;
};

/** The agreement that came of a benefit, in short. Whoever wants to use it registers its pair; then it is among `Viewer.agreements`. R7, R8. */
export type BenefitAgreement = {
  __typename?: 'BenefitAgreement';
  /** The end of the Access ID, the rest masked. R61. */
  accessIdHint: Scalars['String']['output'];
  /** The id of the `Agreement`, which `node` finds for who has registered it. */
  agreementId: Scalars['ID']['output'];
  /** The last day on which it can be used. R12. */
  endsOn: Scalars['Date']['output'];
  /** The first day on which it can be used. */
  startsOn: Scalars['Date']['output'];
  /** Incidents granted at the start; null is unlimited. */
  unitsGranted?: Maybe<Scalars['Int']['output']>;
  /** Incidents that are left for all who use it; null is unlimited. */
  unitsRemaining?: Maybe<Scalars['Int']['output']>;
};

/** A page of benefits. */
export type BenefitConnection = {
  __typename?: 'BenefitConnection';
  /** The items with their cursors. */
  edges: Array<BenefitEdge>;
  /** The items alone. */
  nodes: Array<Benefit>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of benefits, with its place in the list. */
export type BenefitEdge = {
  __typename?: 'BenefitEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Benefit;
};

/** What has become of a benefit. R10, R11. */
export type BenefitState =
  /** There is an agreement, and members can read its pair. */
  | 'ACTIVATED'
  /** The last day on which it could be activated is over. */
  | 'EXPIRED'
  /** An administrator can activate it. */
  | 'WAITING';

/** Where the buyer enters a card: never here, where no number of a card ever comes. R27. */
export type CardEntry = {
  __typename?: 'CardEntry';
  /** FIELDS: for the provider’s program in a client; else null. */
  clientSecret?: Maybe<Scalars['String']['output']>;
  /** FIELDS: what that program needs to know of the account; else null. */
  publishableKey?: Maybe<Scalars['String']['output']>;
  /** The page of the provider; null where it has none for FIELDS. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** How a card is entered, always at the provider. R27. */
export type CardEntryForm =
  /** In fields of the provider within a client. */
  | 'FIELDS'
  /** On a page of the provider. */
  | 'PAGE';

/** What of a card is known: enough for its owner to tell it from another. R27. */
export type CardFace = {
  __typename?: 'CardFace';
  /** The kind of card, such as visa. */
  brand: Scalars['String']['output'];
  /** The last four digits of its number. */
  last4: Scalars['String']['output'];
};

/** A support request, for its contacts and its engineer only. R48. */
export type Case = Node & {
  __typename?: 'Case';
  /** What this sign-in may do with it now, in the order of the enum; 13 at most. A hint: the mutation decides, and an API key needs its scope besides. R50, R53, R55, R56, R63. */
  actions: Array<CaseAction>;
  /** The back-ups, in the order in which they were added; 10 at most. R46. */
  additionalContacts: Array<CaseContact>;
  /** The agreement that a unit was taken from; null unless it is registered to this sign-in. R51. */
  agreement?: Maybe<Agreement>;
  /** Its files in the order in which they began; 10 at most. What is unfinished or refused is shown to its uploader alone. R59. */
  attachments: Array<Attachment>;
  /** Why it was closed; null while it is open. */
  closeReason?: Maybe<CloseReason>;
  /** When it was closed; null while it is open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The problem, at most 20,000 characters. */
  description: Scalars['String']['output'];
  /** The earlier case that it follows; null if none, or if the viewer does not see that one. R56, R58. */
  follows?: Maybe<Case>;
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Whether the viewer, as an additional contact, gets the engineer’s messages by mail; null for everybody else. R47. */
  mailOn?: Maybe<Scalars['Boolean']['output']>;
  /** What contacts and engineer wrote to one another, the oldest first unless asked otherwise. R53. */
  messages: MessageConnection;
  /** Internal notes, the oldest first; null for everybody but the engineer who owns the case. */
  notes?: Maybe<InternalNoteConnection>;
  /** What people quote; knowing it shows nothing. R48. */
  number: Scalars['String']['output'];
  /** The engineer who took it; null while it is nobody’s. */
  owner?: Maybe<CaseOwner>;
  /** The kind of plan that a unit was taken from. */
  planType: PlanType;
  /** The one whom the engineer talks to. R45. */
  primaryContact: CaseContact;
  /** The problem as it was chosen. */
  problem: Problem;
  /** The version that help is needed with. */
  productVersion: ProductVersion;
  /** The last moment at which a contact can reopen it; null while it is open. R56. */
  reopenableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its response clock, the same for contacts and engineer. R63. */
  responseClock: ResponseClock;
  /** By when the first answer is due. R41. */
  responseDueAt: Scalars['DateTime']['output'];
  /** Where it was sent, and why. R40. */
  routing: RoutingDecision;
  /** How badly it hurts. */
  severity: Severity;
  /** Where it stands. R63. */
  status: CaseStatus;
  /** To which statuses its engineer may move it now; empty for everybody else; 3 at most. R63. */
  statusesPossible: Array<CaseStatus>;
  /** When it was submitted. */
  submittedAt: Scalars['DateTime']['output'];
  /** When the engineers work on it. */
  supportHours: SupportHours;
  /** Everything that happened to it and a contact may know, the oldest first unless asked otherwise. */
  timeline: CaseEventConnection;
  /** One line, at most 250 characters. */
  title: Scalars['String']['output'];
  /** When it changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** What the viewer is on it; null for its engineer. */
  viewerRole?: Maybe<ContactRole>;
};


/** A support request, for its contacts and its engineer only. R48. */
export type CaseMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: OrderDirection;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A support request, for its contacts and its engineer only. R48. */
export type CaseNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A support request, for its contacts and its engineer only. R48. */
export type CaseTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: OrderDirection;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be done with a case. R50, R53, R55, R56, R63. */
export type CaseAction =
  /** `addCaseContact`. R46, R50. */
  | 'ADD_CONTACT'
  /** Uploading a file to it. R53, R59. */
  | 'ATTACH'
  /** `changeCaseSeverity`, to some severity: its engineer only lowers it. R39, R55. */
  | 'CHANGE_SEVERITY'
  /** `closeCase`. R56, R57. */
  | 'CLOSE'
  /** `handOverCase`, to another engineer of its queue. R63. */
  | 'HAND_OVER'
  /** `releaseCase`. R63. */
  | 'RELEASE'
  /** `removeCaseContact`, of an additional contact. R50. */
  | 'REMOVE_CONTACT'
  /** `reopenCase`. R56. */
  | 'REOPEN'
  /** `replacePrimaryContact`. R50. */
  | 'REPLACE_PRIMARY'
  /** `setCaseMail`. R47. */
  | 'SET_MAIL'
  /** `setCaseStatus`; `statusesPossible` says to which. R63. */
  | 'SET_STATUS'
  /** `writeMessage`. R53. */
  | 'WRITE'
  /** `writeNote`. */
  | 'WRITE_NOTE';

/** Who did it. */
export type CaseActor =
  /** A contact, or who submitted it. */
  | 'CONTACT'
  /** An engineer. */
  | 'ENGINEER'
  /** An operator. */
  | 'OPERATOR'
  /** The system itself. */
  | 'SYSTEM';

/** Something happened to a case; how often is not told. */
export type CaseChange = {
  __typename?: 'CaseChange';
  /** As it is now; null if the viewer does not see it any more, and without `caseId`. R53. */
  case?: Maybe<Case>;
  /** Which one. Null where that is not known: read anew what you show. Never null in `caseChanged`. */
  caseId?: Maybe<Scalars['ID']['output']>;
};

/** A page of cases. */
export type CaseConnection = {
  __typename?: 'CaseConnection';
  /** The items with their cursors. */
  edges: Array<CaseEdge>;
  /** The items alone. */
  nodes: Array<Case>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** A person on a case. R45, R46. */
export type CaseContact = Node & {
  __typename?: 'CaseContact';
  /** The address by which a sign-in is matched. R52. */
  email: Scalars['EmailAddress']['output'];
  /** First name, as given in the request. */
  firstName: Scalars['String']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Last name, as given in the request. */
  lastName: Scalars['String']['output'];
  /** As given in the request; none is filled in from a profile. R39. */
  phone?: Maybe<Scalars['String']['output']>;
  /** How the person prefers to be reached. */
  preferredMethod: ContactMethod;
  /** What the person is on the case. */
  role: ContactRole;
};

/** A person for a case. R45, R46. */
export type CaseContactInput = {
  /** The address by which a sign-in is matched, without regard to case. R52. */
  email: Scalars['EmailAddress']['input'];
  /** First name, at most 100 characters. */
  firstName: Scalars['String']['input'];
  /** Last name, at most 100 characters. */
  lastName: Scalars['String']['input'];
  /** A number that can be dialled; needed with PHONE, and of the primary contact around the clock. R39. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** How the person prefers to be reached; EMAIL by default. */
  preferredMethod?: InputMaybe<ContactMethod>;
};

/** One of cases, with its place in the list. */
export type CaseEdge = {
  __typename?: 'CaseEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Case;
};

/** One thing that happened to a case. */
export type CaseEvent = Node & {
  __typename?: 'CaseEvent';
  /** Who, as a role. */
  actor: CaseActor;
  /** Who, by the name of that day; null for operator and system. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** With ATTACHMENT: the file. */
  attachment?: Maybe<Attachment>;
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: CaseEventKind;
  /** With MESSAGE: what was written. */
  message?: Maybe<Message>;
  /** It in a sentence, in the viewer’s language and time zone. */
  text: Scalars['String']['output'];
};

/** A page of what happened to a case. */
export type CaseEventConnection = {
  __typename?: 'CaseEventConnection';
  /** The items with their cursors. */
  edges: Array<CaseEventEdge>;
  /** The items alone. */
  nodes: Array<CaseEvent>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of what happened to a case, with its place in the list. */
export type CaseEventEdge = {
  __typename?: 'CaseEventEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: CaseEvent;
};

/** What happened to a case. */
export type CaseEventKind =
  /** A file came; `attachment` says which. */
  | 'ATTACHMENT'
  /** The first answer was not given in time. R41. */
  | 'BREACHED'
  /** A changed calendar moved the time at which the first answer is due. R41. */
  | 'CALENDAR_CHANGED'
  /** Somebody became a contact. R50. */
  | 'CONTACT_ADDED'
  /** A contact was removed. R50. */
  | 'CONTACT_REMOVED'
  /** The first answer is due within half an hour. R41. */
  | 'DUE_SOON'
  /** It went to another engineer. */
  | 'HANDED_OVER'
  /** Somebody wrote; `message` says what. */
  | 'MESSAGE'
  /** Somebody else became the primary contact. R50. */
  | 'PRIMARY_REPLACED'
  /** Its unit was given back. R57. */
  | 'REFUND'
  /** Its engineer gave it back to the queue. */
  | 'RELEASED'
  /** A contact reopened it. R56. */
  | 'REOPENED'
  /** Its severity changed. R39, R55. */
  | 'SEVERITY'
  /** It moved from one status to another, closing among them. R63. */
  | 'STATUS'
  /** It was submitted. */
  | 'SUBMITTED'
  /** An engineer took it. */
  | 'TAKEN'
  /** Its unit was taken again on reopening. R56. */
  | 'UNIT_TAKEN';

/** Narrows the list; all that is given must hold. The total is counted no further than 100,000; with statuses other than CLOSED, a product or words, among the newest 10,000 cases of the viewer. */
export type CaseFilter = {
  /** Those about this product. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Words that must all occur in number, title, description or messages, without regard to case and accents: parts of words in number and title, beginnings of words in the others; at most 200 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Those with one of these severities; an empty list does not filter. */
  severity?: InputMaybe<Array<Severity>>;
  /** Open or closed ones. */
  state?: InputMaybe<CaseState>;
  /** Those with one of these statuses; an empty list does not filter. */
  statuses?: InputMaybe<Array<CaseStatus>>;
  /** Those that changed at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The order of the list. */
export type CaseOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What decides. */
  field: CaseOrderField;
};

/** What cases are ordered by; equal ones by age. */
export type CaseOrderField =
  /** How badly they hurt; descending has CRITICAL first. */
  | 'SEVERITY'
  /** When they were submitted. */
  | 'SUBMITTED_AT'
  /** When they changed last. */
  | 'UPDATED_AT';

/** The engineer who took a case. */
export type CaseOwner = {
  __typename?: 'CaseOwner';
  /** First and last name. */
  name: Scalars['String']['output'];
};

/** The confirmation that every submitter gets. R44, R49. */
export type CaseReceipt = {
  __typename?: 'CaseReceipt';
  /** Who is mailed number and summary: the primary contact; empty for a service, and where this server sends no mail; 1 at most. R47, R52. */
  mailed: Array<Scalars['EmailAddress']['output']>;
  /** The number of the case. */
  number: Scalars['String']['output'];
  /** Whom the engineer talks to. */
  primaryContactEmail: Scalars['EmailAddress']['output'];
  /** By when the first answer is due. R41. */
  responseDueAt: Scalars['DateTime']['output'];
  /** When it was submitted. */
  submittedAt: Scalars['DateTime']['output'];
  /** Whether the submitter is a contact and so sees the case. R48. */
  submitterSeesCase: Scalars['Boolean']['output'];
};

/** Whether a case is over. R54. */
export type CaseState =
  /** Closed. */
  | 'CLOSED'
  /** Not closed. */
  | 'OPEN';

/** Where a case stands. R63. */
export type CaseStatus =
  /** Closed. */
  | 'CLOSED'
  /** An engineer works on it. */
  | 'IN_PROGRESS'
  /** Submitted; no engineer has it yet. */
  | 'NEW'
  /** A solution was given and is being tried. */
  | 'SOLUTION_PROVIDED'
  /** An engineer waits for an answer. */
  | 'WAITING_FOR_CUSTOMER';

/** Why the severity was not changed. */
export type ChangeCaseSeverityError = UserError & {
  __typename?: 'ChangeCaseSeverityError';
  /** What kind of refusal it is. */
  code: ChangeCaseSeverityErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the severity was not changed. */
export type ChangeCaseSeverityErrorCode =
  /** 24/7 is for CRITICAL only. R38. */
  | 'AROUND_THE_CLOCK_NEEDS_CRITICAL'
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** A value cannot be used or is missing; `path` says which. */
  | 'INVALID_INPUT'
  /** An engineer lowers a severity only. R39. */
  | 'ONLY_LOWER'
  /** An engineer owns the case: ask in a message. R55. */
  | 'OWNED_BY_ENGINEER'
  /** 24/7 needs a telephone number of the primary contact. R39. */
  | 'PHONE_REQUIRED';

/** A new severity. R39, R55. */
export type ChangeCaseSeverityInput = {
  /** A case that the viewer sees. */
  caseId: Scalars['ID']['input'];
  /** Needed of an engineer, told to the contacts; 1–1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** How badly it hurts. */
  severity: Severity;
  /** When the engineers work on it; as it is where the severity has it, else business hours. */
  supportHours?: InputMaybe<SupportHours>;
};

/** The case, or why the severity was not changed. */
export type ChangeCaseSeverityPayload = {
  __typename?: 'ChangeCaseSeverityPayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** Empty on success; 10 at most. */
  userErrors: Array<ChangeCaseSeverityError>;
};

/** Why the benefit was not claimed. */
export type ClaimBenefitError = UserError & {
  __typename?: 'ClaimBenefitError';
  /** What kind of refusal it is. */
  code: ClaimBenefitErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** TOO_MANY_ATTEMPTS: when the next one is judged; else null. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why the benefit was not claimed. */
export type ClaimBenefitErrorCode =
  /** No benefit that can be claimed has this code, or another organisation has claimed it. */
  | 'BENEFIT_NOT_FOUND'
  /** Only an administrator of the organisation claims benefits for it. */
  | 'NOT_ADMINISTRATOR'
  /** The viewer belongs to no such organisation. */
  | 'ORGANISATION_NOT_FOUND'
  /** Too many wrong codes; right and wrong are answered alike until `retryAt`. R61. */
  | 'TOO_MANY_ATTEMPTS';

/** A claim on a benefit. */
export type ClaimBenefitInput = {
  /** The code as it was handed out; white space, hyphens and case do not matter. */
  code: Scalars['String']['input'];
  /** An organisation that the viewer administers. */
  organisationId: Scalars['ID']['input'];
};

/** The benefit, or why the benefit was not claimed. */
export type ClaimBenefitPayload = {
  __typename?: 'ClaimBenefitPayload';
  /** As it is now; null where the viewer sees none. */
  benefit?: Maybe<Benefit>;
  /** Empty on success; 10 at most. */
  userErrors: Array<ClaimBenefitError>;
};

/** Why the case was not closed. */
export type CloseCaseError = UserError & {
  __typename?: 'CloseCaseError';
  /** What kind of refusal it is. */
  code: CloseCaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the case was not closed. */
export type CloseCaseErrorCode =
  /** It is closed already. */
  | 'ALREADY_CLOSED'
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** Only its engineer closes a case for this reason. */
  | 'REASON_NOT_ALLOWED';

/** Closing a case. R56, R57. */
export type CloseCaseInput = {
  /** A case that the viewer sees. */
  caseId: Scalars['ID']['input'];
  /** Why. */
  reason?: CloseReason;
};

/** The case, or why the case was not closed. */
export type CloseCasePayload = {
  __typename?: 'CloseCasePayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** Empty on success; 10 at most. */
  userErrors: Array<CloseCaseError>;
};

/** Why a case was closed. R56, R57. */
export type CloseReason =
  /** Help is no longer wanted. */
  | 'CUSTOMER_REQUEST'
  /** It is the same as another case; the unit is given back. Engineers only. */
  | 'DUPLICATE'
  /** The product is at fault; the unit is given back. Engineers only. */
  | 'PRODUCT_DEFECT'
  /** The problem is solved. */
  | 'RESOLVED';

/** Why a profile was refused. */
export type CompleteProfileError = UserError & {
  __typename?: 'CompleteProfileError';
  /** What kind of refusal it is. */
  code: CompleteProfileErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a profile was refused. */
export type CompleteProfileErrorCode =
  /** A value has a form that cannot be stored; `path` says which. */
  | 'INVALID_INPUT';

/** What is absent stays as it is, null clears it. R4. */
export type CompleteProfileInput = {
  /** At most 200 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** The country that routes requests by default. */
  country: Scalars['CountryCode']['input'];
  /** The language wished for; without one that of the request. */
  locale?: InputMaybe<Scalars['Locale']['input']>;
  /** A number that can be dialled, at most 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The time zone that routes requests by default. */
  timeZone: Scalars['TimeZone']['input'];
};

/** The viewer with the profile, or why it was refused. */
export type CompleteProfilePayload = {
  __typename?: 'CompleteProfilePayload';
  /** Empty on success; 10 at most. */
  userErrors: Array<CompleteProfileError>;
  /** Null if it was refused. */
  viewer?: Maybe<Viewer>;
};

/** Why it was not confirmed. */
export type ConfirmPurchaseError = UserError & {
  __typename?: 'ConfirmPurchaseError';
  /** What kind of refusal it is. */
  code: ConfirmPurchaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The way back, best first; empty where there is none; 3 at most. */
  remedies: Array<Remedy>;
};

/** Why it was not confirmed. */
export type ConfirmPurchaseErrorCode =
  /** It was confirmed under another key; it is never charged twice. R28. */
  | 'ALREADY_CONFIRMED'
  /** Another card is kept now than the one that was shown; nothing was charged. R27. */
  | 'CARD_CHANGED'
  /** The card that is kept has expired: `enterCard`. R27. */
  | 'CARD_EXPIRED'
  /** No card is kept: `enterCard`. R27. */
  | 'CARD_REQUIRED'
  /** A request with this key is under way; send it again in a moment. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used for another confirmation. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** This installation does not sell incidents any more. */
  | 'NOT_SET_UP'
  /** The plan is not sold for this version or country any more. R29. */
  | 'NOT_SOLD_HERE'
  /** The price is another one; nothing was charged, and `purchase` has the one to confirm. R28. */
  | 'PRICE_CHANGED'
  /** The payment provider cannot be reached, and was not asked to charge. The same key may be sent again. */
  | 'PROVIDER_UNAVAILABLE'
  /** This sign-in has no such purchase. R31. */
  | 'PURCHASE_NOT_FOUND'
  /** The price was held for an hour, which is over: `startPurchase` again. */
  | 'QUOTE_EXPIRED'
  /** Only a personal sign-in can buy; `remedies` says how to come back. R26. */
  | 'SIGN_IN_KIND_NOT_ALLOWED'
  /** The terms are others; nothing was charged, and `purchase` has those to confirm. R28. */
  | 'TERMS_CHANGED';

/** What the buyer agrees to: all of it as the purchase says it. R28. */
export type ConfirmPurchaseInput = {
  /** The amount that was shown, in minor units. */
  amount: Scalars['Int']['input'];
  /** The last four digits that the buyer was shown; where another card is kept now, nothing is charged. R27. */
  cardLast4?: InputMaybe<Scalars['String']['input']>;
  /** Its currency, such as EUR. */
  currency: Scalars['String']['input'];
  /** 1–255 characters of the client’s choice; whatever is retried with it is one charge. R28. */
  idempotencyKey: Scalars['String']['input'];
  /** A purchase of this sign-in. */
  purchaseId: Scalars['ID']['input'];
  /** Where the bank’s page leads back to: on this server or on a portal that it knows; without it a page of this server. */
  returnUrl?: InputMaybe<Scalars['URL']['input']>;
  /** The version of the terms that were shown. */
  termsVersion: Scalars['String']['input'];
};

/** The purchase, or why it was not confirmed. */
export type ConfirmPurchasePayload = {
  __typename?: 'ConfirmPurchasePayload';
  /** As it is now; also with refusals of a purchase that is the viewer’s; null for one that is not there. */
  purchase?: Maybe<Purchase>;
  /** Empty on success; 10 at most. */
  userErrors: Array<ConfirmPurchaseError>;
};

/** How a contact prefers to be reached. */
export type ContactMethod =
  /** By e-mail; the default. */
  | 'EMAIL'
  /** By telephone. */
  | 'PHONE';

/** What a contact is on a case. R45, R46. */
export type ContactRole =
  /** A back-up, who sees the case too. */
  | 'ADDITIONAL'
  /** The one whom the engineer talks to. */
  | 'PRIMARY';

/** Why a plan does not cover a version. R18–R23. */
export type CoverageGap =
  /** The plan covers cloud products only. R19. */
  | 'CLOUD_ONLY'
  /** The version is past its end of support; no plan covers it. R23. */
  | 'LIFECYCLE_ENDED'
  /** The version is past mainstream support. R21, R22. */
  | 'MAINSTREAM_ENDED'
  /** The agreement is limited to other products. R15. */
  | 'NOT_IN_OFFER'
  /** The version is not released yet. */
  | 'NOT_RELEASED'
  /** The plan covers on-premises products only. R20. */
  | 'ON_PREMISES_ONLY'
  /** The version is neither the current one nor the one before it. R21. */
  | 'VERSION_TOO_OLD';

/** Why the key was not made. */
export type CreateApiKeyError = UserError & {
  __typename?: 'CreateApiKeyError';
  /** What kind of refusal it is. */
  code: CreateApiKeyErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the key was not made. */
export type CreateApiKeyErrorCode =
  /** A value cannot be so; `path` says which. */
  | 'INVALID_INPUT'
  /** Only an administrator of the organisation does this. */
  | 'NOT_ADMINISTRATOR'
  /** The viewer’s organisations have no such service sign-in. */
  | 'SERVICE_SIGN_IN_NOT_FOUND'
  /** It has 20 keys that can be used. */
  | 'TOO_MANY_KEYS';

/** A new key. */
export type CreateApiKeyInput = {
  /** From when on it is good no more: in the future, at most 366 days from now. */
  expiresAt: Scalars['DateTime']['input'];
  /** What it is for, at most 100 characters. */
  name: Scalars['String']['input'];
  /** IPv4 and IPv6 addresses, and ranges such as 192.0.2.0/24, from which it may be used; without one from everywhere; 20 at most. */
  networks?: Array<Scalars['String']['input']>;
  /** What it may do: at least one. */
  scopes: Array<KeyScope>;
  /** Whose key it is. */
  serviceSignInId: Scalars['ID']['input'];
};

/** The key, or why it was not made. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** What is known of it; null if it was refused. */
  apiKey?: Maybe<ApiKey>;
  /** The key itself, which is shown here and never again; null if it was refused. */
  key?: Maybe<Scalars['String']['output']>;
  /** Empty on success; 30 at most. */
  userErrors: Array<CreateApiKeyError>;
};

/** Why the organisation was not made. */
export type CreateOrganisationError = UserError & {
  __typename?: 'CreateOrganisationError';
  /** What kind of refusal it is. */
  code: CreateOrganisationErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the organisation was not made. */
export type CreateOrganisationErrorCode =
  /** There is an organisation with this handle. */
  | 'HANDLE_TAKEN'
  /** A value has a form that cannot be stored, or an operator says no reason; `path` says which. */
  | 'INVALID_INPUT';

/** A new organisation. */
export type CreateOrganisationInput = {
  /** Who administers it from the start. */
  administratorEmail: Scalars['EmailAddress']['input'];
  /** With which kind of sign-in. */
  administratorKind?: PersonKind;
  /** 3 to 40 of a–z, 0–9 and hyphen, a letter first; it never changes. R52. */
  handle: Scalars['String']['input'];
  /** At most 200 characters. */
  name: Scalars['String']['input'];
  /** Why, in one line of at most 500 characters. It stays in the audit log. */
  reason: Scalars['String']['input'];
};

/** The organisation, or why the organisation was not made. */
export type CreateOrganisationPayload = {
  __typename?: 'CreateOrganisationPayload';
  /** As it is now; null if it was refused, and for who is no member of it any more. */
  organisation?: Maybe<Organisation>;
  /** Empty on success; 10 at most. */
  userErrors: Array<CreateOrganisationError>;
};

/** Why the service sign-in was not made. */
export type CreateServiceSignInError = UserError & {
  __typename?: 'CreateServiceSignInError';
  /** What kind of refusal it is. */
  code: CreateServiceSignInErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the service sign-in was not made. */
export type CreateServiceSignInErrorCode =
  /** It cannot be called so. */
  | 'INVALID_INPUT'
  /** The organisation has one of this name, or had one. */
  | 'NAME_TAKEN'
  /** Only an administrator of the organisation does this. */
  | 'NOT_ADMINISTRATOR'
  /** The viewer belongs to no such organisation. */
  | 'ORGANISATION_NOT_FOUND'
  /** The organisation has 20 of them. */
  | 'TOO_MANY_SERVICE_SIGN_INS';

/** A sign-in for a program. */
export type CreateServiceSignInInput = {
  /** Its name: a–z, 0–9 and single hyphens between them, at most 40; it is not given out again. */
  name: Scalars['String']['input'];
  /** Whose program it is. */
  organisationId: Scalars['ID']['input'];
};

/** The service sign-in, or why it was not made. */
export type CreateServiceSignInPayload = {
  __typename?: 'CreateServiceSignInPayload';
  /** Null if it was refused. */
  serviceSignIn?: Maybe<ServiceSignIn>;
  /** Empty on success; 1 at most. */
  userErrors: Array<CreateServiceSignInError>;
};

/** The support desk, as far as the viewer has a role there. */
export type Desk = {
  __typename?: 'Desk';
  /** The cases that the viewer owns, by due time. R48. */
  cases: CaseConnection;
  /** How much there is to do in the queues of a supervisor, by name; null for others; 150 at most. */
  load?: Maybe<Array<QueueLoad>>;
  /** What waits in one queue of an engineer, the most urgent first; null for a queue that is not theirs, as for one that does not exist. */
  queue?: Maybe<QueuedCaseConnection>;
  /** The queues of an engineer, by name; empty for others; 500 at most. */
  queues: Array<DeskQueue>;
  /** What the viewer is there; 2 at most. */
  roles: Array<DeskRole>;
  /** What waits in all queues of an engineer, the most urgent first; empty for others. */
  waitingCases: QueuedCaseConnection;
};


/** The support desk, as far as the viewer has a role there. */
export type DeskCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeskCaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The support desk, as far as the viewer has a role there. */
export type DeskQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
};


/** The support desk, as far as the viewer has a role there. */
export type DeskWaitingCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Narrows the list. */
export type DeskCaseFilter = {
  /** Open or closed ones. */
  state?: InputMaybe<CaseState>;
};

/** A queue that an engineer has. R40. */
export type DeskQueue = {
  __typename?: 'DeskQueue';
  /** Product family, region and 24/7. */
  name: Scalars['String']['output'];
  /** By when the most urgent of them is to be answered; null if nothing waits. */
  oldestDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The region whose engineers answer. */
  region: Scalars['String']['output'];
  /** When they work on it. */
  supportHours: SupportHours;
  /** How many open cases are in it that nobody owns. */
  waiting: Scalars['Int']['output'];
};

/** What somebody is at the support desk, as an operator granted it. */
export type DeskRole =
  /** Takes cases from the queues given, and sees those alone that they own. */
  | 'ENGINEER'
  /** Issues agreements, corrects balances, grants roles and reads the audit log; has no queues and sees no case. */
  | 'OPERATOR'
  /** Sees how much there is to do in the queues given and gives cases to engineers; sees no case. */
  | 'SUPERVISOR';

/** Why a draft was not thrown away. */
export type DiscardDraftError = UserError & {
  __typename?: 'DiscardDraftError';
  /** What kind of refusal it is. */
  code: DiscardDraftErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a draft was not thrown away. */
export type DiscardDraftErrorCode =
  /** It became a case. */
  | 'ALREADY_SUBMITTED'
  /** This sign-in has no such draft, or it expired. */
  | 'DRAFT_NOT_FOUND';

/** A draft to throw away. */
export type DiscardDraftInput = {
  /** A draft of this sign-in. */
  draftId: Scalars['ID']['input'];
};

/** The draft that is not there any more, or why it still is. */
export type DiscardDraftPayload = {
  __typename?: 'DiscardDraftPayload';
  /** What its id was; null if nothing was thrown away. */
  draftId?: Maybe<Scalars['ID']['output']>;
  /** Empty on success; 1 at most. */
  userErrors: Array<DiscardDraftError>;
};

/** A request as far as it was typed, for its sign-in only, on any device; it goes away 30 days after the last save. R25. */
export type Draft = Node & {
  __typename?: 'Draft';
  /** Whether the submitter becomes a contact. R49. */
  addMeAsContact: Scalars['Boolean']['output'];
  /** The back-ups, in the order in which they were given; 10 at most. R46. */
  additionalContacts: Array<DraftContact>;
  /** The agreement; null while none is chosen, and unless it is registered to this sign-in. R51. */
  agreement?: Maybe<Agreement>;
  /** The files that wait with it; 10 at most. R59. */
  attachments: Array<Attachment>;
  /** Null while it is the profile’s. R40. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When it was first saved. */
  createdAt: Scalars['DateTime']['output'];
  /** The problem in words, at most 20,000 characters; null while it is not there. */
  description?: Maybe<Scalars['String']['output']>;
  /** From when on it is not there any more: 30 days after the last save. */
  expiresAt: Scalars['DateTime']['output'];
  /** Every ground on which submitting it would be refused now, judged anew at each reading; 50 at most. R25. */
  faults: Array<DraftFault>;
  /** The number of an earlier case, as it was typed; null for none. R56, R58. */
  followsCaseNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** The language wished for; null for the profile’s. R42. */
  locale?: Maybe<Scalars['Locale']['output']>;
  /** Null while nobody is. R45. */
  primaryContact?: Maybe<DraftContact>;
  /** The problem; null while none is chosen, or if it is not there any more. */
  problem?: Maybe<Problem>;
  /** The version that help is needed with; null while none is chosen, or if it is not there any more. */
  productVersion?: Maybe<ProductVersion>;
  /** Whether submitting it now would be accepted: there are no faults. R25. */
  readyToSubmit: Scalars['Boolean']['output'];
  /** Where it would go if it were submitted now, with the defaults for what is not chosen; null without a version, or without a country or time zone. R37–R42. */
  routing?: Maybe<RoutingPreview>;
  /** Null while none is chosen, which is IMPORTANT. R38. */
  severity?: Maybe<Severity>;
  /** The step where the person is, 1 to 6. R33. */
  step: Scalars['Int']['output'];
  /** Null while none are chosen, which is BUSINESS_HOURS. R38. */
  supportHours?: Maybe<SupportHours>;
  /** Null while it is the profile’s. R40. */
  timeZone?: Maybe<Scalars['TimeZone']['output']>;
  /** One line, at most 250 characters; null while it is not there. */
  title?: Maybe<Scalars['String']['output']>;
  /** Every reason why the chosen agreement cannot be used now, for the chosen version if there is one; 4 at most. R18, R25. */
  unavailableReasons: Array<UnavailableReason>;
  /** When it was last saved. */
  updatedAt: Scalars['DateTime']['output'];
  /** How often it was saved, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of drafts. */
export type DraftConnection = {
  __typename?: 'DraftConnection';
  /** The items with their cursors. */
  edges: Array<DraftEdge>;
  /** The items alone. */
  nodes: Array<Draft>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** A person as far as they were typed. R45, R46. */
export type DraftContact = {
  __typename?: 'DraftContact';
  /** The address, perhaps half of one; null while it is not there. R52. */
  email?: Maybe<Scalars['String']['output']>;
  /** First name; null while it is not there. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Last name; null while it is not there. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** A telephone number; null while it is not there. R39. */
  phone?: Maybe<Scalars['String']['output']>;
  /** How the person prefers to be reached; null while it is not chosen, which is EMAIL. */
  preferredMethod?: Maybe<ContactMethod>;
};

/** A person as far as they were typed. R45, R46. */
export type DraftContactInput = {
  /** The address, perhaps half of one, at most 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** First name, at most 100 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Last name, at most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number, at most 40 characters. R39. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** How the person prefers to be reached. */
  preferredMethod?: InputMaybe<ContactMethod>;
};

/** One of drafts, with its place in the list. */
export type DraftEdge = {
  __typename?: 'DraftEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Draft;
};

/** Something for which submitting would be refused now. R25. */
export type DraftFault = {
  __typename?: 'DraftFault';
  /** What kind of refusal it would be. */
  code: SubmitCaseErrorCode;
  /** Why, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** The field of the input of `saveDraft` that it is about; null where it is about none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The step in which that is asked for, 1 to 6; null where none asks for it. R33. */
  step?: Maybe<Scalars['Int']['output']>;
};

/** Which ones. */
export type EndOtherSessionsInput = {
  /** Whether the browser that asks stays signed in. */
  keepCurrent?: Scalars['Boolean']['input'];
};

/** Why a session was not ended. */
export type EndSessionError = UserError & {
  __typename?: 'EndSessionError';
  /** What kind of refusal it is. */
  code: EndSessionErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a session was not ended. */
export type EndSessionErrorCode =
  /** The viewer has no such session, or it is over already. */
  | 'SESSION_NOT_FOUND';

/** Which one. */
export type EndSessionInput = {
  /** One of the viewer’s own. */
  sessionId: Scalars['ID']['input'];
};

/** The viewer, or why it was refused. */
export type EndSessionPayload = {
  __typename?: 'EndSessionPayload';
  /** How many sessions were ended; 0 if it was refused. */
  ended: Scalars['Int']['output'];
  /** Empty on success; 1 at most. */
  userErrors: Array<EndSessionError>;
  /** Null if it was refused. */
  viewer?: Maybe<Viewer>;
};

/** How much an engineer has of a queue. */
export type EngineerLoad = {
  __typename?: 'EngineerLoad';
  /** The address by which cases are given to them. */
  email: Scalars['EmailAddress']['output'];
  /** First and last name. */
  name: Scalars['String']['output'];
  /** How many open cases of this queue they own. */
  owned: Scalars['Int']['output'];
};

/** Why no card can be entered. */
export type EnterCardError = UserError & {
  __typename?: 'EnterCardError';
  /** What kind of refusal it is. */
  code: EnterCardErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The way back, best first; empty where there is none; 3 at most. */
  remedies: Array<Remedy>;
  /** TOO_MANY_ATTEMPTS: when the next one is taken; else null. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why no card can be entered. */
export type EnterCardErrorCode =
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** This installation does not sell incidents. */
  | 'NOT_SET_UP'
  /** Complete the profile first. R2. */
  | 'PROFILE_REQUIRED'
  /** The payment provider cannot be reached; try again in a moment. */
  | 'PROVIDER_UNAVAILABLE'
  /** Only a personal sign-in can buy; `remedies` says how to come back. R26. */
  | 'SIGN_IN_KIND_NOT_ALLOWED'
  /** Too many were begun in a short time. */
  | 'TOO_MANY_ATTEMPTS';

/** How a card is to be entered. */
export type EnterCardInput = {
  /** Where. */
  form?: CardEntryForm;
  /** Where the provider’s page leads back to: on this server or on a portal that it knows; without it a page of this server. */
  returnUrl?: InputMaybe<Scalars['URL']['input']>;
};

/** Where to enter the card, or why none can be entered. */
export type EnterCardPayload = {
  __typename?: 'EnterCardPayload';
  /** Good for once; null if it was refused. */
  entry?: Maybe<CardEntry>;
  /** Empty on success; 10 at most. */
  userErrors: Array<EnterCardError>;
};

/** In which form data is taken away. */
export type ExportFormat =
  /** An archive with `person.json` and a folder of files. */
  | 'ZIP';

/** Why there is no link. */
export type ExportMyDataError = UserError & {
  __typename?: 'ExportMyDataError';
  /** What kind of refusal it is. */
  code: ExportMyDataErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why there is no link. */
export type ExportMyDataErrorCode =
  /** Three were asked for within a day already. */
  | 'TOO_MANY_EXPORTS';

/** How it is to come. */
export type ExportMyDataInput = {
  /** The form. */
  format?: ExportFormat;
};

/** A link, or why there is none. */
export type ExportMyDataPayload = {
  __typename?: 'ExportMyDataPayload';
  /** Five minutes from now; null if there is no link. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** With TOO_MANY_EXPORTS: when to ask again; else null. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
  /** Gives a ZIP with `person.json` and the files that this sign-in uploaded, without a token; null if there is none. */
  url?: Maybe<Scalars['URL']['output']>;
  /** Empty on success; 1 at most. */
  userErrors: Array<ExportMyDataError>;
};

/** Why the benefit was not granted. */
export type GrantBenefitError = UserError & {
  __typename?: 'GrantBenefitError';
  /** What kind of refusal it is. */
  code: GrantBenefitErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the benefit was not granted. */
export type GrantBenefitErrorCode =
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** There is no such organisation. */
  | 'ORGANISATION_NOT_FOUND'
  /** The reference stands for another benefit. */
  | 'REFERENCE_TAKEN';

/** A benefit for an organisation. */
export type GrantBenefitInput = {
  /** The last day on which it can be activated; null for no limit. */
  activateBy?: InputMaybe<Scalars['Date']['input']>;
  /** The organisation that is to hold it. */
  organisationId: Scalars['ID']['input'];
  /** The code of the plan type, such as PARTNER_ON_PREMISES_20. */
  plan: Scalars['String']['input'];
  /** Names of the products that it is limited to, 100 at most; null or empty for no limit. R15. */
  products?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why, in one line of at most 500 characters. It stays in the audit log. */
  reason: Scalars['String']['input'];
  /** The operator’s own name for it, at most 100 characters; the same again grants nothing more. */
  reference: Scalars['String']['input'];
  /** Incidents; null for as many as the plan type has. */
  units?: InputMaybe<Scalars['Int']['input']>;
};

/** The benefit, or why the benefit was not granted. */
export type GrantBenefitPayload = {
  __typename?: 'GrantBenefitPayload';
  /** As it is now; null where the viewer sees none. */
  benefit?: Maybe<Benefit>;
  /** Empty on success; 10 at most. */
  userErrors: Array<GrantBenefitError>;
};

/** A role that is to be granted. */
export type GrantRoleInput = {
  /** Who comes with this address first has it from then on. R52. */
  email: Scalars['EmailAddress']['input'];
  /** With which kind of sign-in. */
  kind?: PersonKind;
  /** Queues, or patterns such as windows-server/* and *, 100 at most; null or empty for an operator. R40. */
  queues?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why, in one line of at most 500 characters. It stays in the audit log. */
  reason: Scalars['String']['input'];
  /** Which role. */
  role: DeskRole;
};

/** A role as it was granted: to an address. R52. */
export type GrantedRole = {
  __typename?: 'GrantedRole';
  /** The address to which it was granted. */
  email: Scalars['EmailAddress']['output'];
  /** When it was granted first. */
  grantedAt: Scalars['DateTime']['output'];
  /** The kind of sign-in that has it. */
  kind: PersonKind;
  /** Patterns of the queues, such as windows-server/*; empty for an operator; 100 at most. */
  queues: Array<Scalars['String']['output']>;
  /** Which role. */
  role: DeskRole;
  /** Whether somebody has come with the address: that sign-in has it for good. */
  signedIn: Scalars['Boolean']['output'];
};

/** Why the case was not handed over. */
export type HandOverCaseError = UserError & {
  __typename?: 'HandOverCaseError';
  /** What kind of refusal it is. */
  code: HandOverCaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the case was not handed over. */
export type HandOverCaseErrorCode =
  /** The viewer does not own such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** That engineer is a contact of the case, or holds the address of one. */
  | 'CONTACT_OF_CASE'
  /** No engineer with this address has the queue of the case, or they never signed in. */
  | 'ENGINEER_NOT_FOUND';

/** Handing a case over. */
export type HandOverCaseInput = {
  /** A case that the viewer owns. */
  caseId: Scalars['ID']['input'];
  /** The address of an engineer who has its queue. */
  toEmail: Scalars['EmailAddress']['input'];
};

/** Whose the case is now, or why the case was not handed over. */
export type HandOverCasePayload = {
  __typename?: 'HandOverCasePayload';
  /** The number of the case; null if it was refused. */
  number?: Maybe<Scalars['String']['output']>;
  /** Who owns it now; null while it waits in its queue, and if it was refused. */
  owner?: Maybe<CaseOwner>;
  /** The queue that it is in; null if it was refused. */
  queue?: Maybe<Scalars['String']['output']>;
  /** Empty on success; 10 at most. */
  userErrors: Array<HandOverCaseError>;
};

/** A note for whoever owns the case now; no contact ever sees one, or that there is one. */
export type InternalNote = Node & {
  __typename?: 'InternalNote';
  /** The name of the engineer who wrote it. */
  authorName: Scalars['String']['output'];
  /** Markdown as it was typed, at most 20,000 characters. */
  body: Scalars['String']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** When it was written. */
  writtenAt: Scalars['DateTime']['output'];
};

/** A page of internal notes. */
export type InternalNoteConnection = {
  __typename?: 'InternalNoteConnection';
  /** The items with their cursors. */
  edges: Array<InternalNoteEdge>;
  /** The items alone. */
  nodes: Array<InternalNote>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of internal notes, with its place in the list. */
export type InternalNoteEdge = {
  __typename?: 'InternalNoteEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: InternalNote;
};

/** Why no agreement was issued. */
export type IssueAgreementError = UserError & {
  __typename?: 'IssueAgreementError';
  /** What kind of refusal it is. */
  code: IssueAgreementErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why no agreement was issued. */
export type IssueAgreementErrorCode =
  /** A request with this key is under way; send it again in a moment. R44. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used for other input. R44. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT';

/** An agreement that is to be issued. */
export type IssueAgreementInput = {
  /** In whose name, at most 250 characters; null for nobody’s. */
  customerName?: InputMaybe<Scalars['String']['input']>;
  /** 1–255 characters of the client’s choice. R44. */
  idempotencyKey: Scalars['String']['input'];
  /** The code of the plan type, such as PROFESSIONAL_5. */
  plan: Scalars['String']['input'];
  /** Names of the products that it is limited to, 100 at most; null or empty for no limit. R15. */
  products?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why, in one line of at most 500 characters. It stays in the audit log. */
  reason: Scalars['String']['input'];
  /** The first day; null for today, and the past is fine. R24. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Incidents; null for as many as the plan type has. */
  units?: InputMaybe<Scalars['Int']['input']>;
};

/** The agreement and its pair, or why none was issued. */
export type IssueAgreementPayload = {
  __typename?: 'IssueAgreementPayload';
  /** Null if it was refused. */
  agreement?: Maybe<IssuedAgreement>;
  /** The pair, this once: it is stored nowhere. Null if it was refused, and for a key that was used before, which gives the same agreement without it. */
  pair?: Maybe<IssuedPair>;
  /** Empty on success; 10 at most. */
  userErrors: Array<IssueAgreementError>;
};

/** A support agreement as operators see it, whoever registered it. Nothing of its cases. R12, R61. */
export type IssuedAgreement = {
  __typename?: 'IssuedAgreement';
  /** The end of the Access ID; null for one that was bought. R61. */
  accessIdHint?: Maybe<Scalars['String']['output']>;
  /** In whose name it was issued; null if none was given. */
  customerName?: Maybe<Scalars['String']['output']>;
  /** The last day on which it can be used. R12. */
  endsOn: Scalars['Date']['output'];
  /** Opaque and stable; the same as that of the agreement for those who registered it. */
  id: Scalars['ID']['output'];
  /** When it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** Every movement of its units, the oldest first. R62. */
  ledger: IssuedLedgerEntryConnection;
  /** What was bought. */
  planType: PlanType;
  /** How many sign-ins registered it. R8. */
  registrations: Scalars['Int']['output'];
  /** The first day on which it can be used. */
  startsOn: Scalars['Date']['output'];
  /** Incidents granted at the start; null is unlimited. */
  unitsGranted?: Maybe<Scalars['Int']['output']>;
  /** Incidents that are left; null is unlimited. R62. */
  unitsRemaining?: Maybe<Scalars['Int']['output']>;
};


/** A support agreement as operators see it, whoever registered it. Nothing of its cases. R12, R61. */
export type IssuedAgreementLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of agreements. */
export type IssuedAgreementConnection = {
  __typename?: 'IssuedAgreementConnection';
  /** The items with their cursors. */
  edges: Array<IssuedAgreementEdge>;
  /** The items alone. */
  nodes: Array<IssuedAgreement>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of agreements, with its place in the list. */
export type IssuedAgreementEdge = {
  __typename?: 'IssuedAgreementEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: IssuedAgreement;
};

/** One movement of units, without the case that it was for. R62. */
export type IssuedLedgerEntry = {
  __typename?: 'IssuedLedgerEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Why. */
  kind: LedgerEntryKind;
  /** Signed; the GRANT of an unlimited plan is 0. */
  units: Scalars['Int']['output'];
};

/** A page of movements of units. */
export type IssuedLedgerEntryConnection = {
  __typename?: 'IssuedLedgerEntryConnection';
  /** The items with their cursors. */
  edges: Array<IssuedLedgerEntryEdge>;
  /** The items alone. */
  nodes: Array<IssuedLedgerEntry>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of movements of units, with its place in the list. */
export type IssuedLedgerEntryEdge = {
  __typename?: 'IssuedLedgerEntryEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: IssuedLedgerEntry;
};

/** What identifies an agreement, as it is printed. R6. */
export type IssuedPair = {
  __typename?: 'IssuedPair';
  /** The Access ID. */
  accessId: Scalars['String']['output'];
  /** The Contract ID. */
  contractId: Scalars['String']['output'];
};

/** What a key may do, of what its service sign-in may; docs/access.md says what each operation needs. R65. */
export type KeyScope =
  /** The agreements of the service sign-in with their ledgers, and which plans can be used. */
  | 'AGREEMENTS_READ'
  /** Registering an agreement to the service sign-in. */
  | 'AGREEMENTS_REGISTER'
  /** The cases in which the service sign-in is a contact, with messages and timeline, and live updates of them. */
  | 'CASES_READ'
  /** Submitting a case, also by way of drafts. */
  | 'CASES_SUBMIT'
  /** Messages, contacts, severity, closing and reopening of the cases that it sees. */
  | 'CASES_WRITE'
  /** Products, versions, problems, severities, the preview of the routing, where partners go. */
  | 'CATALOGUE_READ'
  /** The files of the cases that it sees, and links to them. */
  | 'FILES_READ'
  /** Uploading files, and removing those that wait. */
  | 'FILES_WRITE';

/** Who moved them, without names: holders do not see each other. R51. */
export type LedgerActor =
  /** Somebody else who registered the agreement. */
  | 'ANOTHER_HOLDER'
  /** An engineer. */
  | 'ENGINEER'
  /** An operator. */
  | 'OPERATOR'
  /** The system itself. */
  | 'SYSTEM'
  /** This sign-in. */
  | 'YOU';

/** One movement of units. R62. */
export type LedgerEntry = Node & {
  __typename?: 'LedgerEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: LedgerActor;
  /** The same case; null unless the viewer sees it. R51. */
  case?: Maybe<Case>;
  /** The case that took or gave back the unit; null unless the viewer sees it. R51. */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Why. */
  kind: LedgerEntryKind;
  /** Signed; the GRANT of an unlimited plan is 0. */
  units: Scalars['Int']['output'];
};

/** A page of ledger entries. */
export type LedgerEntryConnection = {
  __typename?: 'LedgerEntryConnection';
  /** The items with their cursors. */
  edges: Array<LedgerEntryEdge>;
  /** The items alone. */
  nodes: Array<LedgerEntry>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of ledger entries, with its place in the list. */
export type LedgerEntryEdge = {
  __typename?: 'LedgerEntryEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: LedgerEntry;
};

/** Why units moved. R62. */
export type LedgerEntryKind =
  /** An operator corrected the balance. */
  | 'ADJUST'
  /** A case was submitted. */
  | 'CONSUME'
  /** What was left lapsed after the last day. */
  | 'EXPIRE'
  /** The agreement was issued. */
  | 'GRANT'
  /** A unit was given back. */
  | 'REFUND';

/** Where a version stands in its life today, by the vendor’s calendar. R21, R24. */
export type LifecyclePhase =
  /** Past its end of support: no plan covers it. R23. */
  | 'ENDED'
  /** Past mainstream, before the end of extended support. */
  | 'EXTENDED'
  /** In mainstream support. */
  | 'MAINSTREAM'
  /** Supported until an end is announced; counts as mainstream. */
  | 'MODERN'
  /** Before its release day: no plan covers it. */
  | 'NOT_RELEASED';

/** A message between contacts and engineer; never changed. R53. */
export type Message = Node & {
  __typename?: 'Message';
  /** The files that came with it; 10 at most. R59. */
  attachments: Array<Attachment>;
  /** From which side it came. */
  author: MessageAuthor;
  /** The name of who wrote it, as it was then. */
  authorName: Scalars['String']['output'];
  /** Markdown as it was typed, at most 20,000 characters. Escape it before showing it. */
  body: Scalars['String']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Whether this sign-in wrote it. */
  mine: Scalars['Boolean']['output'];
  /** When it was written. */
  sentAt: Scalars['DateTime']['output'];
  /** How it came. */
  via: MessageVia;
};

/** Who wrote. */
export type MessageAuthor =
  /** A contact of the case. */
  | 'CONTACT'
  /** The engineer who owned it then. */
  | 'ENGINEER';

/** A page of messages. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The items with their cursors. */
  edges: Array<MessageEdge>;
  /** The items alone. */
  nodes: Array<Message>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of messages, with its place in the list. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Message;
};

/** How a message came. */
export type MessageVia =
  /** Through the API. */
  | 'API'
  /** As a reply by mail. */
  | 'MAIL';

/** For somebody who misses a plan: which sign-in this is, and what to try. R16. */
export type MissingPlanHelp = {
  __typename?: 'MissingPlanHelp';
  /** In the viewer’s language. */
  message: Scalars['String']['output'];
  /** What to try, best first; 6 at most. */
  remedies: Array<Remedy>;
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** In minor units of the currency: cents; of one without them, such as JPY, whole ones. */
  amount: Scalars['Int']['output'];
  /** Three letters by ISO 4217. */
  currency: Scalars['String']['output'];
  /** The same in the viewer’s language, such as €499.00. */
  text: Scalars['String']['output'];
};

/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type Mutation = {
  __typename?: 'Mutation';
  /** An administrator activates a benefit: its agreement and pair exist from then on, and the clock starts. It is registered to nobody by that: whoever wants to use it registers the pair. R7, R8, R10–R12. */
  activateBenefit?: Maybe<ActivateBenefitPayload>;
  /** Adds an additional contact, who sees the case from then on. Any contact may. R50. */
  addCaseContact?: Maybe<AddCaseContactPayload>;
  /** Adds a member, or changes the role of who is one. For its administrators and operators. R11, R52. */
  addOrganisationMember?: Maybe<AddOrganisationMemberPayload>;
  /** Corrects the balance of an agreement: an ADJUST entry of its ledger. For operators. R62. */
  adjustUnits?: Maybe<AdjustUnitsPayload>;
  /** Gives a link that downloads a file for five minutes. The right is asked again when it is used. R59. */
  attachmentLink?: Maybe<AttachmentLinkPayload>;
  /** Changes the severity: a contact while no engineer owns the case, its engineer to a lower one. It is routed again. R39, R55. */
  changeCaseSeverity?: Maybe<ChangeCaseSeverityPayload>;
  /** An administrator claims a benefit for the organisation with its code. R11. */
  claimBenefit?: Maybe<ClaimBenefitPayload>;
  /** Closes a case. R56, R57. */
  closeCase?: Maybe<CloseCasePayload>;
  /** Completes the one-time profile, or changes it. R2–R4. */
  completeProfile?: Maybe<CompleteProfilePayload>;
  /** Charges the card that is kept, at once, and grants the agreement. One confirmation is one charge, whatever is retried; it is answered within its time, however slow the provider is: look at `purchase.state`. R28, R31. */
  confirmPurchase?: Maybe<ConfirmPurchasePayload>;
  /** Makes a key for a service sign-in. For administrators of its organisation, and never with a key. R65. */
  createApiKey?: Maybe<CreateApiKeyPayload>;
  /** Makes an organisation with an administrator. For operators. */
  createOrganisation?: Maybe<CreateOrganisationPayload>;
  /** Makes a sign-in for a program, with an address of its own. For administrators of the organisation, and never with a key. R52, R65. */
  createServiceSignIn?: Maybe<CreateServiceSignInPayload>;
  /** Throws a draft away, with the files that are staged in it. */
  discardDraft?: Maybe<DiscardDraftPayload>;
  /** Signs the viewer out in every browser but the one that asks; with a bearer token in every browser. */
  endOtherSessions?: Maybe<EndSessionPayload>;
  /** Signs a browser of the viewer’s out. What it has open ends within a second. */
  endSession?: Maybe<EndSessionPayload>;
  /** Begins to enter a card at the payment provider, for the first time or in the place of the one that is kept. What came of it is seen in `Viewer.card`. R26, R27. */
  enterCard?: Maybe<EnterCardPayload>;
  /** Gives a link to all that is kept of this sign-in: its cases as it sees them, drafts, agreements, sessions, letters, its entries in the audit log. Three times a day. */
  exportMyData?: Maybe<ExportMyDataPayload>;
  /** Grants a benefit to an organisation. For operators; many at once come by the command line. */
  grantBenefit?: Maybe<GrantBenefitPayload>;
  /** Grants a role, or replaces the queues of who has it. For operators. R40, R52. */
  grantRole?: Maybe<RoleChangePayload>;
  /** Gives a case to another engineer, who sees it from then on; the viewer sees it no longer. R48. */
  handOverCase?: Maybe<HandOverCasePayload>;
  /** Issues an agreement and tells its pair, this once. For operators. R6, R12, R61. */
  issueAgreement?: Maybe<IssueAgreementPayload>;
  /** Gives a code by which somebody, under whatever sign-in, becomes the owner of this draft. R26. */
  offerDraft?: Maybe<OfferDraftPayload>;
  /** A supervisor gives a case to an engineer or puts it back, without seeing anything of it. R48. */
  reassignCase?: Maybe<ReassignCasePayload>;
  /** Counts that articles were shown or opened, or have solved the problem: then the draft is closed with its files, and no incident is taken. Once for each sign-in, article and draft, without a draft once a day; who it was is not kept. R35. */
  recordSelfHelp?: Maybe<RecordSelfHelpPayload>;
  /** Takes unused incidents off what was bought and gives their money back to the card. All of them together give exactly what was paid. For operators. R31. */
  refundPurchase?: Maybe<RefundPurchasePayload>;
  /** Links a support agreement to this sign-in by its Access ID and Contract ID. R6–R10. */
  registerAgreement?: Maybe<RegisterAgreementPayload>;
  /** Puts a case back into its queue; the viewer sees it no longer, its status stays. R48, R63. */
  releaseCase?: Maybe<ReleaseCasePayload>;
  /** Removes the card that is kept, here and at the payment provider. R27. */
  removeCard?: Maybe<RemoveCardPayload>;
  /** Takes an additional contact off the case, who sees it no longer from then on. Its engineer may. R50, R53. */
  removeCaseContact?: Maybe<RemoveCaseContactPayload>;
  /** Removes a member, who from then on sees nothing of it. Agreements that they have registered stay theirs, as those of everybody who was given a pair. For its administrators and operators. R8, R11. */
  removeOrganisationMember?: Maybe<RemoveOrganisationMemberPayload>;
  /** Ends all of its keys at once; it never signs in again, and nobody gets its name. For administrators, as above. R65. */
  removeServiceSignIn?: Maybe<RemoveServiceSignInPayload>;
  /** Removes an own file that no case has: staged, unfinished or refused. R59. */
  removeStagedAttachment?: Maybe<RemoveStagedAttachmentPayload>;
  /** Reopens a case within 14 days; takes no unit unless its unit was given back. R56. */
  reopenCase?: Maybe<ReopenCasePayload>;
  /** Makes somebody else the primary contact, who is mailed number and summary. Its engineer may. R47, R50. */
  replacePrimaryContact?: Maybe<ReplacePrimaryContactPayload>;
  /** Shows a member the pair of an activated benefit again. That it was shown, and to whom, is written down. R11. */
  revealBenefitPair?: Maybe<RevealBenefitPairPayload>;
  /** Ends a key at once, everywhere. For administrators, as above. R65. */
  revokeApiKey?: Maybe<RevokeApiKeyPayload>;
  /** Takes a role away; the cases of an engineer wait in their queues again. For operators. R48, R53. */
  revokeRole?: Maybe<RoleChangePayload>;
  /** Puts a new key in the place of one, which goes on for a while. For administrators, as above. R65. */
  rotateApiKey?: Maybe<RotateApiKeyPayload>;
  /** Keeps what was typed for 30 days from now, to be gone on with on any device. R25, R33. */
  saveDraft?: Maybe<SaveDraftPayload>;
  /** An additional contact switches the engineer’s messages by mail on or off, for this case. R47. */
  setCaseMail?: Maybe<SetCaseMailPayload>;
  /** The engineer who owns the case says where it stands. R63. */
  setCaseStatus?: Maybe<SetCaseStatusPayload>;
  /** Holds the price of a plan for an hour, for a personal sign-in. Nothing is charged before `confirmPurchase`. R26, R29. */
  startPurchase?: Maybe<StartPurchasePayload>;
  /** Submits a support request and takes exactly one unit. R44. */
  submitCase?: Maybe<SubmitCasePayload>;
  /** Submits a draft with its files, takes exactly one unit and uses the draft up. If it is refused, the draft stays as it is. R25, R44. */
  submitDraft?: Maybe<SubmitCasePayload>;
  /** Takes a waiting case: of two engineers at once one owns it, and sees it whole from then on. Taking one’s own again changes nothing. R48, R63. */
  takeCase?: Maybe<TakeCasePayload>;
  /** Makes this sign-in the owner of a draft that was offered; who offered it sees it no more. R26. */
  takeOverDraft?: Maybe<TakeOverDraftPayload>;
  /** Writes to the case. A contact’s answer ends the waiting for one; an engineer’s first meets the clock. R41, R53, R63. */
  writeMessage?: Maybe<WriteMessagePayload>;
  /** Writes an internal note, which nobody but the engineer who owns the case reads. */
  writeNote?: Maybe<WriteNotePayload>;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationActivateBenefitArgs = {
  input: ActivateBenefitInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationAddCaseContactArgs = {
  input: AddCaseContactInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationAddOrganisationMemberArgs = {
  input: AddOrganisationMemberInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationAdjustUnitsArgs = {
  input: AdjustUnitsInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationAttachmentLinkArgs = {
  input: AttachmentLinkInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationChangeCaseSeverityArgs = {
  input: ChangeCaseSeverityInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationClaimBenefitArgs = {
  input: ClaimBenefitInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationCloseCaseArgs = {
  input: CloseCaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationCompleteProfileArgs = {
  input: CompleteProfileInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationConfirmPurchaseArgs = {
  input: ConfirmPurchaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationCreateOrganisationArgs = {
  input: CreateOrganisationInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationCreateServiceSignInArgs = {
  input: CreateServiceSignInInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationDiscardDraftArgs = {
  input: DiscardDraftInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationEndOtherSessionsArgs = {
  input: EndOtherSessionsInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationEnterCardArgs = {
  input: EnterCardInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationExportMyDataArgs = {
  input: ExportMyDataInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationGrantBenefitArgs = {
  input: GrantBenefitInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationHandOverCaseArgs = {
  input: HandOverCaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationIssueAgreementArgs = {
  input: IssueAgreementInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationOfferDraftArgs = {
  input: OfferDraftInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationReassignCaseArgs = {
  input: ReassignCaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRecordSelfHelpArgs = {
  input: RecordSelfHelpInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRefundPurchaseArgs = {
  input: RefundPurchaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRegisterAgreementArgs = {
  input: RegisterAgreementInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationReleaseCaseArgs = {
  input: ReleaseCaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRemoveCardArgs = {
  input: RemoveCardInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRemoveCaseContactArgs = {
  input: RemoveCaseContactInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRemoveOrganisationMemberArgs = {
  input: RemoveOrganisationMemberInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRemoveServiceSignInArgs = {
  input: RemoveServiceSignInInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRemoveStagedAttachmentArgs = {
  input: RemoveStagedAttachmentInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationReopenCaseArgs = {
  input: ReopenCaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationReplacePrimaryContactArgs = {
  input: ReplacePrimaryContactInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRevealBenefitPairArgs = {
  input: RevealBenefitPairInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRevokeRoleArgs = {
  input: RevokeRoleInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationRotateApiKeyArgs = {
  input: RotateApiKeyInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationSaveDraftArgs = {
  input: SaveDraftInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationSetCaseMailArgs = {
  input: SetCaseMailInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationSetCaseStatusArgs = {
  input: SetCaseStatusInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationStartPurchaseArgs = {
  input: StartPurchaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationSubmitCaseArgs = {
  input: SubmitCaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationSubmitDraftArgs = {
  input: SubmitDraftInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationTakeCaseArgs = {
  input: TakeCaseInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationTakeOverDraftArgs = {
  input: TakeOverDraftInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationWriteMessageArgs = {
  input: WriteMessageInput;
};


/** What can be done. A refusal that can be expected is data: `userErrors`. */
export type MutationWriteNoteArgs = {
  input: WriteNoteInput;
};

/** Anything that has an identity of its own and can be asked for by it. */
export type Node = {
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
};

/** Why a draft was not offered. */
export type OfferDraftError = UserError & {
  __typename?: 'OfferDraftError';
  /** What kind of refusal it is. */
  code: OfferDraftErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a draft was not offered. */
export type OfferDraftErrorCode =
  /** It became a case. */
  | 'ALREADY_SUBMITTED'
  /** This sign-in has no such draft, or it expired. */
  | 'DRAFT_NOT_FOUND';

/** A draft that is to have another owner. R26. */
export type OfferDraftInput = {
  /** A draft of this sign-in. */
  draftId: Scalars['ID']['input'];
};

/** The code, or why there is none. */
export type OfferDraftPayload = {
  __typename?: 'OfferDraftPayload';
  /** Good once, for 30 minutes, for whoever has it; the one before it is good no more. Null if it was refused. */
  code?: Maybe<Scalars['String']['output']>;
  /** Until when it is good; null if it was refused. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Empty on success; 1 at most. */
  userErrors: Array<OfferDraftError>;
};

/** What an operator of the service sees: agreements, roles, the audit log. Nothing of what is in a case. */
export type Operator = {
  __typename?: 'Operator';
  /** Every agreement, the newest first. */
  agreements: IssuedAgreementConnection;
  /** The audit log, the newest entry first. */
  audit: AuditEntryConnection;
  /** Every purchase, the newest first. R28, R31. */
  purchases: SoldPurchaseConnection;
  /** Who has which role, by address; 500 at most. */
  roles: Array<GrantedRole>;
};


/** What an operator of the service sees: agreements, roles, the audit log. Nothing of what is in a case. */
export type OperatorAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What an operator of the service sees: agreements, roles, the audit log. Nothing of what is in a case. */
export type OperatorAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What an operator of the service sees: agreements, roles, the audit log. Nothing of what is in a case. */
export type OperatorPurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<PurchaseState>;
};

/** Which end comes first. */
export type OrderDirection =
  /** The lowest or oldest first. */
  | 'ASC'
  /** The highest or newest first. */
  | 'DESC';

/** A partner organisation, for its members and for operators; to everybody else it does not exist. R11. */
export type Organisation = Node & {
  __typename?: 'Organisation';
  /** What it holds, in the order in which it was granted. R11. */
  benefits: BenefitConnection;
  /** Its short name, in the addresses of its programs; it never changes. R52. */
  handle: Scalars['String']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Who belongs to it, in the order in which they were added. */
  members: OrganisationMemberConnection;
  /** Its name. */
  name: Scalars['String']['output'];
  /** The sign-ins of its programs, in the order in which they were made; null for who does not administer it; 20 at most. R65. */
  serviceSignIns?: Maybe<Array<ServiceSignIn>>;
  /** What the viewer is in it; null for an operator who is no member. */
  viewerRole?: Maybe<OrganisationRole>;
};


/** A partner organisation, for its members and for operators; to everybody else it does not exist. R11. */
export type OrganisationBenefitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A partner organisation, for its members and for operators; to everybody else it does not exist. R11. */
export type OrganisationMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Somebody who belongs to an organisation. */
export type OrganisationMember = {
  __typename?: 'OrganisationMember';
  /** Since when. */
  addedAt: Scalars['DateTime']['output'];
  /** The address that was added, in lower case. R52. */
  email: Scalars['EmailAddress']['output'];
  /** The kind of sign-in that is a member with it. */
  kind: PersonKind;
  /** As what. */
  role: OrganisationRole;
};

/** A page of members. */
export type OrganisationMemberConnection = {
  __typename?: 'OrganisationMemberConnection';
  /** The items with their cursors. */
  edges: Array<OrganisationMemberEdge>;
  /** The items alone. */
  nodes: Array<OrganisationMember>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of members, with its place in the list. */
export type OrganisationMemberEdge = {
  __typename?: 'OrganisationMemberEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: OrganisationMember;
};

/** What the viewer is where. */
export type OrganisationMembership = {
  __typename?: 'OrganisationMembership';
  /** Where. */
  organisation: Organisation;
  /** As what. */
  role: OrganisationRole;
};

/** What somebody is in an organisation. R11. */
export type OrganisationRole =
  /** Manages its members and claims and activates its benefits; at least one there always is. */
  | 'ADMINISTRATOR'
  /** Reads the pairs of benefits that are activated. */
  | 'MEMBER';

/** Where a page lies in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last item, to go on after; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether something comes after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page was asked for with a cursor, so that something came before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Where partners find help that is not a support case; no incident is taken. R64. */
export type PartnerHelp = {
  __typename?: 'PartnerHelp';
  /** The topic in the viewer’s language. */
  name: Scalars['String']['output'];
  /** What is found there, in the viewer’s language. */
  text: Scalars['String']['output'];
  /** PROGRAMME, PRESALES, BILLING or another topic of the catalogue. */
  topic: Scalars['String']['output'];
  /** Where to go. */
  url: Scalars['URL']['output'];
};

/** What kind of identity a person signs in with. R1, R52. */
export type PersonKind =
  /** A consumer identity. */
  | 'PERSONAL'
  /** An identity of an organisation’s directory. */
  | 'WORK';

/** Which product versions plans of a type cover. R19–R23. */
export type PlanCoverage =
  /** Cloud products only. R19. */
  | 'CLOUD_ONLY'
  /** Any version until its extended end. R23. */
  | 'MAINSTREAM_AND_EXTENDED'
  /** Any version in mainstream support. */
  | 'MAINSTREAM_ONLY'
  /** On-premises: the current version or the one before it, in mainstream support. R20, R21. */
  | 'ON_PREMISES_N_MINUS_1'
  /** What is in mainstream support, and developer tools in extended support too. R22. */
  | 'VISUAL_STUDIO_BENEFIT';

/** The viewer’s plans for one product version. R15–R25. */
export type PlanOptions = {
  __typename?: 'PlanOptions';
  /** Those that can be chosen, the one that ends first at the head; 100 at most. */
  available: Array<Agreement>;
  /** What to try if a plan is missing. R16. */
  missing: MissingPlanHelp;
  /** Whether an incident can be bought instead, here or at another shop; `purchaseOptions` has what and at which price. */
  purchase: PurchaseOption;
  /** Where support for the product is given; null where it is here. R36. */
  redirect?: Maybe<SupportPortal>;
  /** Those that cannot, with every reason; 100 at most. R16. */
  unavailable: Array<UnavailablePlan>;
};

/** The offer behind an agreement. */
export type PlanType = {
  __typename?: 'PlanType';
  /** Stable; the same in every language. */
  code: Scalars['String']['output'];
  /** Which product versions it covers; `plans` says it of each. R19–R23. */
  coverage: PlanCoverage;
  /** The same as one sentence in the viewer’s language. R19–R23. */
  covers: Scalars['String']['output'];
  /** Days that it lasts after those years. R12. */
  extraDays: Scalars['Int']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Incidents that come with it; null is unlimited, or with `unitsPerAgreement` what each agreement says. */
  units?: Maybe<Scalars['Int']['output']>;
  /** Whether each agreement says its own number of incidents. */
  unitsPerAgreement: Scalars['Boolean']['output'];
  /** Calendar years that it lasts. R12. */
  years: Scalars['Int']['output'];
};

/** A problem that a case can be about. R34. */
export type Problem = Node & {
  __typename?: 'Problem';
  /** The category that it belongs to. */
  category: ProblemCategory;
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Its name in the viewer’s language. */
  name: Scalars['String']['output'];
};

/** A kind of problem of one product. R34. */
export type ProblemCategory = Node & {
  __typename?: 'ProblemCategory';
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Its name in the viewer’s language. */
  name: Scalars['String']['output'];
  /** The problems to choose from; 10 at most. */
  problems: Array<Problem>;
  /** The product that it belongs to. */
  product: Product;
};

/** Something that support is given for. R34. */
export type Product = Node & {
  __typename?: 'Product';
  /** What can be wrong with it, by category; 10 at most. */
  categories: Array<ProblemCategory>;
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Where it runs. */
  kind: ProductKind;
  /** Its name, the same in every language. */
  name: Scalars['String']['output'];
  /** Where its support is given. R36. */
  portal: SupportPortal;
  /** Its versions, the newest first; 12 at most. */
  versions: Array<ProductVersion>;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The items with their cursors. */
  edges: Array<ProductEdge>;
  /** The items alone. */
  nodes: Array<Product>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of products, with its place in the list. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Product;
};

/** Where a product runs. */
export type ProductKind =
  /** Run by the vendor as a service. */
  | 'CLOUD'
  /** Installed by the customer. */
  | 'ON_PREMISES';

/** A version of a product, with its lifecycle. R21–R24. */
export type ProductVersion = Node & {
  __typename?: 'ProductVersion';
  /** The last day of any support; null while none is announced. */
  extendedEndsOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** Where it stands today. */
  lifecyclePhase: LifecyclePhase;
  /** The last day of mainstream support; null under the modern policy. */
  mainstreamEndsOn?: Maybe<Scalars['Date']['output']>;
  /** Its name without the product’s. */
  name: Scalars['String']['output'];
  /** The product that it is a version of. */
  product: Product;
  /** The first day of its support; null for one that was always there. */
  releasedOn?: Maybe<Scalars['Date']['output']>;
};

/** The one-time profile: defaults for every case. R2–R4. */
export type Profile = {
  __typename?: 'Profile';
  /** The company; null if none was given. */
  company?: Maybe<Scalars['String']['output']>;
  /** The country that routes requests by default. R40. */
  country: Scalars['CountryCode']['output'];
  /** From the identity; read-only. R3. */
  firstName: Scalars['String']['output'];
  /** From the identity; read-only, empty if it has none. R3. */
  lastName: Scalars['String']['output'];
  /** The language of texts where a request names none, and the one asked for in cases. */
  locale: Scalars['Locale']['output'];
  /** A telephone number; null if none was given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** The time zone that routes requests by default. R40. */
  timeZone: Scalars['TimeZone']['output'];
};

/** One incident or a pack of them, bought or being bought by the viewer. R26–R31. */
export type Purchase = Node & {
  __typename?: 'Purchase';
  /** What came of it, registered to the buyer; null before. R31. */
  agreement?: Maybe<Agreement>;
  /** When it was charged; null if it was not. */
  capturedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The card that it was charged to, or is to be; null before it is confirmed. R27. */
  card?: Maybe<CardFace>;
  /** PASS_CHALLENGE: for the provider’s own program in a client; else null. */
  challengeSecret?: Maybe<Scalars['String']['output']>;
  /** PASS_CHALLENGE: the page of the bank; else null, and for clients with the provider’s own fields. */
  challengeUrl?: Maybe<Scalars['URL']['output']>;
  /** What the buyer confirms, in the viewer’s language: how much is charged at once, to which card, under which terms, and when it lapses. R28, R30. */
  confirmation: Scalars['String']['output'];
  /** When the buyer confirmed it; null before. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The country for which the price was asked. */
  country: Scalars['CountryCode']['output'];
  /** Whether the buyer’s bank disputes the charge: unused incidents wait until that is settled. */
  disputed: Scalars['Boolean']['output'];
  /** FAILED: why nothing was charged; else null. */
  failure?: Maybe<PurchaseFailure>;
  /** When the agreement was there; null before. */
  grantedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** What the buyer does next. */
  next: PurchaseStep;
  /** What is bought. */
  planType: PlanType;
  /** What it costs, taxes included: what is charged, and no more. R28. */
  price: Money;
  /** What help was wanted with; the plan covers more. Null if it is not in the catalogue any more. R23. */
  productVersion?: Maybe<ProductVersion>;
  /** Until when the price is held: an hour. */
  quoteEndsAt: Scalars['DateTime']['output'];
  /** Links to the receipt, each time new ones; null until it is GRANTED. */
  receipt?: Maybe<PurchaseReceipt>;
  /** What to quote about it, also on the card’s statement. */
  reference: Scalars['String']['output'];
  /** What was given back. */
  refunded: Money;
  /** Incidents that were given back. */
  refundedUnits: Scalars['Int']['output'];
  /** When it was started. */
  startedAt: Scalars['DateTime']['output'];
  /** What has become of it. */
  state: PurchaseState;
  /** The terms under which it is bought; null if they are not in the catalogue any more. R28. */
  terms?: Maybe<PurchaseTerms>;
  /** Incidents. */
  units: Scalars['Int']['output'];
};

/** A page of purchases. */
export type PurchaseConnection = {
  __typename?: 'PurchaseConnection';
  /** The items with their cursors. */
  edges: Array<PurchaseEdge>;
  /** The items alone. */
  nodes: Array<Purchase>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of purchases, with its place in the list. */
export type PurchaseEdge = {
  __typename?: 'PurchaseEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Purchase;
};

/** Why nothing was charged. */
export type PurchaseFailure = {
  __typename?: 'PurchaseFailure';
  /** What kind of failure it is. */
  code: PurchaseFailureCode;
  /** The same in the viewer’s language, with the way on. */
  message: Scalars['String']['output'];
};

/** Why nothing was charged. */
export type PurchaseFailureCode =
  /** The bank declined the card. */
  | 'CARD_DECLINED'
  /** The card has expired. */
  | 'CARD_EXPIRED'
  /** The bank’s question was not answered in time. */
  | 'CHALLENGE_ABANDONED'
  /** The bank could not make sure that it was the buyer. */
  | 'CHALLENGE_FAILED'
  /** There is not enough money behind the card. */
  | 'INSUFFICIENT_FUNDS'
  /** The payment did not go through. */
  | 'NOT_CHARGED'
  /** It was not confirmed within its hour. */
  | 'QUOTE_EXPIRED';

/** One incident, or a pack of them, with its price. R29, R30. */
export type PurchaseOffer = {
  __typename?: 'PurchaseOffer';
  /** What is in the way; null where it is offered. */
  code?: Maybe<PurchaseRefusalCode>;
  /** The last day of use if it is bought today; what is unused lapses after it. Null where it is not sold. R12, R30. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** The same in the viewer’s language. */
  message?: Maybe<Scalars['String']['output']>;
  /** Whether it can be bought. */
  offered: Scalars['Boolean']['output'];
  /** What is bought. */
  planType: PlanType;
  /** What it costs today, taxes included; null where it is not sold. */
  price?: Maybe<Money>;
  /** Whether it is the one to take if nothing speaks for another: a single incident, since all lapse. R30. */
  recommended: Scalars['Boolean']['output'];
  /** The terms under which it is sold today; null where it is not. R28. */
  terms?: Maybe<PurchaseTerms>;
  /** Incidents. */
  units: Scalars['Int']['output'];
};

/** Whether one incident can be bought. R26, R32. */
export type PurchaseOption = {
  __typename?: 'PurchaseOption';
  /** The first thing in the way; null where it is offered. */
  code?: Maybe<PurchaseRefusalCode>;
  /** The same in the viewer’s language, with the way on. */
  message?: Maybe<Scalars['String']['output']>;
  /** Whether it can be bought. */
  offered: Scalars['Boolean']['output'];
};

/** What can be bought for a version with this sign-in. R23, R26–R30. */
export type PurchaseOptions = {
  __typename?: 'PurchaseOptions';
  /** The card that would be charged; null where none is kept, or nothing can be bought. R27. */
  card?: Maybe<SavedCard>;
  /** The first thing in the way; null where something can be bought. */
  code?: Maybe<PurchaseRefusalCode>;
  /** Whose price list it is; null where that is not known. R29. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** The same in the viewer’s language. */
  message?: Maybe<Scalars['String']['output']>;
  /** Whether something can be bought. */
  offered: Scalars['Boolean']['output'];
  /** The fewest incidents first, also those that are not sold in the country; empty where nothing can be bought; 4 at most. */
  offers: Array<PurchaseOffer>;
  /** The way back, best first; empty where something can be bought; 3 at most. */
  remedies: Array<Remedy>;
};

/** A receipt, as a page and as PDF. Both say what came back since, too. */
export type PurchaseReceipt = {
  __typename?: 'PurchaseReceipt';
  /** When both links end: ten minutes after they were asked for. */
  expiresAt: Scalars['DateTime']['output'];
  /** The moment of the charge. */
  issuedAt: Scalars['DateTime']['output'];
  /** The number of the receipt, such as R-2026-000001. */
  number: Scalars['String']['output'];
  /** The same as PDF. */
  pdfUrl: Scalars['URL']['output'];
  /** A page to print. The link opens it without a token: to be followed, not kept. */
  url: Scalars['URL']['output'];
};

/** Why an incident cannot be bought for this version with this sign-in. */
export type PurchaseRefusalCode =
  /** The price list of which country holds is not known: name one, or complete the profile. R2. */
  | 'COUNTRY_UNKNOWN'
  /** The version is past its end of support. R23. */
  | 'LIFECYCLE_ENDED'
  /** This installation does not sell incidents. */
  | 'NOT_SET_UP'
  /** It is not sold for this version or country now. R29. */
  | 'NOT_SOLD_HERE'
  /** Support for the product is given in another portal. R36. */
  | 'SERVED_ELSEWHERE'
  /** Only a personal sign-in can buy. R26. */
  | 'SIGN_IN_KIND_NOT_ALLOWED';

/** What has become of a purchase. R28. */
export type PurchaseState =
  /** The provider has the order, and the money is not taken yet. */
  | 'AUTHORISED'
  /** Charged; the agreement comes in a moment. */
  | 'CAPTURED'
  /** Nothing was charged; `failure` says why. */
  | 'FAILED'
  /** Charged, and the agreement is there. */
  | 'GRANTED'
  /** All of it was given back. */
  | 'REFUNDED'
  /** A quote, confirmed or not; nothing is known to be charged. */
  | 'STARTED'
  /** The provider was asked to charge and has not said yet what came of it. It is asked again; nobody guesses. */
  | 'UNKNOWN';

/** What the buyer does next. */
export type PurchaseStep =
  /** Confirm: `confirmPurchase`. Nothing is charged before. */
  | 'CONFIRM'
  /** Nothing more comes. */
  | 'DONE'
  /** Enter a card: `enterCard`. */
  | 'ENTER_CARD'
  /** Show the bank that it is you, at `challengeUrl` or with `challengeSecret`. */
  | 'PASS_CHALLENGE'
  /** Nothing; look again in a moment. */
  | 'WAIT';

/** What a buyer agrees to. R28. */
export type PurchaseTerms = {
  __typename?: 'PurchaseTerms';
  /** In the viewer’s language. */
  text: Scalars['String']['output'];
  /** Its name; the text of a version never changes. */
  version: Scalars['String']['output'];
};

/** What can be asked. Everything needs a sign-in. R1. */
export type Query = {
  __typename?: 'Query';
  /** The case with this number; null for everyone who is not on it, as for a number that was never given out. R48. */
  case?: Maybe<Case>;
  /** The cases in which the viewer is a contact, open and closed; the last changed first by default. R48, R54. */
  cases?: Maybe<CaseConnection>;
  /** The support desk, for its engineers and supervisors; FORBIDDEN for everybody else. */
  desk?: Maybe<Desk>;
  /** The draft with this id; null for one of somebody else, and for one that was submitted or expired. R25. */
  draft?: Maybe<Draft>;
  /** The drafts of this sign-in that are neither submitted nor expired, the last saved first. R25. */
  drafts?: Maybe<DraftConnection>;
  /** The thing with this id; null for what does not exist or is not the viewer’s. */
  node?: Maybe<Node>;
  /** The things with these ids, in their order, null for each that is not there; 100 at most. */
  nodes: Array<Maybe<Node>>;
  /** For operators; FORBIDDEN for everybody else. */
  operator?: Maybe<Operator>;
  /** The organisation with this handle; null for what does not exist or is not the viewer’s. R11. */
  organisation?: Maybe<Organisation>;
  /** Where a partner goes who needs help with the programme, presales or billing; 10 at most. R64. */
  partnerHelp?: Maybe<Array<PartnerHelp>>;
  /** Which registered plans can be used for a version, and why the others cannot; null for a version that does not exist. R15–R25. */
  plans?: Maybe<PlanOptions>;
  /** The products that support is given for, by name. R34. */
  products?: Maybe<ProductConnection>;
  /** The purchase with this id; null for one of somebody else. While it is under way the provider is asked what came of it. R28, R31. */
  purchase?: Maybe<Purchase>;
  /** What can be bought for a version, at which price, and why not; null for a version that does not exist. Nothing is charged before `confirmPurchase`. R23, R26–R30. */
  purchaseOptions?: Maybe<PurchaseOptions>;
  /** How much may still be asked for in this minute. */
  rateLimit?: Maybe<RateLimit>;
  /** Where a request would go, before anything is submitted; null for a version that does not exist. R37–R42. */
  routing?: Maybe<RoutingPreview>;
  /** Articles that may help: of the product and version, with the problem or its category, or with the words that were typed; null for a version that does not exist. R35. */
  selfHelp?: Maybe<SelfHelp>;
  /** Every severity with its hours, times and languages; null for a version that does not exist; 3 at most. R38–R42. */
  severities?: Maybe<Array<SeverityOption>>;
  /** The sign-in that is asking. R1. */
  viewer: Viewer;
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryCaseArgs = {
  number: Scalars['String']['input'];
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CaseOrder>;
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryDraftArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryDraftsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryOrganisationArgs = {
  handle: Scalars['String']['input'];
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryPlansArgs = {
  productVersionId: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ProductKind>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryPurchaseArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryPurchaseOptionsArgs = {
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  productVersionId: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QueryRoutingArgs = {
  input: RoutingInput;
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QuerySelfHelpArgs = {
  problemId?: InputMaybe<Scalars['ID']['input']>;
  productVersionId: Scalars['ID']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Everything needs a sign-in. R1. */
export type QuerySeveritiesArgs = {
  country: Scalars['CountryCode']['input'];
  productVersionId: Scalars['ID']['input'];
  timeZone: Scalars['TimeZone']['input'];
};

/** Something happened in a queue. */
export type QueueChange = {
  __typename?: 'QueueChange';
  /** The name of the queue. */
  queue: Scalars['String']['output'];
  /** How many cases wait in it now: open and nobody’s. */
  waiting: Scalars['Int']['output'];
};

/** How much there is to do in a queue: numbers, and nothing of any case. */
export type QueueLoad = {
  __typename?: 'QueueLoad';
  /** How many of both were not answered in time, and are not yet. R41. */
  breached: Scalars['Int']['output'];
  /** How many of both are to be answered first within half an hour. R41. */
  dueSoon: Scalars['Int']['output'];
  /** Who has the queue or owns something in it, those with the most first; 100 at most. */
  engineers: Array<EngineerLoad>;
  /** How many open cases have an owner. */
  owned: Scalars['Int']['output'];
  /** The name of the queue. */
  queue: Scalars['String']['output'];
  /** How many open cases nobody owns. */
  waiting: Scalars['Int']['output'];
};

/** A case that waits in a queue: what an engineer needs to choose it, and nothing of its content. R48. */
export type QueuedCase = {
  __typename?: 'QueuedCase';
  /** The number by which it is taken. */
  number: Scalars['String']['output'];
  /** The version that help is needed with. */
  productVersion: ProductVersion;
  /** The region whose engineers answer. */
  region: Scalars['String']['output'];
  /** By when the first answer is due. R41. */
  responseDueAt: Scalars['DateTime']['output'];
  /** How badly it hurts. */
  severity: Severity;
  /** When the engineers work on it. */
  supportHours: SupportHours;
};

/** A page of waiting cases. */
export type QueuedCaseConnection = {
  __typename?: 'QueuedCaseConnection';
  /** The items with their cursors. */
  edges: Array<QueuedCaseEdge>;
  /** The items alone. */
  nodes: Array<QueuedCase>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of waiting cases, with its place in the list. */
export type QueuedCaseEdge = {
  __typename?: 'QueuedCaseEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: QueuedCase;
};

/** The points of the asker: of an API key, of a sign-in, or of a network. A request takes 1 for every 100 objects that it may ask for, 1 at least; what it did not use is given back. */
export type RateLimit = {
  __typename?: 'RateLimit';
  /** What this request is reckoned to take, in points, before it has run. */
  cost: Scalars['Int']['output'];
  /** Points a minute. */
  limit: Scalars['Int']['output'];
  /** How many are left in this minute, as far as this process knows. */
  remaining: Scalars['Int']['output'];
  /** When the minute is over and all of them are there again. */
  resetAt: Scalars['DateTime']['output'];
};

/** Why the case was not reassigned. */
export type ReassignCaseError = UserError & {
  __typename?: 'ReassignCaseError';
  /** What kind of refusal it is. */
  code: ReassignCaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the case was not reassigned. */
export type ReassignCaseErrorCode =
  /** No open case with this number is in a queue of this supervisor. R48. */
  | 'CASE_NOT_FOUND'
  /** That engineer is a contact of the case, or holds the address of one. */
  | 'CONTACT_OF_CASE'
  /** No engineer with this address has the queue of the case, or they never signed in. */
  | 'ENGINEER_NOT_FOUND';

/** Reassigning a case. */
export type ReassignCaseInput = {
  /** The number of an open case in a queue of this supervisor. */
  number: Scalars['String']['input'];
  /** The address of an engineer who has its queue; null puts it back into the queue. */
  toEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
};

/** Whose the case is now, or why the case was not reassigned. */
export type ReassignCasePayload = {
  __typename?: 'ReassignCasePayload';
  /** The number of the case; null if it was refused. */
  number?: Maybe<Scalars['String']['output']>;
  /** Who owns it now; null while it waits in its queue, and if it was refused. */
  owner?: Maybe<CaseOwner>;
  /** The queue that it is in; null if it was refused. */
  queue?: Maybe<Scalars['String']['output']>;
  /** Empty on success; 10 at most. */
  userErrors: Array<ReassignCaseError>;
};

/** Why nothing was counted. */
export type RecordSelfHelpError = UserError & {
  __typename?: 'RecordSelfHelpError';
  /** What kind of refusal it is. */
  code: RecordSelfHelpErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why nothing was counted. */
export type RecordSelfHelpErrorCode =
  /** The draft became a case. */
  | 'ALREADY_SUBMITTED'
  /** No article was named, or one that is not there. */
  | 'ARTICLE_NOT_FOUND'
  /** This sign-in has no such draft, or it expired. */
  | 'DRAFT_NOT_FOUND'
  /** There is no such version. */
  | 'PRODUCT_VERSION_NOT_FOUND'
  /** More than 5, or more than one that was opened or has solved it. */
  | 'TOO_MANY_ARTICLES';

/** Which articles, and what came of them. R35. */
export type RecordSelfHelpInput = {
  /** With SHOWN 5 at most, else one. */
  articleIds: Array<Scalars['ID']['input']>;
  /** The draft of this sign-in beside which they were; null where nothing was saved yet. */
  draftId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that they were offered for. */
  productVersionId: Scalars['ID']['input'];
  /** What came of them. */
  what: SelfHelpEvent;
};

/** That it was counted; what is told twice is counted once, and is no error. */
export type RecordSelfHelpPayload = {
  __typename?: 'RecordSelfHelpPayload';
  /** The draft that was named: after SOLVED it is not there any more; null if none was or it was refused. */
  draftId?: Maybe<Scalars['ID']['output']>;
  /** Empty on success; 1 at most. */
  userErrors: Array<RecordSelfHelpError>;
};

/** Why nothing was refunded. */
export type RefundPurchaseError = UserError & {
  __typename?: 'RefundPurchaseError';
  /** What kind of refusal it is. */
  code: RefundPurchaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why nothing was refunded. */
export type RefundPurchaseErrorCode =
  /** The buyer’s bank disputes the charge: the money goes back that way, or not at all. */
  | 'DISPUTED'
  /** A request with this key is under way; send it again in a moment. R44. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used for other input. R44. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** What was bought has ended, and what was left of it has lapsed. */
  | 'LAPSED'
  /** Fewer unused incidents are left of it. */
  | 'NOT_ENOUGH_UNUSED'
  /** There is no such purchase. */
  | 'PURCHASE_NOT_FOUND';

/** Money for unused incidents. */
export type RefundPurchaseInput = {
  /** 1–255 characters of the client’s choice. R44. */
  idempotencyKey: Scalars['String']['input'];
  /** The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** Why, in one line of at most 500 characters. It stays in the audit log. */
  reason: Scalars['String']['input'];
  /** For how many unused incidents, 1 or more. */
  units: Scalars['Int']['input'];
};

/** The purchase, or why nothing was refunded. */
export type RefundPurchasePayload = {
  __typename?: 'RefundPurchasePayload';
  /** As it is now; null if it was refused. Where the provider does not answer at once, `refunded` follows in a while. */
  purchase?: Maybe<SoldPurchase>;
  /** Empty on success; 10 at most. */
  userErrors: Array<RefundPurchaseError>;
};

/** Why an agreement was not registered. */
export type RegisterAgreementError = UserError & {
  __typename?: 'RegisterAgreementError';
  /** What kind of refusal it is. */
  code: RegisterAgreementErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** TOO_MANY_ATTEMPTS: when the next guess is judged; else null. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why an agreement was not registered. */
export type RegisterAgreementErrorCode =
  /** No activated agreement has this pair, whichever half is wrong. R6, R10. */
  | 'AGREEMENT_NOT_FOUND'
  /** It is registered to this sign-in already; the answer carries it. R9. */
  | 'ALREADY_REGISTERED'
  /** Complete the profile first. R2. */
  | 'PROFILE_REQUIRED'
  /** Too many wrong guesses; right and wrong are answered alike until `retryAt`. R61. */
  | 'TOO_MANY_ATTEMPTS';

/** The pair as it is printed; white space, hyphens and case do not matter. R6. */
export type RegisterAgreementInput = {
  /** The Access ID. */
  accessId: Scalars['String']['input'];
  /** The Contract ID. */
  contractId: Scalars['String']['input'];
  /** The version that help is needed with, for the reasons that depend on it. R9, R14. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
};

/** The agreement and whether it can be used, or why it was not registered. */
export type RegisterAgreementPayload = {
  __typename?: 'RegisterAgreementPayload';
  /** How to share it with colleagues; null where nothing was registered. R8. */
  advice?: Maybe<Scalars['String']['output']>;
  /** The agreement, also with ALREADY_REGISTERED; else null. R9. */
  agreement?: Maybe<Agreement>;
  /** Every reason why it cannot be used now; 4 at most. R9. */
  unavailableReasons: Array<UnavailableReason>;
  /** Empty on success; 1 at most. */
  userErrors: Array<RegisterAgreementError>;
};

/** Why the case was not released. */
export type ReleaseCaseError = UserError & {
  __typename?: 'ReleaseCaseError';
  /** What kind of refusal it is. */
  code: ReleaseCaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the case was not released. */
export type ReleaseCaseErrorCode =
  /** The viewer does not own such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** The case is closed. */
  | 'NOT_OPEN';

/** Releasing a case. */
export type ReleaseCaseInput = {
  /** An open case that the viewer owns. */
  caseId: Scalars['ID']['input'];
};

/** Whose the case is now, or why the case was not released. */
export type ReleaseCasePayload = {
  __typename?: 'ReleaseCasePayload';
  /** The number of the case; null if it was refused. */
  number?: Maybe<Scalars['String']['output']>;
  /** Who owns it now; null while it waits in its queue, and if it was refused. */
  owner?: Maybe<CaseOwner>;
  /** The queue that it is in; null if it was refused. */
  queue?: Maybe<Scalars['String']['output']>;
  /** Empty on success; 10 at most. */
  userErrors: Array<ReleaseCaseError>;
};

/** Something to do about a reason. */
export type Remedy = {
  __typename?: 'Remedy';
  /** What kind of thing to do. */
  action: RemedyAction;
  /** The same in the viewer’s language. */
  text: Scalars['String']['output'];
  /** Where to do it; null where there is no one place. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** What to do next. */
export type RemedyAction =
  /** Get a plan that covers cloud products. R20. */
  | 'BUY_CLOUD_SUPPORT'
  /** Pay per incident with this personal sign-in. R32. */
  | 'BUY_INCIDENT'
  /** Choose one of `coveredVersions`. */
  | 'CHOOSE_VERSION'
  /** Ask the organisation’s administrator. */
  | 'CONTACT_ADMINISTRATOR'
  /** Ask where support for the product is given. R36. */
  | 'GO_TO_PORTAL'
  /** Renew the agreement. */
  | 'RENEW'
  /** Sign in with another account. R26. */
  | 'SIGN_IN_OTHERWISE'
  /** Use another registered plan that covers it. */
  | 'USE_OTHER_PLAN'
  /** Wait until it holds no longer. */
  | 'WAIT';

/** Why the card was not removed. */
export type RemoveCardError = UserError & {
  __typename?: 'RemoveCardError';
  /** What kind of refusal it is. */
  code: RemoveCardErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The way back, best first; empty where there is none; 3 at most. */
  remedies: Array<Remedy>;
};

/** Why the card was not removed. */
export type RemoveCardErrorCode =
  /** No such card is kept for this sign-in. */
  | 'CARD_NOT_FOUND'
  /** The payment provider cannot be reached; the card is still there. */
  | 'PROVIDER_UNAVAILABLE';

/** The card that is to go. */
export type RemoveCardInput = {
  /** Its last four digits, so that no other is removed. */
  last4: Scalars['String']['input'];
};

/** The viewer without the card, or why it is still there. */
export type RemoveCardPayload = {
  __typename?: 'RemoveCardPayload';
  /** Empty on success; 10 at most. */
  userErrors: Array<RemoveCardError>;
  /** As it is now; null if it was refused. */
  viewer?: Maybe<Viewer>;
};

/** Why nobody was removed. */
export type RemoveCaseContactError = UserError & {
  __typename?: 'RemoveCaseContactError';
  /** What kind of refusal it is. */
  code: RemoveCaseContactErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why nobody was removed. */
export type RemoveCaseContactErrorCode =
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** The case has no such contact. */
  | 'CONTACT_NOT_FOUND'
  /** The viewer is not the engineer who owns the case. R50. */
  | 'ENGINEER_ONLY'
  /** The primary contact is replaced, never removed. R50. */
  | 'PRIMARY_CONTACT';

/** Taking somebody off a case. R50. */
export type RemoveCaseContactInput = {
  /** A case that the viewer owns. */
  caseId: Scalars['ID']['input'];
  /** An additional contact of it. */
  contactId: Scalars['ID']['input'];
};

/** The case, or why nobody was removed. */
export type RemoveCaseContactPayload = {
  __typename?: 'RemoveCaseContactPayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** Empty on success; 10 at most. */
  userErrors: Array<RemoveCaseContactError>;
};

/** Why the member was not removed. */
export type RemoveOrganisationMemberError = UserError & {
  __typename?: 'RemoveOrganisationMemberError';
  /** What kind of refusal it is. */
  code: RemoveOrganisationMemberErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the member was not removed. */
export type RemoveOrganisationMemberErrorCode =
  /** A value has a form that cannot be stored, or an operator says no reason; `path` says which. */
  | 'INVALID_INPUT'
  /** An organisation never loses its last administrator. */
  | 'LAST_ADMINISTRATOR'
  /** Nobody with this address and kind of sign-in is a member. */
  | 'MEMBER_NOT_FOUND'
  /** Only an administrator of the organisation does this, or an operator. */
  | 'NOT_ADMINISTRATOR'
  /** The viewer belongs to no such organisation. */
  | 'ORGANISATION_NOT_FOUND';

/** A member who is to go. */
export type RemoveOrganisationMemberInput = {
  /** The address that was added. */
  email: Scalars['EmailAddress']['input'];
  /** The kind of sign-in. */
  kind?: PersonKind;
  /** The organisation. */
  organisationId: Scalars['ID']['input'];
  /** Why, in one line of at most 500 characters. It stays in the audit log. Required of operators. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The organisation, or why the member was not removed. */
export type RemoveOrganisationMemberPayload = {
  __typename?: 'RemoveOrganisationMemberPayload';
  /** As it is now; null if it was refused, and for who is no member of it any more. */
  organisation?: Maybe<Organisation>;
  /** Empty on success; 10 at most. */
  userErrors: Array<RemoveOrganisationMemberError>;
};

/** Why the service sign-in was not removed. */
export type RemoveServiceSignInError = UserError & {
  __typename?: 'RemoveServiceSignInError';
  /** What kind of refusal it is. */
  code: RemoveServiceSignInErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the service sign-in was not removed. */
export type RemoveServiceSignInErrorCode =
  /** Only an administrator of the organisation does this. */
  | 'NOT_ADMINISTRATOR'
  /** The viewer’s organisations have no such service sign-in. */
  | 'SERVICE_SIGN_IN_NOT_FOUND';

/** A service sign-in that is to go. */
export type RemoveServiceSignInInput = {
  /** The service sign-in. */
  serviceSignInId: Scalars['ID']['input'];
};

/** What came of it, or why it was not removed. */
export type RemoveServiceSignInPayload = {
  __typename?: 'RemoveServiceSignInPayload';
  /** How many keys ended with it; null if it was refused. */
  revokedKeys?: Maybe<Scalars['Int']['output']>;
  /** Empty on success; 1 at most. */
  userErrors: Array<RemoveServiceSignInError>;
};

/** Why nothing was removed. */
export type RemoveStagedAttachmentError = UserError & {
  __typename?: 'RemoveStagedAttachmentError';
  /** What kind of refusal it is. */
  code: RemoveStagedAttachmentErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why nothing was removed. */
export type RemoveStagedAttachmentErrorCode =
  /** The viewer has no such file, or it is on a case by now. */
  | 'ATTACHMENT_NOT_FOUND';

/** Which file. R59. */
export type RemoveStagedAttachmentInput = {
  /** An own file that no case has. */
  attachmentId: Scalars['ID']['input'];
};

/** What was removed, or why nothing was. */
export type RemoveStagedAttachmentPayload = {
  __typename?: 'RemoveStagedAttachmentPayload';
  /** The id that means nothing any more; null if it was refused. */
  removedId?: Maybe<Scalars['ID']['output']>;
  /** Empty on success; 10 at most. */
  userErrors: Array<RemoveStagedAttachmentError>;
};

/** Why the case was not reopened. */
export type ReopenCaseError = UserError & {
  __typename?: 'ReopenCaseError';
  /** What kind of refusal it is. */
  code: ReopenCaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the case was not reopened. */
export type ReopenCaseErrorCode =
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** Its engineer cannot reopen it. */
  | 'CONTACTS_ONLY'
  /** It is open. */
  | 'NOT_CLOSED'
  /** Its unit was given back and cannot be taken again; `unavailableReasons` says why. */
  | 'PLAN_UNAVAILABLE'
  /** It was closed more than 14 days ago; submit a new case that refers to it. */
  | 'TOO_LATE';

/** Reopening a case. R56. */
export type ReopenCaseInput = {
  /** A closed case in which the viewer is a contact. */
  caseId: Scalars['ID']['input'];
};

/** The case, or why it was not reopened. */
export type ReopenCasePayload = {
  __typename?: 'ReopenCasePayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** With PLAN_UNAVAILABLE every reason, as it is now; 4 at most. R25. */
  unavailableReasons: Array<UnavailableReason>;
  /** Empty on success; 10 at most. */
  userErrors: Array<ReopenCaseError>;
};

/** Why the primary contact was not replaced. */
export type ReplacePrimaryContactError = UserError & {
  __typename?: 'ReplacePrimaryContactError';
  /** What kind of refusal it is. */
  code: ReplacePrimaryContactErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the primary contact was not replaced. */
export type ReplacePrimaryContactErrorCode =
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** The case has no such contact. */
  | 'CONTACT_NOT_FOUND'
  /** A contact of the case has this address already; name that contact instead. */
  | 'DUPLICATE_CONTACT'
  /** The viewer is not the engineer who owns the case. R50. */
  | 'ENGINEER_ONLY'
  /** A value cannot be used or is missing; `path` says which. */
  | 'INVALID_INPUT'
  /** 24/7 needs a telephone number of the primary contact. R39. */
  | 'PHONE_REQUIRED'
  /** The former one would be the eleventh additional contact. R46. */
  | 'TOO_MANY_CONTACTS';

/** A new primary contact: a contact of the case, or a new person. R50. */
export type ReplacePrimaryContactInput = {
  /** A case that the viewer owns. */
  caseId: Scalars['ID']['input'];
  /** Somebody who is no contact yet; else `contactId`. */
  contact?: InputMaybe<CaseContactInput>;
  /** A contact of the case; else `contact`. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the former one leaves the case. */
  removeFormer?: Scalars['Boolean']['input'];
};

/** The case, or why the primary contact was not replaced. */
export type ReplacePrimaryContactPayload = {
  __typename?: 'ReplacePrimaryContactPayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** Empty on success; 10 at most. */
  userErrors: Array<ReplacePrimaryContactError>;
};

/** When the first answer is due, whether it came in time, and whose time passed since. R41, R63. */
export type ResponseClock = {
  __typename?: 'ResponseClock';
  /** When the first answer is due; while the clock is paused, as if it went on now. Once answered or closed it stays. */
  dueAt: Scalars['DateTime']['output'];
  /** Counted minutes so far, or up to the first answer; rounded down. */
  elapsedMinutes: Scalars['Int']['output'];
  /** Whether the first answer came in time. */
  outcome: ResponseOutcome;
  /** When an engineer first answered; null before. */
  respondedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the clock did from the submission to the closing, in order: the newest 400 at most. */
  segments: Array<ResponseClockSegment>;
  /** What it does now. */
  state: ResponseClockState;
  /** In how many minutes of the desk’s hours the first answer is promised. */
  targetMinutes: Scalars['Int']['output'];
};

/** A stretch in which the clock did one thing. */
export type ResponseClockSegment = {
  __typename?: 'ResponseClockSegment';
  /** From this moment … */
  from: Scalars['DateTime']['output'];
  /** What it did. */
  state: ResponseClockState;
  /** … to this one; of the last one to now, where it goes on. */
  to: Scalars['DateTime']['output'];
};

/** What the clock does. R63. */
export type ResponseClockState =
  /** The desk is closed; the time does not count. */
  | 'CLOSED_HOURS'
  /** The case waits for the customer; the time does not count. */
  | 'PAUSED'
  /** It runs: the desk is open and it is its turn. */
  | 'RUNNING'
  /** The case is closed. */
  | 'STOPPED';

/** Whether the first answer came in time. R41. */
export type ResponseOutcome =
  /** It came too late, or is due and has not come. */
  | 'BREACHED'
  /** It came in time. */
  | 'MET'
  /** The case was closed before an answer was due. */
  | 'NOT_NEEDED'
  /** It is not due yet. */
  | 'PENDING';

/** Why the pair was not shown. */
export type RevealBenefitPairError = UserError & {
  __typename?: 'RevealBenefitPairError';
  /** What kind of refusal it is. */
  code: RevealBenefitPairErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the pair was not shown. */
export type RevealBenefitPairErrorCode =
  /** No organisation of the viewer holds such a benefit. */
  | 'BENEFIT_NOT_FOUND'
  /** There is no pair before the benefit is activated. R10. */
  | 'NOT_ACTIVATED';

/** Whose pair is to be shown. */
export type RevealBenefitPairInput = {
  /** An activated benefit of an organisation of the viewer. */
  benefitId: Scalars['ID']['input'];
};

/** The benefit, or why the pair was not shown. */
export type RevealBenefitPairPayload = {
  __typename?: 'RevealBenefitPairPayload';
  /** As it is now; null where the viewer sees none. */
  benefit?: Maybe<Benefit>;
  /** To be registered by whoever uses it, and to be handed on; null if it was refused. R7, R8. */
  pair?: Maybe<AccessPair>;
  /** Empty on success; 10 at most. */
  userErrors: Array<RevealBenefitPairError>;
};

/** Why the key was not revoked. */
export type RevokeApiKeyError = UserError & {
  __typename?: 'RevokeApiKeyError';
  /** What kind of refusal it is. */
  code: RevokeApiKeyErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the key was not revoked. */
export type RevokeApiKeyErrorCode =
  /** The viewer’s organisations have no such key. */
  | 'KEY_NOT_FOUND'
  /** Only an administrator of the organisation does this. */
  | 'NOT_ADMINISTRATOR';

/** A key that is to end at once. */
export type RevokeApiKeyInput = {
  /** The key. */
  keyId: Scalars['ID']['input'];
};

/** The key, or why it was not revoked. */
export type RevokeApiKeyPayload = {
  __typename?: 'RevokeApiKeyPayload';
  /** As it is now; null if it was refused. */
  apiKey?: Maybe<ApiKey>;
  /** Empty on success; 1 at most. */
  userErrors: Array<RevokeApiKeyError>;
};

/** A role that is to be taken away. */
export type RevokeRoleInput = {
  /** The address to which it was granted. */
  email: Scalars['EmailAddress']['input'];
  /** The kind of sign-in. */
  kind?: PersonKind;
  /** Why, in one line of at most 500 characters. It stays in the audit log. */
  reason: Scalars['String']['input'];
  /** Which role. */
  role: DeskRole;
};

/** What a role is now, or why it was not granted or revoked. */
export type RoleChangePayload = {
  __typename?: 'RoleChangePayload';
  /** How many open cases of an engineer wait in their queues again; null if nothing was revoked. */
  releasedCases?: Maybe<Scalars['Int']['output']>;
  /** As granted; null if it was revoked or refused. */
  role?: Maybe<GrantedRole>;
  /** Empty on success; 1 at most. */
  userErrors: Array<RoleError>;
};

/** Why a role was not granted or revoked. */
export type RoleError = UserError & {
  __typename?: 'RoleError';
  /** What kind of refusal it is. */
  code: RoleErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a role was not granted or revoked. */
export type RoleErrorCode =
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** Nobody who has been here would be an operator; the command line can do it. */
  | 'LAST_OPERATOR'
  /** Nobody has this role by this address and kind. */
  | 'NOT_GRANTED'
  /** Nobody grants or revokes a role of their own. */
  | 'SELF'
  /** A pattern names no queue; or none is given, or some are for an operator. */
  | 'UNKNOWN_QUEUE';

/** Why the key was not rotated. */
export type RotateApiKeyError = UserError & {
  __typename?: 'RotateApiKeyError';
  /** What kind of refusal it is. */
  code: RotateApiKeyErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the key was not rotated. */
export type RotateApiKeyErrorCode =
  /** A value cannot be so; `path` says which. */
  | 'INVALID_INPUT'
  /** It can be used no more: make a new one. */
  | 'KEY_ENDED'
  /** The viewer’s organisations have no such key. */
  | 'KEY_NOT_FOUND'
  /** Only an administrator of the organisation does this. */
  | 'NOT_ADMINISTRATOR'
  /** Too many keys go on beside their successors. */
  | 'TOO_MANY_KEYS';

/** A key in the place of another one, with its name, scopes and networks. */
export type RotateApiKeyInput = {
  /** From when on it is good no more: in the future, at most 366 days from now. */
  expiresAt: Scalars['DateTime']['input'];
  /** The key that it takes over from. */
  keyId: Scalars['ID']['input'];
  /** For how many hours the old key goes on, 0 to 168; never past its own end. */
  overlapHours?: Scalars['Int']['input'];
};

/** Both keys, or why it was not rotated. */
export type RotateApiKeyPayload = {
  __typename?: 'RotateApiKeyPayload';
  /** The new one; null if it was refused. */
  apiKey?: Maybe<ApiKey>;
  /** The key itself, which is shown here and never again; null if it was refused. */
  key?: Maybe<Scalars['String']['output']>;
  /** The old one with its new end; null if it was refused. */
  rotated?: Maybe<ApiKey>;
  /** Empty on success; 10 at most. */
  userErrors: Array<RotateApiKeyError>;
};

/** Where the case goes, and why: by its submission, or by the severity that it was given later. R40, R55. */
export type RoutingDecision = {
  __typename?: 'RoutingDecision';
  /** The grounds, in the viewer’s language; 10 at most. */
  because: Array<Scalars['String']['output']>;
  /** The country that it was routed by. */
  country: Scalars['CountryCode']['output'];
  /** The language in which they answer. R42. */
  locale: Scalars['Locale']['output'];
  /** When the engineers were there next, seen from the submission. */
  opensAt: Scalars['DateTime']['output'];
  /** Product family, region and 24/7. */
  queue: Scalars['String']['output'];
  /** The region whose engineers answer. */
  region: Scalars['String']['output'];
  /** The time zone that it was routed by. */
  timeZone: Scalars['TimeZone']['output'];
};

/** What decides where a request goes. R40. */
export type RoutingInput = {
  /** Where the contact is. */
  country: Scalars['CountryCode']['input'];
  /** The language wished for; the profile’s by default, else English. */
  locale?: InputMaybe<Scalars['Locale']['input']>;
  /** The version that help is needed with. */
  productVersionId: Scalars['ID']['input'];
  /** How badly it hurts. */
  severity: Severity;
  /** The hours wished for; cleared where the severity does not have them. */
  supportHours: SupportHours;
  /** The contact’s time zone. */
  timeZone: Scalars['TimeZone']['input'];
};

/** Where a request would go if it were submitted now, and why. R37–R42. */
export type RoutingPreview = {
  __typename?: 'RoutingPreview';
  /** The grounds, in the viewer’s language; 10 at most. R40. */
  because: Array<Scalars['String']['output']>;
  /** The language in which they would answer. R42. */
  locale: Scalars['Locale']['output'];
  /** The languages on offer; 20 at most. R42. */
  localesOffered: Array<Scalars['Locale']['output']>;
  /** When they are there: now, where they are. */
  opensAt: Scalars['DateTime']['output'];
  /** Product family, region and 24/7. */
  queue: Scalars['String']['output'];
  /** The region whose engineers would answer. */
  region: Scalars['String']['output'];
  /** By when they would answer first, if it were submitted now. R41. */
  responseDueAt: Scalars['DateTime']['output'];
  /** The hours that were reckoned with. */
  supportHours: SupportHours;
  /** The hours that this severity has; 2 at most. R38. */
  supportHoursOffered: Array<SupportHours>;
};

/** Why a draft was not saved. */
export type SaveDraftError = UserError & {
  __typename?: 'SaveDraftError';
  /** What kind of refusal it is. */
  code: SaveDraftErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a draft was not saved; it is as it was. */
export type SaveDraftErrorCode =
  /** It became a case. */
  | 'ALREADY_SUBMITTED'
  /** It has another version than was expected; the answer carries it as it is now. */
  | 'CHANGED_ELSEWHERE'
  /** This sign-in has no such draft, or it expired. */
  | 'DRAFT_NOT_FOUND'
  /** A value is longer than a draft keeps; `path` says which. */
  | 'INVALID_INPUT'
  /** The sign-in has 20 drafts. */
  | 'TOO_MANY_DRAFTS';

/** What was typed: what is absent stays as it is, null clears it. It may be incomplete and wrong. R33, R34. */
export type SaveDraftInput = {
  /** Whether the submitter becomes a contact. R49. */
  addMeAsContact?: InputMaybe<Scalars['Boolean']['input']>;
  /** Back-ups, 10 at most; replaces those that were there. R46. */
  additionalContacts?: InputMaybe<Array<DraftContactInput>>;
  /** An agreement that is registered to this sign-in. */
  agreementId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the contact is. R40. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** At most 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The draft to go on with; without it a new one begins. */
  draftId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the device has: if the draft was changed elsewhere since, nothing is saved. Without it the last save wins. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The number of an earlier case that this viewer sees, at most 40 characters. R56, R58. */
  followsCaseNumber?: InputMaybe<Scalars['String']['input']>;
  /** The language wished for. R42. */
  locale?: InputMaybe<Scalars['Locale']['input']>;
  /** The one whom the engineer talks to; replaces the one that was there as a whole. R45. */
  primaryContact?: InputMaybe<DraftContactInput>;
  /** A problem of the same product. */
  problemId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that help is needed with. */
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** How badly it hurts. R38. */
  severity?: InputMaybe<Severity>;
  /** The step where the person is, 1 to 6; null is the first. R33. */
  step?: InputMaybe<Scalars['Int']['input']>;
  /** When the engineers work on it. R38. */
  supportHours?: InputMaybe<SupportHours>;
  /** The contact’s time zone. R40. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** One line, at most 250 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The draft, or why it was not saved. */
export type SaveDraftPayload = {
  __typename?: 'SaveDraftPayload';
  /** The draft as it is now, also with CHANGED_ELSEWHERE; null if it was refused otherwise. */
  draft?: Maybe<Draft>;
  /** Empty on success; 50 at most. */
  userErrors: Array<SaveDraftError>;
};

/** The card that the payment provider keeps for the viewer. Its number is never here. R27. */
export type SavedCard = {
  __typename?: 'SavedCard';
  /** The kind of card, such as visa. */
  brand: Scalars['String']['output'];
  /** Whether it has ended, so that another one is needed. */
  expired: Scalars['Boolean']['output'];
  /** The month in which it ends, 1 to 12; it can be used until the last day of it. */
  expiresMonth: Scalars['Int']['output'];
  /** The year of that month, four digits. */
  expiresYear: Scalars['Int']['output'];
  /** The last four digits of its number. */
  last4: Scalars['String']['output'];
};

/** What may help with what was chosen and typed so far. R35. */
export type SelfHelp = {
  __typename?: 'SelfHelp';
  /** The best first, 5 at most; empty where there is nothing to offer. */
  articles: Array<SelfHelpArticle>;
};

/** An article that may help, in the viewer’s language, else in English. R35. */
export type SelfHelpArticle = Node & {
  __typename?: 'SelfHelpArticle';
  /** All of it in Markdown, at most 20,000 characters; no HTML, and links by https alone. */
  body: Scalars['String']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** The language that it is written in. */
  locale: Scalars['Locale']['output'];
  /** One sentence, at most 160 characters. */
  summary: Scalars['String']['output'];
  /** What it is about, at most 120 characters. */
  title: Scalars['String']['output'];
};

/** What came of articles. R35. */
export type SelfHelpEvent =
  /** One of them was opened. */
  | 'OPENED'
  /** They stood in the list. */
  | 'SHOWN'
  /** One of them has solved the problem: the draft is closed, and no incident is taken. */
  | 'SOLVED';

/** The sign-in of a program, which is nobody’s. R52, R65. */
export type ServiceSignIn = {
  __typename?: 'ServiceSignIn';
  /** By which it is added to a case as a contact; nothing is mailed to it. R52. */
  address: Scalars['EmailAddress']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** By which keys are made for it, and it is removed. */
  id: Scalars['ID']['output'];
  /** Its keys, the newest first, those that ended within 30 days included; 40 at most. */
  keys: Array<ApiKey>;
  /** Its name, which is not given out again. */
  name: Scalars['String']['output'];
};

/** A browser in which the viewer is signed in. */
export type Session = {
  __typename?: 'Session';
  /** What the browser says that it is; may be empty, and may be untrue. */
  agent: Scalars['String']['output'];
  /** Whether it is the one that asks. */
  current: Scalars['Boolean']['output'];
  /** When it ends, however much it is used. */
  endsAt: Scalars['DateTime']['output'];
  /** For `endSession`. */
  id: Scalars['ID']['output'];
  /** The network address from which somebody signed in. */
  network: Scalars['String']['output'];
  /** When it was last used, to the minute. */
  seenAt: Scalars['DateTime']['output'];
  /** When somebody signed in there. */
  startedAt: Scalars['DateTime']['output'];
};

/** Why the mail was not switched. */
export type SetCaseMailError = UserError & {
  __typename?: 'SetCaseMailError';
  /** What kind of refusal it is. */
  code: SetCaseMailErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the mail was not switched. */
export type SetCaseMailErrorCode =
  /** The viewer is no additional contact; the primary contact gets the messages anyway. R47. */
  | 'ADDITIONAL_CONTACTS_ONLY'
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND';

/** Whether the viewer gets the engineer’s messages by mail. R47. */
export type SetCaseMailInput = {
  /** A case in which the viewer is an additional contact. */
  caseId: Scalars['ID']['input'];
  /** True for mail. */
  on: Scalars['Boolean']['input'];
};

/** The case, or why the mail was not switched. */
export type SetCaseMailPayload = {
  __typename?: 'SetCaseMailPayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** Empty on success; 10 at most. */
  userErrors: Array<SetCaseMailError>;
};

/** Why the status was not set. */
export type SetCaseStatusError = UserError & {
  __typename?: 'SetCaseStatusError';
  /** What kind of refusal it is. */
  code: SetCaseStatusErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the status was not set. */
export type SetCaseStatusErrorCode =
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** The viewer is not the engineer who owns the case. */
  | 'ENGINEER_ONLY'
  /** The case cannot go from its status to this one. R63. */
  | 'NOT_POSSIBLE';

/** Where a case stands. R63. */
export type SetCaseStatusInput = {
  /** A case that the viewer owns. */
  caseId: Scalars['ID']['input'];
  /** IN_PROGRESS, WAITING_FOR_CUSTOMER or SOLUTION_PROVIDED. */
  status: CaseStatus;
};

/** The case, or why the status was not set. */
export type SetCaseStatusPayload = {
  __typename?: 'SetCaseStatusPayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** Empty on success; 10 at most. */
  userErrors: Array<SetCaseStatusError>;
};

/** How badly the problem hurts. R37–R41. */
export type Severity =
  /** Business stands still; the only one that is offered around the clock. */
  | 'CRITICAL'
  /** Business is hampered; the default. R38. */
  | 'IMPORTANT'
  /** A question or a small nuisance. */
  | 'MINIMAL';

/** One severity with all that follows from choosing it. R38–R42. */
export type SeverityOption = {
  __typename?: 'SeverityOption';
  /** The same for each of the hours that it has; 2 at most. */
  hours: Array<SupportHoursOption>;
  /** Its name in the viewer’s language. */
  label: Scalars['String']['output'];
  /** The languages on offer in business hours; 20 at most. */
  localesOffered: Array<Scalars['Locale']['output']>;
  /** When they are there in business hours: now, where they are. */
  opensAt: Scalars['DateTime']['output'];
  /** By when they would answer first in business hours, the default. */
  responseDueAt: Scalars['DateTime']['output'];
  /** The severity. */
  severity: Severity;
  /** The hours that it has; 2 at most. */
  supportHoursOffered: Array<SupportHours>;
};

/** What kind of identity signs in. R1. */
export type SignInKind =
  /** A consumer identity; the only kind that can buy an incident. R26. */
  | 'PERSONAL'
  /** A partner’s program. */
  | 'SERVICE'
  /** An identity of an organisation’s directory. */
  | 'WORK';

/** A purchase as operators see it, whoever bought. Nothing of the requests that it is used for. R28, R31. */
export type SoldPurchase = {
  __typename?: 'SoldPurchase';
  /** The agreement that came of it; null before. */
  agreementId?: Maybe<Scalars['ID']['output']>;
  /** Their address then; null where there is none any more. */
  buyerEmail?: Maybe<Scalars['String']['output']>;
  /** Who bought it, as they were called then; empty once they are forgotten. */
  buyerName: Scalars['String']['output'];
  /** When it was charged; null if it was not. */
  capturedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The card that it was charged to; null before. R27. */
  card?: Maybe<CardFace>;
  /** When the buyer confirmed it; null before. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The country for which the price was asked. */
  country: Scalars['CountryCode']['output'];
  /** Whether the provider speaks of another amount, currency or buyer: nothing is granted on it. */
  differs: Scalars['Boolean']['output'];
  /** Whether the buyer’s bank disputes the charge, or took the money back. */
  disputed: Scalars['Boolean']['output'];
  /** When the agreement was there; null before. */
  grantedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable; the same as that of the purchase for its buyer. */
  id: Scalars['ID']['output'];
  /** What is bought. */
  planType: PlanType;
  /** What it costs. R28. */
  price: Money;
  /** What the buyer quotes, and what the payment provider calls it. */
  reference: Scalars['String']['output'];
  /** What was given back; what is on its way is not in it. */
  refunded: Money;
  /** Incidents that were given back. */
  refundedUnits: Scalars['Int']['output'];
  /** When it was started. */
  startedAt: Scalars['DateTime']['output'];
  /** What has become of it. */
  state: PurchaseState;
  /** Incidents. */
  units: Scalars['Int']['output'];
};

/** A page of purchases. */
export type SoldPurchaseConnection = {
  __typename?: 'SoldPurchaseConnection';
  /** The items with their cursors. */
  edges: Array<SoldPurchaseEdge>;
  /** The items alone. */
  nodes: Array<SoldPurchase>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all for this viewer; counted only where it is asked for, and no further than 100,000 of long lists. */
  totalCount: Scalars['Int']['output'];
};

/** One of purchases, with its place in the list. */
export type SoldPurchaseEdge = {
  __typename?: 'SoldPurchaseEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: SoldPurchase;
};

/** Why nothing was started. */
export type StartPurchaseError = UserError & {
  __typename?: 'StartPurchaseError';
  /** What kind of refusal it is. */
  code: StartPurchaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The way back, best first; empty where there is none; 3 at most. */
  remedies: Array<Remedy>;
};

/** Why nothing was started. */
export type StartPurchaseErrorCode =
  /** A request with this key is under way; send it again in a moment. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used for a purchase with other input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** The version is past its end of support. R23. */
  | 'LIFECYCLE_ENDED'
  /** This installation does not sell incidents. */
  | 'NOT_SET_UP'
  /** The plan is not sold for this version or country now. R29. */
  | 'NOT_SOLD_HERE'
  /** Complete the profile first. R2. */
  | 'PROFILE_REQUIRED'
  /** The payment provider cannot be reached; nothing was charged. */
  | 'PROVIDER_UNAVAILABLE'
  /** Support for the product is given in another portal. R36. */
  | 'SERVED_ELSEWHERE'
  /** Only a personal sign-in can buy; `remedies` says how to come back. R26. */
  | 'SIGN_IN_KIND_NOT_ALLOWED';

/** What is to be bought, and for what. */
export type StartPurchaseInput = {
  /** Whose price list holds; without it the country of the profile. R29. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** A draft of this sign-in that waits for a plan: it gets the agreement once that is there, if it is for this version and has none. R25. */
  draftId?: InputMaybe<Scalars['ID']['input']>;
  /** 1–255 characters of the client’s choice; the same again gives the same purchase. */
  idempotencyKey: Scalars['String']['input'];
  /** The code of the plan type, from `purchaseOptions`. */
  plan: Scalars['String']['input'];
  /** The version that help is needed with. */
  productVersionId: Scalars['ID']['input'];
};

/** The purchase, or why nothing was started. */
export type StartPurchasePayload = {
  __typename?: 'StartPurchasePayload';
  /** As it is now; null if it was refused. */
  purchase?: Maybe<Purchase>;
  /** Empty on success; 10 at most. */
  userErrors: Array<StartPurchaseError>;
};

/** Why a case was not submitted. */
export type SubmitCaseError = UserError & {
  __typename?: 'SubmitCaseError';
  /** What kind of refusal it is. */
  code: SubmitCaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why a case was not submitted; nothing was stored and no unit taken. */
export type SubmitCaseErrorCode =
  /** The agreement is not registered to this sign-in, or does not exist. */
  | 'AGREEMENT_NOT_FOUND'
  /** 24/7 is for CRITICAL only. R38. */
  | 'AROUND_THE_CLOCK_NEEDS_CRITICAL'
  /** A file is not staged, or is not of this sign-in. R59. */
  | 'ATTACHMENT_NOT_FOUND'
  /** A file is still being uploaded. R59. */
  | 'ATTACHMENT_UNFINISHED'
  /** The draft became a case before. */
  | 'DRAFT_ALREADY_SUBMITTED'
  /** This sign-in has no such draft, or it expired. */
  | 'DRAFT_NOT_FOUND'
  /** An address stands there twice. */
  | 'DUPLICATE_CONTACT'
  /** A request with this key is under way; send it again in a moment. R44. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used for a case with other input. R44. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** 24/7, and a contact who prefers the telephone, need a number. R39. */
  | 'PHONE_REQUIRED'
  /** The plan cannot be used now; `unavailableReasons` says why. R25. */
  | 'PLAN_UNAVAILABLE'
  /** Support for the product is given in another portal. R36. */
  | 'PRODUCT_NOT_SERVED_HERE'
  /** Complete the profile first. R2. */
  | 'PROFILE_REQUIRED'
  /** More than 10 files. R59. */
  | 'TOO_MANY_ATTACHMENTS'
  /** More than 10 additional contacts. R46. */
  | 'TOO_MANY_CONTACTS';

/** A support request. R34, R37–R46. */
export type SubmitCaseInput = {
  /** Adds the submitter as a contact; who is none does not see the case. R49. */
  addMeAsContact?: Scalars['Boolean']['input'];
  /** Back-ups, who see the case too; 10 at most. R46. */
  additionalContacts?: InputMaybe<Array<CaseContactInput>>;
  /** The agreement to take a unit from, registered to this sign-in. */
  agreementId: Scalars['ID']['input'];
  /** Files that this sign-in has staged, which go into the case; 10 at most. R59. */
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where the contact is; the profile’s by default. R40. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** 1–20,000 characters. */
  description: Scalars['String']['input'];
  /** A draft of this sign-in that is used up with this request, and whose files go into the case. What is submitted is what stands here. R25. */
  draftId?: InputMaybe<Scalars['ID']['input']>;
  /** The number of an earlier case that this viewer sees. R56, R58. */
  followsCaseNumber?: InputMaybe<Scalars['String']['input']>;
  /** 1–255 characters of the client’s choice, remembered for 24 hours and longer: sending the same again gives the same case. R44. */
  idempotencyKey: Scalars['String']['input'];
  /** The language wished for; the profile’s by default, else English. R42. */
  locale?: InputMaybe<Scalars['Locale']['input']>;
  /** The one whom the engineer talks to. R45. */
  primaryContact: CaseContactInput;
  /** A problem of the same product. */
  problemId: Scalars['ID']['input'];
  /** The version that help is needed with. */
  productVersionId: Scalars['ID']['input'];
  /** How badly it hurts. R38. */
  severity?: Severity;
  /** When the engineers work on it. R38. */
  supportHours?: SupportHours;
  /** The contact’s time zone; the profile’s by default. R40. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** One line, 1–250 characters. */
  title: Scalars['String']['input'];
};

/** The confirmation and the case, or why nothing was submitted. */
export type SubmitCasePayload = {
  __typename?: 'SubmitCasePayload';
  /** The case; null for a submitter who is not a contact. R48. */
  case?: Maybe<Case>;
  /** The confirmation; null if it was refused. */
  receipt?: Maybe<CaseReceipt>;
  /** With PLAN_UNAVAILABLE every reason, as it is now; 4 at most. R25. */
  unavailableReasons: Array<UnavailableReason>;
  /** Empty on success; 50 at most. */
  userErrors: Array<SubmitCaseError>;
};

/** A draft to be submitted as it is. R44. */
export type SubmitDraftInput = {
  /** A draft of this sign-in. */
  draftId: Scalars['ID']['input'];
  /** 1–255 characters of the client’s choice. It is not needed: a draft becomes one case, however often it is submitted. R44. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What can be followed, over a WebSocket. That something changed is told, and the thing as it is then. R53. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Tells of each change of a case for as long as the viewer sees it; it ends at once when that is over, and before it begins for a case that is not there. R48, R53. */
  caseChanged: CaseChange;
  /** Tells of each change of every case in which the viewer is a contact or whose engineer they are, new ones included. R48. */
  myCasesChanged: CaseChange;
  /** Tells an engineer of each change of a queue, never of what is in it; it ends at once for who does not have the queue. */
  queueChanged: QueueChange;
};


/** What can be followed, over a WebSocket. That something changed is told, and the thing as it is then. R53. */
export type SubscriptionCaseChangedArgs = {
  caseId: Scalars['ID']['input'];
};


/** What can be followed, over a WebSocket. That something changed is told, and the thing as it is then. R53. */
export type SubscriptionQueueChangedArgs = {
  queue: Scalars['String']['input'];
};

/** When the engineers work on it. R38. */
export type SupportHours =
  /** 24/7, for CRITICAL only; commits the contact to be reachable. R39. */
  | 'AROUND_THE_CLOCK'
  /** In the business hours of the routed region; the default. */
  | 'BUSINESS_HOURS';

/** What one choice of hours gives. */
export type SupportHoursOption = {
  __typename?: 'SupportHoursOption';
  /** The languages on offer; 20 at most. */
  localesOffered: Array<Scalars['Locale']['output']>;
  /** When they are there: now, where they are. */
  opensAt: Scalars['DateTime']['output'];
  /** By when they would answer first. */
  responseDueAt: Scalars['DateTime']['output'];
  /** The hours. */
  supportHours: SupportHours;
};

/** The place where support for a product is given. R36. */
export type SupportPortal = {
  __typename?: 'SupportPortal';
  /** Whether the pair is needed there. */
  accessIdPair: AccessIdPairUse;
  /** What else can be used there, in the viewer’s language; null if nothing. */
  alternative?: Maybe<Scalars['String']['output']>;
  /** Whether requests are made in this system. */
  here: Scalars['Boolean']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Which sign-in it takes, in the viewer’s language. */
  signIn: Scalars['String']['output'];
  /** Where it is. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** Why the case was not taken. */
export type TakeCaseError = UserError & {
  __typename?: 'TakeCaseError';
  /** What kind of refusal it is. */
  code: TakeCaseErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the case was not taken. */
export type TakeCaseErrorCode =
  /** Another engineer was faster. */
  | 'ALREADY_TAKEN'
  /** No open case with this number is in a queue of this engineer. R48. */
  | 'CASE_NOT_FOUND'
  /** The engineer is a contact of the case, or holds the address of one: somebody else must own it. */
  | 'CONTACT_OF_CASE';

/** Taking a case. */
export type TakeCaseInput = {
  /** The number of a case that waits in a queue of this engineer. */
  number: Scalars['String']['input'];
};

/** The case, or why the case was not taken. */
export type TakeCasePayload = {
  __typename?: 'TakeCasePayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** Empty on success; 10 at most. */
  userErrors: Array<TakeCaseError>;
};

/** Why a draft was not taken over. */
export type TakeOverDraftError = UserError & {
  __typename?: 'TakeOverDraftError';
  /** What kind of refusal it is. */
  code: TakeOverDraftErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** TOO_MANY_ATTEMPTS: when the next code is judged; else null. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why a draft was not taken over. */
export type TakeOverDraftErrorCode =
  /** No draft is offered under this code; one that was used or is too old is as one that never was. */
  | 'OFFER_NOT_FOUND'
  /** Too many wrong codes; right and wrong are answered alike until `retryAt`. */
  | 'TOO_MANY_ATTEMPTS'
  /** The sign-in has 20 drafts; the offer is still good. */
  | 'TOO_MANY_DRAFTS'
  /** The sign-in’s waiting files would be more than it may have; the offer is still good. R59. */
  | 'TOO_MUCH_STAGED';

/** The code of a draft that was offered. R26. */
export type TakeOverDraftInput = {
  /** What `offerDraft` gave. */
  code: Scalars['String']['input'];
};

/** The draft, or why it was not taken over. */
export type TakeOverDraftPayload = {
  __typename?: 'TakeOverDraftPayload';
  /** The draft, with its files; without its agreement unless that is registered to this sign-in, too. Null if it was refused. */
  draft?: Maybe<Draft>;
  /** Empty on success; 1 at most. */
  userErrors: Array<TakeOverDraftError>;
};

/** A registered plan that cannot be used, with every reason. R16. */
export type UnavailablePlan = {
  __typename?: 'UnavailablePlan';
  /** The agreement. */
  agreement: Agreement;
  /** All reasons, the headline first; 4 at most. */
  reasons: Array<UnavailableReason>;
};

/** One reason why a plan cannot be used. R17, R18. */
export type UnavailableReason = {
  __typename?: 'UnavailableReason';
  /** What kind of reason it is. */
  code: UnavailableReasonCode;
  /** With PRODUCT_NOT_COVERED all that hold, in the order of the enum; else empty. */
  coverageGaps: Array<CoverageGap>;
  /** The versions of the same product that the plan covers today, the newest first; 12 at most. */
  coveredVersions: Array<ProductVersion>;
  /** With PRODUCT_NOT_COVERED one sentence for each gap, in the viewer’s language; else empty; 7 at most. */
  details: Array<Scalars['String']['output']>;
  /** The reason in the viewer’s language. */
  message: Scalars['String']['output'];
  /** What to do next, best first; 6 at most. */
  remedies: Array<Remedy>;
  /** The first day on which it held; null where no date decides it. */
  since?: Maybe<Scalars['Date']['output']>;
  /** NOT_YET_ACTIVE: the first day on which it no longer holds; else null. */
  until?: Maybe<Scalars['Date']['output']>;
};

/** Why a plan cannot be used, in the order in which reasons are given. R15–R18. */
export type UnavailableReasonCode =
  /** Its last day is past. R12. */
  | 'EXPIRED'
  /** Its first day has not come. */
  | 'NOT_YET_ACTIVE'
  /** Its units are used up. */
  | 'NO_UNITS_REMAINING'
  /** It does not cover the product version; `coverageGaps` says why. R18. */
  | 'PRODUCT_NOT_COVERED';

/** What became of the units of an agreement within a month of the vendor’s calendar. R13, R24, R62. */
export type UnitsUsed = {
  __typename?: 'UnitsUsed';
  /** Taken for cases. */
  consumed: Scalars['Int']['output'];
  /** Granted, with corrections: below 0 where those took away more. */
  granted: Scalars['Int']['output'];
  /** The first day of the month. */
  month: Scalars['Date']['output'];
  /** Left at its end, or now; what lapsed is told by this alone. Null is unlimited. */
  remaining?: Maybe<Scalars['Int']['output']>;
  /** Given back by cases. R57. */
  returned: Scalars['Int']['output'];
};

/** Why a mutation refused. Its own type adds `code`, from its own list. */
export type UserError = {
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The sign-in that is asking. R1. */
export type Viewer = Node & {
  __typename?: 'Viewer';
  /** Every agreement that is registered to this sign-in, usable or not, in the order of registration. R13. */
  agreements: AgreementConnection;
  /** The card that the payment provider keeps for this sign-in; null where there is none. What of it is known here is told to nobody else. R27. */
  card?: Maybe<SavedCard>;
  /** The address that the issuer has verified, in lower case; null without one. Contacts are matched by it. R52. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** From the identity, read-only, also before there is a profile; of a service sign-in its name. R3. */
  firstName: Scalars['String']['output'];
  /** Opaque, typed, stable, never reused. */
  id: Scalars['ID']['output'];
  /** From the identity, read-only, empty if it has none; of a service sign-in its organisation. R3. */
  lastName: Scalars['String']['output'];
  /** The organisations that this sign-in belongs to, by handle; 100 at most. R11. */
  organisations: Array<OrganisationMembership>;
  /** Null until it is completed. R2. */
  profile?: Maybe<Profile>;
  /** What this sign-in has bought or begun to buy, the newest first. R31. */
  purchases: PurchaseConnection;
  /** What the viewer is besides a customer, which everybody is by being a contact; empty for most; 3 at most. R48. */
  roles: Array<ViewerRole>;
  /** Where this sign-in is signed in in a browser, the one first that was used last; 20 at most. */
  sessions: Array<Session>;
  /** What kind of sign-in this is. */
  signInKind: SignInKind;
};


/** The sign-in that is asking. R1. */
export type ViewerAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The sign-in that is asking. R1. */
export type ViewerPurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A role of the viewer. */
export type ViewerRole = {
  __typename?: 'ViewerRole';
  /** The queues that it is for, by name; empty for an operator; 500 at most. */
  queues: Array<Scalars['String']['output']>;
  /** Which one. */
  role: DeskRole;
};

/** Why the message was not written. */
export type WriteMessageError = UserError & {
  __typename?: 'WriteMessageError';
  /** What kind of refusal it is. */
  code: WriteMessageErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the message was not written. */
export type WriteMessageErrorCode =
  /** A file is not there, is not the viewer’s, or was not received whole. */
  | 'ATTACHMENT_NOT_FOUND'
  /** The case is closed; reopen it first. */
  | 'CASE_CLOSED'
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** Only the engineer who owns the case sets a status. */
  | 'ENGINEER_ONLY'
  /** A request with this key is under way; send it again in a moment. R44. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used for another text. R44. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT'
  /** The case cannot go from its status to this one. R63. */
  | 'STATUS_NOT_POSSIBLE'
  /** The case would have more than 10 files. R59. */
  | 'TOO_MANY_ATTACHMENTS';

/** A message. R53. */
export type WriteMessageInput = {
  /** Files of the viewer’s that were uploaded for it, 10 at most. R59. */
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Markdown, kept as it is typed, 1–20,000 characters. */
  body: Scalars['String']['input'];
  /** A case that the viewer sees. */
  caseId: Scalars['ID']['input'];
  /** 1–255 characters of the client’s choice: sending the same again writes nothing twice. R44. */
  idempotencyKey: Scalars['String']['input'];
  /** What its engineer sets with the message. R63. */
  status?: InputMaybe<CaseStatus>;
};

/** The case, or why the message was not written. */
export type WriteMessagePayload = {
  __typename?: 'WriteMessagePayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** The message; null if it was refused. */
  message?: Maybe<Message>;
  /** Empty on success; 10 at most. */
  userErrors: Array<WriteMessageError>;
};

/** Why the note was not written. */
export type WriteNoteError = UserError & {
  __typename?: 'WriteNoteError';
  /** What kind of refusal it is. */
  code: WriteNoteErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: Scalars['String']['output'];
  /** Which part of the arguments it is about, such as ["input", "title"]; null if none. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Why the note was not written. */
export type WriteNoteErrorCode =
  /** The viewer does not see such a case. R48. */
  | 'CASE_NOT_FOUND'
  /** The viewer is not the engineer who owns the case. */
  | 'ENGINEER_ONLY'
  /** The key was used for another text. R44. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value cannot be used; `path` says which. */
  | 'INVALID_INPUT';

/** An internal note. */
export type WriteNoteInput = {
  /** Markdown, 1–20,000 characters. */
  body: Scalars['String']['input'];
  /** A case that the viewer owns. */
  caseId: Scalars['ID']['input'];
  /** 1–255 characters of the client’s choice. R44. */
  idempotencyKey: Scalars['String']['input'];
};

/** The case, or why the note was not written. */
export type WriteNotePayload = {
  __typename?: 'WriteNotePayload';
  /** The case as it is now; null where the viewer sees none. */
  case?: Maybe<Case>;
  /** The note; null if it was refused. */
  note?: Maybe<InternalNote>;
  /** Empty on success; 10 at most. */
  userErrors: Array<WriteNoteError>;
};

export type RegisterAgreementMutationVariables = Exact<{
  input: RegisterAgreementInput;
}>;


export type RegisterAgreementMutation = { __typename?: 'Mutation', registerAgreement?: { __typename?: 'RegisterAgreementPayload', advice?: string | null, agreement?: { __typename?: 'Agreement', id: string, customerName?: string | null, accessIdHint?: string | null, startsOn: string, endsOn: string, unitsGranted?: number | null, unitsRemaining?: number | null, planType: { __typename?: 'PlanType', code: string, name: string } } | null, unavailableReasons: Array<{ __typename?: 'UnavailableReason', code: UnavailableReasonCode, message: string, since?: string | null, until?: string | null, coverageGaps: Array<CoverageGap>, coveredVersions: Array<{ __typename?: 'ProductVersion', name: string }>, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> }>, userErrors: Array<{ __typename?: 'RegisterAgreementError', code: RegisterAgreementErrorCode, message: string, path?: Array<string> | null, retryAt?: string | null }> } | null };

export type AgreementsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  productVersionId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type AgreementsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', agreements: { __typename?: 'AgreementConnection', totalCount: number, edges: Array<{ __typename?: 'AgreementEdge', cursor: string, node: { __typename?: 'Agreement', id: string, customerName?: string | null, accessIdHint?: string | null, startsOn: string, endsOn: string, unitsGranted?: number | null, unitsRemaining?: number | null, unavailableReasons: Array<{ __typename?: 'UnavailableReason', code: UnavailableReasonCode, message: string, since?: string | null, until?: string | null, coverageGaps: Array<CoverageGap>, coveredVersions: Array<{ __typename?: 'ProductVersion', name: string }>, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> }>, planType: { __typename?: 'PlanType', code: string, name: string } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null } } } };

export type BooksQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BooksQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Agreement', unitsGranted?: number | null, unitsRemaining?: number | null, ledger: { __typename?: 'LedgerEntryConnection', totalCount: number, edges: Array<{ __typename?: 'LedgerEntryEdge', cursor: string, node: { __typename?: 'LedgerEntry', id: string, kind: LedgerEntryKind, units: number, at: string, by: LedgerActor, caseNumber?: string | null, case?: { __typename?: 'Case', id: string, number: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null } } }
    | { __typename?: 'Attachment' }
    | { __typename?: 'Benefit' }
    | { __typename?: 'Case' }
    | { __typename?: 'CaseContact' }
    | { __typename?: 'CaseEvent' }
    | { __typename?: 'Draft' }
    | { __typename?: 'InternalNote' }
    | { __typename?: 'LedgerEntry' }
    | { __typename?: 'Message' }
    | { __typename?: 'Organisation' }
    | { __typename?: 'Problem' }
    | { __typename?: 'ProblemCategory' }
    | { __typename?: 'Product' }
    | { __typename?: 'ProductVersion' }
    | { __typename?: 'Purchase' }
    | { __typename?: 'SelfHelpArticle' }
    | { __typename?: 'Viewer' }
   | null };

export type AgreementValuesFragment = { __typename?: 'Agreement', id: string, customerName?: string | null, accessIdHint?: string | null, startsOn: string, endsOn: string, unitsGranted?: number | null, unitsRemaining?: number | null, planType: { __typename?: 'PlanType', code: string, name: string } };

export type ReasonValuesFragment = { __typename?: 'UnavailableReason', code: UnavailableReasonCode, message: string, since?: string | null, until?: string | null, coverageGaps: Array<CoverageGap>, coveredVersions: Array<{ __typename?: 'ProductVersion', name: string }>, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> };

export type PageValuesFragment = { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null };

export type SubmitCaseMutationVariables = Exact<{
  input: SubmitCaseInput;
}>;


export type SubmitCaseMutation = { __typename?: 'Mutation', submitCase?: { __typename?: 'SubmitCasePayload', receipt?: { __typename?: 'CaseReceipt', number: string, submittedAt: string, responseDueAt: string, primaryContactEmail: string, submitterSeesCase: boolean } | null, case?: { __typename?: 'Case', id: string, number: string, viewerRole?: ContactRole | null } | null, unavailableReasons: Array<{ __typename?: 'UnavailableReason', code: UnavailableReasonCode, message: string, since?: string | null, until?: string | null, coverageGaps: Array<CoverageGap>, coveredVersions: Array<{ __typename?: 'ProductVersion', name: string }>, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> }>, userErrors: Array<{ __typename?: 'SubmitCaseError', code: SubmitCaseErrorCode, message: string, path?: Array<string> | null }> } | null };

export type AddCaseContactMutationVariables = Exact<{
  input: AddCaseContactInput;
}>;


export type AddCaseContactMutation = { __typename?: 'Mutation', addCaseContact?: { __typename?: 'AddCaseContactPayload', case?: { __typename?: 'Case', id: string, number: string, title: string, description: string, status: CaseStatus, severity: Severity, supportHours: SupportHours, viewerRole?: ContactRole | null, responseDueAt: string, submittedAt: string, updatedAt: string, productVersion: { __typename?: 'ProductVersion', name: string, product: { __typename?: 'Product', name: string } }, problem: { __typename?: 'Problem', id: string, name: string, category: { __typename?: 'ProblemCategory', name: string } }, planType: { __typename?: 'PlanType', code: string }, agreement?: { __typename?: 'Agreement', id: string, unitsRemaining?: number | null } | null, follows?: { __typename?: 'Case', id: string, number: string } | null, primaryContact: { __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }, additionalContacts: Array<{ __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }>, routing: { __typename?: 'RoutingDecision', queue: string, region: string, country: string, timeZone: string, locale: string, opensAt: string, because: Array<string> } } | null, userErrors: Array<{ __typename?: 'AddCaseContactError', code: AddCaseContactErrorCode, message: string, path?: Array<string> | null }> } | null };

export type CaseByNumberQueryVariables = Exact<{
  number: Scalars['String']['input'];
}>;


export type CaseByNumberQuery = { __typename?: 'Query', case?: { __typename?: 'Case', id: string, number: string, title: string, description: string, status: CaseStatus, severity: Severity, supportHours: SupportHours, viewerRole?: ContactRole | null, responseDueAt: string, submittedAt: string, updatedAt: string, productVersion: { __typename?: 'ProductVersion', name: string, product: { __typename?: 'Product', name: string } }, problem: { __typename?: 'Problem', id: string, name: string, category: { __typename?: 'ProblemCategory', name: string } }, planType: { __typename?: 'PlanType', code: string }, agreement?: { __typename?: 'Agreement', id: string, unitsRemaining?: number | null } | null, follows?: { __typename?: 'Case', id: string, number: string } | null, primaryContact: { __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }, additionalContacts: Array<{ __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }>, routing: { __typename?: 'RoutingDecision', queue: string, region: string, country: string, timeZone: string, locale: string, opensAt: string, because: Array<string> } } | null };

export type CasesQueryVariables = Exact<{
  filter?: InputMaybe<CaseFilter>;
  orderBy?: InputMaybe<CaseOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CasesQuery = { __typename?: 'Query', cases?: { __typename?: 'CaseConnection', totalCount: number, edges: Array<{ __typename?: 'CaseEdge', cursor: string, node: { __typename?: 'Case', id: string, number: string, title: string, severity: Severity, status: CaseStatus, submittedAt: string, updatedAt: string, viewerRole?: ContactRole | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null } } | null };

export type CasesInFullQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type CasesInFullQuery = { __typename?: 'Query', cases?: { __typename?: 'CaseConnection', nodes: Array<{ __typename?: 'Case', id: string, number: string, title: string, description: string, status: CaseStatus, severity: Severity, supportHours: SupportHours, viewerRole?: ContactRole | null, responseDueAt: string, submittedAt: string, updatedAt: string, productVersion: { __typename?: 'ProductVersion', name: string, product: { __typename?: 'Product', name: string } }, problem: { __typename?: 'Problem', id: string, name: string, category: { __typename?: 'ProblemCategory', name: string } }, planType: { __typename?: 'PlanType', code: string }, agreement?: { __typename?: 'Agreement', id: string, unitsRemaining?: number | null } | null, follows?: { __typename?: 'Case', id: string, number: string } | null, primaryContact: { __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }, additionalContacts: Array<{ __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }>, routing: { __typename?: 'RoutingDecision', queue: string, region: string, country: string, timeZone: string, locale: string, opensAt: string, because: Array<string> } }> } | null };

export type NodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NodeQuery = { __typename?: 'Query', node?:
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Attachment', id: string }
    | { __typename: 'Benefit', id: string }
    | { __typename: 'Case', id: string, number: string, title: string, description: string, status: CaseStatus, severity: Severity, supportHours: SupportHours, viewerRole?: ContactRole | null, responseDueAt: string, submittedAt: string, updatedAt: string, productVersion: { __typename?: 'ProductVersion', name: string, product: { __typename?: 'Product', name: string } }, problem: { __typename?: 'Problem', id: string, name: string, category: { __typename?: 'ProblemCategory', name: string } }, planType: { __typename?: 'PlanType', code: string }, agreement?: { __typename?: 'Agreement', id: string, unitsRemaining?: number | null } | null, follows?: { __typename?: 'Case', id: string, number: string } | null, primaryContact: { __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }, additionalContacts: Array<{ __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }>, routing: { __typename?: 'RoutingDecision', queue: string, region: string, country: string, timeZone: string, locale: string, opensAt: string, because: Array<string> } }
    | { __typename: 'CaseContact', email: string, id: string }
    | { __typename: 'CaseEvent', id: string }
    | { __typename: 'Draft', id: string }
    | { __typename: 'InternalNote', id: string }
    | { __typename: 'LedgerEntry', caseNumber?: string | null, id: string, case?: { __typename?: 'Case', number: string } | null }
    | { __typename: 'Message', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Problem', id: string }
    | { __typename: 'ProblemCategory', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'ProductVersion', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'SelfHelpArticle', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type NodesQuery = { __typename?: 'Query', nodes: Array<
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Attachment', id: string }
    | { __typename: 'Benefit', id: string }
    | { __typename: 'Case', id: string }
    | { __typename: 'CaseContact', id: string }
    | { __typename: 'CaseEvent', id: string }
    | { __typename: 'Draft', id: string }
    | { __typename: 'InternalNote', id: string }
    | { __typename: 'LedgerEntry', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Problem', id: string }
    | { __typename: 'ProblemCategory', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'ProductVersion', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'SelfHelpArticle', id: string }
    | { __typename: 'Viewer', id: string }
   | null> };

export type CaseValuesFragment = { __typename?: 'Case', id: string, number: string, title: string, description: string, status: CaseStatus, severity: Severity, supportHours: SupportHours, viewerRole?: ContactRole | null, responseDueAt: string, submittedAt: string, updatedAt: string, productVersion: { __typename?: 'ProductVersion', name: string, product: { __typename?: 'Product', name: string } }, problem: { __typename?: 'Problem', id: string, name: string, category: { __typename?: 'ProblemCategory', name: string } }, planType: { __typename?: 'PlanType', code: string }, agreement?: { __typename?: 'Agreement', id: string, unitsRemaining?: number | null } | null, follows?: { __typename?: 'Case', id: string, number: string } | null, primaryContact: { __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }, additionalContacts: Array<{ __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod }>, routing: { __typename?: 'RoutingDecision', queue: string, region: string, country: string, timeZone: string, locale: string, opensAt: string, because: Array<string> } };

export type ContactValuesFragment = { __typename?: 'CaseContact', id: string, role: ContactRole, firstName: string, lastName: string, email: string, phone?: string | null, preferredMethod: ContactMethod };

export type ProductsQueryVariables = Exact<{
  search?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<ProductKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProductsQuery = { __typename?: 'Query', products?: { __typename?: 'ProductConnection', totalCount: number, edges: Array<{ __typename?: 'ProductEdge', cursor: string, node: { __typename?: 'Product', id: string, name: string, kind: ProductKind } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null } } | null };

export type ProductInFullQueryVariables = Exact<{
  search: Scalars['String']['input'];
}>;


export type ProductInFullQuery = { __typename?: 'Query', products?: { __typename?: 'ProductConnection', nodes: Array<{ __typename?: 'Product', id: string, name: string, kind: ProductKind, portal: { __typename?: 'SupportPortal', name: string, url?: string | null, here: boolean, signIn: string, accessIdPair: AccessIdPairUse, alternative?: string | null }, versions: Array<{ __typename?: 'ProductVersion', id: string, name: string, lifecyclePhase: LifecyclePhase, releasedOn?: string | null, mainstreamEndsOn?: string | null, extendedEndsOn?: string | null, product: { __typename?: 'Product', id: string } }>, categories: Array<{ __typename?: 'ProblemCategory', id: string, name: string, product: { __typename?: 'Product', id: string }, problems: Array<{ __typename?: 'Problem', id: string, name: string, category: { __typename?: 'ProblemCategory', id: string } }> }> }> } | null };

export type PartnerHelpQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerHelpQuery = { __typename?: 'Query', partnerHelp?: Array<{ __typename?: 'PartnerHelp', topic: string, name: string, text: string, url: string }> | null };

export type PlansQueryVariables = Exact<{
  productVersionId: Scalars['ID']['input'];
}>;


export type PlansQuery = { __typename?: 'Query', plans?: { __typename?: 'PlanOptions', available: Array<{ __typename?: 'Agreement', id: string, endsOn: string }>, unavailable: Array<{ __typename?: 'UnavailablePlan', agreement: { __typename?: 'Agreement', id: string }, reasons: Array<{ __typename?: 'UnavailableReason', code: UnavailableReasonCode, message: string, since?: string | null, until?: string | null, coverageGaps: Array<CoverageGap>, coveredVersions: Array<{ __typename?: 'ProductVersion', name: string }>, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> }> }>, purchase: { __typename?: 'PurchaseOption', offered: boolean, code?: PurchaseRefusalCode | null, message?: string | null }, redirect?: { __typename?: 'SupportPortal', name: string, url?: string | null, here: boolean, signIn: string, accessIdPair: AccessIdPairUse, alternative?: string | null } | null, missing: { __typename?: 'MissingPlanHelp', message: string, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> } } | null };

export type PortalValuesFragment = { __typename?: 'SupportPortal', name: string, url?: string | null, here: boolean, signIn: string, accessIdPair: AccessIdPairUse, alternative?: string | null };

export type PurchaseOptionsQueryVariables = Exact<{
  productVersionId: Scalars['ID']['input'];
  country?: InputMaybe<Scalars['CountryCode']['input']>;
}>;


export type PurchaseOptionsQuery = { __typename?: 'Query', purchaseOptions?: { __typename?: 'PurchaseOptions', offered: boolean, code?: PurchaseRefusalCode | null, message?: string | null, country?: string | null, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }>, offers: Array<{ __typename?: 'PurchaseOffer', units: number, endsOn?: string | null, recommended: boolean, offered: boolean, code?: PurchaseRefusalCode | null, message?: string | null, planType: { __typename?: 'PlanType', code: string, name: string }, price?: { __typename?: 'Money', amount: number, currency: string, text: string } | null, terms?: { __typename?: 'PurchaseTerms', version: string, text: string } | null }>, card?: { __typename?: 'SavedCard', brand: string, last4: string, expiresMonth: number, expiresYear: number, expired: boolean } | null } | null };

export type StartPurchaseMutationVariables = Exact<{
  input: StartPurchaseInput;
}>;


export type StartPurchaseMutation = { __typename?: 'Mutation', startPurchase?: { __typename?: 'StartPurchasePayload', purchase?: { __typename?: 'Purchase', id: string, reference: string, state: PurchaseState, next: PurchaseStep, units: number, country: string, confirmation: string, startedAt: string, quoteEndsAt: string, confirmedAt?: string | null, capturedAt?: string | null, grantedAt?: string | null, challengeUrl?: string | null, challengeSecret?: string | null, refundedUnits: number, disputed: boolean, planType: { __typename?: 'PlanType', code: string, name: string }, price: { __typename?: 'Money', amount: number, currency: string, text: string }, terms?: { __typename?: 'PurchaseTerms', version: string, text: string } | null, productVersion?: { __typename?: 'ProductVersion', id: string } | null, failure?: { __typename?: 'PurchaseFailure', code: PurchaseFailureCode, message: string } | null, agreement?: { __typename?: 'Agreement', id: string, accessIdHint?: string | null, startsOn: string, endsOn: string, unitsGranted?: number | null, unitsRemaining?: number | null } | null, card?: { __typename?: 'CardFace', brand: string, last4: string } | null, refunded: { __typename?: 'Money', amount: number, currency: string, text: string } } | null, userErrors: Array<{ __typename?: 'StartPurchaseError', code: StartPurchaseErrorCode, message: string, path?: Array<string> | null, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> }> } | null };

export type EnterCardMutationVariables = Exact<{
  input: EnterCardInput;
}>;


export type EnterCardMutation = { __typename?: 'Mutation', enterCard?: { __typename?: 'EnterCardPayload', entry?: { __typename?: 'CardEntry', url?: string | null, clientSecret?: string | null, publishableKey?: string | null } | null, userErrors: Array<{ __typename?: 'EnterCardError', code: EnterCardErrorCode, message: string, path?: Array<string> | null, retryAt?: string | null, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> }> } | null };

export type RemoveCardMutationVariables = Exact<{
  input: RemoveCardInput;
}>;


export type RemoveCardMutation = { __typename?: 'Mutation', removeCard?: { __typename?: 'RemoveCardPayload', viewer?: { __typename?: 'Viewer', card?: { __typename?: 'SavedCard', brand: string, last4: string, expiresMonth: number, expiresYear: number, expired: boolean } | null } | null, userErrors: Array<{ __typename?: 'RemoveCardError', code: RemoveCardErrorCode, message: string, path?: Array<string> | null }> } | null };

export type ConfirmPurchaseMutationVariables = Exact<{
  input: ConfirmPurchaseInput;
}>;


export type ConfirmPurchaseMutation = { __typename?: 'Mutation', confirmPurchase?: { __typename?: 'ConfirmPurchasePayload', purchase?: { __typename?: 'Purchase', id: string, reference: string, state: PurchaseState, next: PurchaseStep, units: number, country: string, confirmation: string, startedAt: string, quoteEndsAt: string, confirmedAt?: string | null, capturedAt?: string | null, grantedAt?: string | null, challengeUrl?: string | null, challengeSecret?: string | null, refundedUnits: number, disputed: boolean, planType: { __typename?: 'PlanType', code: string, name: string }, price: { __typename?: 'Money', amount: number, currency: string, text: string }, terms?: { __typename?: 'PurchaseTerms', version: string, text: string } | null, productVersion?: { __typename?: 'ProductVersion', id: string } | null, failure?: { __typename?: 'PurchaseFailure', code: PurchaseFailureCode, message: string } | null, agreement?: { __typename?: 'Agreement', id: string, accessIdHint?: string | null, startsOn: string, endsOn: string, unitsGranted?: number | null, unitsRemaining?: number | null } | null, card?: { __typename?: 'CardFace', brand: string, last4: string } | null, refunded: { __typename?: 'Money', amount: number, currency: string, text: string } } | null, userErrors: Array<{ __typename?: 'ConfirmPurchaseError', code: ConfirmPurchaseErrorCode, message: string, path?: Array<string> | null, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> }> } | null };

export type PurchaseQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PurchaseQuery = { __typename?: 'Query', purchase?: { __typename?: 'Purchase', id: string, reference: string, state: PurchaseState, next: PurchaseStep, units: number, country: string, confirmation: string, startedAt: string, quoteEndsAt: string, confirmedAt?: string | null, capturedAt?: string | null, grantedAt?: string | null, challengeUrl?: string | null, challengeSecret?: string | null, refundedUnits: number, disputed: boolean, planType: { __typename?: 'PlanType', code: string, name: string }, price: { __typename?: 'Money', amount: number, currency: string, text: string }, terms?: { __typename?: 'PurchaseTerms', version: string, text: string } | null, productVersion?: { __typename?: 'ProductVersion', id: string } | null, failure?: { __typename?: 'PurchaseFailure', code: PurchaseFailureCode, message: string } | null, agreement?: { __typename?: 'Agreement', id: string, accessIdHint?: string | null, startsOn: string, endsOn: string, unitsGranted?: number | null, unitsRemaining?: number | null } | null, card?: { __typename?: 'CardFace', brand: string, last4: string } | null, refunded: { __typename?: 'Money', amount: number, currency: string, text: string } } | null };

export type PurchasesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PurchasesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', card?: { __typename?: 'SavedCard', brand: string, last4: string, expiresMonth: number, expiresYear: number, expired: boolean } | null, purchases: { __typename?: 'PurchaseConnection', totalCount: number, nodes: Array<{ __typename?: 'Purchase', id: string, reference: string, state: PurchaseState, next: PurchaseStep, units: number, country: string, confirmation: string, startedAt: string, quoteEndsAt: string, confirmedAt?: string | null, capturedAt?: string | null, grantedAt?: string | null, challengeUrl?: string | null, challengeSecret?: string | null, refundedUnits: number, disputed: boolean, planType: { __typename?: 'PlanType', code: string, name: string }, price: { __typename?: 'Money', amount: number, currency: string, text: string }, terms?: { __typename?: 'PurchaseTerms', version: string, text: string } | null, productVersion?: { __typename?: 'ProductVersion', id: string } | null, failure?: { __typename?: 'PurchaseFailure', code: PurchaseFailureCode, message: string } | null, agreement?: { __typename?: 'Agreement', id: string, accessIdHint?: string | null, startsOn: string, endsOn: string, unitsGranted?: number | null, unitsRemaining?: number | null } | null, card?: { __typename?: 'CardFace', brand: string, last4: string } | null, refunded: { __typename?: 'Money', amount: number, currency: string, text: string } }>, edges: Array<{ __typename?: 'PurchaseEdge', cursor: string }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } } };

export type StartPurchaseErrorValuesFragment = { __typename?: 'StartPurchaseError', code: StartPurchaseErrorCode, message: string, path?: Array<string> | null, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> };

export type ConfirmPurchaseErrorValuesFragment = { __typename?: 'ConfirmPurchaseError', code: ConfirmPurchaseErrorCode, message: string, path?: Array<string> | null, remedies: Array<{ __typename?: 'Remedy', action: RemedyAction, text: string, url?: string | null }> };

export type MoneyValuesFragment = { __typename?: 'Money', amount: number, currency: string, text: string };

export type CardValuesFragment = { __typename?: 'SavedCard', brand: string, last4: string, expiresMonth: number, expiresYear: number, expired: boolean };

export type PurchaseValuesFragment = { __typename?: 'Purchase', id: string, reference: string, state: PurchaseState, next: PurchaseStep, units: number, country: string, confirmation: string, startedAt: string, quoteEndsAt: string, confirmedAt?: string | null, capturedAt?: string | null, grantedAt?: string | null, challengeUrl?: string | null, challengeSecret?: string | null, refundedUnits: number, disputed: boolean, planType: { __typename?: 'PlanType', code: string, name: string }, price: { __typename?: 'Money', amount: number, currency: string, text: string }, terms?: { __typename?: 'PurchaseTerms', version: string, text: string } | null, productVersion?: { __typename?: 'ProductVersion', id: string } | null, failure?: { __typename?: 'PurchaseFailure', code: PurchaseFailureCode, message: string } | null, agreement?: { __typename?: 'Agreement', id: string, accessIdHint?: string | null, startsOn: string, endsOn: string, unitsGranted?: number | null, unitsRemaining?: number | null } | null, card?: { __typename?: 'CardFace', brand: string, last4: string } | null, refunded: { __typename?: 'Money', amount: number, currency: string, text: string } };

export type RoutingQueryVariables = Exact<{
  input: RoutingInput;
}>;


export type RoutingQuery = { __typename?: 'Query', routing?: { __typename?: 'RoutingPreview', supportHoursOffered: Array<SupportHours>, supportHours: SupportHours, queue: string, region: string, opensAt: string, responseDueAt: string, locale: string, localesOffered: Array<string>, because: Array<string> } | null };

export type SeveritiesQueryVariables = Exact<{
  productVersionId: Scalars['ID']['input'];
  country: Scalars['CountryCode']['input'];
  timeZone: Scalars['TimeZone']['input'];
}>;


export type SeveritiesQuery = { __typename?: 'Query', severities?: Array<{ __typename?: 'SeverityOption', severity: Severity, label: string, supportHoursOffered: Array<SupportHours>, responseDueAt: string, opensAt: string, localesOffered: Array<string>, hours: Array<{ __typename?: 'SupportHoursOption', supportHours: SupportHours, responseDueAt: string, opensAt: string, localesOffered: Array<string> }> }> | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, email?: string | null, signInKind: SignInKind, profile?: { __typename?: 'Profile', firstName: string, lastName: string, company?: string | null, phone?: string | null, country: string, timeZone: string, locale: string } | null } };

export type CompleteProfileMutationVariables = Exact<{
  input: CompleteProfileInput;
}>;


export type CompleteProfileMutation = { __typename?: 'Mutation', completeProfile?: { __typename?: 'CompleteProfilePayload', viewer?: { __typename?: 'Viewer', profile?: { __typename?: 'Profile', firstName: string, lastName: string, company?: string | null, phone?: string | null, country: string, timeZone: string, locale: string } | null } | null, userErrors: Array<{ __typename?: 'CompleteProfileError', code: CompleteProfileErrorCode, message: string, path?: Array<string> | null }> } | null };

export type ProfileValuesFragment = { __typename?: 'Profile', firstName: string, lastName: string, company?: string | null, phone?: string | null, country: string, timeZone: string, locale: string };

export const AgreementValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdHint"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}}]} as unknown as DocumentNode<AgreementValuesFragment, unknown>;
export const ReasonValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnavailableReason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"coverageGaps"}},{"kind":"Field","name":{"kind":"Name","value":"coveredVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ReasonValuesFragment, unknown>;
export const PageValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<PageValuesFragment, unknown>;
export const ContactValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"preferredMethod"}}]}}]} as unknown as DocumentNode<ContactValuesFragment, unknown>;
export const CaseValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"supportHours"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"additionalContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"preferredMethod"}}]}}]} as unknown as DocumentNode<CaseValuesFragment, unknown>;
export const PortalValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortalValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportPortal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"here"}},{"kind":"Field","name":{"kind":"Name","value":"signIn"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdPair"}},{"kind":"Field","name":{"kind":"Name","value":"alternative"}}]}}]} as unknown as DocumentNode<PortalValuesFragment, unknown>;
export const StartPurchaseErrorValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StartPurchaseErrorValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartPurchaseError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<StartPurchaseErrorValuesFragment, unknown>;
export const ConfirmPurchaseErrorValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConfirmPurchaseErrorValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPurchaseError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ConfirmPurchaseErrorValuesFragment, unknown>;
export const CardValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"expiresMonth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresYear"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]} as unknown as DocumentNode<CardValuesFragment, unknown>;
export const MoneyValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]} as unknown as DocumentNode<MoneyValuesFragment, unknown>;
export const PurchaseValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"quoteEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"capturedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challengeUrl"}},{"kind":"Field","name":{"kind":"Name","value":"challengeSecret"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdHint"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]} as unknown as DocumentNode<PurchaseValuesFragment, unknown>;
export const ProfileValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}}]}}]} as unknown as DocumentNode<ProfileValuesFragment, unknown>;
export const RegisterAgreementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterAgreementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerAgreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgreementValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advice"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdHint"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnavailableReason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"coverageGaps"}},{"kind":"Field","name":{"kind":"Name","value":"coveredVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<RegisterAgreementMutation, RegisterAgreementMutationVariables>;
export const AgreementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Agreements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productVersionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgreementValues"}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReasons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"productVersionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productVersionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonValues"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageValues"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerName"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdHint"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnavailableReason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"coverageGaps"}},{"kind":"Field","name":{"kind":"Name","value":"coveredVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<AgreementsQuery, AgreementsQueryVariables>;
export const BooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Books"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"caseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageValues"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<BooksQuery, BooksQueryVariables>;
export const SubmitCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"primaryContactEmail"}},{"kind":"Field","name":{"kind":"Name","value":"submitterSeesCase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnavailableReason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"coverageGaps"}},{"kind":"Field","name":{"kind":"Name","value":"coveredVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<SubmitCaseMutation, SubmitCaseMutationVariables>;
export const AddCaseContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddCaseContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCaseContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addCaseContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"preferredMethod"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"supportHours"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"additionalContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<AddCaseContactMutation, AddCaseContactMutationVariables>;
export const CaseByNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseByNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseValues"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"preferredMethod"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"supportHours"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"additionalContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CaseByNumberQuery, CaseByNumberQueryVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageValues"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const CasesInFullDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CasesInFull"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseValues"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"preferredMethod"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"supportHours"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"additionalContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CasesInFullQuery, CasesInFullQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseValues"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"preferredMethod"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"supportHours"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"follows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"additionalContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const NodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const ProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Products"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageValues"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<ProductsQuery, ProductsQueryVariables>;
export const ProductInFullDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductInFull"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"portal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PortalValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lifecyclePhase"}},{"kind":"Field","name":{"kind":"Name","value":"releasedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mainstreamEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"extendedEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortalValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportPortal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"here"}},{"kind":"Field","name":{"kind":"Name","value":"signIn"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdPair"}},{"kind":"Field","name":{"kind":"Name","value":"alternative"}}]}}]} as unknown as DocumentNode<ProductInFullQuery, ProductInFullQueryVariables>;
export const PartnerHelpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerHelp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partnerHelp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<PartnerHelpQuery, PartnerHelpQueryVariables>;
export const PlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Plans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productVersionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"productVersionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productVersionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonValues"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"redirect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PortalValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnavailableReason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"coverageGaps"}},{"kind":"Field","name":{"kind":"Name","value":"coveredVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PortalValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportPortal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"here"}},{"kind":"Field","name":{"kind":"Name","value":"signIn"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdPair"}},{"kind":"Field","name":{"kind":"Name","value":"alternative"}}]}}]} as unknown as DocumentNode<PlansQuery, PlansQueryVariables>;
export const PurchaseOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PurchaseOptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productVersionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseOptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"productVersionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productVersionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"recommended"}},{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardValues"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"expiresMonth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresYear"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]} as unknown as DocumentNode<PurchaseOptionsQuery, PurchaseOptionsQueryVariables>;
export const StartPurchaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPurchase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartPurchaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPurchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StartPurchaseErrorValues"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"quoteEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"capturedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challengeUrl"}},{"kind":"Field","name":{"kind":"Name","value":"challengeSecret"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdHint"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StartPurchaseErrorValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartPurchaseError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<StartPurchaseMutation, StartPurchaseMutationVariables>;
export const EnterCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"clientSecret"}},{"kind":"Field","name":{"kind":"Name","value":"publishableKey"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnterCardMutation, EnterCardMutationVariables>;
export const RemoveCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardValues"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"expiresMonth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresYear"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]} as unknown as DocumentNode<RemoveCardMutation, RemoveCardMutationVariables>;
export const ConfirmPurchaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPurchase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPurchaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPurchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConfirmPurchaseErrorValues"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"quoteEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"capturedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challengeUrl"}},{"kind":"Field","name":{"kind":"Name","value":"challengeSecret"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdHint"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConfirmPurchaseErrorValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPurchaseError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ConfirmPurchaseMutation, ConfirmPurchaseMutationVariables>;
export const PurchaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Purchase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseValues"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"quoteEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"capturedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challengeUrl"}},{"kind":"Field","name":{"kind":"Name","value":"challengeSecret"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdHint"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}}]} as unknown as DocumentNode<PurchaseQuery, PurchaseQueryVariables>;
export const PurchasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Purchases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PurchaseValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"expiresMonth"}},{"kind":"Field","name":{"kind":"Name","value":"expiresYear"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PurchaseValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"planType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"productVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"confirmation"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"quoteEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"capturedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challengeUrl"}},{"kind":"Field","name":{"kind":"Name","value":"challengeSecret"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessIdHint"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"unitsGranted"}},{"kind":"Field","name":{"kind":"Name","value":"unitsRemaining"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}}]} as unknown as DocumentNode<PurchasesQuery, PurchasesQueryVariables>;
export const RoutingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Routing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RoutingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportHoursOffered"}},{"kind":"Field","name":{"kind":"Name","value":"supportHours"}},{"kind":"Field","name":{"kind":"Name","value":"queue"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"localesOffered"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}}]}}]} as unknown as DocumentNode<RoutingQuery, RoutingQueryVariables>;
export const SeveritiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Severities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productVersionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeZone"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"productVersionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productVersionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"supportHoursOffered"}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"localesOffered"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportHours"}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"localesOffered"}}]}}]}}]}}]} as unknown as DocumentNode<SeveritiesQuery, SeveritiesQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"signInKind"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProfileValues"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const CompleteProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProfileValues"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}}]}}]} as unknown as DocumentNode<CompleteProfileMutation, CompleteProfileMutationVariables>;