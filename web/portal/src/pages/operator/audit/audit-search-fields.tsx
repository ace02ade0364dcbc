/** By action, by what it was done to, by days; by one person or thing, as an entry offers it. */
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { ACTIONS, TARGETS, type AuditSearch } from './audit-search.rules';
import { localeOf } from '../../../words/words';

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem 1rem', alignItems: 'end' },
  field: { minWidth: 0, flexBasis: '12rem' },
});

interface Props {
  search: AuditSearch;
  onChange: (search: AuditSearch) => void;
  /** The same for a button that goes away by it. */
  onJump: (search: AuditSearch) => void;
}

export function AuditSearchFields({ search, onChange, onJump }: Props) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('operator');
  const { compare } = new Intl.Collator(localeOf(i18n.language));
  const actions = ACTIONS.map((action) => ({ action, said: t(`audit.action.${action}`) })).sort((one, other) =>
    compare(one.said, other.said),
  );
  return (
    <search className={styles.search}>
      <Field label={t('audit.what')} className={styles.field}>
        <Select
          value={search.action ?? ''}
          onChange={(_event, { value }) => onChange({ ...search, action: (value || null) as AuditSearch['action'] })}
        >
          <option value="">{t('audit.anything')}</option>
          {actions.map(({ action, said }) => (
            <option key={action} value={action}>
              {said}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('audit.target')} className={styles.field}>
        <Select
          value={search.targetType ?? ''}
          onChange={(_event, { value }) =>
            onChange({ ...search, targetType: (value || null) as AuditSearch['targetType'] })
          }
        >
          <option value="">{t('audit.anyTarget')}</option>
          {TARGETS.map((target) => (
            <option key={target} value={target}>
              {t(`audit.targets.${target}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('audit.from')} className={styles.field}>
        <Input type="date" value={search.from} onChange={(_event, { value }) => onChange({ ...search, from: value })} />
      </Field>
      <Field label={t('audit.to')} className={styles.field}>
        <Input type="date" value={search.to} onChange={(_event, { value }) => onChange({ ...search, to: value })} />
      </Field>
      {search.actorId && (
        <Button icon={<DismissRegular />} onClick={() => onJump({ ...search, actorId: '' })}>
          {t('audit.everybody')}
        </Button>
      )}
      {search.targetId && (
        <Button icon={<DismissRegular />} onClick={() => onJump({ ...search, targetId: '' })}>
          {t('audit.everyThing')}
        </Button>
      )}
    </search>
  );
}
