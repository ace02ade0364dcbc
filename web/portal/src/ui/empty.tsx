/** A list without anything in it: why that is, and what to do next. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '0.75rem',
    padding: '1.25rem',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export function Empty({ children }: { children: ReactNode }) {
  return <div className={useStyles().empty}>{children}</div>;
}
