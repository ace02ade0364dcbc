/** The engineer makes somebody else the primary contact: one of the others, or somebody new. R47, R50. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { fieldError } from '../../../ui/user-errors';
import { DeedForm } from './deed-form';
import type { DeedProps } from './deed-props';
import { NOBODY, PERSON_PATHS, PersonFields, personInput } from './person-fields';
import { personGaps } from './person.rules';
import { useGaps } from './use-gaps';

const REPLACE = graphql(/* GraphQL */ `
  mutation CaseReplacePrimary($input: ReplacePrimaryContactInput!) {
    replacePrimaryContact(input: $input) {
      case {
        id
        primaryContact {
          id
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function PrimaryForm({ case: found, done, cancel }: DeedProps) {
  const { t } = useTranslation('case');
  const { change, ...rest } = useChange(REPLACE);
  const [contactId, setContactId] = useState(found.additionalContacts[0]?.id ?? '');
  const [person, setPerson] = useState(NOBODY);
  const [removeFormer, setRemove] = useState(false);
  const { told, areClosed } = useGaps();
  const errors = [...told, ...rest.errors];
  const former = `${found.primaryContact.firstName} ${found.primaryContact.lastName}`;
  const submit = async () => {
    if (!areClosed(contactId === '' ? personGaps(person) : [])) return rest.forget();
    const who = contactId === '' ? { contact: personInput(person) } : { contactId };
    if (await change({ input: { caseId: found.id, removeFormer, ...who } })) done(t('primary.done'));
  };
  return (
    <DeedForm
      title={t('deeds.REPLACE_PRIMARY')}
      action={t('primary.action')}
      onSubmit={() => void submit()}
      cancel={cancel}
      shownAt={[...PERSON_PATHS, 'contactId']}
      {...rest}
      errors={errors}
    >
      <Field
        label={t('primary.label')}
        hint={t('primary.hint')}
        validationMessage={fieldError(rest.errors, 'contactId')}
      >
        <Select value={contactId} onChange={(_event, { value }) => setContactId(value)}>
          {found.additionalContacts.map(({ id, firstName, lastName }) => (
            <option key={id} value={id}>
              {`${firstName} ${lastName}`}
            </option>
          ))}
          <option value="">{t('primary.new')}</option>
        </Select>
      </Field>
      {contactId === '' && <PersonFields person={person} errors={errors} onChange={setPerson} />}
      <Checkbox
        checked={removeFormer}
        label={t('primary.remove', { name: former })}
        onChange={(_event, { checked }) => setRemove(checked === true)}
      />
    </DeedForm>
  );
}
