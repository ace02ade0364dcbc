/** One of the engineer's own cases, on as few lines as the screen allows. R48, R63. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { PauseCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { Anchor } from '../../ui/anchor';
import { Moment } from '../../ui/moment';
import { StatusBadge } from '../../ui/status-badge';
import { DueMark } from './due-mark';
import { KeyRow } from './key-list';
import { dueNext, type DeskCase } from './my-cases.rules';
import { productName } from './waiting.rules';

export const DESK_CASE = graphql(/* GraphQL */ `
  fragment DeskCase on Case {
    id
    number
    title
    status
    severity
    updatedAt
    closedAt
    responseClock {
      state
      dueAt
      respondedAt
    }
    primaryContact {
      id
      firstName
      lastName
    }
    productVersion {
      id
      name
      product {
        id
        name
      }
    }
  }
`);

const useStyles = makeStyles({
  row: { '@media (max-width: 40rem)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  main: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  side: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    rowGap: '0.1rem',
    '@media (max-width: 40rem)': { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: '0.75rem' },
  },
  soft: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  bad: { fontWeight: tokens.fontWeightSemibold },
});

export function MyCaseRow({ desk }: { desk: DeskCase }) {
  const styles = useStyles();
  const { t } = useTranslation(['desk', 'common']);
  const { number, title, status, severity, productVersion, primaryContact } = desk;
  return (
    <KeyRow className={styles.row}>
      <div className={styles.main}>
        <Anchor to={`/cases/${number}`}>{title}</Anchor>
        <Text size={200} className={styles.soft}>
          <span className={mergeClasses(severity === 'CRITICAL' && styles.bad)}>
            {t(`common:severity.${severity}`)}
          </span>{' '}
          · {number} · {productName(productVersion)} · {primaryContact.firstName} {primaryContact.lastName}
        </Text>
      </div>
      <div className={styles.side}>
        <StatusBadge status={status} forEngineer />
        <Text size={200}>
          <NextThing desk={desk} />
        </Text>
      </div>
    </KeyRow>
  );
}

/** The first answer while it is owed, else since when nothing has moved. */
function NextThing({ desk }: { desk: DeskCase }) {
  const { t } = useTranslation('desk');
  const due = dueNext(desk);
  if (due && desk.responseClock.state === 'PAUSED')
    return (
      <>
        <PauseCircleRegular /> {t('mine.paused')}
      </>
    );
  if (due) return <DueMark at={due} />;
  return (
    <>
      {t(desk.status === 'CLOSED' ? 'mine.closed' : 'mine.rests')} <Moment at={desk.closedAt ?? desk.updatedAt} />
    </>
  );
}
