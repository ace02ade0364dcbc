/** Open or closed, words, severity, order. Words count once one has stopped typing. */
import { Field, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORDERS, SEVERITIES, STATES, type Search } from './case-search.rules';

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem 1rem', alignItems: 'end' },
  text: { flexGrow: 1, flexBasis: '16rem' },
  box: { width: '100%', maxWidth: 'none' },
});

/** Milliseconds. */
const PAUSE = 350;

interface Props {
  search: Search;
  onChange: (search: Search) => void;
}

export function CaseSearch({ search, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['cases', 'common']);
  const [text, setText] = useState(search.text);
  const latest = useRef({ search, onChange });
  useEffect(() => {
    latest.current = { search, onChange };
  });
  useEffect(() => {
    if (text === latest.current.search.text) return;
    const timer = setTimeout(() => latest.current.onChange({ ...latest.current.search, text }), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search className={styles.search} data-print="no">
      <Field label={t('search.text')} className={styles.text}>
        <SearchBox
          className={styles.box}
          value={text}
          placeholder={t('search.hint')}
          dismiss={{ 'aria-label': t('search.clear') }}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <Field label={t('search.state')}>
        <Select
          value={search.state}
          onChange={(_event, { value }) => onChange({ ...search, state: value as Search['state'] })}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('search.severity')}>
        <Select
          value={search.severity ?? ''}
          onChange={(_event, { value }) => onChange({ ...search, severity: (value || null) as Search['severity'] })}
        >
          <option value="">{t('search.anySeverity')}</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t(`common:severity.${severity}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('search.order')}>
        <Select
          value={search.order}
          onChange={(_event, { value }) => onChange({ ...search, order: value as Search['order'] })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`order.${order}`)}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  );
}
