/** One request in a list: enough to know it again, and what it waits for. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { readFragment, type FragmentType } from '../../gql';
import { Anchor } from '../../ui/anchor';
import { Moment } from '../../ui/moment';
import { Row } from '../../ui/rows';
import { StatusBadge } from '../../ui/status-badge';

const CASE = graphql(/* GraphQL */ `
  fragment CaseRow on Case {
    id
    number
    title
    status
    severity
    updatedAt
    submittedAt
    viewerRole
    productVersion {
      id
      name
      product {
        id
        name
      }
    }
    owner {
      name
    }
  }
`);

const useStyles = makeStyles({
  main: { flexGrow: 1, flexBasis: '18rem', minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '0.15rem' },
  soft: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  side: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '0.25rem', flexBasis: '13rem' },
});

export function CaseRow(props: { case: FragmentType<typeof CASE> }) {
  const styles = useStyles();
  const { t } = useTranslation(['cases', 'common']);
  const { number, title, status, severity, updatedAt, productVersion, owner, viewerRole } = readFragment(
    CASE,
    props.case,
  );
  const { product } = productVersion;
  return (
    <Row>
      <div className={styles.main}>
        <span className={styles.title}>
          <Anchor to={`/cases/${number}`}>{title}</Anchor>
        </span>
        <Text size={200} className={styles.soft}>
          {number} ·{' '}
          {productVersion.name.includes(product.name) ? productVersion.name : `${product.name} ${productVersion.name}`}
        </Text>
        <Text size={200} className={styles.soft}>
          {viewerRole && t(`role.${viewerRole}`)} {owner ? t('owner', { name: owner.name }) : t('noOwner')}
        </Text>
      </div>
      <div className={styles.side}>
        <StatusBadge status={status} />
        <Text size={200}>{t(`common:severity.${severity}`)}</Text>
        <Text size={200} className={styles.soft}>
          {t('updated')} <Moment at={updatedAt} />
        </Text>
      </div>
    </Row>
  );
}
