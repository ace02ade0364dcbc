/**
 * Asks before something that cannot be taken back. The browser's own dialog keeps the focus inside, gives it back to the
 * button afterwards and closes with Escape; those of libraries leave things in the page that take the focus unseen.
 */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** The button that opens the question. */
  trigger: ReactElement;
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The word of the button that does it. */
  action: string;
  onConfirm: () => void;
  /** Whether there is nothing to ask, looked at when the button is pressed. */
  needless?: () => boolean;
}

const useStyles = makeStyles({
  trigger: { display: 'contents' },
  dialog: {
    boxSizing: 'border-box',
    width: 'min(32rem, calc(100vw - 2rem))',
    padding: '1.5rem',
    borderBlockStyle: 'none',
    borderInlineStyle: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  text: { marginBlock: '0.75rem 1.25rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '0.5rem' },
});

export function Confirm({ trigger, title, children, action, onConfirm, needless }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <span className={styles.trigger} onClick={() => (needless?.() ? onConfirm() : dialog.current?.showModal())}>
        {trigger}
      </span>
      <dialog ref={dialog} aria-labelledby={id} className={styles.dialog}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <div className={styles.text}>{children}</div>
        <div className={styles.buttons}>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button
            appearance="primary"
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {action}
          </Button>
        </div>
      </dialog>
    </>
  );
}
