/** Who is signed in, with the way to the profile and out. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../ui/viewer';
import { hasUnsent } from '../api/device';
import { signOutHere } from '../api/sign-out';
import { Anchor } from '../ui/anchor';
import { announce } from '../ui/announce';
import { Confirm } from '../ui/confirm';

export function Account() {
  const { t } = useTranslation();
  const { id, firstName, lastName, email } = useViewer();
  return (
    <>
      <Anchor to="/profile">{`${firstName} ${lastName}`.trim() || email}</Anchor>
      <Confirm
        trigger={
          <Button size="small" appearance="subtle">
            {t('signOut')}
          </Button>
        }
        title={t('unsent.title')}
        action={t('unsent.go')}
        needless={() => !hasUnsent(id)}
        onConfirm={() => void signOutHere(id).catch(() => announce(t('offline.failed')))}
      >
        {t('unsent.text')}
      </Confirm>
    </>
  );
}
