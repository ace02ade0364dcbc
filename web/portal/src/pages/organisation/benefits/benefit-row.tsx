/** One benefit: how far it is, what it gives, and the agreement that came of it. R10, R11. */
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockRegular, DismissCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActivateBenefit } from './activate-benefit';
import { BenefitAgreement } from './benefit-agreement';
import { RevealPair, type Pair } from './reveal-pair';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import type { BenefitState, OrganisationRole } from '../../../gql/graphql';
import { Facts } from '../../../ui/facts';
import { Day } from '../../../ui/moment';
import { Row } from '../../../ui/rows';

const BENEFIT = graphql(/* GraphQL */ `
  fragment OrganisationBenefit on Benefit {
    id
    reference
    state
    units
    products
    activateBy
    planType {
      code
      name
      covers
      units
    }
    agreement {
      agreementId
      ...OrganisationBenefitAgreement
    }
  }
`);

const LOOKS = {
  WAITING: { icon: <ClockRegular />, color: 'warning' },
  ACTIVATED: { icon: <CheckmarkCircleRegular />, color: 'success' },
  EXPIRED: { icon: <DismissCircleRegular />, color: 'subtle' },
} as const satisfies Record<BenefitState, object>;

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: '0.6rem', width: '100%', minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.4rem 1rem',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  title: { fontSize: tokens.fontSizeBase400, margin: 0, overflowWrap: 'anywhere' },
});

interface Props {
  benefit: FragmentType<typeof BENEFIT>;
  viewerRole: OrganisationRole | null;
}

export function BenefitRow({ viewerRole, ...props }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['organisation', 'common']);
  const { id, reference, state, units, products, activateBy, planType, agreement } = readFragment(
    BENEFIT,
    props.benefit,
  );
  const [pair, setPair] = useState<Pair | null>(null);
  const count = units ?? planType?.units ?? null;
  const name = planType?.name ?? t('benefits.noPlan');
  const facts = [
    [t('benefits.reference'), reference],
    [t('benefits.units'), count ?? (planType && t('common:unlimited'))],
    [t('benefits.products'), products.join(', ')],
    [
      t(state === 'EXPIRED' ? 'benefits.couldBeActivatedBy' : 'benefits.activateBy'),
      state !== 'ACTIVATED' && activateBy ? <Day key="by" on={activateBy} /> : null,
    ],
  ] as const;
  return (
    <Row>
      <div className={styles.row}>
        <div className={styles.head}>
          <h3 className={styles.title}>{name}</h3>
          <Badge appearance="tint" size="large" {...LOOKS[state]}>
            {t(`benefits.state.${state}`)}
          </Badge>
        </div>
        <Text>{planType?.covers}</Text>
        {agreement ? <BenefitAgreement agreement={agreement} before={facts} /> : <Facts facts={facts} />}
        {state === 'WAITING' && viewerRole === 'MEMBER' && <Text>{t('benefits.askAdministrator')}</Text>}
        {viewerRole === 'ADMINISTRATOR' && state === 'WAITING' && !pair && (
          <ActivateBenefit benefitId={id} name={name} onPair={setPair} />
        )}
        {viewerRole && (state === 'ACTIVATED' || pair) && (
          <RevealPair benefitId={id} name={name} pair={pair} onPair={setPair} />
        )}
      </div>
    </Row>
  );
}
