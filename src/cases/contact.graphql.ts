/** The people on a case as the API shows them. R45, R46. */
import { Field, InputType, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { EmailAddressScalar } from '../platform/scalars.graphql';
import type { CaseContact, ContactMethod, ContactRole } from './case';

export const ContactRoleEnum = enumType('ContactRole', 'What a contact is on a case. R45, R46.', {
  PRIMARY: 'The one whom the engineer talks to.',
  ADDITIONAL: 'A back-up, who sees the case too.',
});

export const ContactMethodEnum = enumType('ContactMethod', 'How a contact prefers to be reached.', {
  EMAIL: 'By e-mail; the default.',
  PHONE: 'By telephone.',
});

@ObjectType('CaseContact', { implements: Node, description: 'A person on a case. R45, R46.', simpleResolvers: true })
export class CaseContactType implements Node {
  constructor(private readonly contact: CaseContact) {}

  get id(): string {
    return globalId('CaseContact', this.contact.id);
  }

  @Field(() => ContactRoleEnum, { description: 'What the person is on the case.' })
  get role(): ContactRole {
    return this.contact.role;
  }

  @Field(() => String, { description: 'First name, as given in the request.' })
  get firstName(): string {
    return this.contact.firstName;
  }

  @Field(() => String, { description: 'Last name, as given in the request.' })
  get lastName(): string {
    return this.contact.lastName;
  }

  @Field(() => EmailAddressScalar, { description: 'The address by which a sign-in is matched. R52.' })
  get email(): string {
    return this.contact.email;
  }

  @Field(() => String, {
    nullable: true,
    description: 'As given in the request; none is filled in from a profile. R39.',
  })
  get phone(): string | null {
    return this.contact.phone;
  }

  @Field(() => ContactMethodEnum, { description: 'How the person prefers to be reached.' })
  get preferredMethod(): ContactMethod {
    return this.contact.preferredMethod;
  }

  static of(contact: CaseContact): CaseContactType {
    return new CaseContactType(contact);
  }
}

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
