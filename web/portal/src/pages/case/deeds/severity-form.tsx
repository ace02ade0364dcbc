/** How badly it hurts, changed: by a contact while nobody has taken it, lowered by its engineer with a reason. R38, R39, R55. */
import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import type { Severity, SupportHours } from '../../../gql/graphql';
import { fieldError } from '../../../ui/user-errors';
import { DeedForm } from './deed-form';
import type { DeedProps } from './deed-props';
import { severitiesFor } from './deeds.rules';

const CHANGE = graphql(/* GraphQL */ `
  mutation CaseChangeSeverity($input: ChangeCaseSeverityInput!) {
    changeCaseSeverity(input: $input) {
      case {
        id
        severity
        supportHours
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const HOURS: readonly SupportHours[] = ['AROUND_THE_CLOCK', 'BUSINESS_HOURS'];

export function SeverityForm({ case: found, done, cancel }: DeedProps) {
  const { t } = useTranslation(['case', 'common']);
  const isEngineer = found.viewerRole === null;
  const { change, ...rest } = useChange(CHANGE);
  const offered = severitiesFor(found.severity, isEngineer);
  const [severity, setSeverity] = useState<Severity | undefined>(isEngineer ? offered[0] : found.severity);
  const [supportHours, setHours] = useState<SupportHours>(found.supportHours);
  const [reason, setReason] = useState('');
  const hasHours = severity === 'CRITICAL';
  const submit = async () => {
    if (!severity) return;
    const input = { caseId: found.id, severity, ...(hasHours && { supportHours }), ...(isEngineer && { reason }) };
    if (await change({ input })) done(t('severity.done', { severity: t(`common:severity.${severity}`) }));
  };
  const noPhone = hasHours && supportHours === 'AROUND_THE_CLOCK' && !found.primaryContact.phone;
  return (
    <DeedForm
      title={t('deeds.CHANGE_SEVERITY')}
      action={t('severity.action')}
      onSubmit={() => void submit()}
      cancel={cancel}
      shownAt={['severity', 'supportHours', 'reason']}
      {...rest}
    >
      <Field
        label={t('severity.label')}
        hint={t(isEngineer ? 'severity.lower' : 'severity.hint')}
        validationMessage={fieldError(rest.errors, 'severity')}
      >
        <RadioGroup value={severity ?? ''} onChange={(_event, { value }) => setSeverity(value as Severity)}>
          {offered.map((one) => (
            <Radio key={one} value={one} label={t(`common:severity.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      {hasHours && (
        <Field
          label={t('severity.hours')}
          hint={noPhone ? t('severity.needsPhone') : undefined}
          validationMessage={fieldError(rest.errors, 'supportHours')}
        >
          <RadioGroup value={supportHours} onChange={(_event, { value }) => setHours(value as SupportHours)}>
            {HOURS.map((one) => (
              <Radio key={one} value={one} label={t(`common:supportHours.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {isEngineer && (
        <Field
          label={t('severity.reason')}
          hint={t('severity.reasonHint')}
          required
          validationMessage={fieldError(rest.errors, 'reason')}
        >
          <Textarea value={reason} rows={3} maxLength={1000} onChange={(_event, { value }) => setReason(value)} />
        </Field>
      )}
    </DeedForm>
  );
}
