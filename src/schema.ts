/** The schema of the API: the resolvers of all features, behind their doors. */
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
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
import { CaseOwnerResolver } from './desk/case-owner.graphql';
import { DeskResolver } from './desk/desk.graphql';
import { GiveCaseResolver } from './desk/give-case.graphql';
import { TakeCaseResolver } from './desk/take-case.graphql';
import { CaseClockResolver } from './life/clock.graphql';
import { CaseContactsResolver } from './life/contacts.graphql';
import { ReopenCaseResolver } from './life/reopen-case.graphql';
import { CaseSeverityResolver } from './life/severity.graphql';
import { CaseStatusResolver } from './life/status.graphql';
import { ProductsResolver } from './catalog/products.graphql';
import { ViewerResolver } from './identity/viewer.graphql';
import { LiveResolver } from './live/live.graphql';
import { NodeResolver } from './node.graphql';
import { DraftsResolver } from './requests/drafts.graphql';
import { SaveDraftResolver } from './requests/save-draft.graphql';
import { SubmitCaseResolver } from './requests/submit-case.graphql';
import { SubmitDraftResolver } from './requests/submit-draft.graphql';
import { RoutingResolver } from './routing/routing.graphql';

const NO_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: (topic) => {
    throw new Error(`${topic}: a stream opens itself`);
  },
};

export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    validate: false,
    // Every stream opens itself; nothing is published by way of the schema, but without this it is not built.
    pubSub: NO_PUB_SUB,
    resolvers: [
      ViewerResolver,
      NodeResolver,
      ProductsResolver,
      PlansResolver,
      ViewerAgreementsResolver,
      AgreementLedgerResolver,
      RegisterAgreementResolver,
      RoutingResolver,
      CasesResolver,
      SubmitCaseResolver,
      DraftsResolver,
      SaveDraftResolver,
      SubmitDraftResolver,
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
      DeskResolver,
      TakeCaseResolver,
      GiveCaseResolver,
      LiveResolver,
    ],
  });
  schema.description = 'casegate: from a support agreement to help.';
  describe(schema.getQueryType(), 'What can be asked. Everything needs a sign-in. R1.');
  describe(schema.getMutationType(), 'What can be done. A refusal that can be expected is data: `userErrors`.');
  describe(
    schema.getSubscriptionType(),
    'What can be followed, over a WebSocket. That something changed is told, and the thing as it is then. R53.',
  );
  return withDoors(schema);
}

function describe(type: { description?: string | null | undefined } | null | undefined, description: string): void {
  if (type) type.description = description;
}

/** The schema as it is committed; its diff is the review of a change to the API. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
