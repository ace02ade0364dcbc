/** A supervisor gives a case to an engineer, or puts it back; by its number, for they see nothing else of it. R48. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { Column } from '../../../ui/column';
import { FaultMessage } from '../../../ui/fault-message';
import { Panel } from '../../../ui/panel';
import { fieldError, UserErrors } from '../../../ui/user-errors';
import type { Engineer } from './load.rules';

const REASSIGN = graphql(/* GraphQL */ `
  mutation DeskReassign($input: ReassignCaseInput!) {
    reassignCase(input: $input) {
      number
      queue
      owner {
        name
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
  fields: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem 1.25rem', alignItems: 'start' },
  field: { flexBasis: '14rem', flexGrow: 1, minWidth: 0, maxWidth: '24rem' },
});

export function Reassign({ engineers }: { engineers: readonly Engineer[] }) {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const known = useId();
  const reassigning = useChange(REASSIGN);
  const { busy, errors, fault } = reassigning;
  const [number, setNumber] = useState('');
  const [where, setWhere] = useState<'ENGINEER' | 'QUEUE'>('ENGINEER');
  const [email, setEmail] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const numberField = useRef<HTMLInputElement>(null);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setDone(null);
    const toEmail = where === 'ENGINEER' ? email.trim() : null;
    const given = (await reassigning.change({ input: { number: number.trim(), toEmail } }))?.reassignCase;
    if (!given) return;
    const facts = { number: given.number ?? '', queue: given.queue ?? '', name: given.owner?.name ?? '' };
    const said = t(given.owner ? 'reassign.given' : 'reassign.back', facts);
    setDone(said);
    announce(said);
    setNumber('');
    numberField.current?.focus();
  };
  const wrong = (field: string) => {
    const sentence = fieldError(errors, field);
    return sentence ? { validationState: 'error' as const, validationMessage: sentence } : {};
  };
  return (
    <Panel title={t('reassign.title')}>
      <form onSubmit={(event) => void onSubmit(event)} data-print="no">
        <Column>
          <div className={styles.fields}>
            <Field
              label={t('reassign.number')}
              hint={t('reassign.numberHint')}
              className={styles.field}
              {...wrong('number')}
            >
              <Input
                ref={numberField}
                value={number}
                required
                inputMode="numeric"
                autoComplete="off"
                onChange={(_event, { value }) => setNumber(value)}
              />
            </Field>
            <Field label={t('reassign.where')}>
              <RadioGroup value={where} onChange={(_event, { value }) => setWhere(value as typeof where)}>
                <Radio value="ENGINEER" label={t('reassign.ENGINEER')} />
                <Radio value="QUEUE" label={t('reassign.QUEUE')} />
              </RadioGroup>
            </Field>
            {where === 'ENGINEER' && (
              <Field
                label={t('reassign.email')}
                hint={t('reassign.emailHint')}
                className={styles.field}
                {...wrong('toEmail')}
              >
                <Input
                  type="email"
                  value={email}
                  required
                  autoComplete="off"
                  input={{ list: known }}
                  onChange={(_event, { value }) => setEmail(value)}
                />
              </Field>
            )}
          </div>
          <datalist id={known}>
            {engineers.map((each) => (
              <option key={each.email} value={each.email}>
                {t('load.engineer', { name: each.name, email: each.email, count: each.owned })}
              </option>
            ))}
          </datalist>
          <UserErrors errors={errors} shownAt={where === 'ENGINEER' ? ['number', 'toEmail'] : ['number']} />
          {fault && <FaultMessage error={fault} />}
          {done && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{done}</MessageBarBody>
            </MessageBar>
          )}
          <div>
            <Button type="submit" appearance="primary" aria-disabled={busy}>
              {t('reassign.do')}
            </Button>
          </div>
        </Column>
      </form>
    </Panel>
  );
}
