/** Adds a contact, and says what that person will see. R46, R50, R53. */
import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { DeedForm } from './deed-form';
import type { DeedProps } from './deed-props';
import { NOBODY, PERSON_PATHS, PersonFields, personInput } from './person-fields';
import { personGaps } from './person.rules';
import { useGaps } from './use-gaps';

const ADD = graphql(/* GraphQL */ `
  mutation CaseAddContact($input: AddCaseContactInput!) {
    addCaseContact(input: $input) {
      case {
        id
        additionalContacts {
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

export function ShareForm({ case: found, done, cancel }: DeedProps) {
  const { t } = useTranslation('case');
  const { change, ...rest } = useChange(ADD);
  const [person, setPerson] = useState(NOBODY);
  const { told, areClosed } = useGaps();
  const errors = [...told, ...rest.errors];
  const submit = async () => {
    if (!areClosed(personGaps(person))) return rest.forget();
    if (await change({ input: { caseId: found.id, contact: personInput(person) } }))
      done(t('share.done', { name: `${person.firstName} ${person.lastName}` }));
  };
  return (
    <DeedForm
      title={t('deeds.ADD_CONTACT')}
      action={t('share.action')}
      onSubmit={() => void submit()}
      cancel={cancel}
      shownAt={PERSON_PATHS}
      {...rest}
      errors={errors}
    >
      <Text>{t('share.sees')}</Text>
      <PersonFields person={person} errors={errors} onChange={setPerson} />
    </DeedForm>
  );
}
