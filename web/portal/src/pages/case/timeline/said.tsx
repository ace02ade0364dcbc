/** What happened and was said, with the place to write; for its engineer the internal notes beside it, which contacts never see. */
import { makeStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Panel } from '../../../ui/panel';
import { Notes } from '../notes/notes';
import { Composer } from '../write/composer';
import type { OutboxItem } from '../write/outbox';
import { useDraft } from '../write/use-draft';
import { useOutbox } from '../write/use-outbox';
import { Tabs } from './tabs';
import { Timeline } from './timeline';

const SAID = graphql(/* GraphQL */ `
  fragment CaseSaid on Case {
    id
    viewerRole
    status
    actions
    statusesPossible
    attachments {
      id
      state
      ...AttachmentFile
    }
  }
`);

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '1rem' },
});

interface Props {
  case: FragmentType<typeof SAID>;
  number: string;
  /** Grows with each change of the request. */
  change: number;
}

export function Said({ number, change, ...props }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const id = useId();
  const found = readFragment(SAID, props.case);
  const [tab, setTab] = useState<'messages' | 'notes'>('messages');
  const outbox = useOutbox(found.id);
  const draft = useDraft(`message ${found.id}`);
  const edit = useCallback(
    (item: OutboxItem) => {
      outbox.drop(item.key);
      draft.set({ body: item.body, files: item.attachmentIds });
      document.getElementById(`${id}write`)?.focus();
    },
    [outbox, draft, id],
  );
  const messages = (
    <div className={styles.part}>
      <Timeline number={number} change={change} files={found.attachments} sending={outbox.items} onEdit={edit} />
      {found.actions.includes('WRITE') ? (
        <Composer
          fieldId={`${id}write`}
          caseId={found.id}
          statuses={found.statusesPossible}
          isEngineer={found.viewerRole === null}
          taken={found.attachments.filter(({ state }) => state !== 'REFUSED').length}
          draft={draft}
          send={outbox.send}
        />
      ) : (
        found.status === 'CLOSED' && <span data-print="no">{t('write.closed')}</span>
      )}
    </div>
  );
  const hasNotes = found.viewerRole === null;
  return (
    <Panel
      title={t('said.title')}
      aside={
        hasNotes && (
          <Tabs
            id={id}
            label={t('said.title')}
            tabs={[
              { name: 'messages', content: t('said.tab') },
              {
                name: 'notes',
                content: (
                  <>
                    <LockClosedRegular aria-hidden /> {t('notes.tab')}
                  </>
                ),
              },
            ]}
            chosen={tab}
            choose={setTab}
          />
        )
      }
    >
      {hasNotes ? (
        <>
          <div role="tabpanel" id={`${id}messagespanel`} aria-labelledby={`${id}messages`} hidden={tab !== 'messages'}>
            {messages}
          </div>
          <div
            role="tabpanel"
            id={`${id}notespanel`}
            aria-labelledby={`${id}notes`}
            hidden={tab !== 'notes'}
            data-print="no"
          >
            {tab === 'notes' && (
              <div className={styles.part}>
                <Notes number={number} caseId={found.id} mayWrite={found.actions.includes('WRITE_NOTE')} />
              </div>
            )}
          </div>
        </>
      ) : (
        messages
      )}
    </Panel>
  );
}
