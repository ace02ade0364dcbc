import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFrom, lastDay } from './key.rules';
import { fieldError, type UserError } from '../../../ui/user-errors';
import { useTimeZone } from '../../../ui/viewer';

interface Props {
  day: string;
  errors: readonly UserError[];
  onChange: (day: string) => void;
}

/** The last day on which a key is good, a year ahead at most. */
export function ExpiryField({ day, errors, onChange }: Props) {
  const { t } = useTranslation('organisation');
  const timeZone = useTimeZone();
  const [now] = useState(() => Date.now());
  return (
    <Field
      label={t('keys.lastDay')}
      hint={t('keys.lastDayHint')}
      required
      validationMessage={fieldError(errors, 'expiresAt')}
    >
      <Input
        type="date"
        value={day}
        required
        min={dayFrom(now, 0, timeZone)}
        max={lastDay(now, timeZone)}
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
}
