/** The cases that the engineer owns, by whose turn it is, found by typing a few letters. R48. */
import { Button, Field, makeStyles, SearchBox, Select, Text, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { readFragment } from '../../gql';
import { announce } from '../../ui/announce';
import { Asked } from '../../ui/asked';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { KeyArea, KeyRows } from './key-list';
import { MorePages } from './more-pages';
import { DESK_CASE, MyCaseRow } from './my-case-row';
import { grouped, matching } from './my-cases.rules';
import { firstPages, MOST } from './pages.rules';
import { useTurn } from './use-turn';

const CASES = graphql(/* GraphQL */ `
  query DeskCases($filter: DeskCaseFilter!, $first: Int!, $after: String) {
    desk {
      cases(first: $first, after: $after, filter: $filter) {
        totalCount
        nodes {
          id
          ...DeskCase
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const STATES = ['OPEN', 'CLOSED'] as const;

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem', alignItems: 'end' },
  text: { flexGrow: 1, flexBasis: '14rem' },
  box: { width: '100%', maxWidth: 'none' },
  turn: { ...typographyStyles.body1Strong, marginBlock: '0.75rem 0.25rem' },
});

export function MyCases({ turn }: { turn: number }) {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const [params, setParams] = useSearchParams();
  const state = params.get('state') === 'CLOSED' ? 'CLOSED' : 'OPEN';
  const [text, setText] = useState('');
  const [pages, setPages] = useState(() => firstPages(MOST));
  const context = useMemo(() => ({ additionalTypenames: ['Case'] }), []);
  const variables = { filter: { state }, first: pages.first, after: pages.after.at(-1) ?? null } as const;
  const [answer, again] = useQuery({ query: CASES, variables, context });
  useTurn(turn, again);
  const cases = answer.data?.desk?.cases;
  const found = matching(readFragment(DESK_CASE, cases?.nodes ?? []), text);
  useEffect(() => {
    if (text !== '') announce(t('mine.found', { count: found.length }));
  }, [text, found.length, t]);
  return (
    <Panel
      title={t('mine.title')}
      aside={cases && <span>{t(`mine.count.${state}`, { count: cases.totalCount })}</span>}
    >
      <search className={styles.search} data-print="no">
        <Field label={t('mine.search')} className={styles.text}>
          <SearchBox
            className={styles.box}
            value={text}
            placeholder={t('mine.hint')}
            dismiss={{ 'aria-label': t('mine.clear') }}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
        <Field label={t('mine.show')}>
          <Select
            value={state}
            onChange={(_event, { value }) => {
              setPages(firstPages(MOST));
              setParams(value === 'CLOSED' ? { state: value } : {}, { replace: true });
            }}
          >
            {STATES.map((each) => (
              <option key={each} value={each}>
                {t(`mine.state.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </search>
      <Asked answer={answer} again={again}>
        {() => (
          <>
            {found.length === 0 ? (
              <NoneOfMine state={state} text={text} onClear={() => setText('')} />
            ) : (
              <KeyArea>
                {(hint) =>
                  grouped(found).map((group) => (
                    <div key={group.turn}>
                      <h3 className={styles.turn}>{t(`turn.${group.turn}`, { count: group.cases.length })}</h3>
                      <KeyRows label={t(`turn.${group.turn}`, { count: group.cases.length })} hint={hint}>
                        {group.cases.map((each) => (
                          <MyCaseRow key={each.id} desk={each} />
                        ))}
                      </KeyRows>
                    </div>
                  ))
                }
              </KeyArea>
            )}
            {cases && <MorePages pages={pages} info={cases.pageInfo} onChange={setPages} />}
          </>
        )}
      </Asked>
    </Panel>
  );
}

function NoneOfMine({ state, text, onClear }: { state: 'OPEN' | 'CLOSED'; text: string; onClear: () => void }) {
  const { t } = useTranslation('desk');
  if (text.trim() === '') return <Empty>{t(`mine.none.${state}`)}</Empty>;
  return (
    <Empty>
      <Text>{t('mine.none.narrowed', { text })}</Text>
      <Button onClick={onClear}>{t('mine.clear')}</Button>
    </Empty>
  );
}
