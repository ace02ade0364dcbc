import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CopiedText } from '../../../ui/copied-text';
import { ShownOnce } from '../../../ui/shown-once';

/** The key itself, this once: what is kept of it is a fingerprint. */
export function KeyShown({ text, name, onStored }: { text: string; name: string; onStored: () => void }) {
  const { t } = useTranslation('organisation');
  return (
    <ShownOnce title={t('keyShown.title', { name })} onStored={onStored}>
      <Text>{t('keyShown.text')}</Text>
      <CopiedText text={text} name={t('keyShown.key')} />
      <Text>{t('keyShown.care')}</Text>
    </ShownOnce>
  );
}
