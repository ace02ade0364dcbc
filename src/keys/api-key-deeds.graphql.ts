/** Making, rotating and revoking keys. R65. */
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { errorType } from '../organisations/deed-error.graphql';
import { rowNumber } from '../platform/global-id';
import { DateTimeScalar } from '../platform/scalars.graphql';
import type { UserError } from '../platform/user-error.graphql';
import type { KeyRefusalCode } from './administer';
import { ApiKeyType, KeyScopeEnum } from './api-key.graphql';
import {
  LONGEST_LIFE_DAYS,
  LONGEST_OVERLAP_HOURS,
  MOST_KEYS,
  MOST_NETWORKS,
  USUAL_OVERLAP_HOURS,
} from './api-key.rules';
import { createApiKey, type CreateKeyRefusalCode } from './create-api-key';
import { revokeApiKey } from './revoke-api-key';
import { rotateApiKey, type RotateRefusalCode } from './rotate-api-key';
import type { KeyScope } from './scopes.rules';

const NOT_ADMINISTRATOR = 'Only an administrator of the organisation does this.';
const KEY_NOT_FOUND = 'The viewer’s organisations have no such key.';
const INVALID_INPUT = 'A value cannot be so; `path` says which.';

const CreateApiKeyError = errorType<CreateKeyRefusalCode>('CreateApiKey', 'the key was not made', {
  SERVICE_SIGN_IN_NOT_FOUND: 'The viewer’s organisations have no such service sign-in.',
  NOT_ADMINISTRATOR,
  INVALID_INPUT,
  TOO_MANY_KEYS: `It has ${MOST_KEYS} keys that can be used.`,
});
const RotateApiKeyError = errorType<RotateRefusalCode>('RotateApiKey', 'the key was not rotated', {
  KEY_NOT_FOUND,
  NOT_ADMINISTRATOR,
  INVALID_INPUT,
  KEY_ENDED: 'It can be used no more: make a new one.',
  TOO_MANY_KEYS: 'Too many keys go on beside their successors.',
});
const RevokeApiKeyError = errorType<KeyRefusalCode>('RevokeApiKey', 'the key was not revoked', {
  KEY_NOT_FOUND,
  NOT_ADMINISTRATOR,
});

const ENDS = `From when on it is good no more: in the future, at most ${LONGEST_LIFE_DAYS} days from now.`;
const KEY_ITSELF = 'The key itself, which is shown here and never again; null if it was refused.';

@InputType({ description: 'A new key.' })
class CreateApiKeyInput {
  @Field(() => ID, { description: 'Whose key it is.' }) serviceSignInId!: string;
  @Field(() => String, { description: 'What it is for, at most 100 characters.' }) name!: string;
  @Field(() => [KeyScopeEnum], { description: 'What it may do: at least one.' }) scopes!: KeyScope[];
  @Field(() => DateTimeScalar, { description: ENDS }) expiresAt!: Date;
  @Field(() => [String], {
    defaultValue: [],
    description: `IPv4 and IPv6 addresses, and ranges such as 192.0.2.0/24, from which it may be used; without one from everywhere; ${MOST_NETWORKS} at most.`,
  })
  networks!: string[];
}

@InputType({ description: 'A key in the place of another one, with its name, scopes and networks.' })
class RotateApiKeyInput {
  @Field(() => ID, { description: 'The key that it takes over from.' }) keyId!: string;
  @Field(() => DateTimeScalar, { description: ENDS }) expiresAt!: Date;
  @Field(() => Int, {
    defaultValue: USUAL_OVERLAP_HOURS,
    description: `For how many hours the old key goes on, 0 to ${LONGEST_OVERLAP_HOURS}; never past its own end.`,
  })
  overlapHours!: number;
}

@InputType({ description: 'A key that is to end at once.' })
class RevokeApiKeyInput {
  @Field(() => ID, { description: 'The key.' }) keyId!: string;
}

@ObjectType('CreateApiKeyPayload', { description: 'The key, or why it was not made.', simpleResolvers: true })
class CreateApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'What is known of it; null if it was refused.' })
  apiKey!: ApiKeyType | null;
  @Field(() => String, { nullable: true, description: KEY_ITSELF }) key!: string | null;
  @Field(() => [CreateApiKeyError], { description: 'Empty on success; 30 at most.' }) userErrors!: UserError[];
}

@ObjectType('RotateApiKeyPayload', { description: 'Both keys, or why it was not rotated.', simpleResolvers: true })
class RotateApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The new one; null if it was refused.' })
  apiKey!: ApiKeyType | null;
  @Field(() => String, { nullable: true, description: KEY_ITSELF }) key!: string | null;
  @Field(() => ApiKeyType, { nullable: true, description: 'The old one with its new end; null if it was refused.' })
  rotated!: ApiKeyType | null;
  @Field(() => [RotateApiKeyError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];
}

@ObjectType('RevokeApiKeyPayload', { description: 'The key, or why it was not revoked.', simpleResolvers: true })
class RevokeApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'As it is now; null if it was refused.' })
  apiKey!: ApiKeyType | null;
  @Field(() => [RevokeApiKeyError], { description: 'Empty on success; 1 at most.' }) userErrors!: UserError[];
}

@Resolver()
export class ApiKeysResolver {
  @Mutation(() => CreateApiKeyPayload, {
    nullable: true,
    description:
      'Makes a key for a service sign-in. For administrators of its organisation, and never with a key. R65.',
  })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'Whose, what for and until when.' })
    { serviceSignInId, ...wished }: CreateApiKeyInput,
    @Ctx() scope: SignedIn,
  ): Promise<CreateApiKeyPayload> {
    const service = rowNumber('ServiceSignIn', serviceSignInId);
    const outcome = await createApiKey(scope, { ...wished, serviceSignInId: service });
    if (outcome.kind === 'refused')
      return { apiKey: null, key: null, userErrors: CreateApiKeyError.of(outcome.faults, scope.say) };
    return { apiKey: ApiKeyType.of(outcome.apiKey), key: outcome.key, userErrors: [] };
  }

  @Mutation(() => RotateApiKeyPayload, {
    nullable: true,
    description: 'Puts a new key in the place of one, which goes on for a while. For administrators, as above. R65.',
  })
  async rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'Which, and for how long both are good.' })
    { keyId, ...rotation }: RotateApiKeyInput,
    @Ctx() scope: SignedIn,
  ): Promise<RotateApiKeyPayload> {
    const outcome = await rotateApiKey(scope, { ...rotation, keyId: rowNumber('ApiKey', keyId) });
    if (outcome.kind === 'refused')
      return { apiKey: null, key: null, rotated: null, userErrors: RotateApiKeyError.of(outcome.faults, scope.say) };
    const { apiKey, key, rotated } = outcome;
    return { apiKey: ApiKeyType.of(apiKey), key, rotated: ApiKeyType.of(rotated), userErrors: [] };
  }

  @Mutation(() => RevokeApiKeyPayload, {
    nullable: true,
    description: 'Ends a key at once, everywhere. For administrators, as above. R65.',
  })
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'Which.' }) { keyId }: RevokeApiKeyInput,
    @Ctx() scope: SignedIn,
  ): Promise<RevokeApiKeyPayload> {
    const outcome = await revokeApiKey(scope, rowNumber('ApiKey', keyId));
    if (outcome.kind === 'refused')
      return { apiKey: null, userErrors: RevokeApiKeyError.of(outcome.faults, scope.say) };
    return { apiKey: ApiKeyType.of(outcome.apiKey), userErrors: [] };
  }
}
