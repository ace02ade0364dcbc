/** A link to another page of the portal, and one that looks like a button. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

const useStyles = makeStyles({
  anchor: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  button: {
    display: 'inline-block',
    boxSizing: 'border-box',
    paddingBlock: '0.35rem',
    paddingInline: '0.9rem',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});

interface Props {
  to: string;
  children: ReactNode;
  button?: boolean;
}

export function Anchor({ to, button, children }: Props) {
  const styles = useStyles();
  return (
    <Link to={to} className={mergeClasses(styles.anchor, button && styles.button)}>
      {children}
    </Link>
  );
}
