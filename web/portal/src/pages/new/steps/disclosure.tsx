/** Something more, opened by its own button and closed by it again. */
import { Button, makeStyles, useFluent } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';

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
  const { dir } = useFluent();
  const [own, setOwn] = useState(false);
  const isOpen = open ?? own;
  // Closed it points to where its words go.
  const Mark = isOpen ? ChevronDown20Regular : dir === 'rtl' ? ChevronLeft20Regular : ChevronRight20Regular;
  return (
    <div className={styles.part}>
      <Button
        appearance="subtle"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        icon={<Mark />}
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
