/**
 * Who gets what by which way in. The rows are those of the schema: each field of the three root types, each type that
 * is found by its id, each field of a case and of what belongs to it, of the desk and of the ledger; and the routes of
 * files. What stands in brackets tells apart how one of them is tried.
 *
 * - signed out: nobody
 * - stranger: somebody with a profile and an agreement of their own
 * - submitter: submitted the case and holds its agreement, no contact
 * - holder: registered the same agreement
 * - additional: a contact; registered it too
 * - primary: the primary contact
 * - removed: was an additional contact, wrote, sent a file and began another; the owner removed them just before
 * - former owner: an engineer of the queue; took the case, wrote a note, and handed it over or released it
 * - other engineer: of the same queue
 * - another queue’s: an engineer who has other queues
 * - owner: the engineer whose case it is
 * - supervisor: of all queues
 * - personal sign-in: the owner’s address, but another kind of sign-in
 *
 * yes: it is given, or done. `·`: exactly as for what was never given out, by the same statements. out:
 * UNAUTHENTICATED. shut: FORBIDDEN. `!`: refused with the code at the end of the row, to somebody who may know of it.
 */
import { getNamedType, isInputObjectType, isInterfaceType, type GraphQLInputType } from 'graphql';
import { createSchema } from '../src/schema';
import { CONTENT, NEVER, NOTES, RoleCases, type WholeTarget } from './setup/role-cases';
import { deedsOf } from './setup/role-deeds';
import { fieldMarks, fieldNamesOf, readingsOf, wholesOf } from './setup/role-fields';
import { Matrix } from './setup/role-matrix';
import { readsOf } from './setup/role-reads';
import { ROUTES } from './setup/role-routes';
import { bare, readTable, written } from './setup/role-table';
import { Roles, ROLES, type Role } from './setup/roles';
import { rootFields, streamFields } from './setup/root-fields';

const MATRIX = `
#                                                     signed  strang- submit- holder  addi-   primary removed former  other   another owner   super-  personal
#                                                     out     er      ter             tional                  owner   engin.  queue’s         visor   sign-in
Query.case (all of it)                                out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.node                                            out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.nodes (twice the case)                          out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.nodes (messages of two cases)                   out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.nodes (events of two cases)                     out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.nodes (files of two cases)                      out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.nodes (notes of two cases)                      out     ·       ·       ·       ·       ·       ·       ·       ·       ·       yes     ·       ·
Query.nodes (two messages of one case)                out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.nodes (all of the case)                         out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.case                                            out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Query.cases                                           out     ·       ·       ·       yes     yes     ·       ·       ·       ·       ·       ·       ·
Query.cases (its number)                              out     ·       ·       ·       yes     yes     ·       ·       ·       ·       ·       ·       ·
Query.cases (a word of its)                           out     ·       ·       ·       yes     yes     ·       ·       ·       ·       ·       ·       ·
Query.desk                                            out     shut    shut    shut    shut    shut    shut    yes     yes     yes     yes     yes     shut
Query.desk (its queue)                                out     shut    shut    shut    shut    shut    shut    yes     yes     ·       yes     ·       shut
Query.draft                                           out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Query.drafts                                          out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Query.organisation                                    out     ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·
Query.operator                                        out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut
Query.partnerHelp                                     out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Query.plans                                           out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Query.products                                        out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Query.purchase                                        out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       yes
Query.purchaseOptions                                 out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Query.rateLimit                                       out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Query.routing                                         out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Query.severities                                      out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Query.selfHelp                                        out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Query.viewer                                          out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
node: LedgerEntry (all of it)                         out     ·       yes     yes     yes     ·       yes     ·       ·       ·       ·       ·       ·
node: Agreement                                       out     ·       yes     yes     yes     ·       yes     ·       ·       ·       ·       ·       ·
node: Attachment                                      out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
node: Attachment (unfinished)                         out     ·       ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·
node: Attachment (of the removed one)                 out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
node: Attachment (of the removed one, unfinished)     out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
node: Attachment (of a draft)                         out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
node: Benefit                                         out     ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·
node: Case                                            out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
node: CaseContact                                     out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
node: CaseEvent                                       out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
node: Draft                                           out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
node: InternalNote                                    out     ·       ·       ·       ·       ·       ·       ·       ·       ·       yes     ·       ·
node: InternalNote (of the former owner)              out     ·       ·       ·       ·       ·       ·       ·       ·       ·       yes     ·       ·
node: LedgerEntry                                     out     ·       yes     yes     yes     ·       yes     ·       ·       ·       ·       ·       ·
node: Message                                         out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
node: Message (of the removed one)                    out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
node: Organisation                                    out     ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·
node: Problem                                         out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
node: ProblemCategory                                 out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
node: Product                                         out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
node: ProductVersion                                  out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
node: Purchase                                        out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       yes
node: SelfHelpArticle                                 out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
node: Viewer                                          out     ·       ·       ·       ·       yes     ·       ·       ·       ·       ·       ·       ·

Subscription.caseChanged                              out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Subscription.myCasesChanged                           out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Subscription.queueChanged                             out     ·       ·       ·       ·       ·       ·       yes     yes     ·       yes     ·       ·
POST /uploads (for the case)                          out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
POST /uploads (for a draft of the submitter)          out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
HEAD /uploads/:id                                     out     ·       ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·
PATCH /uploads/:id                                    out     ·       ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·
DELETE /uploads/:id                                   out     ·       ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·
HEAD /uploads/:id (of the removed one)                out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
PATCH /uploads/:id (of the removed one)               out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
DELETE /uploads/:id (of the removed one)              out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
GET /attachments/:token                               ·       ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
GET /attachments/:token (to that of the removed one)  ·       ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
GET /attachments/:token (to an unfinished one)        ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·

Mutation.activateBenefit                              out     ·       ·       !       ·       ·       ·       ·       ·       ·       ·       ·       ·       ALREADY_ACTIVATED
Mutation.addOrganisationMember                        out     ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.addCaseContact                               out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Mutation.adjustUnits                                  out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut
Mutation.attachmentLink                               out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Mutation.attachmentLink (unfinished)                  out     ·       ·       ·       !       ·       ·       ·       ·       ·       ·       ·       ·       STILL_UPLOADING
Mutation.attachmentLink (of the removed one)          out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Mutation.changeCaseSeverity                           out     ·       ·       ·       !       !       ·       ·       ·       ·       yes     ·       ·       OWNED_BY_ENGINEER
Mutation.changeCaseSeverity (waiting)                 out     ·       ·       ·       yes     yes     ·       ·       ·       ·       ·       ·       ·
Mutation.claimBenefit                                 out     ·       ·       !       ·       ·       ·       ·       ·       ·       ·       ·       ·       BENEFIT_NOT_FOUND
Mutation.closeCase                                    out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Mutation.closeCase (as a duplicate)                   out     ·       ·       ·       !       !       ·       ·       ·       ·       yes     ·       ·       REASON_NOT_ALLOWED
Mutation.completeProfile                              out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Mutation.confirmPurchase                              out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       !       CARD_REQUIRED
Mutation.createApiKey                                 out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.createServiceSignIn                          out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.createOrganisation                           out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut
Mutation.discardDraft                                 out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.enterCard                                    out     !       !       !       !       !       !       !       !       !       !       !       yes     SIGN_IN_KIND_NOT_ALLOWED
Mutation.endOtherSessions                             out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Mutation.endSession                                   out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.exportMyData                                 out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Mutation.grantBenefit                                 out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut
Mutation.grantRole                                    out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut
Mutation.handOverCase                                 out     shut    shut    shut    shut    shut    shut    ·       ·       ·       yes     shut    shut
Mutation.issueAgreement                               out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut
Mutation.offerDraft                                   out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.reassignCase                                 out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    yes     shut
Mutation.reassignCase (waiting)                       out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    yes     shut
Mutation.reassignCase (closed)                        out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    ·       shut
Mutation.recordSelfHelp                               out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.refundPurchase                               out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut
Mutation.registerAgreement                            out     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes     yes
Mutation.releaseCase                                  out     shut    shut    shut    shut    shut    shut    ·       ·       ·       yes     shut    shut
Mutation.releaseCase (closed)                         out     shut    shut    shut    shut    shut    shut    ·       ·       ·       !       shut    shut    NOT_OPEN
Mutation.removeCard                                   out     !       !       !       !       !       !       !       !       !       !       !       !       CARD_NOT_FOUND
Mutation.removeCaseContact                            out     ·       ·       ·       !       !       ·       ·       ·       ·       yes     ·       ·       ENGINEER_ONLY
Mutation.removeServiceSignIn                          out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.removeOrganisationMember                     out     ·       ·       !       ·       ·       ·       ·       ·       ·       ·       ·       ·       MEMBER_NOT_FOUND
Mutation.removeStagedAttachment                       out     ·       ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·
Mutation.removeStagedAttachment (of the removed one)  out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.removeStagedAttachment (of a draft)          out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.reopenCase                                   out     ·       ·       ·       !       !       ·       ·       ·       ·       !       ·       ·       NOT_CLOSED
Mutation.reopenCase (closed)                          out     ·       ·       ·       yes     yes     ·       ·       ·       ·       !       ·       ·       CONTACTS_ONLY
Mutation.replacePrimaryContact                        out     ·       ·       ·       !       !       ·       ·       ·       ·       yes     ·       ·       ENGINEER_ONLY
Mutation.replacePrimaryContact (somebody new)         out     ·       ·       ·       !       !       ·       ·       ·       ·       yes     ·       ·       ENGINEER_ONLY
Mutation.revokeApiKey                                 out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.rotateApiKey                                 out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.revealBenefitPair                            out     ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.revokeRole                                   out     shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut    shut
Mutation.saveDraft                                    out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.saveDraft (that follows it)                  out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Mutation.saveDraft (on its agreement)                 out     ·       yes     yes     yes     ·       yes     ·       ·       ·       ·       ·       ·
Mutation.setCaseMail                                  out     ·       ·       ·       yes     !       ·       ·       ·       ·       !       ·       ·       ADDITIONAL_CONTACTS_ONLY
Mutation.setCaseStatus                                out     ·       ·       ·       !       !       ·       ·       ·       ·       yes     ·       ·       ENGINEER_ONLY
Mutation.startPurchase                                out     !       !       !       !       !       !       !       !       !       !       !       yes     SIGN_IN_KIND_NOT_ALLOWED
Mutation.submitCase                                   out     ·       yes     yes     yes     ·       yes     ·       ·       ·       ·       ·       ·
Mutation.submitCase (that follows it)                 out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Mutation.submitCase (with its file)                   out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.submitCase (with a draft of the submitter)   out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.submitDraft                                  out     ·       yes     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.takeOverDraft (without a code)               out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.takeCase                                     out     shut    shut    shut    shut    shut    shut    !       !       ·       yes     shut    shut    ALREADY_TAKEN
Mutation.takeCase (waiting)                           out     shut    shut    shut    shut    shut    shut    yes     yes     ·       yes     shut    shut
Mutation.takeCase (closed)                            out     shut    shut    shut    shut    shut    shut    ·       ·       ·       ·       shut    shut
Mutation.writeMessage                                 out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
Mutation.writeMessage (closed)                        out     ·       ·       ·       !       !       ·       ·       ·       ·       !       ·       ·       CASE_CLOSED
Mutation.writeMessage (with a file of the submitter)  out     ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·       ·
Mutation.writeNote                                    out     ·       ·       ·       !       !       ·       ·       ·       ·       yes     ·       ·       ENGINEER_ONLY

Case:                                                 out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    id number title description status severity supportHours productVersion problem planType primaryContact
    additionalContacts routing responseDueAt submittedAt updatedAt attachments messages timeline owner responseClock
    closedAt closeReason reopenableUntil actions
Case:                                                 out     ·       ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·
    agreement mailOn
Case:                                                 out     ·       ·       ·       yes     yes     ·       ·       ·       ·       ·       ·       ·
    viewerRole
Case:                                                 out     ·       ·       ·       ·       yes     ·       ·       ·       ·       yes     ·       ·
    follows
Case:                                                 out     ·       ·       ·       ·       ·       ·       ·       ·       ·       yes     ·       ·
    notes statusesPossible
CaseContact:                                          out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    id role firstName lastName email phone preferredMethod
RoutingDecision:                                      out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    queue region country timeZone locale opensAt because
Attachment:                                           out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    id name size mediaType state uploadedBy uploadedAt downloadable
MessageConnection:                                    out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    edges nodes pageInfo totalCount
MessageEdge:                                          out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    cursor node
Message:                                              out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    id author authorName mine via body attachments sentAt
PageInfo:                                             out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    hasNextPage hasPreviousPage startCursor endCursor
InternalNoteConnection:                               out     ·       ·       ·       ·       ·       ·       ·       ·       ·       yes     ·       ·
    edges nodes pageInfo totalCount
InternalNoteEdge:                                     out     ·       ·       ·       ·       ·       ·       ·       ·       ·       yes     ·       ·
    cursor node
InternalNote:                                         out     ·       ·       ·       ·       ·       ·       ·       ·       ·       yes     ·       ·
    id authorName body writtenAt
CaseEventConnection:                                  out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    edges nodes pageInfo totalCount
CaseEventEdge:                                        out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    cursor node
CaseEvent:                                            out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    id kind at actor actorName text message attachment
CaseOwner:                                            out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    name
ResponseClock:                                        out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    state outcome targetMinutes elapsedMinutes dueAt respondedAt segments
ResponseClockSegment:                                 out     ·       ·       ·       yes     yes     ·       ·       ·       ·       yes     ·       ·
    state from to
LedgerEntry:                                          out     ·       yes     yes     yes     ·       yes     ·       ·       ·       ·       ·       ·
    id kind units at by
LedgerEntry:                                          out     ·       ·       ·       yes     ·       ·       ·       ·       ·       ·       ·       ·
    caseNumber case
Desk:                                                 out     shut    shut    shut    shut    shut    shut    yes     yes     yes     yes     yes     shut
    roles waitingCases cases
Desk:                                                 out     shut    shut    shut    shut    shut    shut    yes     yes     yes     yes     ·       shut
    queues
Desk:                                                 out     shut    shut    shut    shut    shut    shut    yes     yes     ·       yes     ·       shut
    queue
Desk:                                                 out     shut    shut    shut    shut    shut    shut    ·       ·       ·       ·       yes     shut
    load
DeskQueue:                                            out     shut    shut    shut    shut    shut    shut    yes     yes     yes     yes     ·       shut
    name region supportHours waiting
DeskQueue:                                            out     shut    shut    shut    shut    shut    shut    yes     yes     ·       yes     ·       shut
    oldestDueAt
QueuedCaseConnection:                                 out     shut    shut    shut    shut    shut    shut    yes     yes     ·       yes     ·       shut
    edges nodes
QueuedCaseConnection:                                 out     shut    shut    shut    shut    shut    shut    yes     yes     yes     yes     yes     shut
    pageInfo totalCount
QueuedCaseEdge:                                       out     shut    shut    shut    shut    shut    shut    yes     yes     ·       yes     ·       shut
    cursor node
QueuedCase:                                           out     shut    shut    shut    shut    shut    shut    yes     yes     ·       yes     ·       shut
    number severity supportHours productVersion region responseDueAt
CaseConnection:                                       out     shut    shut    shut    shut    shut    shut    ·       ·       ·       yes     ·       shut
    edges nodes
CaseConnection:                                       out     shut    shut    shut    shut    shut    shut    yes     yes     yes     yes     yes     shut
    pageInfo totalCount
CaseEdge:                                             out     shut    shut    shut    shut    shut    shut    ·       ·       ·       yes     ·       shut
    cursor node
QueueLoad:                                            out     shut    shut    shut    shut    shut    shut    ·       ·       ·       ·       yes     shut
    queue waiting owned dueSoon breached engineers
EngineerLoad:                                         out     shut    shut    shut    shut    shut    shut    ·       ·       ·       ·       yes     shut
    name email owned
`;

/** They see the case; everybody else is to hear nothing of it. */
const SEEING: readonly string[] = ['additional', 'primary', 'owner'];

const IN_CATALOGUE = ['productVersionId', 'problemId'];

const schema = createSchema();
const table = readTable(MATRIX);
const readings = readingsOf(schema);
const WAYS = [...wholesOf(readings), ...readsOf(schema), ...ROUTES, ...deedsOf(schema)];

describe('R48, R51, R53 the role matrix', () => {
  let roles: Roles;
  let main: WholeTarget;
  let closed: WholeTarget;
  let matrix: Matrix;
  const lines: string[] = [];
  beforeAll(async () => {
    roles = await Roles.start({ log: (line) => void lines.push(line) });
    const cases = new RoleCases(roles);
    ({ main, closed } = await cases.prepareBoth());
    matrix = new Matrix(cases, main);
  });
  afterAll(() => roles.world.stop());

  test('R48 every way in has a row, and every row is one', () => {
    const node = schema.getType('Node');
    const types = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => `node: ${name}`) : [];
    const roots = [...rootFields(schema), ...streamFields(schema)].map(({ title }) => title);
    const fields = fieldNamesOf(readings);
    const rows = [...table.keys()];
    const without = (names: string[], others: string[]) => names.filter((name) => !others.includes(name));
    expect(without([...roots, ...types, ...fields], rows.map(bare))).toEqual([]);
    expect(without(rows, [...WAYS.map(({ name }) => name), ...fields])).toEqual([]);
    expect(
      without(
        WAYS.map(({ name }) => name),
        rows,
      ),
    ).toEqual([]);
    for (const [name, { marks }] of table) expect([name, marks.length]).toEqual([name, ROLES.length]);
  });

  /** Whatever names something that not everybody may know: a number, an id, several ids. */
  const namesSomething = (field: string, type: GraphQLInputType) =>
    (getNamedType(type).name === 'ID' && !IN_CATALOGUE.includes(field)) || /number$/i.test(field);

  test('R48 everything that a mutation can name is tried with what is hidden', () => {
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
    for (const { name, args } of fields) {
      const input = args[0] && getNamedType(args[0].type);
      const own = isInputObjectType(input) ? Object.values(input.getFields()) : [];
      const wanted = own.filter((field) => namesSomething(field.name, field.type)).map((field) => field.name);
      const ways = WAYS.filter((way) => bare(way.name) === `Mutation.${name}`);
      const tried = ways.flatMap((way) => Object.keys(way.input?.(NEVER, roles, 'stranger') ?? {}));
      expect([name, wanted.filter((each) => !tried.includes(each))]).toEqual([name, []]);
    }
  });

  test('R48, R51 what is read field by field', async () => {
    const marks = await fieldMarks(roles, readings, [main, closed]);
    const wrong = Object.entries(marks).filter(([name, each]) => table.get(name)?.marks.join() !== each.join());
    expect(wrong.map(([name, each]) => `${name}: ${written(each)}`)).toEqual([]);
  });

  test.each(WAYS.map((way) => [way.name, way] as const))('R48, R53 %s', async (name, way) => {
    const expected = table.get(name);
    const may = ROLES.filter((_role, index) => expected?.marks[index] === 'yes');
    const { marks, codes, traces } = await matrix.row(way, may);
    expect(written(marks, codes.join(' '))).toBe(written(expected?.marks ?? [], expected?.code));
    expect(traces).toEqual([]);
  });

  const heardBy = (role: Role) => (roles.heard.get(role) ?? []).join('\n');

  test('R48 nobody who does not see it has heard a word of what the case is about', () => {
    for (const role of ROLES.filter((each) => !SEEING.includes(each)))
      for (const word of Object.values(CONTENT))
        expect([role, word, heardBy(role).includes(word)]).toEqual([role, word, false]);
    for (const role of SEEING) expect([role, heardBy(role as Role).includes(CONTENT.title)]).toEqual([role, true]);
  });

  test('R53 nobody but the owner has heard a word of a note, or its id', () => {
    const { noteId, formerNoteId } = main;
    for (const role of ROLES.filter((each) => each !== 'owner'))
      for (const word of [...Object.values(NOTES), noteId, formerNoteId, closed.noteId, closed.formerNoteId])
        expect([role, word, heardBy(role).includes(word)]).toEqual([role, word, false]);
    for (const word of Object.values(NOTES)) expect(heardBy('owner')).toContain(word);
  });

  test('R48 nothing of it is in the log', () => {
    expect(lines.length).toBeGreaterThan(1000);
    for (const word of [...Object.values(CONTENT), ...Object.values(NOTES), main.noteId])
      expect(lines.filter((line) => line.includes(word))).toEqual([]);
  });
});
