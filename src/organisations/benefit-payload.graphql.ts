/** The payloads of what is done to benefits. One set of types for each mutation. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { AccessPair } from '../agreements/access-pair.rules';
import type { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';
import type { Benefit } from './benefit';
import { BenefitType } from './benefit.graphql';
import { errorType } from './deed-error.graphql';
import type { Fault } from './refusal';

@ObjectType('AccessPair', {
  description: 'What identifies an agreement, as it is printed. Share it with colleagues, never a password. R6, R8.',
  simpleResolvers: true,
})
class AccessPairType {
  @Field(() => String, { description: 'The Access ID.' }) accessId!: string;
  @Field(() => String, { description: 'The Contract ID.' }) contractId!: string;
}

export interface BenefitPayload {
  benefit: BenefitType | null;
  pair: AccessPair | null;
  userErrors: UserError[];
}

/** A benefit that comes with a refusal is one that the viewer sees. */
type Outcome<C extends string> =
  { kind: 'done'; benefit: Benefit; pair?: AccessPair } | { kind: 'refused'; faults: Fault<C>[]; benefit?: Benefit };

export interface BenefitPayloadClass<C extends string> extends ClassType<BenefitPayload> {
  of(outcome: Outcome<C>, scope: { say: Say }): BenefitPayload;
}

/** The types `<name>Payload`, `<name>Error` and `<name>ErrorCode`. `what` completes "Why …". */
export function benefitPayload<C extends string>(
  name: string,
  what: string,
  codes: Record<C, string>,
  { guesses = false, reveals = false } = {},
): BenefitPayloadClass<C> {
  const DeedError = errorType(name, what, codes, { guesses });

  @ObjectType(`${name}Payload`, { description: `The benefit, or why ${what}.`, simpleResolvers: true })
  class Payload implements BenefitPayload {
    @Field(() => BenefitType, { nullable: true, description: 'As it is now; null where the viewer sees none.' })
    benefit!: BenefitType | null;
    pair!: AccessPair | null;
    @Field(() => [DeedError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];

    static of(outcome: Outcome<C>, { say }: { say: Say }): Payload {
      const faults = outcome.kind === 'refused' ? outcome.faults : [];
      return {
        benefit: outcome.benefit ? new BenefitType(outcome.benefit) : null,
        pair: outcome.kind === 'done' ? (outcome.pair ?? null) : null,
        userErrors: DeedError.of(faults, say),
      };
    }
  }
  const description = 'To be registered by whoever uses it, and to be handed on; null if it was refused. R7, R8.';
  if (reveals) Field(() => AccessPairType, { nullable: true, description })(Payload.prototype, 'pair');
  return Payload;
}
