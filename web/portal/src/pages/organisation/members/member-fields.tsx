/** The fields that a member has, each of use by itself. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OrganisationRole, PersonKind } from '../../../gql/graphql';
import { fieldError, type UserError } from '../../../ui/user-errors';

interface Props<Value> {
  value: Value;
  errors: readonly UserError[];
  onChange: (value: Value) => void;
}

export const PERSON_KINDS = ['WORK', 'PERSONAL'] as const satisfies readonly PersonKind[];
const ROLES = ['MEMBER', 'ADMINISTRATOR'] as const satisfies readonly OrganisationRole[];

interface KindProps extends Props<PersonKind> {
  /** The part of the input that it is. */
  part?: string;
}

export function KindField({ value, errors, onChange, part = 'kind' }: KindProps) {
  const { t } = useTranslation('organisation');
  return (
    <Field label={t('kind.label')} hint={t('kind.hint')} validationMessage={fieldError(errors, part)}>
      <Select value={value} onChange={(_event, data) => onChange(data.value as PersonKind)}>
        {PERSON_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function RoleField({ value, errors, onChange }: Props<OrganisationRole>) {
  const { t } = useTranslation('organisation');
  return (
    <Field label={t('role.label')} hint={t(`role.about.${value}`)} validationMessage={fieldError(errors, 'role')}>
      <Select value={value} onChange={(_event, data) => onChange(data.value as OrganisationRole)}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Every deed of an operator says why; it stays in the audit log for ever. */
export function ReasonField({ value, errors, onChange }: Props<string>) {
  const { t } = useTranslation('organisation');
  return (
    <Field label={t('reason.label')} hint={t('reason.hint')} required validationMessage={fieldError(errors, 'reason')}>
      <Input value={value} required maxLength={500} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}
