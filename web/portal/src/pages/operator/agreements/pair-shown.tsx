import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ShownOnce } from '../../../ui/shown-once';
import { AccessPair } from '../../organisation/access-pair';

interface Props {
  /** Of an agreement that was issued, this once: it is stored nowhere. Null while there is none to show. R61. */
  pair: { accessId: string; contractId: string } | null;
  onStored: () => void;
}

export function PairShown({ pair, onStored }: Props) {
  const { t } = useTranslation('operator');
  return (
    <ShownOnce open={pair !== null} title={t('issue.pairTitle')} onStored={onStored}>
      <Text>{t('issue.pairText')}</Text>
      {pair && <AccessPair pair={pair} />}
    </ShownOnce>
  );
}
