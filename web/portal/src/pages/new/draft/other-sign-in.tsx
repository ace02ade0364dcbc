/** Goes on with this very request as the other kind of sign-in, such as a personal one that can buy. R26. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../../api/sign-out';
import type { RequestDraft } from './use-draft';

interface Props {
  draft: RequestDraft;
  kind: 'PERSONAL' | 'WORK';
}

export function OtherSignIn({ draft, kind }: Props) {
  const { t } = useTranslation(['new', 'common']);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const leave = async () => {
    setBusy(true);
    setFailed(null);
    try {
      const draftId = await draft.ensureId();
      if (draftId === null || !draft.isAllSaved()) throw new Error(t('draft.notSavedYet'));
      // It keeps its id with its new owner, so the address finds it.
      await signOut({ switchTo: kind, draftId, return: `/new?draft=${encodeURIComponent(draftId)}` });
    } catch (error) {
      setFailed(error instanceof TypeError ? t('common:fault.offline') : (error as Error).message);
      setBusy(false);
    }
  };
  return (
    <>
      <Button disabledFocusable={isBusy} onClick={() => void leave()}>
        {t(`draft.goOnAs.${kind}`)}
      </Button>
      {failed && <span role="alert">{failed}</span>}
    </>
  );
}
