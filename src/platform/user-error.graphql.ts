import { Field, InterfaceType } from 'type-graphql';

@InterfaceType('UserError', { description: 'Why a mutation refused. Its own type adds `code`, from its own list.' })
export abstract class UserError {
  @Field(() => String, { description: 'What is wrong and what to do, in the viewer’s language.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Which part of the arguments it is about, such as ["input", "title"]; null if none.',
  })
  path!: string[] | null;
}
