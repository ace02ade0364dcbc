/** The heading of a page; also the title of the window, and told when one comes here. */
import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 1.5rem',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  title: { ...typographyStyles.title2, margin: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
});

interface Props {
  title: string;
  /** Beside it: what can be done on this page. */
  children?: ReactNode;
}

export function PageTitle({ title, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · casegate`;
  }, [title]);
  // Who came by a link inside the page goes on from its heading; a fresh load begins where browsers begin.
  useEffect(() => {
    if (hasMoved) heading.current?.focus({ preventScroll: true });
    hasMoved = true;
  }, []);
  return (
    <div className={styles.row}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {children}
    </div>
  );
}

let hasMoved = false;
