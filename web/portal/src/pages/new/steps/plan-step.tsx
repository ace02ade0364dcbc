/** Step 2: which plan pays for it, how badly it hurts, and who would answer. R14–R20, R37–R42. */
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked';
import type { RequestDraft } from '../draft/use-draft';
import { NextButton } from './go-on';
import { PlanChoice } from './plan-choice';
import { chosenPlan, planGaps } from './plan.rules';
import { RoutingPreview } from './routing-preview';
import { SeverityChoice } from './severity-choice';
import { usePlans } from './use-plans';
import { useStep } from './use-step';
import { WhereYouAre } from './where-you-are';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: '1.25rem', minWidth: 0 },
  none: { margin: 0 },
});

const SHOWN = ['severity', 'supportHours', 'country', 'timeZone', 'locale'];

export function PlanStep({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { content } = draft;
  const [answer, again] = usePlans(content.productVersionId);
  const plans = answer.data?.plans;
  const chosen = plans ? chosenPlan(content.agreementId, plans) : null;
  const step = useStep(draft, 2, planGaps(content, chosen?.state ?? null));
  if (content.productVersionId === null) return <p className={styles.none}>{t('steps.plan.productFirst')}</p>;
  const isChosen = chosen?.state === 'USABLE';
  return (
    <div ref={step.section} className={styles.step}>
      <Asked answer={answer} again={again}>
        {(data) =>
          data.plans && (
            <PlanChoice
              draft={draft}
              plans={data.plans}
              reading={answer.fetching || answer.stale}
              fault={data.plans.available.length > 0 ? step.faultAt('agreementId') : undefined}
            />
          )
        }
      </Asked>
      {isChosen && (
        <>
          <SeverityChoice draft={draft} faultAt={step.faultAt} />
          <WhereYouAre draft={draft} faultAt={step.faultAt} />
          <RoutingPreview content={content} />
        </>
      )}
      <NextButton step={step} shown={plans && plans.available.length > 0 ? [...SHOWN, 'agreementId'] : SHOWN} />
    </div>
  );
}
