/** Files that go along: sent as soon as they are chosen, waiting with the draft until it is submitted. R59. */
import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { AttachmentList } from '../../../ui/attachments/attachment-list';
import { LinesSkeleton } from '../../../ui/skeletons';
import type { RequestDraft } from '../draft/use-draft';

/** What sends them is fetched with the step, not with the page. */
const AttachmentPicker = lazy(() =>
  import('../../../ui/attachments/attachment-picker').then(({ AttachmentPicker: Picker }) => ({ default: Picker })),
);

const FILES = graphql(/* GraphQL */ `
  query NewDraftFiles($id: ID!) {
    draft(id: $id) {
      id
      attachments {
        id
        ...AttachmentFile
      }
    }
  }
`);

const MOST = 10;

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', rowGap: '0.5rem', minWidth: 0 },
  title: { ...typographyStyles.body1, margin: 0 },
});

export function DraftFiles({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const title = useId();
  const { id } = draft;
  const [{ data }, again] = useQuery({ query: FILES, variables: { id: id ?? '' }, pause: id === null });
  const files = (id === null ? null : data?.draft?.attachments) ?? [];
  const readAgain = () => {
    again({ requestPolicy: 'network-only' });
    draft.refresh();
  };
  return (
    <section aria-labelledby={title} className={styles.files}>
      <h3 id={title} className={styles.title}>
        {t('steps.problem.files')}
      </h3>
      <AttachmentList files={files} again={readAgain} onRemoved={readAgain} />
      <Suspense fallback={<LinesSkeleton lines={1} />}>
        <AttachmentPicker
          target={{ draftId: id }}
          ensureDraftId={draft.ensureId}
          onChange={(ids) => {
            if (ids.length > 0) readAgain();
          }}
          room={MOST - files.length}
        />
      </Suspense>
    </section>
  );
}
