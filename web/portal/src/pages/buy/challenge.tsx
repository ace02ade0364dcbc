import { Button, Link, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { StepProps } from './step';
import { Column } from '../../ui/column';

/** The bank wants to know that it is the holder of the card. */
export function Challenge({ purchase, look }: StepProps) {
  const { t } = useTranslation('buy');
  return (
    <Column narrow>
      <Text>{t('challenge.text')}</Text>
      {purchase.challengeUrl && <Link href={purchase.challengeUrl}>{t('challenge.go')}</Link>}
      <div>
        <Button onClick={look}>{t('challenge.done')}</Button>
      </div>
    </Column>
  );
}
