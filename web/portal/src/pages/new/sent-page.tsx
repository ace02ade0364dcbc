/** The confirmation of a request that was submitted, for who submitted it, in this tab: its number, and what comes now. R44. */
import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { NotFound } from '../../ui/not-found';
import { Anchor } from '../../ui/anchor';
import { Column } from '../../ui/column';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { PageTitle } from '../../ui/page-title';
import { Panel } from '../../ui/panel';
import type { Receipt } from './draft/draft-documents';
import { keptReceipt } from './draft/kept-receipts';

const useStyles = makeStyles({
  number: { ...typographyStyles.title3, overflowWrap: 'anywhere' },
  next: { margin: 0, paddingInlineStart: '1.25rem', display: 'flex', flexDirection: 'column', rowGap: '0.4rem' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.75rem 1.5rem' },
});

export function Component() {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { number = '' } = useParams();
  const given = (useLocation().state as { receipt?: Receipt } | null)?.receipt;
  const receipt = given?.number === number ? given : keptReceipt(number);
  if (!receipt) return <NotFound />;
  const { submitterSeesCase: seesIt, primaryContactEmail: email } = receipt;
  // A server that sends no mail says so by naming nobody.
  const isMailed = receipt.mailed.length > 0;
  return (
    <Column narrow>
      <PageTitle title={t('sent.title')} />
      <Panel title={t('sent.receipt')}>
        <Facts
          facts={[
            [
              t('sent.number'),
              <strong key="number" className={styles.number}>
                {receipt.number}
              </strong>,
            ],
            [t('sent.submittedAt'), <Moment key="at" at={receipt.submittedAt} />],
            [t('sent.dueAt'), <Moment key="due" at={receipt.responseDueAt} />],
            [t('sent.mailed'), receipt.mailed.join(', ')],
          ]}
        />
      </Panel>
      <Panel title={t('sent.next')}>
        <ol className={styles.next}>
          <li>
            {t('sent.answer', { email })} {isMailed && t('sent.onItsWay')}
          </li>
          <li>{t(seesIt ? 'sent.youSee' : 'sent.youDoNotSee', { email })}</li>
          <li>{t('sent.keepNumber')}</li>
        </ol>
      </Panel>
      <div className={styles.ways} data-print="no">
        {seesIt && (
          <Anchor to={`/cases/${receipt.number}`} button>
            {t('sent.open')}
          </Anchor>
        )}
        <Anchor to="/cases">{t('sent.cases')}</Anchor>
        <Button appearance="subtle" onClick={() => print()}>
          {t('sent.print')}
        </Button>
      </div>
    </Column>
  );
}
