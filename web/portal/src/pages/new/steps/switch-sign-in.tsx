/** Going on as the other kind of sign-in, with this request and its files. R16, R26. */
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../../api/sign-out';
import { useViewer } from '../../../app/viewer';
import { announce } from '../../../ui/announce';
import type { RequestDraft } from '../draft/use-draft';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '0.5rem', alignItems: 'flex-start' },
});

export function useSwitchSignIn(draft: RequestDraft) {
  const { t } = useTranslation(['new', 'common']);
  const { signInKind } = useViewer();
  const [failed, setFailed] = useState('');
  const switchTo = signInKind === 'PERSONAL' ? ('WORK' as const) : ('PERSONAL' as const);
  const go = async () => {
    setFailed('');
    try {
      const draftId = await draft.ensureId();
      const back = draftId ? `/new?draft=${encodeURIComponent(draftId)}` : '/new';
      await signOut({ switchTo, ...(draftId && { draftId }), return: back });
    } catch (error) {
      const said = error instanceof Error && error.message ? error.message : t('common:offline.failed');
      setFailed(said);
      announce(said);
    }
  };
  return { switchTo, go: () => void go(), failed };
}

export function SwitchSignIn({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { switchTo, go, failed } = useSwitchSignIn(draft);
  return (
    <div className={styles.part}>
      <span>{t(`steps.switch.text.${switchTo}`)}</span>
      <Button onClick={go}>{t(`steps.switch.go.${switchTo}`)}</Button>
      {failed && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{failed}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
