/** From that moment on they see nothing of it; agreements that they registered stay theirs. R8, R11. */
import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from './change-role';
import { ReasonField } from './member-fields';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { focusHeadingAfter } from '../../../ui/heading-focus';
import { SmallForm } from '../../../ui/small-form';
import type { SeenOrganisation } from '../organisation';

const REMOVE = graphql(/* GraphQL */ `
  mutation OrganisationRemoveMember($input: RemoveOrganisationMemberInput!) {
    removeOrganisationMember(input: $input) {
      organisation {
        id
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
  organisation: SeenOrganisation;
  member: Member;
  isYou: boolean;
  onCancel: () => void;
}

export function RemoveMember({ organisation, member, isYou, onCancel }: Props) {
  const { t } = useTranslation('organisation');
  const [reason, setReason] = useState('');
  const change = useChange(REMOVE);
  const isOperator = !organisation.viewerRole;
  const { email, kind } = member;
  const remove = async () => {
    const input = { organisationId: organisation.id, email, kind, reason: isOperator ? reason : null };
    const goOn = focusHeadingAfter();
    if (!(await change.change({ input }))) return;
    announce(t('members.removed', { email }));
    goOn();
  };
  return (
    <SmallForm
      action={t('members.removeAction', { email })}
      change={change}
      shownAt={['reason']}
      onSubmit={() => void remove()}
      onCancel={onCancel}
    >
      <Text>{t(isYou ? 'members.removeYou' : 'members.removeText', { email })}</Text>
      {isOperator && <ReasonField value={reason} errors={change.errors} onChange={setReason} />}
    </SmallForm>
  );
}
