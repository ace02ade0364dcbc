/** One article: what it is about, and all of it in place once it is opened. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { ArticleBody } from './article-body';
import { SolvedIt } from './solved-it';
import type { Offered } from './use-articles';
import { OpenMark } from '../../ui/open-mark';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: '0.25rem', minWidth: 0 },
  button: {
    alignSelf: 'stretch',
    justifyContent: 'flex-start',
    textAlign: 'start',
    alignItems: 'flex-start',
    paddingInline: '0.25rem',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  text: { paddingInlineStart: '1.9rem', minWidth: 0 },
  summary: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  opened: { display: 'flex', flexDirection: 'column', rowGap: '0.75rem', paddingBlockStart: '0.5rem' },
});

interface Props {
  article: Offered;
  open: boolean;
  onToggle: () => void;
  /** Throws where the request could not be closed. */
  onSolved: () => Promise<void>;
}

export function ArticleRow({ article: { id, title, summary, locale }, open, onToggle, onSolved }: Props) {
  const styles = useStyles();
  const about = useId();
  const body = useId();
  return (
    <li className={styles.row} data-article={id}>
      <Button
        appearance="subtle"
        className={styles.button}
        aria-expanded={open}
        aria-controls={body}
        aria-describedby={about}
        icon={<OpenMark open={open} />}
        onClick={onToggle}
      >
        <span lang={locale}>{title}</span>
      </Button>
      <div className={styles.text}>
        <p id={about} className={styles.summary} lang={locale}>
          {summary}
        </p>
        <div id={body} hidden={!open} className={open ? styles.opened : undefined}>
          {open && (
            <>
              <ArticleBody id={id} />
              <SolvedIt title={title} onSolved={onSolved} />
            </>
          )}
        </div>
      </div>
    </li>
  );
}
