/** The articles that are offered, told politely, opened in place. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce';
import type { RequestDraft } from '../new/draft/use-draft';
import { ArticleRow } from './article-row';
import { shownOf } from './offered.rules';
import { tellOfArticles } from './told-articles';
import type { Offered } from './use-articles';
import { useSeen } from './use-seen';
import { useSolved } from './use-solved';

const useStyles = makeStyles({
  articles: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.5rem',
    minWidth: 0,
    padding: '0.9rem',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '0.75rem' },
});

export function Articles({ draft, found }: { draft: RequestDraft; found: readonly Offered[] }) {
  const styles = useStyles();
  const { t } = useTranslation('self-help');
  const heading = useId();
  const [opened, setOpened] = useState<readonly Offered[]>([]);
  const shown = shownOf(found, opened);
  const { list, seen } = useSeen(shown.map((article) => article.id).join(' '));
  const solved = useSolved(draft);
  useTold(draft, seen, opened);
  useAnnounced(shown.length);
  if (shown.length === 0) return null;
  const isOpen = (article: Offered) => opened.some(({ id }) => id === article.id);
  const toggle = (article: Offered) =>
    setOpened(isOpen(article) ? opened.filter(({ id }) => id !== article.id) : [...opened, article]);
  return (
    <section aria-labelledby={heading} className={styles.articles}>
      <h3 id={heading} className={styles.title}>
        {t('title')}
      </h3>
      <ul ref={list} className={styles.list}>
        {shown.map((article) => (
          <ArticleRow
            key={article.id}
            article={article}
            open={isOpen(article)}
            onToggle={() => toggle(article)}
            onSolved={() => solved(article.id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Once it has a draft that it can be counted for. */
function useTold(draft: RequestDraft, seen: readonly string[], opened: readonly Offered[]): void {
  const { id: draftId, content } = draft;
  const { productVersionId } = content;
  useEffect(() => {
    if (draftId === null || productVersionId === null) return;
    void tellOfArticles({ draftId, productVersionId, what: 'SHOWN' }, seen);
    for (const { id } of opened) void tellOfArticles({ draftId, productVersionId, what: 'OPENED' }, [id]);
  }, [draftId, productVersionId, seen, opened]);
}

/** How many there are, and not again for each other word that is typed. */
function useAnnounced(count: number): void {
  const { t } = useTranslation('self-help');
  const before = useRef(0);
  useEffect(() => {
    if (count > 0 && count !== before.current) announce(t('found', { count }));
    before.current = count;
  }, [count, t]);
}
