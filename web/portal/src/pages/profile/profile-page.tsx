/** One's own things: profile, where one is signed in, the data that is kept. R4. */
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { OwnData } from './own-data';
import { ProfileForm } from './profile-form';
import { Sessions } from './sessions';
import { SignInKind } from './sign-in-kind';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';
import { Panel } from '../../ui/panel';

export function Component() {
  const { t } = useTranslation(['profile', 'common']);
  return (
    <Column>
      <PageTitle title={t('title')} />
      <SignInKind />
      <Panel title={t('defaults')}>
        <Text>{t('defaultsText')}</Text>
        <ProfileForm action={t('common:save')} />
      </Panel>
      <Panel title={t('sessions.title')}>
        <Sessions />
      </Panel>
      <Panel title={t('data.title')}>
        <OwnData />
      </Panel>
    </Column>
  );
}
