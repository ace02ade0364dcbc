/** Where support for a product is given. R36. */
import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum.graphql';
import { URLScalar } from '../platform/scalars.graphql';
import type { Language } from '../platform/wording';
import type { AccessIdPairUse, Portal } from './catalogue';

const AccessIdPairUseEnum = enumType('AccessIdPairUse', 'Whether a portal asks for Access ID and Contract ID. R36.', {
  REQUIRED_FOR_AGREEMENTS: 'Support agreements are used there by their pair.',
  NOT_REQUIRED: 'No pair is needed there.',
});

@ObjectType('SupportPortal', {
  description: 'The place where support for a product is given. R36.',
  simpleResolvers: true,
})
export class SupportPortalType {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => URLScalar, { nullable: true, description: 'Where it is.' }) url!: string | null;
  @Field(() => Boolean, { description: 'Whether requests are made in this system.' }) here!: boolean;
  @Field(() => String, { description: 'Which sign-in it takes, in the viewer’s language.' }) signIn!: string;
  @Field(() => AccessIdPairUseEnum, { description: 'Whether the pair is needed there.' })
  accessIdPair!: AccessIdPairUse;
  @Field(() => String, {
    nullable: true,
    description: 'What else can be used there, in the viewer’s language; null if nothing.',
  })
  alternative!: string | null;

  static of(portal: Portal, language: Language): SupportPortalType {
    const { name, url, here, accessIdPair } = portal;
    return {
      name,
      url,
      here,
      accessIdPair,
      signIn: portal.signIn[language],
      alternative: portal.alternative?.[language] ?? null,
    };
  }
}
