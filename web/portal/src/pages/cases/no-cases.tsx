import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Search } from './case-search.rules';
import { useViewer } from '../../ui/viewer';
import { Anchor } from '../../ui/anchor';
import { Empty } from '../../ui/empty';

/** Why there is nothing, and what to do about it: people who miss a request often are somebody else here. R16, R48. */
export function NoCases({ narrowed, state }: { narrowed: boolean; state: Search['state'] }) {
  const { t } = useTranslation('cases');
  const { email } = useViewer();
  if (narrowed) return <Empty>{t('none.narrowed')}</Empty>;
  return (
    <Empty>
      <Text weight="semibold">{t(`none.${state}`)}</Text>
      <Text>{t('none.who', { email: email ?? '' })}</Text>
      <Anchor to="/new" button>
        {t('create')}
      </Anchor>
    </Empty>
  );
}
