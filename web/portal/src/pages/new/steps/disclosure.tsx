/** Something more, opened by its own button and closed by it again. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { OpenMark } from '../../../ui/open-mark';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: '0.5rem', minWidth: 0 },
  button: { alignSelf: 'flex-start', textAlign: 'start', justifyContent: 'flex-start', maxWidth: '100%' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '1rem', paddingInlineStart: '0.75rem', minWidth: 0 },
});

interface Props {
  title: string;
  /** Where whoever shows it decides; otherwise it keeps that itself. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

export function Disclosure({ title, open, onToggle, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [own, setOwn] = useState(false);
  const isOpen = open ?? own;
  return (
    <div className={styles.part}>
      <Button
        appearance="subtle"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        icon={<OpenMark open={isOpen} />}
        onClick={() => {
          setOwn(!isOpen);
          onToggle?.(!isOpen);
        }}
      >
        {title}
      </Button>
      <div id={id} hidden={!isOpen} className={isOpen ? styles.content : undefined}>
        {isOpen && children}
      </div>
    </div>
  );
}
