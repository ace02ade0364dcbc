/** The plans that can be used, those that cannot, and the ways to more of them. R14–R20. */
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql';
import { announce } from '../../../ui/announce';
import type { RequestDraft } from '../draft/use-draft';
import { AddPlan } from './add-plan';
import { ChoiceCard } from './choice-card';
import { Choices } from './choices';
import { MissingPlan } from './missing-plan';
import { PlanFacts } from './plan-facts';
import { PLAN_REASON } from './plan-reason';
import { PlanReasons } from './plan-reasons';
import { chosenPlan, planToPreselect } from './plan.rules';
import type { RemedyActions } from './remedies';
import { OtherSignIn } from '../draft/other-sign-in';
import { UnavailablePlans } from './unavailable-plans';
import type { Plans } from './use-plans';

const useStyles = makeStyles({ none: { margin: 0 } });

interface Props {
  draft: RequestDraft;
  plans: Plans;
  /** What is read anew at this moment may know a plan that these do not. */
  reading: boolean;
  fault: string | undefined;
}

export function PlanChoice({ draft, plans, reading, fault }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { agreementId, productVersionId } = draft.content;
  const { change } = draft;
  const { available, unavailable } = plans;
  const chosen = chosenPlan(agreementId, plans);
  const [adding, setAdding] = useState(available.length === 0);
  const cards = useRef(new Map<string, HTMLInputElement>());
  const [toFocus, setToFocus] = useState<string | null>(null);
  const addHere = useRef<HTMLDivElement>(null);
  const only = planToPreselect(agreementId, available);
  useEffect(() => {
    if (only) change({ agreementId: only });
  }, [only, change]);
  // A plan that was registered or bought just now is gone on with, once it is among the others.
  useEffect(() => {
    const card = toFocus === null ? undefined : cards.current.get(toFocus);
    if (!card) return;
    card.focus();
    setToFocus(null);
  }, [toFocus, plans]);
  const take = (id: string) => {
    change({ agreementId: id });
    setToFocus(id);
    setAdding(false);
    draft.refresh();
  };
  const actions: RemedyActions = {
    chooseVersion: (id) => {
      change({ productVersionId: id });
      announce(t('steps.plan.versionChanged'));
    },
    usePlan: available.length > 0 ? () => [...cards.current.values()][0]?.focus() : undefined,
    buy: () => {
      setAdding(true);
      setTimeout(() => addHere.current?.querySelector<HTMLElement>('button')?.focus());
    },
    signInOtherwise: <OtherSignIn draft={draft} kind="PERSONAL" />,
  };
  return (
    <>
      {chosen.state === 'BARRED' && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{t('steps.plan.barred', { plan: chosen.plan.agreement.planType.name })}</MessageBarTitle>
            <PlanReasons reasons={readFragment(PLAN_REASON, chosen.plan.reasons)} actions={actions} />
          </MessageBarBody>
        </MessageBar>
      )}
      {chosen.state === 'UNKNOWN' && !reading && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{t('steps.gap.planUnknown')}</MessageBarBody>
        </MessageBar>
      )}
      {available.length > 0 ? (
        <Choices legend={t('steps.plan.legend')} fault={fault}>
          {available.map((plan) => (
            <ChoiceCard
              key={plan.id}
              name="plan"
              value={plan.id}
              title={plan.planType.name}
              checked={plan.id === agreementId}
              invalid={Boolean(fault)}
              onChoose={() => change({ agreementId: plan.id })}
              radio={(element) => {
                if (element) cards.current.set(plan.id, element);
                else cards.current.delete(plan.id);
              }}
            >
              <PlanFacts plan={plan} />
            </ChoiceCard>
          ))}
        </Choices>
      ) : (
        <p className={styles.none}>{t(unavailable.length > 0 ? 'steps.plan.noneUsable' : 'steps.plan.none')}</p>
      )}
      <UnavailablePlans plans={unavailable} actions={actions} />
      <div ref={addHere}>
        {productVersionId && (
          <AddPlan
            draft={draft}
            productVersionId={productVersionId}
            purchase={plans.purchase}
            open={adding}
            onToggle={setAdding}
            onAdded={take}
          />
        )}
      </div>
      <MissingPlan missing={plans.missing} actions={actions} draft={draft} />
    </>
  );
}
