/** The schema of the API: the resolvers of all features, behind their doors. */
import { assertValidSchema, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { withDoors } from './access';
import { AttachmentResolver } from './attachments/attachment-deeds.graphql';
import { CaseAttachmentsResolver } from './attachments/attachment.graphql';
import { ViewerAgreementsResolver } from './agreements/agreement.graphql';
import { PlansResolver } from './agreements/plans.graphql';
import { RegisterAgreementResolver } from './agreements/register-agreement.graphql';
import { AddCaseContactResolver } from './cases/add-case-contact.graphql';
import { CasesResolver } from './cases/cases.graphql';
import { AgreementLedgerResolver } from './cases/ledger.graphql';
import { CaseMessagesResolver } from './communications/message.graphql';
import { CaseNotesResolver } from './communications/note.graphql';
import { CaseTimelineResolver } from './communications/timeline.graphql';
import { WriteMessageResolver, WriteNoteResolver } from './communications/writing.graphql';
import { AuditedAgreementResolver, OperatorAgreementsResolver } from './agreements/issued-agreement.graphql';
import { OperateAgreementsResolver } from './agreements/operate-agreements.graphql';
import { AgreementUseResolver } from './agreements/use.graphql';
import { OperatorRolesResolver } from './desk/granted-role.graphql';
import { OperateRolesResolver } from './desk/operate-roles.graphql';
import { ViewerRolesResolver } from './desk/viewer-roles.graphql';
import { OperatorAuditResolver } from './audit/audit.graphql';
import { OperatorResolver } from './identity/operator.graphql';
import { CaseActionsResolver } from './desk/case-actions.graphql';
import { CaseOwnerResolver } from './desk/case-owner.graphql';
import { DeskResolver } from './desk/desk.graphql';
import { GiveCaseResolver } from './desk/give-case.graphql';
import { TakeCaseResolver } from './desk/take-case.graphql';
import { CaseClockResolver } from './life/clock.graphql';
import { CaseContactsResolver } from './life/contacts.graphql';
import { ReopenCaseResolver } from './life/reopen-case.graphql';
import { CaseSeverityResolver } from './life/severity.graphql';
import { CaseStatusResolver } from './life/status.graphql';
import { ApiKeysResolver } from './keys/api-key-deeds.graphql';
import { ServiceSignInsResolver } from './keys/service-sign-in.graphql';
import { ServiceSignInDeedsResolver } from './service-sign-ins.graphql';
import { ProductsResolver } from './catalog/products.graphql';
import { ViewerResolver } from './identity/viewer.graphql';
import { LiveResolver } from './live/live.graphql';
import { ReceiptMailedResolver } from './mail/mailed.graphql';
import { NodeResolver } from './node.graphql';
import { PeopleResolver } from './people/people.graphql';
import { withPlainResolvers } from './plain-resolvers';
import { RateLimitResolver } from './platform/rate-limit.graphql';
import { BenefitDeedsResolver } from './organisations/benefit-deeds.graphql';
import { OrganisationBenefitsResolver } from './organisations/benefit.graphql';
import { OrganisationDeedsResolver } from './organisations/organisation-deeds.graphql';
import { OrganisationResolver, ViewerOrganisationsResolver } from './organisations/organisation.graphql';
import { CardResolver } from './purchases/card.graphql';
import { ConfirmPurchaseResolver } from './purchases/confirm-purchase.graphql';
import { PlanPurchaseResolver } from './purchases/plan-purchase.graphql';
import { PurchaseOptionsResolver } from './purchases/purchase-options.graphql';
import { PurchaseReceiptResolver } from './purchases/receipt.graphql';
import { PurchaseResolver, ViewerPurchasesResolver } from './purchases/purchases.graphql';
import { RefundPurchaseResolver } from './purchases/refund-purchase.graphql';
import { OperatorPurchasesResolver } from './purchases/sold-purchase.graphql';
import { StartPurchaseResolver } from './purchases/start-purchase.graphql';
import { DraftsResolver } from './requests/drafts.graphql';
import { HandOverResolver } from './requests/hand-over.graphql';
import { SaveDraftResolver } from './requests/save-draft.graphql';
import { SubmitCaseResolver } from './requests/submit-case.graphql';
import { SubmitDraftResolver } from './requests/submit-draft.graphql';
import { RoutingResolver } from './routing/routing.graphql';
import { SelfHelpResolver } from './self-help/article.graphql';
import { RecordSelfHelpResolver } from './self-help/record-self-help.graphql';
import { SessionsResolver } from './sessions/session.graphql';

const NO_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new Error(`${topic}: a stream opens itself`);
  },
};

let made: GraphQLSchema | undefined;

/** Made once in a process: every server in it has the same, and making it is most of the work of a start. */
export function createSchema(): GraphQLSchema {
  return (made ??= makeSchema());
}

function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    validate: false,
    // It would introspect the whole of it. That the schema is valid is asserted where it is printed and by Apollo.
    skipCheck: true,
    // Every stream opens itself; nothing is published by way of the schema, but without this it is not built.
    pubSub: NO_PUB_SUB,
    resolvers: [
      ViewerResolver,
      SessionsResolver,
      OperatorResolver,
      OperatorAuditResolver,
      OperatorAgreementsResolver,
      AuditedAgreementResolver,
      OperateAgreementsResolver,
      OperatorPurchasesResolver,
      RefundPurchaseResolver,
      OperatorRolesResolver,
      OperateRolesResolver,
      ViewerRolesResolver,
      NodeResolver,
      RateLimitResolver,
      ProductsResolver,
      PlansResolver,
      ViewerAgreementsResolver,
      AgreementUseResolver,
      AgreementLedgerResolver,
      RegisterAgreementResolver,
      PlanPurchaseResolver,
      PurchaseOptionsResolver,
      PurchaseResolver,
      ViewerPurchasesResolver,
      PurchaseReceiptResolver,
      StartPurchaseResolver,
      CardResolver,
      ConfirmPurchaseResolver,
      OrganisationResolver,
      ViewerOrganisationsResolver,
      OrganisationBenefitsResolver,
      OrganisationDeedsResolver,
      BenefitDeedsResolver,
      ServiceSignInsResolver,
      ServiceSignInDeedsResolver,
      ApiKeysResolver,
      RoutingResolver,
      CasesResolver,
      SubmitCaseResolver,
      DraftsResolver,
      SaveDraftResolver,
      SubmitDraftResolver,
      HandOverResolver,
      SelfHelpResolver,
      RecordSelfHelpResolver,
      AddCaseContactResolver,
      CaseStatusResolver,
      ReopenCaseResolver,
      CaseSeverityResolver,
      CaseContactsResolver,
      CaseClockResolver,
      CaseMessagesResolver,
      CaseNotesResolver,
      CaseTimelineResolver,
      WriteMessageResolver,
      WriteNoteResolver,
      CaseAttachmentsResolver,
      AttachmentResolver,
      CaseOwnerResolver,
      CaseActionsResolver,
      DeskResolver,
      TakeCaseResolver,
      GiveCaseResolver,
      ReceiptMailedResolver,
      LiveResolver,
      PeopleResolver,
    ],
  });
  schema.description = 'casegate: from a support agreement to help.';
  describe(schema.getQueryType(), 'What can be asked. Everything needs a sign-in. R1.');
  describe(schema.getMutationType(), 'What can be done. A refusal that can be expected is data: `userErrors`.');
  describe(
    schema.getSubscriptionType(),
    'What can be followed, over a WebSocket. That something changed is told, and the thing as it is then. R53.',
  );
  return withDoors(withPlainResolvers(schema));
}

function describe(type: { description?: string | null | undefined } | null | undefined, description: string): void {
  if (type) type.description = description;
}

/** The schema as it is committed; its diff is the review of a change to the API. */
export function printedSchema(): string {
  assertValidSchema(createSchema());
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
