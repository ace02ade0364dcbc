import { Field, Int, ObjectType } from 'type-graphql';
import { EmailAddressScalar } from '../platform/scalars.graphql';
import type { EngineerLoad, QueueLoad } from './count-load';

@ObjectType('EngineerLoad', { description: 'How much an engineer has of a queue.', simpleResolvers: true })
class EngineerLoadType {
  @Field(() => String, { description: 'First and last name.' }) name!: string;
  @Field(() => EmailAddressScalar, { description: 'The address by which cases are given to them.' }) email!: string;
  @Field(() => Int, { description: 'How many open cases of this queue they own.' }) owned!: number;
}

/** The largest desk that a document is reckoned with. */
const MOST_ENGINEERS = 100;

@ObjectType('QueueLoad', {
  description: 'How much there is to do in a queue: numbers, and nothing of any case.',
  simpleResolvers: true,
})
export class QueueLoadType {
  @Field(() => String, { description: 'The name of the queue.' }) queue!: string;
  @Field(() => Int, { description: 'How many open cases nobody owns.' }) waiting!: number;
  @Field(() => Int, { description: 'How many open cases have an owner.' }) owned!: number;
  @Field(() => Int, { description: 'How many of both are to be answered first within half an hour. R41.' })
  dueSoon!: number;
  @Field(() => Int, { description: 'How many of both were not answered in time, and are not yet. R41.' })
  breached!: number;
  @Field(() => [EngineerLoadType], {
    description: `Who has the queue or owns something in it, those with the most first; ${MOST_ENGINEERS} at most.`,
  })
  engineers!: readonly EngineerLoad[];

  static of(load: QueueLoad): QueueLoadType {
    return Object.assign(new QueueLoadType(), load, { engineers: load.engineers.slice(0, MOST_ENGINEERS) });
  }
}
