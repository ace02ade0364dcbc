/** An article has solved it: asked once, since the request that was begun goes. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce';
import { Confirm } from '../../ui/confirm';

interface Props {
  /** Of the article. */
  title: string;
  onSolved: () => Promise<void>;
}

export function SolvedIt({ title, onSolved }: Props) {
  const { t } = useTranslation(['self-help', 'common']);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const solve = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await onSolved();
    } catch {
      announce(t('common:fault.offline'));
      setFailed(true);
      setBusy(false);
    }
  };
  return (
    <div>
      <Confirm
        trigger={
          <Button disabledFocusable={busy} aria-label={t('solvedIt', { title })}>
            {t('solved')}
          </Button>
        }
        title={t('close.title')}
        action={t('close.action')}
        onConfirm={() => void solve()}
      >
        {t('close.text')}
      </Confirm>
      {failed && <p>{t('common:fault.offline')}</p>}
    </div>
  );
}
