/** One file: name, size, by whom, whether it can be had; a link to it is made when somebody wants it. R59. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DeleteRegular, DocumentRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import type { AttachmentFileFragment } from '../../gql/graphql';
import { announce } from '../announce';
import { FaultMessage } from '../fault-message';
import { Moment } from '../moment';
import { UserErrors } from '../user-errors';
import { useFileSize } from './use-file-size';

export const ATTACHMENT_FILE = graphql(/* GraphQL */ `
  fragment AttachmentFile on Attachment {
    id
    name
    size
    state
    uploadedBy
    uploadedAt
    downloadable
  }
`);

const LINK = graphql(/* GraphQL */ `
  mutation AttachmentLink($input: AttachmentLinkInput!) {
    attachmentLink(input: $input) {
      url
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const REMOVE = graphql(/* GraphQL */ `
  mutation AttachmentRemove($input: RemoveStagedAttachmentInput!) {
    removeStagedAttachment(input: $input) {
      removedId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem' },
  what: { flexGrow: 1, flexBasis: '12rem', minWidth: 0, display: 'flex', columnGap: '0.5rem' },
  icon: { flexShrink: 0, fontSize: '1.25rem' },
  name: { overflowWrap: 'anywhere', display: 'block' },
  rest: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  file: AttachmentFileFragment;
  onRemoved: ((id: string) => void) | undefined;
}

export function AttachmentRow({ file, onRemoved }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('files');
  const size = useFileSize();
  const link = useChange(LINK);
  const removal = useChange(REMOVE);
  const { id, name, state, uploadedBy, uploadedAt, downloadable } = file;

  const download = async () => {
    const answer = await link.change({ input: { attachmentId: id } });
    const url = answer?.attachmentLink?.url;
    // It is something to save, so the page stays.
    if (url) location.assign(url);
  };
  const remove = async () => {
    if (!(await removal.change({ input: { attachmentId: id } }))) return;
    announce(t('removed', { name }));
    onRemoved?.(id);
  };
  const isBad = state === 'INFECTED' || state === 'REFUSED';
  const fault = link.fault ?? removal.fault;
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.what}>
          <DocumentRegular aria-hidden className={styles.icon} />
          <span>
            <span className={styles.name}>{name}</span>
            <span className={styles.rest}>
              {size(file.size)} · {t('by', { name: uploadedBy })}
              {uploadedAt && (
                <>
                  {' '}
                  · <Moment at={uploadedAt} />
                </>
              )}
              {state !== 'CLEAN' && (
                <>
                  {' '}
                  · <strong className={isBad ? styles.bad : undefined}>{t(`state.${state}`)}</strong>
                </>
              )}
            </span>
          </span>
        </div>
        <div data-print="no">
          {downloadable && (
            <Button
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              disabledFocusable={link.busy}
              aria-label={t('download', { name })}
              onClick={() => void download()}
            />
          )}
          {onRemoved && (
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              disabledFocusable={removal.busy}
              aria-label={t('remove', { name })}
              onClick={() => void remove()}
            />
          )}
        </div>
      </div>
      <UserErrors errors={[...link.errors, ...removal.errors]} />
      {fault && <FaultMessage error={fault} />}
    </li>
  );
}
