/** Internal notes: read and written by the engineer who owns the request, never by contacts. */
import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { Asked } from '../../../ui/asked';
import { FaultMessage } from '../../../ui/fault-message';
import { UserErrors } from '../../../ui/user-errors';
import { Written } from '../timeline/written';
import { useDraft } from '../write/use-draft';

const NOTES = graphql(/* GraphQL */ `
  query CaseNotes($number: String!, $first: Int!) {
    case(number: $number) {
      id
      notes(first: $first) {
        pageInfo {
          hasNextPage
        }
        nodes {
          id
          authorName
          body
          writtenAt
        }
      }
    }
  }
`);

const WRITE_NOTE = graphql(/* GraphQL */ `
  mutation CaseWriteNote($input: WriteNoteInput!) {
    writeNote(input: $input) {
      note {
        id
      }
      case {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const PAGE = 25;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '0.75rem' },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: '0.75rem' },
});

export function Notes({ number, caseId, mayWrite }: { number: string; caseId: string; mayWrite: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation(['case', 'common']);
  const [first, setFirst] = useState(PAGE);
  const context = useMemo(() => ({ additionalTypenames: ['InternalNote'] }), []);
  const [answer, again] = useQuery({ query: NOTES, variables: { number, first }, context });
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('notes.who')}</MessageBarBody>
      </MessageBar>
      <Asked answer={answer} again={again}>
        {({ case: found }) => (
          <>
            {found?.notes?.nodes.length === 0 && <span>{t('notes.none')}</span>}
            <ol className={styles.list} aria-label={t('notes.tab')}>
              {found?.notes?.nodes.map(({ id, authorName, body, writtenAt }) => (
                <li key={id}>
                  <Written by={authorName} at={writtenAt} body={body} internal />
                </li>
              ))}
            </ol>
            {found?.notes?.pageInfo.hasNextPage && first < 100 && (
              <div>
                <Button onClick={() => setFirst((before) => Math.min(before + PAGE, 100))}>{t('common:more')}</Button>
              </div>
            )}
          </>
        )}
      </Asked>
      {mayWrite && <NoteForm caseId={caseId} />}
    </>
  );
}

function NoteForm({ caseId }: { caseId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const { change, busy, errors, fault } = useChange(WRITE_NOTE);
  const draft = useDraft(`note ${caseId}`);
  const key = useRef(crypto.randomUUID());
  const field = useRef<HTMLTextAreaElement>(null);
  const write = async () => {
    const done = await change({ input: { caseId, idempotencyKey: key.current, body: draft.body } });
    if (!done) return;
    key.current = crypto.randomUUID();
    draft.clear();
    announce(t('notes.written'));
    field.current?.focus();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <Field label={t('notes.label')} hint={t('write.markdown')}>
        <Textarea
          ref={field}
          resize="vertical"
          rows={4}
          value={draft.body}
          onChange={(_event, { value }) => {
            draft.set({ body: value });
            // Another text is another note.
            key.current = crypto.randomUUID();
          }}
        />
      </Field>
      <UserErrors errors={errors} />
      {fault && <FaultMessage error={fault} />}
      <div>
        <Button type="submit" disabledFocusable={busy}>
          {t('notes.write')}
        </Button>
      </div>
    </form>
  );
}
