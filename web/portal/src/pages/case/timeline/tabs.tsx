/** Two lists in one place, one of them shown; by mouse, and by the arrows of the keyboard. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', columnGap: '0.25rem' },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '0.4rem',
    padding: '0.4rem 0.7rem',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    borderTopStyle: 'none',
    borderInlineStyle: 'none',
    borderBottomWidth: '2px',
    borderBottomStyle: 'solid',
    borderBottomColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { borderBottomColor: tokens.colorBrandStroke1, fontWeight: tokens.fontWeightSemibold },
});

interface Props<Name extends string> {
  /** Of the elements: `<id><name>` is the tab, and `<id><name>panel` what it shows. */
  id: string;
  label: string;
  tabs: readonly { name: Name; content: ReactNode }[];
  chosen: Name;
  choose: (name: Name) => void;
}

export function Tabs<Name extends string>({ id, label, tabs, chosen, choose }: Props<Name>) {
  const styles = useStyles();
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const here = tabs.findIndex(({ name }) => name === chosen);
    const next = tabs[(here + step + tabs.length) % tabs.length];
    if (!next) return;
    choose(next.name);
    document.getElementById(id + next.name)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move} data-print="no">
      {tabs.map(({ name, content }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={id + name}
          aria-selected={name === chosen}
          aria-controls={`${id}${name}panel`}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => choose(name)}
        >
          {content}
        </button>
      ))}
    </div>
  );
}
