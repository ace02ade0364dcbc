import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ShownOnce } from '../../../ui/shown-once';
import { AccessPair } from '../../organisation/access-pair';

/** The pair of an agreement that was issued, this once: it is stored nowhere. R61. */
export function PairShown({
  pair,
  onStored,
}: {
  pair: { accessId: string; contractId: string };
  onStored: () => void;
}) {
  const { t } = useTranslation('operator');
  return (
    <ShownOnce title={t('issue.pairTitle')} onStored={onStored}>
      <Text>{t('issue.pairText')}</Text>
      <AccessPair pair={pair} />
    </ShownOnce>
  );
}
