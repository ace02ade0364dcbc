/** What is told once and never again: it stays until somebody says that they have stored it. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusHeadingOf } from './heading-focus';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', rowGap: '1rem' } });

interface Props {
  /** It is there all the time: a dialog that is torn out while it is open leaves the page hidden behind it. */
  open: boolean;
  title: string;
  children: ReactNode;
  onStored: () => void;
}

export function ShownOnce({ open, title, children, onStored }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [stored, setStored] = useState(false);
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  const place = useRef<HTMLSpanElement>(null);
  const close = () => {
    setStored(false);
    onStored();
  };
  // Its traps for the focus are on the page only once they are needed.
  if (!wasOpen) return null;
  return (
    <>
      {/* What was pressed to see this went away meanwhile. */}
      <span ref={place} hidden />
      <Dialog
        open={open}
        modalType="alert"
        surfaceMotion={{
          onMotionFinish: (_event, { direction }) => direction === 'exit' && focusHeadingOf(place.current),
        }}
      >
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              <Checkbox
                label={t('shownOnce.stored')}
                checked={stored}
                onChange={(_event, { checked }) => setStored(checked === true)}
              />
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" disabledFocusable={!stored} onClick={close}>
                {t('close')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
