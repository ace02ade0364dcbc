/** Step 5: everything that was said, what it takes, where it goes, and whatever stands in the way still. R43. */
import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDraft } from '../draft/use-draft';
import { NextButton } from './go-on';
import { FilesReview, PeopleReview, PlanReview, ProblemReview } from './review-parts';
import { RoutingPreview } from './routing-preview';
import { SharingWarning } from './sharing-warning';
import { ToMend } from './to-mend';
import { UnitTaken } from './unit-taken';
import { useStep } from './use-step';
import { WhoIsMailed } from './who-is-mailed';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: '1.25rem', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 0.75rem', alignItems: 'center', marginBlockEnd: '0.4rem' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

export function ReviewStep({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const step = useStep(draft, 5, []);
  const { content } = draft;
  const part = (number: 1 | 2 | 3 | 4, children: ReactNode) => (
    <section aria-labelledby={`review-${number}`}>
      <div className={styles.head}>
        <h3 id={`review-${number}`} className={styles.title}>
          {t(`steps.title.${number}`)}
        </h3>
        <Button
          size="small"
          aria-label={t('steps.editStep', { title: t(`steps.title.${number}`) })}
          onClick={() => draft.goTo(number)}
        >
          {t('steps.edit')}
        </Button>
      </div>
      {children}
    </section>
  );
  return (
    <div ref={step.section} className={styles.step}>
      <ToMend draft={draft} />
      <SharingWarning draft={draft} />
      {part(
        1,
        <>
          <ProblemReview content={content} />
          <FilesReview draft={draft} />
        </>,
      )}
      {part(2, <PlanReview content={content} />)}
      {part(3, <PeopleReview people={content.primaryContact ? [content.primaryContact] : []} />)}
      {part(4, <PeopleReview people={content.additionalContacts} content={content} />)}
      <UnitTaken content={content} />
      <WhoIsMailed content={content} />
      <RoutingPreview content={content} />
      <NextButton step={step} shown={[]} />
    </div>
  );
}
