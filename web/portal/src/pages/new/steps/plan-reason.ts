/** Why a plan cannot be used, as every place asks it that tells it. R17, R18. */
import { graphql } from '../../../api/graphql';
import type { PlanReasonFragment } from '../../../gql/graphql';

export const PLAN_REASON = graphql(/* GraphQL */ `
  fragment PlanReason on UnavailableReason {
    code
    message
    details
    since
    until
    coverageGaps
    coveredVersions {
      id
      name
    }
    remedies {
      action
      text
      url
    }
  }
`);

export type Reason = Omit<PlanReasonFragment, ' $fragmentName'>;
export type Remedy = Reason['remedies'][number];
