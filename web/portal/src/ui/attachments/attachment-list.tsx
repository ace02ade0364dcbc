/** Files that have come: what is known of each, and the way to it. `again` is asked while one is still being scanned. */
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../gql';
import { ATTACHMENT_FILE, AttachmentRow } from './attachment-row';
import { useSettling } from './use-settling';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '0.6rem' },
});

interface Props {
  files: readonly FragmentType<typeof ATTACHMENT_FILE>[];
  again: () => void;
  /** They wait for a request and can be taken back: called with the id of one that was. */
  onRemoved?: (id: string) => void;
}

export function AttachmentList({ files, again, onRemoved }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('files');
  const read = readFragment(ATTACHMENT_FILE, files);
  useSettling(!read.some(({ state }) => state === 'SCANNING'), again);
  if (read.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {read.map((file) => (
        <AttachmentRow key={file.id} file={file} onRemoved={onRemoved} />
      ))}
    </ul>
  );
}
