/** Where a page could not be shown: what happened, and a way on. */
import { Button, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Column } from '../ui/column';
import { WaysOn } from '../ui/not-found';
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
