/** Throws a request away that was begun, with its files. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../../ui/announce';
import { Confirm } from '../../../ui/confirm';
import type { RequestDraft } from './use-draft';

export function DiscardDraft({ draft }: { draft: RequestDraft }) {
  const { t } = useTranslation(['new', 'common']);
  const go = useNavigate();
  const discard = async () => {
    try {
      await draft.discard();
      announce(t('draft.discarded'));
      await go('/cases');
    } catch {
      announce(t('common:fault.offline'));
    }
  };
  return (
    <Confirm
      trigger={
        <Button size="small" appearance="subtle">
          {t('draft.discard')}
        </Button>
      }
      title={t('draft.discardTitle')}
      action={t('draft.discard')}
      onConfirm={() => void discard()}
    >
      {t('draft.discardText')}
    </Confirm>
  );
}
