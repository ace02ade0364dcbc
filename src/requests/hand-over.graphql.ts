/** A draft goes along when somebody signs out and comes back as another sign-in. R26. */
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MOST_STAGED_GB } from '../attachments/upload.rules';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { MessageKey, MessageValues } from '../platform/wording';
import { DraftType } from './draft.graphql';
import { MOST_DRAFTS } from './draft.rules';
import { OFFER_MINUTES, offerDraft, type OfferedDraft } from './offer-draft';
import { takeOverDraft, type TakenDraft } from './take-over-draft';

@InputType({ description: 'A draft that is to have another owner. R26.' })
class OfferDraftInput {
  @Field(() => ID, { description: 'A draft of this sign-in.' }) draftId!: string;
}

@InputType({ description: 'The code of a draft that was offered. R26.' })
class TakeOverDraftInput {
  @Field(() => String, { description: 'What `offerDraft` gave.' }) code!: string;
}

const OfferDraftErrorCodeEnum = enumType('OfferDraftErrorCode', 'Why a draft was not offered.', {
  DRAFT_NOT_FOUND: 'This sign-in has no such draft, or it expired.',
  ALREADY_SUBMITTED: 'It became a case.',
});
const TakeOverDraftErrorCodeEnum = enumType('TakeOverDraftErrorCode', 'Why a draft was not taken over.', {
  OFFER_NOT_FOUND: 'No draft is offered under this code; one that was used or is too old is as one that never was.',
  TOO_MANY_DRAFTS: 'The sign-in has 20 drafts; the offer is still good.',
  TOO_MUCH_STAGED: 'The sign-in’s waiting files would be more than it may have; the offer is still good. R59.',
  TOO_MANY_ATTEMPTS: 'Too many wrong codes; right and wrong are answered alike until `retryAt`.',
});
type OfferCode = keyof typeof OfferDraftErrorCodeEnum;
type TakeOverCode = keyof typeof TakeOverDraftErrorCodeEnum;

@ObjectType('OfferDraftError', {
  implements: UserError,
  description: 'Why a draft was not offered.',
  simpleResolvers: true,
})
class OfferDraftError implements UserError {
  @Field(() => OfferDraftErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: OfferCode;
  message!: string;
  path!: string[] | null;
}

@ObjectType('TakeOverDraftError', {
  implements: UserError,
  description: 'Why a draft was not taken over.',
  simpleResolvers: true,
})
class TakeOverDraftError implements UserError {
  @Field(() => TakeOverDraftErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: TakeOverCode;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'TOO_MANY_ATTEMPTS: when the next code is judged; else null.',
  })
  retryAt!: Date | null;
  message!: string;
  path!: string[] | null;
}

@ObjectType('OfferDraftPayload', { description: 'The code, or why there is none.', simpleResolvers: true })
class OfferDraftPayload {
  @Field(() => String, {
    nullable: true,
    description: `Good once, for ${OFFER_MINUTES} minutes, for whoever has it; the one before it is good no more. Null if it was refused.`,
  })
  code!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it is good; null if it was refused.' })
  expiresAt!: Date | null;
  @Field(() => [OfferDraftError], { description: 'Empty on success; 1 at most.' }) userErrors!: OfferDraftError[];
}

@ObjectType('TakeOverDraftPayload', {
  description: 'The draft, or why it was not taken over.',
  simpleResolvers: true,
})
class TakeOverDraftPayload {
  @Field(() => DraftType, {
    nullable: true,
    description:
      'The draft, with its files; without its agreement unless that is registered to this sign-in, too. Null if it was refused.',
  })
  draft!: DraftType | null;
  @Field(() => [TakeOverDraftError], { description: 'Empty on success; 1 at most.' })
  userErrors!: TakeOverDraftError[];
}

const OFFER_REFUSALS = {
  'not found': { code: 'DRAFT_NOT_FOUND', key: 'draft.NOT_FOUND' },
  submitted: { code: 'ALREADY_SUBMITTED', key: 'draft.ALREADY_SUBMITTED' },
} as const satisfies Record<Exclude<OfferedDraft['kind'], 'offered'>, { code: OfferCode; key: MessageKey }>;

const TAKE_OVER_REFUSALS: Record<
  Exclude<TakenDraft['kind'], 'taken'>,
  { code: TakeOverCode; key: MessageKey; values?: MessageValues }
> = {
  'not found': { code: 'OFFER_NOT_FOUND', key: 'draft.OFFER_NOT_FOUND' },
  'too many drafts': { code: 'TOO_MANY_DRAFTS', key: 'draft.TOO_MANY_DRAFTS', values: { most: MOST_DRAFTS } },
  'too much staged': { code: 'TOO_MUCH_STAGED', key: 'upload.TOO_MUCH_STAGED', values: { most: MOST_STAGED_GB } },
  'too many attempts': { code: 'TOO_MANY_ATTEMPTS', key: 'draft.TOO_MANY_ATTEMPTS' },
};

@Resolver()
export class HandOverResolver {
  @Mutation(() => OfferDraftPayload, {
    nullable: true,
    description: 'Gives a code by which somebody, under whatever sign-in, becomes the owner of this draft. R26.',
  })
  async offerDraft(
    @Arg('input', () => OfferDraftInput, { description: 'The draft.' }) input: OfferDraftInput,
    @Ctx() scope: SignedIn,
  ): Promise<OfferDraftPayload> {
    const outcome = await offerDraft(scope, rowNumber('Draft', input.draftId));
    if (outcome.kind === 'offered') return { code: outcome.code, expiresAt: outcome.endsAt, userErrors: [] };
    const { code, key } = OFFER_REFUSALS[outcome.kind];
    const refusal = { code, message: scope.say(key), path: ['input', 'draftId'] };
    return { code: null, expiresAt: null, userErrors: [Object.assign(new OfferDraftError(), refusal)] };
  }

  @Mutation(() => TakeOverDraftPayload, {
    nullable: true,
    description: 'Makes this sign-in the owner of a draft that was offered; who offered it sees it no more. R26.',
  })
  async takeOverDraft(
    @Arg('input', () => TakeOverDraftInput, { description: 'The code.' }) input: TakeOverDraftInput,
    @Ctx() scope: SignedIn,
  ): Promise<TakeOverDraftPayload> {
    const outcome = await takeOverDraft(scope, input.code);
    if (outcome.kind === 'taken') return { draft: new DraftType(outcome.draft, scope), userErrors: [] };
    const { code, key, values } = TAKE_OVER_REFUSALS[outcome.kind];
    const retryAt = outcome.kind === 'too many attempts' ? outcome.retryAt : null;
    const refusal = { code, retryAt, message: scope.say(key, values), path: ['input', 'code'] };
    return { draft: null, userErrors: [Object.assign(new TakeOverDraftError(), refusal)] };
  }
}
