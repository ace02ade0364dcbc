import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { UserError } from '../platform/user-error.graphql';
import { addCaseContact, type AddContactFault, type AddContactRefusalCode } from './add-case-contact';
import { CaseType } from './case.graphql';
import { CaseContactInput } from './contact.graphql';

@InputType({ description: 'A person to add to a case. R50.' })
class AddCaseContactInput {
  @Field(() => ID, { description: 'A case that this viewer sees.' }) caseId!: string;
  @Field(() => CaseContactInput, { description: 'The person.' }) contact!: CaseContactInput;
}

const AddCaseContactErrorCodeEnum = enumType('AddCaseContactErrorCode', 'Why a contact was not added.', {
  CASE_NOT_FOUND: 'The viewer does not see such a case. R48.',
  DUPLICATE_CONTACT: 'A contact of the case has this address already.',
  TOO_MANY_CONTACTS: 'The case has 10 additional contacts. R46.',
  INVALID_INPUT: 'A value cannot be used; `path` says which.',
} satisfies Record<AddContactRefusalCode, string>);

@ObjectType('AddCaseContactError', {
  implements: UserError,
  description: 'Why a contact was not added.',
  simpleResolvers: true,
})
class AddCaseContactError implements UserError {
  @Field(() => AddCaseContactErrorCodeEnum, { description: 'What kind of refusal it is.' })
  code!: AddContactRefusalCode;
  message!: string;
  path!: string[] | null;

  static of({ code, key, path, values }: AddContactFault, { say }: SignedIn): AddCaseContactError {
    return Object.assign(new AddCaseContactError(), { code, path, message: say(key, values) });
  }
}

@ObjectType('AddCaseContactPayload', {
  description: 'The case with the contact, or why it was not added.',
  simpleResolvers: true,
})
class AddCaseContactPayload {
  @Field(() => CaseType, {
    nullable: true,
    description:
      'The case, also where the contact is on it already; null where the viewer sees none, and with INVALID_INPUT.',
  })
  case!: CaseType | null;
  @Field(() => [AddCaseContactError], { description: 'Empty on success; 10 at most.' })
  userErrors!: AddCaseContactError[];
}

@Resolver()
export class AddCaseContactResolver {
  @Mutation(() => AddCaseContactPayload, {
    nullable: true,
    description: 'Adds an additional contact, who sees the case from then on. Any contact may. R50.',
  })
  async addCaseContact(
    @Arg('input', () => AddCaseContactInput, { description: 'The case and the person.' }) input: AddCaseContactInput,
    @Ctx() scope: SignedIn,
  ): Promise<AddCaseContactPayload> {
    const outcome = await addCaseContact(scope, rowNumber('Case', input.caseId), input.contact);
    const faults = outcome.kind === 'refused' ? outcome.faults : [];
    return {
      case: outcome.case && new CaseType(outcome.case),
      userErrors: faults.map((fault) => AddCaseContactError.of(fault, scope)),
    };
  }
}
