/** The types of the API as type-graphql classes, as its docs have it (typegraphql.com/docs/types-and-fields.html). */
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLScalarType } from 'graphql';

export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => (value as Date).toISOString(),
});

export const DateOnly = new GraphQLScalarType({ name: 'Date', serialize: String });

export enum CaseStatus {
  NEW = 'NEW',
  IN_PROGRESS = 'IN_PROGRESS',
  WAITING_FOR_CUSTOMER = 'WAITING_FOR_CUSTOMER',
  SOLUTION_PROVIDED = 'SOLUTION_PROVIDED',
  CLOSED = 'CLOSED',
}
registerEnumType(CaseStatus, { name: 'CaseStatus' });

export enum Severity {
  CRITICAL = 'CRITICAL',
  IMPORTANT = 'IMPORTANT',
  MINIMAL = 'MINIMAL',
}
registerEnumType(Severity, { name: 'Severity' });

@ObjectType()
export class Product {
  @Field() name!: string;
}

@ObjectType()
export class ProductVersion {
  @Field() name!: string;
  @Field(() => Product) product!: Product;
}

@ObjectType()
export class PlanType {
  @Field() name!: string;
}

@ObjectType()
export class Agreement {
  @Field(() => DateOnly) endsOn!: string;
  @Field(() => PlanType) planType!: PlanType;
}

@ObjectType()
export class CaseContact {
  @Field() firstName!: string;
  @Field() lastName!: string;
  @Field() email!: string;
}

@ObjectType()
export class RoutingDecision {
  @Field() queue!: string;
  @Field() region!: string;
  @Field(() => DateTime) opensAt!: Date;
}

@ObjectType()
export class Case {
  @Field(() => ID) id!: string;
  @Field() number!: string;
  @Field() title!: string;
  @Field(() => CaseStatus) status!: CaseStatus;
  @Field(() => Severity) severity!: Severity;
  @Field(() => DateTime) submittedAt!: Date;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => DateTime) responseDueAt!: Date;
  @Field(() => ProductVersion) productVersion!: ProductVersion;
  @Field(() => Agreement, { nullable: true }) agreement!: Agreement | null;
  @Field(() => CaseContact) primaryContact!: CaseContact;
  @Field(() => [CaseContact]) additionalContacts!: CaseContact[];
  @Field(() => RoutingDecision) routing!: RoutingDecision;
}

@ObjectType()
export class PageInfo {
  @Field() hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

@ObjectType()
export class CaseConnection {
  @Field(() => [Case]) nodes!: Case[];
  @Field() pageInfo!: PageInfo;
}
