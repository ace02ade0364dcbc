/** The movements of the units: who used which incident on which request. R13, R62. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { Anchor } from '../../ui/anchor';
import { Asked } from '../../ui/asked';
import { Moment } from '../../ui/moment';
import { MoreButton } from '../../ui/more-button';

const LEDGER = graphql(/* GraphQL */ `
  query AgreementLedger($id: ID!, $first: Int!) {
    node(id: $id) {
      __typename
      id
      ... on Agreement {
        id
        ledger(first: $first) {
          nodes {
            id
            at
            kind
            units
            by
            caseNumber
            case {
              id
              number
              title
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  }
`);

const PAGE = 25;
const MOST = 100;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': { textAlign: 'start', paddingBlock: '0.4rem', paddingInlineEnd: '1rem', verticalAlign: 'top' },
    '& th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  },
});

export function Ledger({ agreementId: id }: { agreementId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('agreements');
  const [first, setFirst] = useState(PAGE);
  const context = useMemo(() => ({ additionalTypenames: ['Agreement', 'Case'] }), []);
  const [answer, again] = useQuery({ query: LEDGER, variables: { id, first }, context });
  return (
    <Asked answer={answer} again={again}>
      {({ node }) =>
        node?.__typename === 'Agreement' && (
          <>
            <div className={styles.scroll} role="region" aria-label={t('ledger.title')} tabIndex={0}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('ledger.at')}</th>
                    <th scope="col">{t('ledger.what')}</th>
                    <th scope="col">{t('ledger.units')}</th>
                    <th scope="col">{t('ledger.by')}</th>
                    <th scope="col">{t('ledger.case')}</th>
                  </tr>
                </thead>
                <tbody>
                  {node.ledger.nodes.map(({ id: entry, at, kind, units, by, caseNumber, case: seen }) => (
                    <tr key={entry}>
                      <td>
                        <Moment at={at} />
                      </td>
                      <td>{t(`ledger.kind.${kind}`)}</td>
                      <td>{units > 0 ? `+${units}` : units}</td>
                      <td>{t(`ledger.actor.${by}`)}</td>
                      <td>{seen ? <Anchor to={`/cases/${seen.number}`}>{seen.title}</Anchor> : caseNumber}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <MoreButton
              shown={node.ledger.pageInfo.hasNextPage && first < MOST}
              onMore={() => setFirst(first + PAGE)}
            />
          </>
        )
      }
    </Asked>
  );
}
