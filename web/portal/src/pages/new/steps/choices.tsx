/** A question with its cards. */
import { makeStyles, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  choices: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.6rem',
    minWidth: 0,
    margin: 0,
    padding: 0,
    ...shorthands.borderStyle('none'),
  },
  legend: { ...typographyStyles.subtitle2, padding: 0, marginBlockEnd: '0.5rem' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
    gap: '0.6rem',
    minWidth: 0,
  },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  legend: string;
  fault?: string | undefined;
  children: ReactNode;
}

export function Choices({ legend, fault, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.choices} aria-describedby={fault ? id : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.cards}>{children}</div>
      {fault && (
        <span id={id} className={styles.fault} role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  );
}
