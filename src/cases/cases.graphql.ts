import { Arg, Args, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import type { Severity } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import type { Asking } from '../platform/asked-fields';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { mapPage } from '../platform/page';
import { PageArguments, type Connection } from '../platform/page.graphql';
import { searchWords } from '../platform/search';
import { searchedTerms } from '../platform/search-terms.rules';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { SeverityEnum } from '../routing/routing.graphql';
import type { CaseStatus } from './case';
import { CaseConnection, CaseStatusEnum, CaseType } from './case.graphql';
import { askedOfCase, askedOfCases } from './case-fields';
import type { CaseFilter, CaseOrderField, CaseState, OrderDirection } from './case-list';
import { findCaseByNumber } from './case.store';
import { listCases } from './list-cases';

export const CaseStateEnum = enumType('CaseState', 'Whether a case is over. R54.', {
  OPEN: 'Not closed.',
  CLOSED: 'Closed.',
});

const CaseOrderFieldEnum = enumType('CaseOrderField', 'What cases are ordered by; equal ones by age.', {
  UPDATED_AT: 'When they changed last.',
  SUBMITTED_AT: 'When they were submitted.',
  SEVERITY: 'How badly they hurt; descending has CRITICAL first.',
});

export const OrderDirectionEnum = enumType('OrderDirection', 'Which end comes first.', {
  ASC: 'The lowest or oldest first.',
  DESC: 'The highest or newest first.',
});

@InputType('CaseFilter', {
  description:
    'Narrows the list; all that is given must hold. The total is counted no further than 100,000; with statuses other than CLOSED, a product or words, among the newest 10,000 cases of the viewer.',
})
class CaseFilterInput {
  @Field(() => CaseStateEnum, { nullable: true, description: 'Open or closed ones.' }) state?: CaseState | null;
  @Field(() => [CaseStatusEnum], {
    nullable: true,
    description: 'Those with one of these statuses; an empty list does not filter.',
  })
  statuses?: CaseStatus[] | null;
  @Field(() => [SeverityEnum], {
    nullable: true,
    description: 'Those with one of these severities; an empty list does not filter.',
  })
  severity?: Severity[] | null;
  @Field(() => ID, { nullable: true, description: 'Those about this product.' }) productId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in number, title, description or messages, without regard to case and accents: parts of words in number and title, beginnings of words in the others; at most 200 characters.',
  })
  search?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Those that changed at this moment or later.' })
  updatedSince?: Date | null;
}

@InputType('CaseOrder', { description: 'The order of the list.' })
class CaseOrderInput {
  @Field(() => CaseOrderFieldEnum, { description: 'What decides.' }) field!: CaseOrderField;
  @Field(() => OrderDirectionEnum, { description: 'Which end comes first.' }) direction!: OrderDirection;
}

@Resolver()
export class CasesResolver {
  @Query(() => CaseConnection, {
    nullable: true,
    description:
      'The cases in which the viewer is a contact, open and closed; the last changed first by default. R48, R54.',
  })
  async cases(
    @Arg('filter', () => CaseFilterInput, { nullable: true, description: 'Which of them.' })
    filter: CaseFilterInput | null | undefined,
    @Arg('orderBy', () => CaseOrderInput, {
      nullable: true,
      description: 'In which order; UPDATED_AT DESC by default.',
    })
    orderBy: CaseOrderInput | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
    @Info() info: Asking,
  ): Promise<Connection<CaseType>> {
    const found = await listCases(scope, caseFilter(filter, scope), orderBy, page, askedOfCases(info));
    return CaseConnection.of(mapPage(found, (each) => new CaseType(each)));
  }

  @Query(() => CaseType, {
    nullable: true,
    description:
      'The case with this number; null for everyone who is not on it, as for a number that was never given out. R48.',
  })
  async case(
    @Arg('number', () => String, { description: 'The number as people quote it.' }) number: string,
    @Ctx() scope: SignedIn,
    @Info() info: Asking,
  ): Promise<CaseType | null> {
    const { reads } = scope.database;
    const found = await findCaseByNumber(reads, scope.viewer, number.trim(), askedOfCase(info), scope.catalogue);
    return found && new CaseType(found);
  }
}

function caseFilter(input: CaseFilterInput | null | undefined, { catalogue, say }: SignedIn): CaseFilter {
  const { productId, search, ...rest } = input ?? {};
  const versions = productId ? (catalogue.product(rowNumber('Product', productId))?.versions ?? []) : null;
  const { statuses, severity } = rest;
  return {
    ...rest,
    // A value that is given a thousand times filters no more than once.
    statuses: statuses && [...new Set(statuses)],
    severity: severity && [...new Set(severity)],
    productVersionIds: versions?.map(({ id }) => id) ?? null,
    terms: search?.trim() ? searchedTerms(searchWords(search, say).join(' ')) : null,
  };
}
