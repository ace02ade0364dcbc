/** The schema of the API: the resolvers of all features, behind their doors. */
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { withDoors } from './access';
import { ViewerAgreementsResolver } from './agreements/agreement.graphql';
import { PlansResolver } from './agreements/plans.graphql';
import { RegisterAgreementResolver } from './agreements/register-agreement.graphql';
import { AddCaseContactResolver } from './cases/add-case-contact.graphql';
import { CasesResolver } from './cases/cases.graphql';
import { AgreementLedgerResolver } from './cases/ledger.graphql';
import { SubmitCaseResolver } from './cases/submit-case.graphql';
import { CaseMessagesResolver } from './communications/message.graphql';
import { CaseNotesResolver } from './communications/note.graphql';
import { CaseTimelineResolver } from './communications/timeline.graphql';
import { WriteMessageResolver, WriteNoteResolver } from './communications/writing.graphql';
import { CaseClockResolver } from './life/clock.graphql';
import { CaseContactsResolver } from './life/contacts.graphql';
import { ReopenCaseResolver } from './life/reopen-case.graphql';
import { CaseSeverityResolver } from './life/severity.graphql';
import { CaseStatusResolver } from './life/status.graphql';
import { ProductsResolver } from './catalog/products.graphql';
import { ViewerResolver } from './identity/viewer.graphql';
import { NodeResolver } from './node.graphql';
import { RoutingResolver } from './routing/routing.graphql';

export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    validate: false,
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
    ],
  });
  schema.description = 'casegate: from a support agreement to help.';
  describe(schema.getQueryType(), 'What can be asked. Everything needs a sign-in. R1.');
  describe(schema.getMutationType(), 'What can be done. A refusal that can be expected is data: `userErrors`.');
  return withDoors(schema);
}

function describe(type: { description?: string | null | undefined } | null | undefined, description: string): void {
  if (type) type.description = description;
}

/** The schema as it is committed; its diff is the review of a change to the API. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
