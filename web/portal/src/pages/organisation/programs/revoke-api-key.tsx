import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { focusHeadingAfter } from '../../../ui/heading-focus';
import { SmallForm } from '../../../ui/small-form';

const REVOKE = graphql(/* GraphQL */ `
  mutation OrganisationRevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      apiKey {
        id
        revokedAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Ends a key at once, in every process. */
export function RevokeApiKey({ keyId, name, onCancel }: { keyId: string; name: string; onCancel: () => void }) {
  const { t } = useTranslation('organisation');
  const change = useChange(REVOKE);
  const revoke = async () => {
    const goOn = focusHeadingAfter();
    if (!(await change.change({ input: { keyId } }))) return;
    announce(t('revoke.done', { name }));
    goOn();
  };
  return (
    <SmallForm action={t('revoke.action')} change={change} onSubmit={() => void revoke()} onCancel={onCancel}>
      <Text>{t('revoke.text')}</Text>
    </SmallForm>
  );
}
