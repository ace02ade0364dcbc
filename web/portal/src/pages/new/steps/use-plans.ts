/** The plans of this sign-in for a version, those that cannot be used with every reason. R15–R25. */
import { useMemo } from 'react';
import { useQuery, type RequestPolicy } from 'urql';
import { graphql } from '../../../api/graphql';
import type { NewPlansQuery } from '../../../gql/graphql';

const PLANS = graphql(/* GraphQL */ `
  query NewPlans($version: ID!) {
    plans(productVersionId: $version) {
      available {
        id
        accessIdHint
        customerName
        endsOn
        unitsGranted
        unitsRemaining
        planType {
          code
          name
        }
      }
      unavailable {
        agreement {
          id
          accessIdHint
          customerName
          endsOn
          unitsGranted
          unitsRemaining
          planType {
            code
            name
          }
        }
        reasons {
          code
          message
          details
          since
          until
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
      }
      missing {
        message
        remedies {
          action
          text
          url
        }
      }
      purchase {
        offered
        code
        message
      }
    }
  }
`);

export type Plans = NonNullable<NewPlansQuery['plans']>;
export type Plan = Plans['available'][number];
export type UnavailablePlan = Plans['unavailable'][number];
export type Reason = UnavailablePlan['reasons'][number];
export type Remedy = Reason['remedies'][number];

/** Read anew whenever something of agreements changed. */
export function usePlans(version: string | null, requestPolicy: RequestPolicy = 'cache-and-network') {
  const context = useMemo(() => ({ additionalTypenames: ['Agreement'] }), []);
  return useQuery({
    query: PLANS,
    variables: { version: version ?? '' },
    pause: version === null,
    requestPolicy,
    context,
  });
}
