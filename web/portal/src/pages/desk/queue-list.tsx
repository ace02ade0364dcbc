/** The viewer's queues: how many wait in each and how urgent the most urgent is; the quiet ones folded away. R48. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DeskQueuesQuery } from '../../gql/graphql';
import { Anchor } from '../../ui/anchor';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { DueMark } from './due-mark';
import { queueAddress } from './queue-address';
import { byUrgency } from './queues.rules';

type Queues = NonNullable<DeskQueuesQuery['desk']>['queues'];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '0.6rem' },
  queue: { display: 'flex', flexDirection: 'column' },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '0.75rem' },
  quiet: {
    '& summary': { cursor: 'pointer', paddingBlock: '0.25rem', color: tokens.colorNeutralForeground1 },
    '& summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& ul': { marginBlockStart: '0.5rem' },
  },
});

export function QueueList({ queues }: { queues: Queues }) {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const sorted = byUrgency(queues);
  const busy = sorted.filter(({ waiting }) => waiting > 0);
  const quiet = sorted.filter(({ waiting }) => waiting === 0);
  return (
    <Panel title={t('queues.title')}>
      {queues.length === 0 && <Empty>{t('queues.none')}</Empty>}
      {queues.length > 0 && busy.length === 0 && <Text>{t('queues.quiet')}</Text>}
      <ul className={styles.list}>
        {busy.map(({ name, waiting, oldestDueAt }) => (
          <li key={name} className={styles.queue}>
            <Anchor to={queueAddress(name)}>{name}</Anchor>
            <span className={styles.facts}>
              <Text>{t('waiting.count', { count: waiting })}</Text>
              {oldestDueAt && <DueMark at={oldestDueAt} />}
            </span>
          </li>
        ))}
      </ul>
      {quiet.length > 0 && (
        <details className={styles.quiet}>
          <summary>{t('queues.rest', { count: quiet.length })}</summary>
          <ul className={styles.list}>
            {quiet.map(({ name }) => (
              <li key={name}>
                <Anchor to={queueAddress(name)}>{name}</Anchor>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
