/** A list of things, each a row of its own that may be opened; no table, so that it reads on a telephone too. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  rows: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.25rem 1rem',
    alignItems: 'center',
    padding: '0.8rem clamp(0.8rem, 3vw, 1.25rem)',
    ':not(:first-child)': {
      borderBlockStartWidth: '1px',
      borderBlockStartStyle: 'solid',
      borderBlockStartColor: tokens.colorNeutralStroke2,
    },
  },
});

export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className={useStyles().rows}>
      {children}
    </ul>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <li className={useStyles().row}>{children}</li>;
}
