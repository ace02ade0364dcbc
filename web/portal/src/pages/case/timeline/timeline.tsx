/** What happened and what was said, the newest last; what is being sent stands behind it at once. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce';
import { FaultMessage } from '../../../ui/fault-message';
import { LinesSkeleton } from '../../../ui/skeletons';
import { Pending } from '../write/pending';
import type { OutboxItem } from '../write/outbox';
import { TimelineEntry, type File } from './timeline-entry';
import { toShow } from './timeline.rules';
import { useTimeline } from './use-timeline';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.75rem',
    ':focus': { outlineStyle: 'none' },
  },
});

interface Props {
  number: string;
  change: number;
  files: readonly File[];
  sending: readonly OutboxItem[];
  onEdit: (item: OutboxItem) => void;
}

export function Timeline({ number, change, files, sending, onEdit }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const list = useRef<HTMLOListElement>(null);
  const { known, earlier, busy, fault, again } = useTimeline(number, change);
  const written = new Set(known?.entries.flatMap(({ message }) => message?.id ?? []));
  const showEarlier = async () => {
    const count = await earlier();
    announce(t('said.shownEarlier', { count }));
    // The button may be gone with the last of them.
    list.current?.focus();
  };
  return (
    <>
      {fault && <FaultMessage error={fault} again={again} />}
      {!known && !fault && <LinesSkeleton lines={5} />}
      {known?.hasEarlier && (
        <div data-print="no">
          <Button disabledFocusable={busy} onClick={() => void showEarlier()}>
            {t('said.earlier')}
          </Button>
        </div>
      )}
      <ol ref={list} tabIndex={-1} className={styles.list} aria-label={t('said.list')}>
        {toShow(known?.entries ?? []).map((entry) => (
          <li key={entry.id}>
            <TimelineEntry entry={entry} files={files} again={again} />
          </li>
        ))}
        {sending
          .filter(({ messageId }) => messageId === null || !written.has(messageId))
          .map((item) => (
            <li key={item.key}>
              <Pending item={item} onEdit={onEdit} />
            </li>
          ))}
      </ol>
    </>
  );
}
