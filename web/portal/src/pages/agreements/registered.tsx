/** What came of registering a pair: the plan and whether it can be used, or why nothing was registered. R8, R9, R61. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../gql';
import type { RegisterPairMutation } from '../../gql/graphql';
import { Moment } from '../../ui/moment';
import { PlanFacts } from '../new/steps/plan-facts';
import { PLAN_REASON } from '../new/steps/plan-reason';
import { PlanReasons } from '../new/steps/plan-reasons';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', rowGap: '0.3rem', paddingBlock: '0.4rem', minWidth: 0 },
});

export interface RegisteredAgreement {
  readonly id: string;
  readonly usable: boolean;
}

interface Props {
  outcome: NonNullable<RegisterPairMutation['registerAgreement']>;
  onUse: ((agreement: RegisteredAgreement) => void) | undefined;
}

export function Registered({ outcome: { agreement, advice, unavailableReasons, userErrors }, onUse }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const usable = agreement !== null && unavailableReasons.length === 0;
  const intent = userErrors.length > 0 && !agreement ? 'error' : usable ? 'success' : 'warning';
  return (
    <MessageBar intent={intent} layout="multiline" role={userErrors.length > 0 ? 'alert' : 'status'}>
      <MessageBarBody className={styles.text}>
        {userErrors.map(({ code, message, retryAt }) => (
          <div key={code}>
            {message}
            {retryAt && (
              <>
                {` ${t('steps.register.retryAt')} `}
                <Moment at={retryAt} />.
              </>
            )}
          </div>
        ))}
        {agreement && (
          <>
            <MessageBarTitle>{agreement.planType.name}</MessageBarTitle>
            <PlanFacts plan={agreement} />
            {unavailableReasons.length > 0 && (
              <>
                <div>{t('steps.register.notUsable')}</div>
                <PlanReasons reasons={readFragment(PLAN_REASON, unavailableReasons)} />
              </>
            )}
          </>
        )}
        {advice && <div>{advice}</div>}
        {usable && userErrors.length > 0 && onUse && (
          <div>
            <Button size="small" onClick={() => onUse({ id: agreement.id, usable })}>
              {t('steps.register.use')}
            </Button>
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
