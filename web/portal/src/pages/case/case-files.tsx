/** All files of a request, and the way to add one without writing. R59. */
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { readFragment, type FragmentType } from '../../gql';
import { AttachmentList } from '../../ui/attachments/attachment-list';
import { AttachmentPicker, MOST_FILES } from '../../ui/attachments/attachment-picker';
import { Panel } from '../../ui/panel';

const FILES = graphql(/* GraphQL */ `
  fragment CaseFiles on Case {
    id
    actions
    attachments {
      id
      state
      ...AttachmentFile
    }
  }
`);

export function CaseFiles({ again, ...props }: { case: FragmentType<typeof FILES>; again: () => void }) {
  const { t } = useTranslation('case');
  const { id, attachments, actions } = readFragment(FILES, props.case);
  const mayAttach = actions.includes('ATTACH');
  return (
    <Panel title={t('files.title')}>
      {attachments.length === 0 && <span>{t(mayAttach ? 'files.none' : 'files.noneClosed')}</span>}
      <AttachmentList files={attachments} again={again} />
      {mayAttach && (
        <AttachmentPicker
          label={t('files.add')}
          target={{ caseId: id }}
          room={MOST_FILES - attachments.filter(({ state }) => state !== 'REFUSED').length}
          onChange={again}
        />
      )}
    </Panel>
  );
}
