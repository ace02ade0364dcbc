import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ADD_MEMBER } from './add-member-document';
import { ReasonField, RoleField } from './member-fields';
import { useChange } from '../../../api/use-change';
import type { OrganisationRole, PersonKind } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { SmallForm } from '../../../ui/small-form';
import type { SeenOrganisation } from '../organisation';

export interface Member {
  readonly email: string;
  readonly kind: PersonKind;
  readonly role: OrganisationRole;
}

interface Props {
  organisation: SeenOrganisation;
  member: Member;
  onDone: () => void;
}

export function ChangeRole({ organisation, member, onDone }: Props) {
  const { t } = useTranslation('organisation');
  const [role, setRole] = useState(member.role);
  const [reason, setReason] = useState('');
  const change = useChange(ADD_MEMBER);
  const isOperator = !organisation.viewerRole;
  const save = async () => {
    const { email, kind } = member;
    const input = { organisationId: organisation.id, email, kind, role, reason: isOperator ? reason : null };
    if (!(await change.change({ input }))) return;
    announce(t('members.changed', { email }));
    onDone();
  };
  return (
    <SmallForm
      action={t('members.changeAction')}
      change={change}
      shownAt={['role', 'reason']}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      <RoleField value={role} errors={change.errors} onChange={setRole} />
      {isOperator && <ReasonField value={reason} errors={change.errors} onChange={setReason} />}
    </SmallForm>
  );
}
