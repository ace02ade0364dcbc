/** Submitting was refused: nothing was taken and nothing is lost; why, as it is now, and where it is mended. R25. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../../ui/fault-message';
import { stepOfRefusal } from '../draft/refusal.rules';
import type { RequestDraft } from '../draft/use-draft';
import { PlanReasons } from './plan-reasons';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.1rem', display: 'flex', flexDirection: 'column', rowGap: '0.35rem' },
  go: { marginInlineStart: '0.5rem' },
});

export function SubmitRefused({ draft }: { draft: RequestDraft }) {
  const { submission, refusal, reasons, fault, judged, saved, goTo } = draft;
  const styles = useStyles();
  const { t } = useTranslation('new');
  if (fault) return <FaultMessage error={fault} />;
  // What was mended since then is no reason any more.
  const isMended = saved === 'SAVED' && judged?.readyToSubmit === true;
  if (submission !== 'REFUSED' || isMended) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('steps.submit.refused')}</MessageBarTitle>
        <ul className={styles.list}>
          {refusal.map((error) => {
            const step = stepOfRefusal([error]) as 1 | 2 | 3 | 4 | null;
            return (
              <li key={`${error.code} ${error.path?.join('.') ?? ''}`}>
                {error.message}
                {step && (
                  <Button size="small" className={styles.go} onClick={() => goTo(step)}>
                    {`${step}. ${t(`steps.title.${step}`)}`}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        {reasons.length > 0 && <PlanReasons reasons={reasons} />}
      </MessageBarBody>
    </MessageBar>
  );
}
