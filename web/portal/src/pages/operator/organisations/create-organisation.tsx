/** An organisation with its first administrator. R11. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import type { PersonKind } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';
import { KindField, ReasonField } from '../../organisation/members/member-fields';

const CREATE = graphql(/* GraphQL */ `
  mutation OperatorCreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      organisation {
        id
        handle
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Typed {
  name: string;
  handle: string;
  administratorEmail: string;
  administratorKind: PersonKind;
  reason: string;
}

const NOTHING: Typed = { name: '', handle: '', administratorEmail: '', administratorKind: 'WORK', reason: '' };

interface Props {
  onMade: (handle: string) => void;
  onDone: () => void;
}

export function CreateOrganisation({ onMade, onDone }: Props) {
  const { t } = useTranslation('operator');
  const [typed, setTyped] = useState(NOTHING);
  const change = useChange(CREATE);
  const { errors } = change;
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const create = async () => {
    const input = { ...typed, administratorEmail: typed.administratorEmail.trim() };
    if (!(await change.change({ input }))) return;
    announce(t('organisations.created', { name: typed.name }));
    onDone();
    onMade(typed.handle);
  };
  return (
    <SmallForm
      action={t('organisations.createAction')}
      change={change}
      shownAt={Object.keys(NOTHING)}
      onSubmit={() => void create()}
      onCancel={onDone}
    >
      <Field label={t('organisations.name')} required validationMessage={fieldError(errors, 'name')}>
        <Input value={typed.name} required maxLength={200} onChange={(_event, { value }) => set({ name: value })} />
      </Field>
      <Field
        label={t('organisations.handle')}
        hint={t('organisations.handleHint')}
        required
        validationMessage={fieldError(errors, 'handle')}
      >
        <Input
          value={typed.handle}
          required
          autoComplete="off"
          onChange={(_event, { value }) => set({ handle: value })}
        />
      </Field>
      <Field
        label={t('organisations.administrator')}
        required
        validationMessage={fieldError(errors, 'administratorEmail')}
      >
        <Input
          type="email"
          value={typed.administratorEmail}
          required
          autoComplete="off"
          onChange={(_event, { value }) => set({ administratorEmail: value })}
        />
      </Field>
      <KindField
        part="administratorKind"
        value={typed.administratorKind}
        errors={errors}
        onChange={(administratorKind) => set({ administratorKind })}
      />
      <ReasonField value={typed.reason} errors={errors} onChange={(reason) => set({ reason })} />
    </SmallForm>
  );
}
