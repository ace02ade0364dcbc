/** The articles for what was chosen and typed, once somebody pauses; none while nothing is known, or nothing fits. R35. */
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import type { SelfHelpOfferedQuery } from '../../gql/graphql';
import type { RequestContent } from '../new/draft/request-content';
import { useSettled } from '../new/steps/use-settled';
import { wishOf } from './offered.rules';

const OFFERED = graphql(/* GraphQL */ `
  query SelfHelpOffered($productVersionId: ID!, $problemId: ID, $text: String) {
    selfHelp(productVersionId: $productVersionId, problemId: $problemId, text: $text) {
      articles {
        id
        title
        summary
        locale
      }
    }
  }
`);

export type Offered = NonNullable<SelfHelpOfferedQuery['selfHelp']>['articles'][number];

const PAUSE_MS = 600;
const NONE: readonly Offered[] = [];

export function useArticles({ productVersionId, problemId, title, description }: RequestContent): readonly Offered[] {
  const wish = useMemo(
    () => wishOf({ productVersionId, problemId, title, description }),
    [productVersionId, problemId, title, description],
  );
  const settled = useSettled(wish, PAUSE_MS);
  // Articles do not change while somebody types; that they cannot be had is nothing to be told of.
  const [{ data, operation }] = useQuery({
    query: OFFERED,
    variables: settled ?? { productVersionId: '' },
    pause: settled === null,
    requestPolicy: 'cache-first',
  });
  // What was found before stays until there is something else, unless it is about another product.
  const isAbout = wish !== null && operation?.variables.productVersionId === wish.productVersionId;
  return (isAbout && data?.selfHelp?.articles) || NONE;
}
