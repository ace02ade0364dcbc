/**
 * Files are chosen or dropped here and sent: several at once, each with its progress, going on by themselves after a
 * broken connection and after a reload. What has come whole is shown by `AttachmentList`. R59.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../viewer';
import { announce } from '../announce';
import { queueOf } from './upload-queue';
import { placeOf, type AttachmentTarget } from './upload-place';
import { UploadRow } from './upload-row';
import { useUploads } from './use-uploads';

/** R59. */
export const MOST_FILES = 10;

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.5rem',
    padding: '0.75rem',
    borderRadius: tokens.borderRadiusMedium,
    outlineWidth: '1px',
    outlineStyle: 'dashed',
    outlineColor: tokens.colorNeutralStroke1,
  },
  over: { outlineWidth: '2px', outlineColor: tokens.colorBrandStroke1 },
  first: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem 1rem' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '0.5rem' },
});

interface Props {
  /** Of the button, where there are several on a page. */
  label?: string;
  target: AttachmentTarget;
  /** Makes the draft that files go to; null where that failed, and nothing is sent. */
  ensureDraftId?: () => Promise<string | null>;
  /** The ids of those that have just come whole. */
  onChange?: (ids: readonly string[]) => void;
  /** Whether some are still on their way. */
  onBusy?: (busy: boolean) => void;
  /** How many more there may be. */
  room?: number;
}

export function AttachmentPicker({ label, target, ensureDraftId, onChange, onBusy, room = MOST_FILES }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('files');
  const viewer = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { uploads, queue } = useUploads(placeOf(viewer.id, target));

  const told = useRef({ onChange, onBusy });
  useEffect(() => {
    told.current = { onChange, onBusy };
  });
  useEffect(() => {
    const done = uploads.filter(({ state }) => state === 'DONE');
    if (done.length === 0) return;
    for (const { key } of done) queue?.remove(key);
    announce(t('came', { names: done.map(({ file }) => file.name).join(', ') }));
    told.current.onChange?.(done.flatMap(({ attachmentId }) => attachmentId ?? []));
  }, [uploads, queue, t]);
  const busy = uploads.some(({ state }) => state !== 'DONE' && state !== 'REFUSED');
  useEffect(() => told.current.onBusy?.(busy), [busy]);

  const send = async (files: readonly File[]) => {
    if (files.length === 0 || room <= 0) return;
    const id = 'draftId' in target ? (target.draftId ?? (await ensureDraftId?.()) ?? null) : null;
    const place = placeOf(viewer.id, 'draftId' in target ? { draftId: id } : target);
    if (place) queueOf(place).add(files);
    else announce(t('notKept'));
  };
  const choose = ({ target: chosen }: ChangeEvent<HTMLInputElement>) => {
    void send([...(chosen.files ?? [])]);
    // The same file can be chosen once more.
    chosen.value = '';
  };
  const drag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <div
      data-print="no"
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void send([...event.dataTransfer.files]);
      }}
    >
      <div className={styles.first}>
        <input ref={input} type="file" multiple hidden aria-label={label ?? t('choose')} onChange={choose} />
        <Button icon={<AttachRegular />} disabled={room <= 0} onClick={() => input.current?.click()}>
          {label ?? t('choose')}
        </Button>
        <span className={styles.hint}>{room > 0 ? t('limits', { count: room }) : t('full', { most: MOST_FILES })}</span>
      </div>
      {uploads.length > 0 && queue && (
        <ul className={styles.list} aria-label={t('onTheWay')}>
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} queue={queue} />
          ))}
        </ul>
      )}
    </div>
  );
}
