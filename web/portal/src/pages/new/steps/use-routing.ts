/** Where it would go, by what is chosen at this moment; nothing is stored. R37–R42. */
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import type { NewRoutingQuery } from '../../../gql/graphql';
import type { RequestContent } from '../draft/request-content';
import { hoursOf, severityOf } from './plan.rules';
import { usePlace } from './use-place';
import { useSettled } from './use-settled';

const ROUTING = graphql(/* GraphQL */ `
  query NewRouting($input: RoutingInput!) {
    routing(input: $input) {
      queue
      region
      because
      opensAt
      responseDueAt
      supportHours
      supportHoursOffered
      locale
      localesOffered
    }
  }
`);

export type Routing = NonNullable<NewRoutingQuery['routing']>;

interface Previewed {
  readonly routing: Routing | null;
  /** What is shown is about the choice before, and the new one is on its way. */
  readonly stale: boolean;
  readonly error: ReturnType<typeof useQuery>[0]['error'];
}

export function useRouting(content: RequestContent): Previewed {
  const { country, timeZone, locale } = usePlace(content);
  const { productVersionId } = content;
  const severity = severityOf(content);
  const wish = JSON.stringify({
    productVersionId,
    severity,
    supportHours: severity === 'CRITICAL' ? hoursOf(content) : 'BUSINESS_HOURS',
    country,
    timeZone,
    locale,
  });
  const asked = useSettled(wish, 250);
  const [{ data, fetching, error }] = useQuery({
    query: ROUTING,
    variables: { input: JSON.parse(asked) as never },
    pause: productVersionId === null || country === null,
    requestPolicy: 'network-only',
  });
  const [routing, setRouting] = useState<Routing | null>(null);
  useEffect(() => {
    if (data?.routing && !fetching) setRouting(data.routing);
  }, [data, fetching]);
  return { routing, stale: fetching || asked !== wish, error };
}
