import { Field, InputType } from 'type-graphql';
import { EmailAddressScalar } from '../platform/scalars.graphql';
import type { ContactMethod } from './case';
import { ContactMethodEnum } from './case.graphql';

@InputType({ description: 'A person for a case. R45, R46.' })
export class CaseContactInput {
  @Field(() => String, { description: 'First name, at most 100 characters.' }) firstName!: string;
  @Field(() => String, { description: 'Last name, at most 100 characters.' }) lastName!: string;
  @Field(() => EmailAddressScalar, {
    description: 'The address by which a sign-in is matched, without regard to case. R52.',
  })
  email!: string;
  @Field(() => String, {
    nullable: true,
    description: 'A number that can be dialled; needed with PHONE, and of the primary contact around the clock. R39.',
  })
  phone?: string | null;
  @Field(() => ContactMethodEnum, {
    nullable: true,
    description: 'How the person prefers to be reached; EMAIL by default.',
  })
  preferredMethod?: ContactMethod | null;
}
