/** Grants a role to an address and a kind of sign-in, or gives one that is there other queues. R40, R52. */
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queuesOf } from './queues.rules';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import type { DeskRole, PersonKind } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';
import { KindField, ReasonField } from '../../organisation/members/member-fields';

const GRANT = graphql(/* GraphQL */ `
  mutation OperatorGrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      role {
        email
        role
        queues
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const ROLES = ['ENGINEER', 'SUPERVISOR', 'OPERATOR'] as const satisfies readonly DeskRole[];

export interface Granted {
  readonly email: string;
  readonly kind: PersonKind;
  readonly role: DeskRole;
  readonly queues: readonly string[];
}

const NOBODY: Granted = { email: '', kind: 'WORK', role: 'ENGINEER', queues: [] };

interface Props {
  /** Whose queues are changed; without it somebody new. */
  granted?: Granted;
  onDone: () => void;
}

export function GrantRole({ granted, onDone }: Props) {
  const { t } = useTranslation('operator');
  const [typed, setTyped] = useState(granted ?? NOBODY);
  const [queues, setQueues] = useState(typed.queues.join('\n'));
  const [reason, setReason] = useState('');
  const change = useChange(GRANT);
  const { errors } = change;
  const { kind, role } = typed;
  const grant = async () => {
    const email = typed.email.trim();
    const input = { email, kind, role, reason, queues: role === 'OPERATOR' ? null : queuesOf(queues) };
    if (!(await change.change({ input }))) return;
    announce(t('roles.granted', { email, role: t(`roles.role.${role}`) }));
    onDone();
  };
  return (
    <SmallForm
      action={t(granted ? 'roles.changeAction' : 'roles.grantAction')}
      change={change}
      shownAt={granted ? ['queues', 'reason'] : ['email', 'kind', 'role', 'queues', 'reason']}
      onSubmit={() => void grant()}
      onCancel={onDone}
    >
      {!granted && (
        <>
          <Field label={t('roles.email')} required validationMessage={fieldError(errors, 'email')}>
            <Input
              type="email"
              value={typed.email}
              required
              autoComplete="off"
              onChange={(_event, { value }) => setTyped({ ...typed, email: value })}
            />
          </Field>
          <KindField value={kind} errors={errors} onChange={(chosen) => setTyped({ ...typed, kind: chosen })} />
          <Field
            label={t('roles.label')}
            hint={t(`roles.about.${role}`)}
            validationMessage={fieldError(errors, 'role')}
          >
            <Select value={role} onChange={(_event, { value }) => setTyped({ ...typed, role: value as DeskRole })}>
              {ROLES.map((each) => (
                <option key={each} value={each}>
                  {t(`roles.role.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {role !== 'OPERATOR' && (
        <Field
          label={t('roles.queues')}
          hint={t('roles.queuesHint')}
          required
          validationMessage={fieldError(errors, 'queues')}
        >
          <Textarea value={queues} required onChange={(_event, { value }) => setQueues(value)} />
        </Field>
      )}
      <ReasonField value={reason} errors={errors} onChange={setReason} />
    </SmallForm>
  );
}
