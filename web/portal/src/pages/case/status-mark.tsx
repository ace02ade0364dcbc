/** Where a request stands, by a sign and words; the words are those of whoever reads them. R63. */
import { Badge } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleRegular,
  HourglassHalfRegular,
  LightbulbRegular,
  WrenchRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CaseStatus } from '../../gql/graphql';

const SIGNS = {
  NEW: CircleRegular,
  IN_PROGRESS: WrenchRegular,
  WAITING_FOR_CUSTOMER: HourglassHalfRegular,
  SOLUTION_PROVIDED: LightbulbRegular,
  CLOSED: CheckmarkCircleRegular,
} as const satisfies Record<CaseStatus, unknown>;

/** "Waiting for you" is said to contacts; an engineer waits for them. */
export function useStatusWord(isEngineer: boolean): (status: CaseStatus) => string {
  const { t } = useTranslation(['case', 'common']);
  return (status) =>
    isEngineer && status === 'WAITING_FOR_CUSTOMER' ? t('case:waitingForCustomer') : t(`common:status.${status}`);
}

export function StatusMark({ status, isEngineer }: { status: CaseStatus; isEngineer: boolean }) {
  const word = useStatusWord(isEngineer);
  const Sign = SIGNS[status];
  const isOurs = status === 'WAITING_FOR_CUSTOMER' || status === 'SOLUTION_PROVIDED';
  return (
    <Badge size="large" appearance={isOurs ? 'filled' : 'outline'} color="brand" icon={<Sign aria-hidden />}>
      {word(status)}
    </Badge>
  );
}
