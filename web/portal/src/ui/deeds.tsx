/** What can be done with a thing: a button for each, and beneath them the form of the one that is open. */
import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  deeds: { display: 'flex', flexDirection: 'column', rowGap: '0.75rem', flexBasis: '100%', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
  form: {
    padding: 'clamp(0.75rem, 3vw, 1rem)',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export interface Deed {
  readonly word: string;
  /** Tells it from the same deed with another thing, for who hears the buttons alone. */
  readonly label?: string;
  readonly primary?: boolean;
  readonly form: (close: () => void) => ReactNode;
}

const FIRST = 'input:not([readonly]):not([disabled]), select, textarea, button';

interface Props {
  deeds: readonly Deed[];
  /** For a row of a list. */
  small?: boolean;
  /** Buttons that need no form. */
  children?: ReactNode;
}

/** The focus goes in with who opens a form, and back to the button with who closes it. */
export function Deeds({ deeds, small, children }: Props) {
  const styles = useStyles();
  // What a deed shows in a dialog gives the focus back here.
  const restored = useRestoreFocusTarget();
  const [open, setOpen] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const buttons = useRef(new Map<string, HTMLElement>());
  useEffect(() => {
    if (!open) return;
    const button = buttons.current.get(open);
    form.current?.querySelector<HTMLElement>(FIRST)?.focus();
    return () => button?.focus();
  }, [open]);
  const chosen = deeds.find(({ word }) => word === open);
  const close = () => setOpen(null);
  return (
    <div className={styles.deeds}>
      <div className={styles.buttons}>
        {deeds.map(({ word, label, primary }) => (
          <Button
            key={word}
            {...restored}
            ref={(button) => {
              if (button) buttons.current.set(word, button);
            }}
            size={small ? 'small' : 'medium'}
            appearance={primary ? 'primary' : 'secondary'}
            aria-expanded={open === word}
            aria-label={label}
            onClick={() => setOpen(open === word ? null : word)}
          >
            {word}
          </Button>
        ))}
        {children}
      </div>
      {chosen && (
        <div ref={form} key={chosen.word} className={styles.form}>
          {chosen.form(close)}
        </div>
      )}
    </div>
  );
}
