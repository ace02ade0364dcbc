/** The status of a request, by a word, a form and a colour. */
import { Badge } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  LockClosedRegular,
  MailUnreadRegular,
  PersonClockRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CaseStatus } from '../gql/graphql';

const LOOKS = {
  NEW: { icon: <MailUnreadRegular />, color: 'informative' },
  IN_PROGRESS: { icon: <ArrowSyncRegular />, color: 'brand' },
  WAITING_FOR_CUSTOMER: { icon: <PersonClockRegular />, color: 'warning' },
  SOLUTION_PROVIDED: { icon: <CheckmarkCircleRegular />, color: 'success' },
  CLOSED: { icon: <LockClosedRegular />, color: 'subtle' },
} as const;

/** "Waiting for you" is said to contacts; an engineer waits for them. */
export function useStatusWord(forEngineer = false): (status: CaseStatus) => string {
  const { t } = useTranslation();
  return (status) =>
    forEngineer && status === 'WAITING_FOR_CUSTOMER' ? t('waitingForCustomer') : t(`status.${status}`);
}

export function StatusBadge({ status, forEngineer }: { status: CaseStatus; forEngineer?: boolean }) {
  const word = useStatusWord(forEngineer);
  const { icon, color } = LOOKS[status];
  return (
    <Badge appearance="tint" size="large" icon={icon} color={color}>
      {word(status)}
    </Badge>
  );
}
