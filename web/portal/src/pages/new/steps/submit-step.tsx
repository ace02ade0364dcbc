/** Step 6: one button. What becomes of it is said above all steps while they rest, a refusal in the step that mends it. R43, R44, R49. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RequestDraft } from '../draft/use-draft';
import { SharingWarning } from './sharing-warning';
import { ToMend } from './to-mend';
import { UnitTaken } from './unit-taken';
import { WhoIsMailed } from './who-is-mailed';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: '1rem', minWidth: 0 },
  text: { margin: 0 },
});

export function SubmitStep({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { submission, content } = draft;
  const isUnderWay = submission === 'SENDING' || submission === 'WAITING';
  return (
    <div className={styles.step}>
      {submission !== 'REFUSED' && <ToMend draft={draft} />}
      <SharingWarning draft={draft} />
      <UnitTaken content={content} />
      <WhoIsMailed content={content} />
      <p className={styles.text}>{t('steps.submit.text')}</p>
      <div>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={isUnderWay || submission === 'DONE'}
          onClick={() => void draft.submit()}
        >
          {t(submission === 'SENDING' ? 'steps.submit.sending' : 'steps.submit.go')}
        </Button>
      </div>
    </div>
  );
}
