/** Where a message is written, with its files and, for the engineer, the status that comes with it. R53, R63. */
import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentPicker, MOST_FILES } from '../../../ui/attachments/attachment-picker';
import { StagedFiles } from '../../../ui/attachments/staged-files';
import type { CaseStatus } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { useStatusWord } from '../../../ui/status-badge';
import type { Wish } from './outbox';
import type { DraftHere } from './use-draft';

const LONGEST = 20_000;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '0.75rem' },
  last: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '0.75rem' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  fieldId: string;
  caseId: string;
  statuses: readonly CaseStatus[];
  isEngineer: boolean;
  /** How many files the request has. */
  taken: number;
  draft: DraftHere;
  send: (wish: Wish) => void;
}

export function Composer({ fieldId, caseId, statuses, isEngineer, taken, draft, send }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const word = useStatusWord(isEngineer);
  const [status, setStatus] = useState<CaseStatus | ''>('');
  const [fault, setFault] = useState<'empty' | 'long' | 'uploading'>();
  const [isUploading, setUploading] = useState(false);
  const { body, files } = draft;
  const removed = useCallback((id: string) => draft.set({ files: files.filter((it) => it !== id) }), [draft, files]);

  const submit = () => {
    const wrong = isUploading ? 'uploading' : body.trim() === '' ? 'empty' : body.length > LONGEST ? 'long' : undefined;
    setFault(wrong);
    if (wrong) return document.getElementById(fieldId)?.focus();
    send({ body: body.trim(), status: status || null, attachmentIds: files });
    announce(t('write.beingSent'));
    draft.clear();
    setStatus('');
    document.getElementById(fieldId)?.focus();
  };
  return (
    <form
      data-print="no"
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={t('write.label')}
        hint={t('write.hint')}
        validationMessage={fault && t(`write.faults.${fault}`, { longest: LONGEST, length: body.length })}
      >
        <Textarea
          id={fieldId}
          resize="vertical"
          rows={5}
          value={body}
          onChange={(_event, { value }) => {
            draft.set({ body: value });
            setFault(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            submit();
          }}
        />
      </Field>
      <AttachmentPicker
        target={{ waitFor: `message ${caseId}` }}
        room={MOST_FILES - taken - files.length}
        onBusy={setUploading}
        onChange={(ids) => draft.set({ files: [...files, ...ids] })}
      />
      <StagedFiles ids={files} onRemoved={removed} />
      <div className={styles.last}>
        {statuses.length > 0 && (
          <Field label={t('write.status')}>
            <Select value={status} onChange={(_event, { value }) => setStatus(value as CaseStatus | '')}>
              <option value="">{t('write.sameStatus')}</option>
              {statuses.map((one) => (
                <option key={one} value={one}>
                  {word(one)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Button type="submit" appearance="primary" icon={<SendRegular />}>
          {t('write.send')}
        </Button>
      </div>
    </form>
  );
}
