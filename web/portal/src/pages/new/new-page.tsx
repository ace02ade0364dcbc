/**
 * A new request. Its address names the draft from the first moment on, so that a reload, going back and another device
 * find the same: `/new?draft=<id>`. `?product=` begins with a product or a version of one, `?follows=` with a case.
 */
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';
import { Solved } from '../self-help/solved';
import { Beginning } from './draft/beginning';
import { StartAt } from './draft/start-at';

export function Component() {
  const { t } = useTranslation('new');
  const [asked] = useSearchParams();
  const product = asked.get('product');
  const follows = asked.get('follows');
  const name = asked.get('draft');
  if ((useLocation().state as { solved?: boolean } | null)?.solved) return <Solved />;
  return (
    <Column>
      <PageTitle title={t('page.title')} />
      {name || product || follows ? <StartAt name={name} product={product} follows={follows} /> : <Beginning />}
    </Column>
  );
}
