/** What all deeds have: a heading, what the server refused, the button that does it and the way back. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { FaultMessage } from '../../../ui/fault-message';
import { UserErrors, type UserError } from '../../../ui/user-errors';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.75rem',
    maxWidth: '42rem',
    padding: 'clamp(0.9rem, 3vw, 1.25rem)',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
});

interface Props {
  title: string;
  /** The word of the button. */
  action: string;
  busy: boolean;
  errors: readonly UserError[];
  fault: CombinedError | null;
  /** Paths of errors that stand beside their fields. */
  shownAt?: readonly string[];
  onSubmit: () => void;
  cancel: () => void;
  children: ReactNode;
}

export function DeedForm({ title, action, busy, errors, fault, shownAt, onSubmit, cancel, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Who is to mend something goes on there.
  const told = errors.map(({ path, message }) => `${path?.join('.')} ${message}`).join('\n');
  useEffect(() => {
    if (told) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [told]);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
      <UserErrors errors={errors} {...(shownAt && { shownAt })} />
      {fault && <FaultMessage error={fault} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {action}
        </Button>
        <Button onClick={cancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
