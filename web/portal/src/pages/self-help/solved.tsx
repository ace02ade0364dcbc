/** After an article has solved it: that nothing was used, and where one may go now. R35. */
import { useTranslation } from 'react-i18next';
import { Anchor } from '../../ui/anchor';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';
import { Panel } from '../../ui/panel';

export function Solved() {
  const { t } = useTranslation('self-help');
  return (
    <Column narrow>
      <PageTitle title={t('glad.title')} />
      <Panel title={t('glad.used')}>
        <p>{t('glad.text')}</p>
        <div>
          <Anchor to="/cases" button>
            {t('glad.cases')}
          </Anchor>
        </div>
        <div>
          <Anchor to="/new">{t('glad.new')}</Anchor>
        </div>
      </Panel>
    </Column>
  );
}
