/** Where there is no such page, or nothing that this viewer may see: a way on. */
import { Link, Text, Title2 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { pageSettings } from '../api/settings';
import { Anchor } from './anchor';
import { Column } from './column';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Column narrow>
      <Title2 as="h1">{t('notFound.title')}</Title2>
      <Text>{t('notFound.text')}</Text>
      <WaysOn />
    </Column>
  );
}

export function WaysOn() {
  const { t } = useTranslation();
  return (
    <>
      <Anchor to="/">{t('waysOn.cases')}</Anchor>
      {pageSettings.callUs && <Text>{t('waysOn.callUs', { callUs: pageSettings.callUs })}</Text>}
      {pageSettings.explorer && <Link href="/explorer">{t('waysOn.explorer')}</Link>}
    </>
  );
}
