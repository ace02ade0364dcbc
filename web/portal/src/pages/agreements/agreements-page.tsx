/** The agreements of this sign-in: what is left, until when, and why one cannot be used; registering another. R7–R16. */
import { makeStyles, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AgreementCard } from './agreement-card';
import { RegisterPair } from './register-pair';
import { graphql } from '../../api/graphql';
import { useViewer } from '../../ui/viewer';
import { Anchor } from '../../ui/anchor';
import { Asked } from '../../ui/asked';
import { Column } from '../../ui/column';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { PageTitle } from '../../ui/page-title';
import { Panel } from '../../ui/panel';

const AGREEMENTS = graphql(/* GraphQL */ `
  query Agreements($first: Int!) {
    viewer {
      id
      agreements(first: $first) {
        totalCount
        nodes {
          id
          ...AgreementCard
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

const PAGE = 24;
const MOST = 100;

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(20rem, 100%), 1fr))',
    gap: '1rem',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export function Component() {
  const styles = useStyles();
  const { t } = useTranslation('agreements');
  const { signInKind } = useViewer();
  const [first, setFirst] = useState(PAGE);
  const context = useMemo(() => ({ additionalTypenames: ['Agreement'] }), []);
  const [answer, again] = useQuery({ query: AGREEMENTS, variables: { first }, context });
  return (
    <Column>
      <PageTitle title={t('title')}>{signInKind === 'PERSONAL' && <Anchor to="/buy">{t('buy')}</Anchor>}</PageTitle>
      <Asked answer={answer} again={again}>
        {({ viewer: { agreements } }) =>
          agreements.nodes.length === 0 ? (
            <Empty>
              <Text weight="semibold">{t('none.title')}</Text>
              <Text>{t('none.text')}</Text>
            </Empty>
          ) : (
            <>
              <ul className={styles.cards}>
                {agreements.nodes.map((agreement) => (
                  <AgreementCard key={agreement.id} agreement={agreement} />
                ))}
              </ul>
              <MoreButton
                shown={agreements.pageInfo.hasNextPage && first < MOST}
                onMore={() => setFirst(first + PAGE)}
              />
            </>
          )
        }
      </Asked>
      <Panel title={t('register.title')}>
        <Text>{t('register.text')}</Text>
        <RegisterPair onRegistered={() => again({ requestPolicy: 'network-only' })} />
        <Text>{t('register.share')}</Text>
      </Panel>
    </Column>
  );
}
