import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ADD_MEMBER } from './add-member-document';
import { KindField, ReasonField, RoleField } from './member-fields';
import { useChange } from '../../../api/use-change';
import type { OrganisationRole, PersonKind } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { SmallForm } from '../../../ui/small-form';
import { fieldError } from '../../../ui/user-errors';
import type { SeenOrganisation } from '../organisation';

interface Typed {
  email: string;
  kind: PersonKind;
  role: OrganisationRole;
  reason: string;
}

/** Somebody by their address: also who never was here, and is a member once they come with it. R52. */
export function AddMember({ organisation, onDone }: { organisation: SeenOrganisation; onDone: () => void }) {
  const { t } = useTranslation('organisation');
  const [typed, setTyped] = useState<Typed>({ email: '', kind: 'WORK', role: 'MEMBER', reason: '' });
  const change = useChange(ADD_MEMBER);
  const { errors } = change;
  const isOperator = !organisation.viewerRole;
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const add = async () => {
    const { email, reason, ...rest } = typed;
    const input = { ...rest, email: email.trim(), organisationId: organisation.id, reason: isOperator ? reason : null };
    if (!(await change.change({ input }))) return;
    announce(t('members.added', { email: input.email }));
    onDone();
  };
  return (
    <SmallForm
      action={t('members.addAction')}
      change={change}
      shownAt={['email', 'kind', 'role', 'reason']}
      onSubmit={() => void add()}
      onCancel={onDone}
    >
      <Field label={t('members.email')} required validationMessage={fieldError(errors, 'email')}>
        <Input
          type="email"
          value={typed.email}
          required
          autoComplete="off"
          onChange={(_event, { value }) => set({ email: value })}
        />
      </Field>
      <KindField value={typed.kind} errors={errors} onChange={(kind) => set({ kind })} />
      <RoleField value={typed.role} errors={errors} onChange={(role) => set({ role })} />
      {isOperator && <ReasonField value={typed.reason} errors={errors} onChange={(reason) => set({ reason })} />}
    </SmallForm>
  );
}
