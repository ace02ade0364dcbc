/** Another key with the same name, scopes and networks; the old one goes on for a while, so that nothing stands still. */
import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExpiryField } from './expiry-field';
import { dayFrom, endOfDay } from './key.rules';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';
import { useTimeZone } from '../../../ui/viewer';

const ROTATE = graphql(/* GraphQL */ `
  mutation OrganisationRotateApiKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
      key
      apiKey {
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

/** Days. */
const USUAL = 90;
/** Hours. */
const [OVERLAP, LONGEST_OVERLAP] = [24, 168];

interface Props {
  keyId: string;
  /** The key itself, which nobody tells again. */
  onKey: (key: string) => void;
  onDone: () => void;
}

export function RotateApiKey({ keyId, onKey, onDone }: Props) {
  const { t } = useTranslation('organisation');
  const timeZone = useTimeZone();
  const [day, setDay] = useState(() => dayFrom(Date.now(), USUAL, timeZone));
  const [hours, setHours] = useState(String(OVERLAP));
  const change = useChange(ROTATE);
  const rotate = async () => {
    const expiresAt = endOfDay(day, timeZone);
    if (!expiresAt) return;
    const done = await change.change({ input: { keyId, expiresAt, overlapHours: Number(hours) } });
    if (!done) return;
    onDone();
    onKey(done.rotateApiKey?.key ?? '');
  };
  return (
    <SmallForm
      action={t('rotate.action')}
      change={change}
      shownAt={['expiresAt', 'overlapHours']}
      onSubmit={() => void rotate()}
      onCancel={onDone}
    >
      <Text>{t('rotate.text')}</Text>
      <Field
        label={t('rotate.overlap')}
        hint={t('rotate.overlapHint')}
        required
        validationMessage={fieldError(change.errors, 'overlapHours')}
      >
        <Input
          type="number"
          required
          min={0}
          max={LONGEST_OVERLAP}
          step={1}
          value={hours}
          onChange={(_event, { value }) => setHours(value)}
        />
      </Field>
      <ExpiryField day={day} errors={change.errors} onChange={setDay} />
    </SmallForm>
  );
}
