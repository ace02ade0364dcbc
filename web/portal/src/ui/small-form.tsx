/** A few fields and the button that sends them; what is refused stands beside its field and has the focus. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { FaultMessage } from './fault-message';
import { UserErrors, type UserError } from './user-errors';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '0.9rem', maxWidth: '34rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
});

/** A field, or the first of a group that is refused as a whole. */
const REFUSED = '[aria-invalid=true], [data-refused] input';

interface Props {
  action: string;
  /** Of `useChange`. */
  change: { readonly busy: boolean; readonly errors: readonly UserError[]; readonly fault: CombinedError | null };
  /** The parts of the input whose refusals the fields show themselves. */
  shownAt?: readonly string[];
  onSubmit: () => void;
  onCancel?: () => void;
  children?: ReactNode;
}

export function SmallForm({ action, change, shownAt = [], onSubmit, onCancel, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy, errors, fault } = change;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors.length > 0) form.current?.querySelector<HTMLElement>(REFUSED)?.focus();
  }, [errors]);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {children}
      <UserErrors errors={errors} shownAt={shownAt} />
      {fault && <FaultMessage error={fault} />}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {action}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  );
}
