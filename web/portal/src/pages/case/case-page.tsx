/** A support request, for its contacts and for the engineer who owns it: one page for both. R48, R53, R63. */
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { Asked } from '../../ui/asked';
import { CaseFound } from './case-found';
import { CaseGone } from './case-gone';
import { CaseSkeleton } from './case-skeleton';
import { useSight } from './use-sight';

const CASE_PAGE = graphql(/* GraphQL */ `
  query CasePage($number: String!) {
    case(number: $number) {
      id
      ...CaseFound
    }
  }
`);

export function Component() {
  const { number = '' } = useParams();
  const { i18n } = useTranslation();
  // Another request, or another language, begins anew: nothing of the one before stays.
  return <CasePage key={`${number} ${i18n.language}`} number={number} />;
}

function CasePage({ number }: { number: string }) {
  const [answer, again] = useQuery({ query: CASE_PAGE, variables: { number } });
  const { data } = answer;
  const sight = useSight(data === undefined ? undefined : data.case !== null);
  if (sight === 'lost') return <CaseGone wasSeen />;
  return (
    <Asked answer={answer} again={again} skeleton={<CaseSkeleton number={number} />}>
      {({ case: found }) =>
        found ? (
          <CaseFound case={found} number={number} again={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <CaseGone />
        )
      }
    </Asked>
  );
}
