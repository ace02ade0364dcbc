/** Contacts after submission: removed, replaced, and their mail. R47, R50. */
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import { caseLoaders } from '../cases/case.loader';
import { CaseContactInput } from '../cases/contact.graphql';
import type { SignedIn } from '../identity/scope';
import { rowNumber } from '../platform/global-id';
import { casePayload, type CasePayload } from './case-payload.graphql';
import { removeCaseContact, type RemoveContactRefusalCode } from './remove-case-contact';
import { replacePrimaryContact, type ReplacePrimaryRefusalCode } from './replace-primary-contact';
import { setCaseMail, type CaseMailRefusalCode } from './set-case-mail';

const common = {
  CASE_NOT_FOUND: 'The viewer does not see such a case. R48.',
  ENGINEER_ONLY: 'The viewer is not the engineer who owns the case. R50.',
  CONTACT_NOT_FOUND: 'The case has no such contact.',
};
const RemoveCaseContactPayload = casePayload<RemoveContactRefusalCode>('RemoveCaseContact', 'nobody was removed', {
  ...common,
  PRIMARY_CONTACT: 'The primary contact is replaced, never removed. R50.',
});
const ReplacePrimaryContactPayload = casePayload<ReplacePrimaryRefusalCode>(
  'ReplacePrimaryContact',
  'the primary contact was not replaced',
  {
    ...common,
    DUPLICATE_CONTACT: 'A contact of the case has this address already; name that contact instead.',
    TOO_MANY_CONTACTS: 'The former one would be the eleventh additional contact. R46.',
    PHONE_REQUIRED: '24/7 needs a telephone number of the primary contact. R39.',
    INVALID_INPUT: 'A value cannot be used or is missing; `path` says which.',
  },
);
const SetCaseMailPayload = casePayload<CaseMailRefusalCode>('SetCaseMail', 'the mail was not switched', {
  CASE_NOT_FOUND: 'The viewer does not see such a case. R48.',
  ADDITIONAL_CONTACTS_ONLY: 'The viewer is no additional contact; the primary contact gets the messages anyway. R47.',
});

@InputType({ description: 'Taking somebody off a case. R50.' })
class RemoveCaseContactInput {
  @Field(() => ID, { description: 'A case that the viewer owns.' }) caseId!: string;
  @Field(() => ID, { description: 'An additional contact of it.' }) contactId!: string;
}

@InputType({ description: 'A new primary contact: a contact of the case, or a new person. R50.' })
class ReplacePrimaryContactInput {
  @Field(() => ID, { description: 'A case that the viewer owns.' }) caseId!: string;
  @Field(() => ID, { nullable: true, description: 'A contact of the case; else `contact`.' }) contactId?: string | null;
  @Field(() => CaseContactInput, { nullable: true, description: 'Somebody who is no contact yet; else `contactId`.' })
  contact?: CaseContactInput | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the former one leaves the case.' })
  removeFormer!: boolean;
}

@InputType({ description: 'Whether the viewer gets the engineer’s messages by mail. R47.' })
class SetCaseMailInput {
  @Field(() => ID, { description: 'A case in which the viewer is an additional contact.' }) caseId!: string;
  @Field(() => Boolean, { description: 'True for mail.' }) on!: boolean;
}

takesOfCase('mailOn', 'viewerRole');

@Resolver(() => CaseType)
export class CaseContactsResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the viewer, as an additional contact, gets the engineer’s messages by mail; null for everybody else. R47.',
  })
  async mailOn(@Root() { found }: CaseType, @Ctx() scope: SignedIn): Promise<boolean | null> {
    if (found.viewerRole !== 'ADDITIONAL') return null;
    const { ownContact, contactsOfCase } = caseLoaders(scope);
    const [own, contacts] = await Promise.all([ownContact.load(found.id), contactsOfCase.load(found.id)]);
    return contacts.find(({ id }) => id === own?.contactId)?.mailOn ?? null;
  }

  @Mutation(() => RemoveCaseContactPayload, {
    nullable: true,
    description:
      'Takes an additional contact off the case, who sees it no longer from then on. Its engineer may. R50, R53.',
  })
  async removeCaseContact(
    @Arg('input', () => RemoveCaseContactInput, { description: 'The case and the contact.' })
    { caseId, contactId }: RemoveCaseContactInput,
    @Ctx() scope: SignedIn,
  ): Promise<CasePayload> {
    const outcome = await removeCaseContact(scope, rowNumber('Case', caseId), rowNumber('CaseContact', contactId));
    return RemoveCaseContactPayload.of(outcome, scope);
  }

  @Mutation(() => ReplacePrimaryContactPayload, {
    nullable: true,
    description:
      'Makes somebody else the primary contact, who is mailed number and summary. Its engineer may. R47, R50.',
  })
  async replacePrimaryContact(
    @Arg('input', () => ReplacePrimaryContactInput, { description: 'The case and the person.' })
    { caseId, contactId, ...input }: ReplacePrimaryContactInput,
    @Ctx() scope: SignedIn,
  ): Promise<CasePayload> {
    const known = contactId ? { contactId: rowNumber('CaseContact', contactId) } : {};
    const outcome = await replacePrimaryContact(scope, { ...input, ...known, caseId: rowNumber('Case', caseId) });
    return ReplacePrimaryContactPayload.of(outcome, scope);
  }

  @Mutation(() => SetCaseMailPayload, {
    nullable: true,
    description: 'An additional contact switches the engineer’s messages by mail on or off, for this case. R47.',
  })
  async setCaseMail(
    @Arg('input', () => SetCaseMailInput, { description: 'The case, and on or off.' }) { caseId, on }: SetCaseMailInput,
    @Ctx() scope: SignedIn,
  ): Promise<CasePayload> {
    return SetCaseMailPayload.of(await setCaseMail(scope, rowNumber('Case', caseId), on), scope);
  }
}
