/** "You would be answered by …, because …", following what is chosen. R40–R42. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../../ui/fault-message';
import { LinesSkeleton } from '../../../ui/skeletons';
import type { RequestContent } from '../draft/request-content';
import { RoutingSentence } from './routing-sentence';
import { useRouting } from './use-routing';

const useStyles = makeStyles({
  preview: {
    padding: '0.75rem',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    transitionProperty: 'opacity',
    transitionDuration: '150ms',
    minHeight: '5rem',
  },
  // Still to be read, while the next is on its way.
  stale: { opacity: 0.8 },
  title: { ...typographyStyles.subtitle2, margin: 0, marginBlockEnd: '0.4rem' },
});

export function RoutingPreview({ content }: { content: RequestContent }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { routing, stale, error } = useRouting(content);
  return (
    <section aria-labelledby="routing" className={styles.preview}>
      <h3 id="routing" className={styles.title}>
        {t('steps.routing.title')}
      </h3>
      <div aria-live="polite" aria-busy={stale} className={mergeClasses(stale && styles.stale)}>
        {error && !stale && <FaultMessage error={error} />}
        {routing ? <RoutingSentence routing={routing} /> : !error && <LinesSkeleton />}
      </div>
    </section>
  );
}
