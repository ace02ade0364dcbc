import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../api/sign-out';
import { useViewer } from '../../ui/viewer';
import { announce } from '../../ui/announce';
import { Panel } from '../../ui/panel';

/** Which kind of sign-in this is, what that means, and the way to the other. R26. */
export function SignInKind() {
  const { t } = useTranslation(['profile', 'common']);
  const { signInKind, email } = useViewer();
  if (signInKind === 'SERVICE') return null;
  const other = signInKind === 'PERSONAL' ? 'WORK' : 'PERSONAL';
  const goOn = () =>
    void signOut({ switchTo: other, return: '/profile' }).catch(() => announce(t('common:offline.failed')));
  return (
    <Panel title={t(`kind.${signInKind}`)}>
      <Text>{t('kind.email', { email: email ?? '' })}</Text>
      <Text>{t(`kind.about.${signInKind}`)}</Text>
      <div>
        <Button onClick={goOn}>{t(`kind.switchTo.${other}`)}</Button>
      </div>
    </Panel>
  );
}
