/** Requests that were begun and not sent, where people look for them. */
import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { Anchor } from '../../ui/anchor';
import { Moment } from '../../ui/moment';

const DRAFTS = graphql(/* GraphQL */ `
  query CasesUnfinished {
    drafts(first: 3) {
      totalCount
      nodes {
        id
        title
        updatedAt
      }
    }
  }
`);

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '1.2rem' } });

export function Unfinished() {
  const styles = useStyles();
  const { t } = useTranslation('cases');
  const context = useMemo(() => ({ additionalTypenames: ['Draft'] }), []);
  const [{ data }] = useQuery({ query: DRAFTS, context });
  const drafts = data?.drafts?.nodes ?? [];
  if (drafts.length === 0) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        {t('unfinished.text')}
        <ul className={styles.list}>
          {drafts.map(({ id, title, updatedAt }) => (
            <li key={id}>
              <Anchor to={`/new?draft=${id}`}>{title ?? t('unfinished.untitled')}</Anchor> (<Moment at={updatedAt} />)
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
