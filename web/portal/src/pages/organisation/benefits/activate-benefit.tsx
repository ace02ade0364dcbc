/** Activating: from its first day the clock runs, and the pair is there at once. For administrators. R11. */
import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from './reveal-pair';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { Deeds } from '../../../ui/deeds';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';

const ACTIVATE = graphql(/* GraphQL */ `
  mutation OrganisationActivateBenefit($input: ActivateBenefitInput!) {
    activateBenefit(input: $input) {
      benefit {
        id
      }
      pair {
        accessId
        contractId
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  benefitId: string;
  name: string;
  /** The pair is there from now on. */
  onPair: (pair: Pair | null) => void;
}

export function ActivateBenefit({ benefitId, name, onPair }: Props) {
  const { t } = useTranslation('organisation');
  const word = t('activate.open');
  return (
    <Deeds
      small
      deeds={[
        {
          word,
          label: `${word}: ${name}`,
          primary: true,
          form: (close) => <ActivateForm benefitId={benefitId} onPair={onPair} onCancel={close} />,
        },
      ]}
    />
  );
}

interface FormProps {
  benefitId: string;
  onPair: (pair: Pair | null) => void;
  onCancel: () => void;
}

function ActivateForm({ benefitId, onPair, onCancel }: FormProps) {
  const { t } = useTranslation('organisation');
  const [startsOn, setStartsOn] = useState('');
  const change = useChange(ACTIVATE);
  const activate = async () => {
    const done = await change.change({ input: { benefitId, startsOn: startsOn || null } });
    if (!done) return;
    announce(t('activate.done'));
    onPair(done.activateBenefit?.pair ?? null);
  };
  return (
    <SmallForm
      action={t('activate.action')}
      change={change}
      shownAt={['startsOn']}
      onSubmit={() => void activate()}
      onCancel={onCancel}
    >
      <Text>{t('activate.text')}</Text>
      <Field
        label={t('activate.startsOn')}
        hint={t('activate.startsOnHint')}
        validationMessage={fieldError(change.errors, 'startsOn')}
      >
        <Input type="date" value={startsOn} onChange={(_event, { value }) => setStartsOn(value)} />
      </Field>
    </SmallForm>
  );
}
