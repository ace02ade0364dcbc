/** API keys as administrators of the organisation see them: never the key itself. R65. */
import { Field, ID, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { MOST_NETWORKS } from './api-key.rules';
import type { ApiKey } from './program';
import { KEY_SCOPES, type KeyScope } from './scopes.rules';

export const KeyScopeEnum = enumType(
  'KeyScope',
  'What a key may do, of what its service sign-in may; docs/access.md says what each operation needs. R65.',
  KEY_SCOPES,
);

@ObjectType('ApiKey', { description: 'What a program signs in with. R65.', simpleResolvers: true })
export class ApiKeyType {
  @Field(() => ID, { description: 'By which it is rotated and revoked.' }) id!: string;
  @Field(() => String, { description: 'What it is for.' }) name!: string;
  @Field(() => String, { description: 'Its last characters, for telling keys apart.' }) hint!: string;
  @Field(() => [KeyScopeEnum], { description: 'What it may do; 8 at most.' }) scopes!: readonly KeyScope[];
  @Field(() => [String], {
    description: `Addresses and ranges from which it may be used; empty for all; ${MOST_NETWORKS} at most.`,
  })
  networks!: readonly string[];
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) createdAt!: Date;
  @Field(() => DateTimeScalar, { description: 'From when on it is good no more.' }) expiresAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null if it was not.' })
  revokedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute; null if never.' })
  lastUsedAt!: Date | null;

  static of(key: ApiKey): ApiKeyType {
    const { name, hint, scopes, networks, createdAt, expiresAt, revokedAt, usedAt } = key;
    const shown = { name, hint, scopes, networks, createdAt, expiresAt, revokedAt, lastUsedAt: usedAt };
    return Object.assign(new ApiKeyType(), { id: globalId('ApiKey', key.id), ...shown });
  }
}
