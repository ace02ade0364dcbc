/** Taking a case: who is first gets it and goes there; who is not is told so where it stood. R48. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import type { DeskWaitingCaseFragment } from '../../gql/graphql';
import { announce } from '../../ui/announce';

const TAKE = graphql(/* GraphQL */ `
  mutation DeskTake($input: TakeCaseInput!) {
    takeCase(input: $input) {
      case {
        id
        number
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function useTake() {
  const { t } = useTranslation('desk');
  const go = useNavigate();
  const taking = useChange(TAKE);
  // It stays where it stands, with the focus, though the list may hear first that somebody else has it.
  const [wanted, setWanted] = useState<DeskWaitingCaseFragment | null>(null);
  const take = async (waiting: DeskWaitingCaseFragment) => {
    const { number } = waiting;
    setWanted(waiting);
    announce(t('waiting.taking', { number }));
    const answer = await taking.change({ input: { number } });
    if (answer) void go(`/cases/${number}`);
  };
  const read = () => {
    taking.forget();
    setWanted(null);
  };
  const { busy, errors, fault } = taking;
  return { take, busy, errors, fault, wanted: fault ? null : wanted, read };
}
