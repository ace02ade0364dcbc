/** The six steps of a new request, one below the other on one page. Next goes on, Edit goes back, nothing is lost. R33. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDraft } from './draft/use-draft';
import { ContactStep } from './steps/contact-step';
import { PlanStep } from './steps/plan-step';
import { ProblemStep } from './steps/problem-step';
import { ReviewStep } from './steps/review-step';
import { SharingStep } from './steps/sharing-step';
import { StepFrame } from './steps/step-frame';
import { SubmitRefused } from './steps/submit-refused';
import { SubmitStep } from './steps/submit-step';
import { ContactSummary, PlanSummary, ProblemSummary, SharingSummary } from './steps/summaries';
import { GoOn } from './steps/use-step';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', rowGap: '0.75rem', minWidth: 0 },
});

const NUMBERS = [1, 2, 3, 4, 5, 6] as const;

interface Props {
  draft: RequestDraft;
  /** From a link to this page: `/new?product=…`. */
  initialProductId?: string | null;
}

export function RequestForm({ draft, initialProductId = null }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { content, step: open } = draft;
  const [furthest, setFurthest] = useState(open);
  if (open > furthest) setFurthest(open);
  const headings = useRef(new Map<number, HTMLHeadingElement>());
  const before = useRef(open);
  // The work goes on at the step that was opened, also for who does not see that.
  useEffect(() => {
    if (before.current !== open) headings.current.get(open)?.focus();
    before.current = open;
  }, [open]);
  const goOn = useMemo(() => ({ backTo: furthest > open + 1 ? furthest : null }), [furthest, open]);
  const summaries: Record<number, ReactNode> = {
    1: <ProblemSummary content={content} />,
    2: <PlanSummary content={content} />,
    3: <ContactSummary content={content} />,
    4: <SharingSummary content={content} />,
    5: t('steps.review.done'),
  };
  const steps: Record<number, ReactNode> = {
    1: <ProblemStep draft={draft} initialProductId={initialProductId} />,
    2: <PlanStep draft={draft} />,
    3: <ContactStep draft={draft} />,
    4: <SharingStep draft={draft} />,
    5: <ReviewStep draft={draft} />,
    6: <SubmitStep draft={draft} />,
  };
  return (
    <GoOn value={goOn}>
      <div className={styles.steps}>
        {NUMBERS.map((number) => (
          <StepFrame
            key={number}
            number={number}
            title={t(`steps.title.${number}`)}
            state={number === open ? 'open' : number <= furthest && number < 6 ? 'done' : 'later'}
            summary={summaries[number]}
            onEdit={() => draft.goTo(number)}
            heading={(element) => {
              if (element) headings.current.set(number, element);
              else headings.current.delete(number);
            }}
          >
            <SubmitRefused draft={draft} />
            {steps[number]}
          </StepFrame>
        ))}
      </div>
    </GoOn>
  );
}
