/** Something to be copied as it stands, with the button that does it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce';

const useStyles = makeStyles({
  copied: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem' },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
});

export function CopiedText({ text, name }: { text: string; name: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const shown = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      announce(t('copy.done', { name }));
    } catch {
      // A browser that does not let a page copy: what is selected is one key away from it.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      announce(t('copy.selected', { name }));
    }
  };
  return (
    <span className={styles.copied}>
      <code ref={shown} className={styles.text}>
        {text}
      </code>
      <Button size="small" icon={<CopyRegular />} aria-label={t('copy.label', { name })} onClick={() => void copy()}>
        {t('copy.action')}
      </Button>
    </span>
  );
}
