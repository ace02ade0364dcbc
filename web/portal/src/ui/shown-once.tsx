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
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', rowGap: '1rem' } });

interface Props {
  title: string;
  children: ReactNode;
  onStored: () => void;
}

export function ShownOnce({ title, children, onStored }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [stored, setStored] = useState(false);
  return (
    <Dialog open modalType="alert">
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
            <Button appearance="primary" disabledFocusable={!stored} onClick={onStored}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
