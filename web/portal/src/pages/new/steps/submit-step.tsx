/** Step 6: one button, and what became of it. R25, R43, R44, R49. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../../ui/fault-message';
import type { RequestDraft } from '../draft/use-draft';
import { SharingWarning } from './sharing-warning';
import { SubmitRefused } from './submit-refused';
import { ToMend } from './to-mend';
import { UnitTaken } from './unit-taken';
import { WhoIsMailed } from './who-is-mailed';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: '1rem', minWidth: 0 },
  text: { margin: 0 },
});

export function SubmitStep({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation(['new', 'common']);
  const { submission, fault, content } = draft;
  const isUnderWay = submission === 'SENDING' || submission === 'WAITING';
  return (
    <div className={styles.step}>
      {submission === 'REFUSED' ? <SubmitRefused draft={draft} /> : <ToMend draft={draft} />}
      <SharingWarning draft={draft} />
      <UnitTaken content={content} />
      <WhoIsMailed content={content} />
      <p className={styles.text}>{t('steps.submit.text')}</p>
      {fault && <FaultMessage error={fault} />}
      <div role="status">
        {submission === 'WAITING' && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('steps.submit.waiting')}</MessageBarTitle>
              {t('steps.submit.waitingText')}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => draft.withdraw()}>{t('steps.submit.withdraw')}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
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
