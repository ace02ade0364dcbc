import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Facts } from '../../../ui/facts';
import { Day } from '../../../ui/moment';

const AGREEMENT = graphql(/* GraphQL */ `
  fragment OrganisationBenefitAgreement on BenefitAgreement {
    agreementId
    accessIdHint
    startsOn
    endsOn
    unitsGranted
    unitsRemaining
  }
`);

/** What came of a benefit: when it holds, and what is left for all who registered its pair. R8, R12. */
export function BenefitAgreement(props: { agreement: FragmentType<typeof AGREEMENT> }) {
  const { t } = useTranslation(['organisation', 'common']);
  const { accessIdHint, startsOn, endsOn, unitsGranted, unitsRemaining } = readFragment(AGREEMENT, props.agreement);
  const left = unitsRemaining ?? null;
  return (
    <Facts
      facts={[
        [t('agreement.starts'), <Day key="s" on={startsOn} />],
        [t('agreement.ends'), <Day key="e" on={endsOn} />],
        [
          t('agreement.left'),
          left === null ? t('common:unlimited') : t('agreement.leftOf', { left, granted: unitsGranted ?? left }),
        ],
        [t('pair.accessId'), accessIdHint],
      ]}
    />
  );
}
