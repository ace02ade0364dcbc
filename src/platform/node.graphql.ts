import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', { description: 'Anything that has an identity of its own and can be asked for by it.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, typed, stable, never reused.' })
  id!: string;
}
