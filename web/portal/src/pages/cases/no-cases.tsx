import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Search } from './case-search.rules';
import { useViewer } from '../../ui/viewer';
import { Anchor } from '../../ui/anchor';
import { Empty } from '../../ui/empty';

/** Why there is nothing, and what to do about it: people who miss a request often are somebody else here. R16, R48. */
export function NoCases({ narrowed, state }: { narrowed: boolean; state: Search['state'] }) {
  const { t } = useTranslation('cases');
  const { email, roles } = useViewer();
  const has = (...names: string[]) => roles.some(({ role }) => names.includes(role));
  if (narrowed) return <Empty>{t('none.narrowed')}</Empty>;
  return (
    <Empty>
      <Text weight="semibold">{t(`none.${state}`)}</Text>
      <Text>{t('none.who', { email: email ?? '' })}</Text>
      {/* Who answers requests, or runs the service, works elsewhere. */}
      {has('ENGINEER', 'SUPERVISOR') && <Anchor to="/desk">{t('none.desk')}</Anchor>}
      {has('OPERATOR') && <Anchor to="/operator">{t('none.operator')}</Anchor>}
      <Anchor to="/new" button>
        {t('create')}
      </Anchor>
    </Empty>
  );
}
