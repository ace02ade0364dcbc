/** When the first answer is due, whether it came in time, and whose time passed since: the same for both sides. R41, R63. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Facts } from '../../../ui/facts';
import { Moment } from '../../../ui/moment';
import { Panel } from '../../../ui/panel';
import { ClockBar } from './clock-bar';
import { ClockTable } from './clock-table';
import { useDuration } from './use-duration';

const CLOCK = graphql(/* GraphQL */ `
  fragment CaseClock on Case {
    id
    responseClock {
      state
      outcome
      targetMinutes
      elapsedMinutes
      dueAt
      respondedAt
      segments {
        state
        from
        to
      }
    }
  }
`);

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });

export function CaseClock(props: { case: FragmentType<typeof CLOCK> }) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const duration = useDuration();
  const { responseClock: clock } = readFragment(CLOCK, props.case);
  const { state, outcome, targetMinutes, elapsedMinutes, dueAt, respondedAt, segments } = clock;
  const isPending = outcome === 'PENDING';
  return (
    <Panel title={t('clock.title')}>
      <Facts
        facts={[
          [t('clock.outcome'), <strong key="outcome">{t(`clock.outcomes.${outcome}`)}</strong>],
          // Once it was answered nothing falls due any more, and a clock that runs says nothing to anybody.
          [t('clock.now'), respondedAt && state === 'RUNNING' ? null : t(`clock.states.${state}`)],
          [t('clock.due'), <Moment key="due" at={dueAt} />],
          [t('clock.answered'), respondedAt && <Moment at={respondedAt} />],
          [t('clock.counted'), t('clock.of', { elapsed: duration(elapsedMinutes), target: duration(targetMinutes) })],
        ]}
      />
      {isPending && state === 'PAUSED' && <p className={styles.note}>{t('clock.pausedNote')}</p>}
      <ClockBar segments={segments} dueAt={dueAt} respondedAt={respondedAt} isPending={isPending} />
      <ClockTable segments={segments} />
    </Panel>
  );
}
