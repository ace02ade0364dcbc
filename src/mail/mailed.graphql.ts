/** Whom a confirmation says that they were mailed. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { EmailAddressScalar } from '../platform/scalars.graphql';
import { CaseReceiptType } from '../requests/submission.graphql';
import { mailedOnSubmission } from './recipients.rules';

@Resolver(() => CaseReceiptType)
export class ReceiptMailedResolver {
  @FieldResolver(() => [EmailAddressScalar], {
    description:
      'Who is mailed number and summary: the primary contact; empty for a service, and where this server sends no mail; 1 at most. R47, R52.',
  })
  mailed(@Root() { primaryContactEmail }: CaseReceiptType, @Ctx() { mailsLetters }: SignedIn): string[] {
    return mailsLetters ? mailedOnSubmission(primaryContactEmail) : [];
  }
}
