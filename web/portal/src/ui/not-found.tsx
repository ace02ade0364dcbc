/** Where there is no such page, or nothing that this viewer may see: a way on. */
import { Link, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { pageSettings } from '../api/settings';
import { Anchor } from './anchor';
import { CallUs } from './call-us';
import { Column } from './column';
import { PageTitle } from './page-title';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Column narrow>
      <PageTitle title={t('notFound.title')} />
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
      <CallUs />
      {pageSettings.explorer && <Link href="/explorer">{t('waysOn.explorer')}</Link>}
    </>
  );
}
