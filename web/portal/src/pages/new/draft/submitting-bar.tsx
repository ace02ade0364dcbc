/** A request is being submitted, or waits for that: said where the focus goes, since the form rests meanwhile. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionEnded } from '../../../api/session';
import type { RequestDraft } from './use-draft';

const useStyles = makeStyles({
  bar: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
});

export function SubmittingBar({ draft: { submission, withdraw } }: { draft: RequestDraft }) {
  const { t } = useTranslation('new');
  const styles = useStyles();
  const ended = useSessionEnded();
  const bar = useRef<HTMLDivElement>(null);
  const isShown = submission === 'SENDING' || submission === 'WAITING';
  useEffect(() => {
    if (isShown) bar.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  const words = submission === 'SENDING' ? 'draft.sending' : ended ? 'draft.waitingForSignIn' : 'draft.waiting';
  return (
    <div ref={bar} tabIndex={-1} role="status" className={styles.bar}>
      <MessageBar intent={submission === 'SENDING' ? 'info' : 'warning'} layout="multiline">
        <MessageBarBody>{t(words)}</MessageBarBody>
        {submission === 'WAITING' && (
          <MessageBarActions>
            <Button onClick={withdraw}>{t('draft.withdraw')}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
