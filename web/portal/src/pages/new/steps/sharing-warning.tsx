/** Who submits and is no contact takes a unit and never sees the case: said before, with one click that mends it. R49. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import { announce } from '../../../ui/announce';
import type { RequestDraft } from '../draft/use-draft';
import { willSee } from './people.rules';

export function SharingWarning({ draft: { content, change } }: { draft: RequestDraft }) {
  const { t } = useTranslation('new');
  const viewer = useViewer();
  if (willSee(content, viewer)) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('steps.warning.title')}</MessageBarTitle>
        {t('steps.warning.text')}
      </MessageBarBody>
      {viewer.email && (
        <MessageBarActions>
          <Button
            onClick={() => {
              change({ addMeAsContact: true });
              announce(t('steps.warning.added'));
            }}
          >
            {t('steps.warning.addMe')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
