/** How much there is to do in the queues of a supervisor, and giving a case to somebody: numbers, and no case. R48. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { Asked } from '../../../ui/asked';
import { Empty } from '../../../ui/empty';
import { Panel } from '../../../ui/panel';
import { useTurn, useTurns } from '../use-turn';
import { LoadRow } from './load-row';
import { engineersOf, loadsFirst, sumOf } from './load.rules';
import { Reassign } from './reassign';

const LOAD = graphql(/* GraphQL */ `
  query DeskLoad {
    desk {
      load {
        queue
        waiting
        owned
        dueSoon
        breached
        engineers {
          name
          email
          owned
        }
      }
    }
  }
`);

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function LoadPart({ queue }: { queue: string | null }) {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const [turn] = useTurns();
  const [isWhole, setWhole] = useState(false);
  const context = useMemo(() => ({ additionalTypenames: ['ReassignCasePayload', 'TakeCasePayload'] }), []);
  const [answer, again] = useQuery({ query: LOAD, context });
  useTurn(turn, again);
  return (
    <Asked answer={answer} again={again}>
      {({ desk }) => {
        const all = (desk?.load ?? []).filter((load) => queue === null || load.queue === queue);
        const { busy, quiet } = loadsFirst(all);
        const shown = isWhole || queue !== null ? [...busy, ...quiet] : busy;
        return (
          <>
            <Panel title={t('load.title')} aside={<Text>{t('load.sum', { ...sumOf(all) })}</Text>}>
              {shown.length === 0 && <Empty>{t('load.none')}</Empty>}
              <ul className={styles.rows} aria-label={t('load.title')}>
                {shown.map((load) => (
                  <LoadRow key={load.queue} load={load} isOpen={queue !== null} />
                ))}
              </ul>
              {queue === null && quiet.length > 0 && (
                <div>
                  <Button aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
                    {t(isWhole ? 'load.less' : 'load.rest', { count: quiet.length })}
                  </Button>
                </div>
              )}
            </Panel>
            <Reassign engineers={engineersOf(all)} />
          </>
        );
      }}
    </Asked>
  );
}
