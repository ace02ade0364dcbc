/** Goes on with a request that another sign-in offered by a code. R26. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { FaultMessage } from '../../../ui/fault-message';

const TAKE_OVER = graphql(/* GraphQL */ `
  mutation NewTakeOverDraft($input: TakeOverDraftInput!) {
    takeOverDraft(input: $input) {
      draft {
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

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '0.5rem 1rem', marginBlockStart: '0.75rem' },
  field: { flexGrow: 1, maxWidth: '24rem', minWidth: 0 },
  summary: { cursor: 'pointer', paddingBlock: '0.25rem' },
});

export function TakeOver() {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const go = useNavigate();
  const taking = useChange(TAKE_OVER);
  const { busy, errors, fault } = taking;
  const [code, setCode] = useState('');
  const take = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !code.trim()) return;
    const id = (await taking.change({ input: { code: code.trim() } }))?.takeOverDraft?.draft?.id;
    if (id) await go(`/new?draft=${encodeURIComponent(id)}`);
  };
  return (
    <details>
      <summary className={styles.summary}>{t('draft.haveCode')}</summary>
      {fault && <FaultMessage error={fault} />}
      <form className={styles.form} onSubmit={(event) => void take(event)}>
        <Field className={styles.field} label={t('draft.codeField')} validationMessage={errors[0]?.message}>
          <Input value={code} autoComplete="off" spellCheck={false} onChange={(_, { value }) => setCode(value)} />
        </Field>
        <Button type="submit" disabledFocusable={busy}>
          {t('draft.takeOver')}
        </Button>
      </form>
    </details>
  );
}
