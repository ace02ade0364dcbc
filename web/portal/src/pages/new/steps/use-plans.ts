/** The plans of this sign-in for a version, those that cannot be used with every reason. R15–R25. */
import { useMemo } from 'react';
import { useQuery, type RequestPolicy } from 'urql';
import { graphql } from '../../../api/graphql';
import type { NewPlansQuery } from '../../../gql/graphql';
import './plan-facts';
import './plan-reason';

const PLANS = graphql(/* GraphQL */ `
  query NewPlans($version: ID!) {
    plans(productVersionId: $version) {
      available {
        id
        unitsRemaining
        planType {
          code
          name
        }
        ...PlanFacts
      }
      unavailable {
        agreement {
          id
          planType {
            code
            name
          }
          ...PlanFacts
        }
        reasons {
          ...PlanReason
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
