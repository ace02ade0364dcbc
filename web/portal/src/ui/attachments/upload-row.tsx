/** One file on its way: how far it is, and what can be done about it. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { DismissRegular, PauseRegular, PlayRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFileSize } from './use-file-size';
import type { Upload, UploadQueue } from './upload-queue';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem' },
  what: { flexGrow: 1, flexBasis: '14rem', minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '0.25rem' },
  name: { overflowWrap: 'anywhere' },
  how: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  refused: { fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

export function UploadRow({ upload, queue }: { upload: Upload; queue: UploadQueue }) {
  const styles = useStyles();
  const { t } = useTranslation('files');
  const size = useFileSize();
  const { key, file, state, sent, message } = upload;
  const { name } = file;
  const isRefused = state === 'REFUSED';
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>{name}</span>
        {isRefused ? (
          <span role="alert" className={styles.refused}>
            {message}
          </span>
        ) : (
          <>
            <ProgressBar
              aria-label={t('progress', { name })}
              value={sent}
              max={Math.max(file.size, 1)}
              thickness="large"
            />
            <span className={styles.how}>
              {t(`upload.${state}`, { sent: size(Math.min(sent, file.size)), of: size(file.size) })}
            </span>
          </>
        )}
      </div>
      <div>
        {(state === 'SENDING' || state === 'WAITING') && (
          <Button
            appearance="subtle"
            icon={<PauseRegular />}
            aria-label={t('pause', { name })}
            onClick={() => queue.pause(key)}
          />
        )}
        {(state === 'PAUSED' || state === 'BROKEN') && (
          <Button
            appearance="subtle"
            icon={<PlayRegular />}
            aria-label={t('resume', { name })}
            onClick={() => queue.resume(key)}
          />
        )}
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t(isRefused ? 'forget' : 'giveUp', { name })}
          onClick={() => queue.remove(key)}
        />
      </div>
    </li>
  );
}
