/** Where a page could not be shown, and where there is none: what happened, and a way on. */
import { Button, Link, Text, Title2 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { pageSettings } from '../api/settings';
import { Column } from '../ui/column';

export function PageFailed() {
  const { t } = useTranslation();
  return (
    <Column narrow>
      <Title2 as="h1">{t('failed.title')}</Title2>
      <Text role="alert">{t('failed.text')}</Text>
      <div>
        <Button appearance="primary" onClick={() => location.reload()}>
          {t('failed.again')}
        </Button>
      </div>
      <WaysOn />
    </Column>
  );
}

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

function WaysOn() {
  const { t } = useTranslation();
  return (
    <>
      <NavLink to="/">{t('waysOn.cases')}</NavLink>
      {pageSettings.callUs && <Text>{t('waysOn.callUs', { callUs: pageSettings.callUs })}</Text>}
      {pageSettings.explorer && <Link href="/explorer">{t('waysOn.explorer')}</Link>}
    </>
  );
}
