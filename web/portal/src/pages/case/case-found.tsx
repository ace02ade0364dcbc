/** A request that is seen, with all of its parts. */
import { readFragment, type FragmentType } from '../../gql';
import { graphql } from '../../api/graphql';
import { CaseFacts } from './case-facts';
import { CaseFiles } from './case-files';
import { CaseHead } from './case-head';
import { CaseLayout } from './case-layout';
import { CaseProblem } from './case-problem';
import { CaseClock } from './clock/case-clock';
import { CaseContacts } from './contacts/case-contacts';
import { Deeds } from './deeds/deeds';
import { Said } from './timeline/said';
import { useCaseLive } from './use-case-live';

const FOUND = graphql(/* GraphQL */ `
  fragment CaseFound on Case {
    id
    responseClock {
      outcome
    }
    ...CaseHead
    ...CaseDeeds
    ...CaseProblem
    ...CaseSaid
    ...CaseFacts
    ...CaseClock
    ...CaseContacts
    ...CaseFiles
  }
`);

interface Props {
  case: FragmentType<typeof FOUND>;
  number: string;
  again: () => void;
}

export function CaseFound({ number, again, ...props }: Props) {
  const found = readFragment(FOUND, props.case);
  const change = useCaseLive(found.id, found.responseClock.outcome === 'PENDING', again);
  return (
    <CaseLayout
      head={
        <>
          <CaseHead case={found} />
          <Deeds case={found} />
        </>
      }
      main={
        <>
          <CaseProblem case={found} />
          <Said case={found} number={number} change={change} />
        </>
      }
      side={
        <>
          <CaseFacts case={found} />
          <CaseClock case={found} />
          <CaseContacts case={found} />
          <CaseFiles case={found} again={again} />
        </>
      }
    />
  );
}
