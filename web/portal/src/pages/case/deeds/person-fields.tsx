/** Somebody who is to become a contact. R46, R52. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CaseContactInput } from '../../../gql/graphql';
import { fieldError, type UserError } from '../../../ui/user-errors';

export const NOBODY: CaseContactInput = { firstName: '', lastName: '', email: '', phone: '' };

/** Beside which fields errors stand. */
export const PERSON_PATHS = ['firstName', 'lastName', 'email', 'phone'].map((name) => `contact.${name}`);

const FIELDS = [
  { name: 'firstName', type: 'text', required: true },
  { name: 'lastName', type: 'text', required: true },
  { name: 'email', type: 'email', required: true },
  { name: 'phone', type: 'tel', required: false },
] as const;

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))', gap: '0.75rem' },
});

interface Props {
  person: CaseContactInput;
  errors: readonly UserError[];
  onChange: (person: CaseContactInput) => void;
}

export function PersonFields({ person, errors, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  return (
    <div className={styles.fields}>
      {FIELDS.map(({ name, type, required }) => (
        <Field
          key={name}
          label={t(`person.${name}`)}
          required={required}
          validationMessage={fieldError(errors, 'contact', name)}
        >
          <Input
            type={type}
            autoComplete="off"
            value={person[name] ?? ''}
            onChange={(_event, { value }) => onChange({ ...person, [name]: value })}
          />
        </Field>
      ))}
    </div>
  );
}

/** As it is sent: no telephone number is none. */
export const personInput = ({ phone, ...person }: CaseContactInput): CaseContactInput => ({
  ...person,
  email: person.email.trim(),
  ...(phone?.trim() && { phone: phone.trim() }),
});
