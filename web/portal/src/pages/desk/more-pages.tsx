/** Further into a list and back. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { MOST, morePages, pagesBack, type Pages } from './pages.rules';

const useStyles = makeStyles({
  more: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem', paddingBlockStart: '0.5rem' },
});

interface Props {
  pages: Pages;
  info: { hasNextPage: boolean; endCursor?: string | null };
  onChange: (pages: Pages) => void;
}

export function MorePages({ pages, info, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['desk', 'common']);
  const { hasNextPage, endCursor } = info;
  const isBehind = pages.after.length > 0;
  if (!hasNextPage && !isBehind) return null;
  return (
    <div className={styles.more} data-print="no">
      {isBehind && <Button onClick={() => onChange(pagesBack(pages))}>{t('pages.back', { count: MOST })}</Button>}
      {hasNextPage && (
        <Button onClick={() => onChange(morePages(pages, endCursor))}>
          {pages.first < MOST ? t('common:more') : t('pages.next', { count: MOST })}
        </Button>
      )}
    </div>
  );
}
