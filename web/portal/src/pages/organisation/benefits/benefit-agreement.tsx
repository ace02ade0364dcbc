import type { ComponentProps } from 'react';
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

interface Props {
  agreement: FragmentType<typeof AGREEMENT>;
  /** Of the benefit itself: in the same list, so that all values stand below each other. */
  before: ComponentProps<typeof Facts>['facts'];
}

/** What came of a benefit: when it holds, and what is left for all who registered its pair. R8, R12. */
export function BenefitAgreement({ before, ...props }: Props) {
  const { t } = useTranslation(['organisation', 'common']);
  const { accessIdHint, startsOn, endsOn, unitsGranted, unitsRemaining } = readFragment(AGREEMENT, props.agreement);
  const left = unitsRemaining ?? null;
  return (
    <Facts
      facts={[
        ...before,
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
