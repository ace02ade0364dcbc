import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CopiedText } from '../../../ui/copied-text';
import { ShownOnce } from '../../../ui/shown-once';

interface Props {
  /** The key itself, this once: what is kept of it is a fingerprint. Null while there is none to show. */
  text: string | null;
  name: string;
  onStored: () => void;
}

export function KeyShown({ text, name, onStored }: Props) {
  const { t } = useTranslation('organisation');
  return (
    <ShownOnce open={text !== null} title={t('keyShown.title', { name })} onStored={onStored}>
      <Text>{t('keyShown.text')}</Text>
      <CopiedText text={text ?? ''} name={t('keyShown.key')} />
      <Text>{t('keyShown.care')}</Text>
    </ShownOnce>
  );
}
