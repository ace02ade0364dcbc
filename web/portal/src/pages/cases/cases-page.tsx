/** Manage support requests: those that one is a contact of, open or closed, found, sorted and live. R48, R54. */
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CaseList } from './case-list';
import { CaseSearch } from './case-search';
import { filterOf, readSearch, writeSearch } from './case-search.rules';
import { Unfinished } from './unfinished';
import { Anchor } from '../../ui/anchor';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';

export function Component() {
  const { t } = useTranslation('cases');
  const [params, setParams] = useSearchParams();
  const search = readSearch(params);
  return (
    <Column>
      <PageTitle title={t('title')}>
        <Anchor to="/new" button>
          {t('create')}
        </Anchor>
      </PageTitle>
      <Unfinished />
      <CaseSearch search={search} onChange={(next) => setParams(writeSearch(next), { replace: true })} />
      <CaseList key={JSON.stringify(search)} {...filterOf(search)} search={search} />
    </Column>
  );
}
