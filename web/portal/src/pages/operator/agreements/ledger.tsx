/** Every movement of an agreement's incidents, the oldest first. R62. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { Asked } from '../../../ui/asked';
import { Moment } from '../../../ui/moment';

// There is no way to one agreement by its id, so it is found again where the list has it.
const LEDGERS = graphql(/* GraphQL */ `
  query OperatorLedgers($search: String, $after: String) {
    operator {
      agreements(first: 25, search: $search, after: $after) {
        nodes {
          id
          ledger(first: 100) {
            nodes {
              kind
              units
              at
            }
            pageInfo {
              hasNextPage
            }
          }
        }
      }
    }
  }
`);

const useStyles = makeStyles({
  ledger: { margin: 0, paddingInlineStart: '1.5rem', display: 'flex', flexDirection: 'column', rowGap: '0.25rem' },
  units: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/** The page of the list in which an agreement stands. */
export interface PlaceInList {
  readonly search: string;
  readonly after: string | null;
}

export function Ledger({ agreementId, page }: { agreementId: string; page: PlaceInList }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('operator');
  const [answer, again] = useQuery({ query: LEDGERS, variables: { ...page } });
  const signed = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' });
  return (
    <Asked answer={answer} again={again}>
      {({ operator }) => {
        const ledger = operator?.agreements.nodes.find(({ id }) => id === agreementId)?.ledger;
        if (!ledger) return <Text>{t('ledger.gone')}</Text>;
        return (
          <>
            <ol className={styles.ledger}>
              {ledger.nodes.map(({ kind, units, at }, index) => (
                <li key={index}>
                  <span className={styles.units}>{signed.format(units)}</span> {t(`ledger.kind.${kind}`)} ·{' '}
                  <Moment at={at} />
                </li>
              ))}
            </ol>
            {ledger.pageInfo.hasNextPage && <Text>{t('ledger.more')}</Text>}
          </>
        );
      }}
    </Asked>
  );
}
