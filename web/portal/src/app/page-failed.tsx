/** Where a page could not be shown, and where there is none: what happened, and a way on. */
import { Button, Link, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { pageSettings } from '../api/settings';
import { Anchor } from '../ui/anchor';
import { CallUs } from '../ui/call-us';
import { Column } from '../ui/column';
import { PageTitle } from '../ui/page-title';

export function PageFailed() {
  const { t } = useTranslation();
  const error = useRouteError();
  // For whoever looks for the cause: nothing of it is sent anywhere.
  useEffect(() => reportError(error), [error]);
  return (
    <Column narrow>
      <PageTitle title={t('failed.title')} />
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
      <PageTitle title={t('notFound.title')} />
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
      <CallUs />
      {pageSettings.explorer && <Link href="/explorer">{t('waysOn.explorer')}</Link>}
    </>
  );
}
