/** Making organisations, and saying who belongs to them. R11, R52. */
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver, type ClassType } from 'type-graphql';
import { actingIn } from '../audit/acting';
import { LONGEST_REASON } from '../audit/reason.rules';
import { PersonKindEnum } from '../identity/person-kind.graphql';
import type { SignedIn } from '../identity/scope';
import { rowNumber } from '../platform/global-id';
import { EmailAddressScalar } from '../platform/scalars.graphql';
import type { UserError } from '../platform/user-error.graphql';
import { createOrganisation, type CreateRefusalCode } from './create-organisation';
import { errorType } from './deed-error.graphql';
import { addMember, removeMember, type AddRefusalCode, type RemoveRefusalCode } from './manage-members';
import type { MemberKind, MemberRole } from './organisation';
import { OrganisationRoleEnum, OrganisationType } from './organisation.graphql';
import { organisationLoaders } from './organisation.loader';
import type { Fault, Outcome } from './refusal';

interface Payload {
  organisation: OrganisationType | null;
  userErrors: UserError[];
}

interface PayloadClass<C extends string> extends ClassType<Payload> {
  /** `id` finds the organisation as the viewer sees it now. */
  of(outcome: Outcome<C, object>, id: number | null, scope: SignedIn): Promise<Payload>;
}

function organisationPayload<C extends string>(name: string, what: string, codes: Record<C, string>): PayloadClass<C> {
  const DeedError = errorType(name, what, codes);

  @ObjectType(`${name}Payload`, { description: `The organisation, or why ${what}.`, simpleResolvers: true })
  class DeedPayload implements Payload {
    @Field(() => OrganisationType, {
      nullable: true,
      description: 'As it is now; null if it was refused, and for who is no member of it any more.',
    })
    organisation!: OrganisationType | null;
    @Field(() => [DeedError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];

    static async of(outcome: Outcome<C, object>, id: number | null, scope: SignedIn): Promise<DeedPayload> {
      const faults = 'faults' in outcome ? (outcome.faults as Fault<C>[]) : [];
      const seen = faults.length === 0 && id ? await organisationLoaders(scope).organisations.load(id) : null;
      return { organisation: seen && new OrganisationType(seen), userErrors: DeedError.of(faults, scope.say) };
    }
  }
  return DeedPayload;
}

const WHY = `Why, in one line of at most ${LONGEST_REASON} characters. It stays in the audit log.`;
const INVALID_INPUT = 'A value has a form that cannot be stored, or an operator says no reason; `path` says which.';
const ORGANISATION_NOT_FOUND = 'The viewer belongs to no such organisation.';
const NOT_ADMINISTRATOR = 'Only an administrator of the organisation does this, or an operator.';
const LAST_ADMINISTRATOR = 'An organisation never loses its last administrator.';

const CreateOrganisationPayload = organisationPayload<CreateRefusalCode>(
  'CreateOrganisation',
  'the organisation was not made',
  {
    INVALID_INPUT,
    HANDLE_TAKEN: 'There is an organisation with this handle.',
  },
);
const AddOrganisationMemberPayload = organisationPayload<AddRefusalCode>(
  'AddOrganisationMember',
  'the member was not added',
  {
    ORGANISATION_NOT_FOUND,
    NOT_ADMINISTRATOR,
    LAST_ADMINISTRATOR,
    INVALID_INPUT,
    TOO_MANY_MEMBERS: 'It has as many members as one may have.',
  },
);
const RemoveOrganisationMemberPayload = organisationPayload<RemoveRefusalCode>(
  'RemoveOrganisationMember',
  'the member was not removed',
  {
    ORGANISATION_NOT_FOUND,
    NOT_ADMINISTRATOR,
    LAST_ADMINISTRATOR,
    INVALID_INPUT,
    MEMBER_NOT_FOUND: 'Nobody with this address and kind of sign-in is a member.',
  },
);

@InputType({ description: 'A new organisation.' })
class CreateOrganisationInput {
  @Field(() => String, { description: '3 to 40 of a–z, 0–9 and hyphen, a letter first; it never changes. R52.' })
  handle!: string;
  @Field(() => String, { description: 'At most 200 characters.' }) name!: string;
  @Field(() => EmailAddressScalar, { description: 'Who administers it from the start.' }) administratorEmail!: string;
  @Field(() => PersonKindEnum, { defaultValue: 'WORK', description: 'With which kind of sign-in.' })
  administratorKind!: MemberKind;
  @Field(() => String, { description: WHY }) reason!: string;
}

@InputType({ description: 'A new member, or a new role of one.' })
class AddOrganisationMemberInput {
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => EmailAddressScalar, {
    description: 'The address; the sign-in that holds it, or first comes with it, is the member. R52.',
  })
  email!: string;
  @Field(() => PersonKindEnum, { defaultValue: 'WORK', description: 'The kind of sign-in.' }) kind!: MemberKind;
  @Field(() => OrganisationRoleEnum, { defaultValue: 'MEMBER', description: 'As what.' }) role!: MemberRole;
  @Field(() => String, { nullable: true, description: `${WHY} Required of operators.` }) reason?: string | null;
}

@InputType({ description: 'A member who is to go.' })
class RemoveOrganisationMemberInput {
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => EmailAddressScalar, { description: 'The address that was added.' }) email!: string;
  @Field(() => PersonKindEnum, { defaultValue: 'WORK', description: 'The kind of sign-in.' }) kind!: MemberKind;
  @Field(() => String, { nullable: true, description: `${WHY} Required of operators.` }) reason?: string | null;
}

@Resolver()
export class OrganisationDeedsResolver {
  @Mutation(() => CreateOrganisationPayload, {
    nullable: true,
    description: 'Makes an organisation with an administrator. For operators.',
  })
  async createOrganisation(
    @Arg('input', () => CreateOrganisationInput, { description: 'What it is called, and who administers it.' })
    { handle, name, administratorEmail, administratorKind, reason }: CreateOrganisationInput,
    @Ctx() scope: SignedIn,
  ): Promise<Payload> {
    const administrator = { email: administratorEmail, kind: administratorKind };
    const wanted = { handle, name, administrator };
    const outcome = await createOrganisation(scope.database, wanted, { ...actingIn(scope), reason }, scope.now);
    return CreateOrganisationPayload.of(outcome, outcome.kind === 'done' ? outcome.organisation.id : null, scope);
  }

  @Mutation(() => AddOrganisationMemberPayload, {
    nullable: true,
    description: 'Adds a member, or changes the role of who is one. For its administrators and operators. R11, R52.',
  })
  async addOrganisationMember(
    @Arg('input', () => AddOrganisationMemberInput, { description: 'Who, and as what.' })
    { organisationId, role, reason = null, ...address }: AddOrganisationMemberInput,
    @Ctx() scope: SignedIn,
  ): Promise<Payload> {
    const id = rowNumber('Organisation', organisationId);
    return AddOrganisationMemberPayload.of(await addMember(scope, id, address, role, reason), id, scope);
  }

  @Mutation(() => RemoveOrganisationMemberPayload, {
    nullable: true,
    description:
      'Removes a member, who from then on sees nothing of it. Agreements that they have registered stay theirs, as those of everybody who was given a pair. For its administrators and operators. R8, R11.',
  })
  async removeOrganisationMember(
    @Arg('input', () => RemoveOrganisationMemberInput, { description: 'Who.' })
    { organisationId, reason = null, ...address }: RemoveOrganisationMemberInput,
    @Ctx() scope: SignedIn,
  ): Promise<Payload> {
    const id = rowNumber('Organisation', organisationId);
    return RemoveOrganisationMemberPayload.of(await removeMember(scope, id, address, reason), id, scope);
  }
}
