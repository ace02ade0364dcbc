/** A list of narrow rows that is also gone through by keys, while the focus is in it: `list-keys.rules.ts`. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listKey, nextRow } from './list-keys.rules';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '0.1rem 0.75rem',
    alignItems: 'center',
    paddingBlock: '0.4rem',
    paddingInline: '0.5rem',
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  hint: { color: tokens.colorNeutralForeground2, '@media (hover: none)': { display: 'none' } },
});

/** Around one list or several that belong together; says which keys there are. */
export function KeyArea({ takes = false, children }: { takes?: boolean; children: (hint: string) => ReactNode }) {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const hint = useId();
  return (
    <div onKeyDown={onKey}>
      <Text as="p" block size={200} id={hint} className={styles.hint}>
        {t(takes ? 'keys.take' : 'keys.open')}
      </Text>
      {children(hint)}
    </div>
  );
}

function onKey(event: KeyboardEvent<HTMLDivElement>): void {
  const key = listKey(event);
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (!key || at < 0) return;
  event.preventDefault();
  if (key === 'TAKE') rows[at]?.querySelector<HTMLElement>('[data-take]')?.click();
  else rows[nextRow(key, at, rows.length)]?.querySelector<HTMLElement>('a, button')?.focus();
}

interface Listed {
  label: string;
  /** The id of what says which keys there are. */
  hint: string;
  children: ReactNode;
}

export function KeyRows({ label, hint, children }: Listed) {
  return (
    <ul aria-label={label} aria-describedby={hint} className={useStyles().rows}>
      {children}
    </ul>
  );
}

export function KeyRow({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <li data-row="" className={mergeClasses(useStyles().row, className)}>
      {children}
    </li>
  );
}
