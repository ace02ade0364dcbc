/** Where a page could not be shown, and where there is none: what happened, and a way on. */
import { Button, Link, Text, Title2 } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { pageSettings } from '../api/settings';
import { Anchor } from '../ui/anchor';
import { Column } from '../ui/column';

export function PageFailed() {
  const { t } = useTranslation();
  const error = useRouteError();
  // For whoever looks for the cause: nothing of it is sent anywhere.
  useEffect(() => reportError(error), [error]);
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
      <Anchor to="/">{t('waysOn.cases')}</Anchor>
      {pageSettings.callUs && <Text>{t('waysOn.callUs', { callUs: pageSettings.callUs })}</Text>}
      {pageSettings.explorer && <Link href="/explorer">{t('waysOn.explorer')}</Link>}
    </>
  );
}
