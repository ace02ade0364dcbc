/** A message that is on its way, or could not be written: it stands where it will stand. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import { FaultMessage } from '../../../ui/fault-message';
import { UserErrors } from '../../../ui/user-errors';
import { Written } from '../timeline/written';
import type { OutboxItem } from './outbox';

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', columnGap: '0.5rem', color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
});

interface Props {
  item: OutboxItem;
  /** Takes it back into the field. */
  onEdit: (item: OutboxItem) => void;
}

export function Pending({ item, onEdit }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const { firstName, lastName, email } = useViewer();
  const { state, body, errors, fault, attachmentIds } = item;
  return (
    <Written by={`${firstName} ${lastName}`.trim() || (email ?? '')} mine at={null} body={body}>
      {attachmentIds.length > 0 && <span>{t('write.withFiles', { count: attachmentIds.length })}</span>}
      {state === 'REFUSED' ? (
        <>
          <UserErrors errors={errors} />
          {fault && <FaultMessage error={fault} />}
          <div className={styles.ways}>
            <Button onClick={() => onEdit(item)}>{t('write.edit')}</Button>
          </div>
        </>
      ) : (
        <span className={styles.state}>
          {state === 'SENDING' && <Spinner size="extra-tiny" aria-hidden />}
          {t(state === 'WAITING' ? 'write.waits' : 'write.beingSent')}
        </span>
      )}
    </Written>
  );
}
