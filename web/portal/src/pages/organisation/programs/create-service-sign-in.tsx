import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';

const CREATE = graphql(/* GraphQL */ `
  mutation OrganisationCreateServiceSignIn($input: CreateServiceSignInInput!) {
    createServiceSignIn(input: $input) {
      serviceSignIn {
        id
        address
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
  organisationId: string;
  handle: string;
  onDone: () => void;
}

/** Its name becomes part of an address by which it is added to cases, for ever. R52. */
export function CreateServiceSignIn({ organisationId, handle, onDone }: Props) {
  const { t } = useTranslation('organisation');
  const [name, setName] = useState('');
  const change = useChange(CREATE);
  const create = async () => {
    const done = await change.change({ input: { organisationId, name: name.trim() } });
    if (!done) return;
    announce(t('programs.created', { address: done.createServiceSignIn?.serviceSignIn?.address ?? '' }));
    onDone();
  };
  return (
    <SmallForm
      action={t('programs.createAction')}
      change={change}
      shownAt={['name']}
      onSubmit={() => void create()}
      onCancel={onDone}
    >
      <Field
        label={t('programs.name')}
        hint={t('programs.nameHint', { address: `${name.trim() || '…'}@${handle}.service` })}
        required
        validationMessage={fieldError(change.errors, 'name')}
      >
        <Input value={name} required autoComplete="off" onChange={(_event, { value }) => setName(value)} />
      </Field>
    </SmallForm>
  );
}
