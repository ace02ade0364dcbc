/** What a draft consists of, as the API shows it. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { ContactMethod } from '../cases/case';
import { ContactMethodEnum } from '../cases/contact.graphql';
import type { SubmissionFault, SubmissionRefusalCode } from '../cases/submission.rules';
import type { Say } from '../platform/wording';
import { SubmitCaseErrorCodeEnum } from './submission.graphql';
import { stepOf } from './unfinished.rules';

@ObjectType('DraftContact', { description: 'A person as far as they were typed. R45, R46.', simpleResolvers: true })
export class DraftContactType {
  @Field(() => String, { nullable: true, description: 'First name; null while it is not there.' })
  firstName!: string | null;
  @Field(() => String, { nullable: true, description: 'Last name; null while it is not there.' })
  lastName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The address, perhaps half of one; null while it is not there. R52.',
  })
  email!: string | null;
  @Field(() => String, { nullable: true, description: 'A telephone number; null while it is not there. R39.' })
  phone!: string | null;
  @Field(() => ContactMethodEnum, {
    nullable: true,
    description: 'How the person prefers to be reached; null while it is not chosen, which is EMAIL.',
  })
  preferredMethod!: ContactMethod | null;
}

@ObjectType('DraftFault', {
  description: 'Something for which submitting would be refused now. R25.',
  simpleResolvers: true,
})
export class DraftFaultType {
  @Field(() => SubmitCaseErrorCodeEnum, { description: 'What kind of refusal it would be.' })
  code!: SubmissionRefusalCode;
  @Field(() => String, { description: 'Why, in the viewer’s language.' }) message!: string;
  @Field(() => [String], {
    nullable: true,
    description: 'The field of the input of `saveDraft` that it is about; null where it is about none.',
  })
  path!: string[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The step in which that is asked for, 1 to 6; null where none asks for it. R33.',
  })
  step!: number | null;

  static of({ code, key, path, values }: SubmissionFault, say: Say): DraftFaultType {
    return { code, path, message: say(key, values), step: stepOf(path) };
  }
}
