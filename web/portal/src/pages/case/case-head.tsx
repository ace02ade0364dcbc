/** What a request is: its title, its number and where it stands. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { readFragment, type FragmentType } from '../../gql';
import { Moment } from '../../ui/moment';
import { PageTitle } from '../../ui/page-title';
import { StatusBadge } from '../../ui/status-badge';

const HEAD = graphql(/* GraphQL */ `
  fragment CaseHead on Case {
    id
    number
    title
    status
    severity
    viewerRole
    closedAt
    closeReason
    owner {
      name
    }
  }
`);

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: '0.5rem' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.25rem 1rem',
    color: tokens.colorNeutralForeground2,
  },
});

export function CaseHead(props: { case: FragmentType<typeof HEAD> }) {
  const styles = useStyles();
  const { t } = useTranslation(['case', 'common']);
  const { number, title, status, severity, viewerRole, closedAt, closeReason, owner } = readFragment(HEAD, props.case);
  return (
    <div className={styles.head}>
      <PageTitle title={title} />
      <div className={styles.line}>
        <span>{t('number', { number })}</span>
        <StatusBadge status={status} forEngineer={viewerRole === null} />
        <span>{t('severityIs', { severity: t(`common:severity.${severity}`) })}</span>
        <span>{owner ? t('ownedBy', { name: owner.name }) : t('unowned')}</span>
        {closedAt && closeReason && (
          <span>
            {t(`closedAs.${closeReason}`)} · <Moment at={closedAt} />
          </span>
        )}
      </div>
    </div>
  );
}
