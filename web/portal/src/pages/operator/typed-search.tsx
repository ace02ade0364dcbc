/** A search that counts once one has stopped typing. */
import { Field, makeStyles, SearchBox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Milliseconds. */
const PAUSE = 350;

const useStyles = makeStyles({ field: { maxWidth: '30rem' }, box: { width: '100%', maxWidth: 'none' } });

interface Props {
  label: string;
  hint?: string;
  text: string;
  onSearch: (text: string) => void;
}

export function TypedSearch({ label, hint, text, onSearch }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('operator');
  const [typed, setTyped] = useState(text);
  const latest = useRef({ text, onSearch });
  useEffect(() => {
    latest.current = { text, onSearch };
  });
  useEffect(() => {
    if (typed === latest.current.text) return;
    const timer = setTimeout(() => latest.current.onSearch(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Field label={label} className={styles.field} {...(hint !== undefined && { hint })}>
      <SearchBox
        className={styles.box}
        value={typed}
        maxLength={200}
        dismiss={{ 'aria-label': t('clear') }}
        onChange={(_event, { value }) => setTyped(value)}
      />
    </Field>
  );
}
