/** Takes a role away. The open cases of an engineer wait in their queues again. R63. */
import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Granted } from './grant-role';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { focusHeadingAfter } from '../../../ui/heading-focus';
import { SmallForm } from '../../../ui/small-form';
import { ReasonField } from '../../organisation/members/member-fields';

const REVOKE = graphql(/* GraphQL */ `
  mutation OperatorRevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      releasedCases
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function RevokeRole({ granted, onCancel }: { granted: Granted; onCancel: () => void }) {
  const { t } = useTranslation('operator');
  const [reason, setReason] = useState('');
  const change = useChange(REVOKE);
  const { email, kind, role } = granted;
  const revoke = async () => {
    const goOn = focusHeadingAfter();
    const done = await change.change({ input: { email, kind, role, reason } });
    if (!done) return;
    announce(t('roles.revoked', { email, count: done.revokeRole?.releasedCases ?? 0 }));
    goOn();
  };
  return (
    <SmallForm
      action={t('roles.revokeAction')}
      change={change}
      shownAt={['reason']}
      onSubmit={() => void revoke()}
      onCancel={onCancel}
    >
      <Text>{t(`roles.revokeText.${role}`, { email })}</Text>
      <ReasonField value={reason} errors={change.errors} onChange={setReason} />
    </SmallForm>
  );
}
