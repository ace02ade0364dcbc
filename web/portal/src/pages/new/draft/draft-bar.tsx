/** How the request is kept, in one line; told aloud only where it is no longer as one expects. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, PhoneDesktopRegular, WarningRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce';
import { FaultMessage } from '../../../ui/fault-message';
import { useMomentText } from '../../../ui/moment';
import { UserErrors } from '../../../ui/user-errors';
import { DiscardDraft } from './discard-draft';
import { HandOver } from './hand-over';
import type { RequestDraft } from './use-draft';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.25rem 1rem',
    minHeight: '2rem',
    // What comes with the first save has its room before, so that nothing below moves away from a finger.
    '@media (max-width: 30rem)': { minHeight: '4.5rem' },
  },
  state: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '0.4rem',
    marginInlineEnd: 'auto',
    color: tokens.colorNeutralForeground2,
  },
});

/** @param isSaved whether the server has it at all */
export function DraftBar({ draft, isSaved }: { draft: RequestDraft; isSaved: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { saved, saveErrors, saveFault } = draft;
  const text = useSaving(draft, isSaved);
  useToldAloud(saved, text);
  const Icon =
    saved === 'FAILED' ? WarningRegular : saved === 'KEPT_HERE' ? PhoneDesktopRegular : CheckmarkCircleRegular;
  return (
    <>
      <div className={styles.bar} data-print="no">
        <span className={styles.state} data-saved={saved}>
          {text && <Icon aria-hidden />}
          {text}
        </span>
        {isSaved && <HandOver draft={draft} />}
        {text && <DiscardDraft draft={draft} />}
      </div>
      {saveFault && <FaultMessage error={saveFault} />}
      <UserErrors errors={saveErrors} />
      {saved === 'FAILED' && !saveFault && saveErrors.length === 0 && <span role="alert">{t('draft.noRoom')}</span>}
    </>
  );
}

function useSaving({ saved, savedAt, judged }: RequestDraft, isSaved: boolean): string {
  const { t } = useTranslation('new');
  const say = useMomentText();
  const at = savedAt === null ? judged?.updatedAt : new Date(savedAt).toISOString();
  switch (saved) {
    case 'SAVED':
      return isSaved && at ? t('draft.savedAt', { at: say(at, 'clock') }) : '';
    case 'SAVING':
      return t('draft.saving');
    case 'KEPT_HERE':
      return t('draft.keptHere');
    case 'FAILED':
      return t('draft.failed');
  }
}

/** Saving after each pause is nothing to be told of; that it does not work is, and that it works again. */
function useToldAloud(saved: RequestDraft['saved'], text: string): void {
  const told = useRef<string>('SAVED');
  useEffect(() => {
    if (saved === 'SAVING' || saved === told.current) return;
    told.current = saved;
    announce(text);
  }, [saved, text]);
}
