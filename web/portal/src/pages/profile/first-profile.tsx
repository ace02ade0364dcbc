/** The one-time profile: asked before anything else, since country and time zone route every request. R2–R4. */
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ProfileForm } from './profile-form';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';

export default function FirstProfile() {
  const { t } = useTranslation('profile');
  return (
    <Column narrow>
      <PageTitle title={t('first.title')} />
      <Text>{t('first.text')}</Text>
      <ProfileForm action={t('first.action')} />
    </Column>
  );
}
