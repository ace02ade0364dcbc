/** Who is signed in, with the way to the profile and out. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from './viewer';
import { signOut } from '../api/sign-out';
import { Anchor } from '../ui/anchor';
import { announce } from '../ui/announce';

export function Account() {
  const { t } = useTranslation();
  const { firstName, lastName, email } = useViewer();
  return (
    <>
      <Anchor to="/profile">{`${firstName} ${lastName}`.trim() || email}</Anchor>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => void signOut().catch(() => announce(t('offline.failed')))}
      >
        {t('signOut')}
      </Button>
    </>
  );
}
