import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { focusHeadingAfter } from '../../../ui/heading-focus';
import { SmallForm } from '../../../ui/small-form';

const REMOVE = graphql(/* GraphQL */ `
  mutation OrganisationRemoveServiceSignIn($input: RemoveServiceSignInInput!) {
    removeServiceSignIn(input: $input) {
      revokedKeys
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface Props {
  serviceSignInId: string;
  name: string;
  onCancel: () => void;
}

/** Ends all of its keys; its name is not given out again. */
export function RemoveServiceSignIn({ serviceSignInId, name, onCancel }: Props) {
  const { t } = useTranslation('organisation');
  const change = useChange(REMOVE);
  const remove = async () => {
    const goOn = focusHeadingAfter();
    const done = await change.change({ input: { serviceSignInId } });
    if (!done) return;
    announce(t('programs.removed', { name, count: done.removeServiceSignIn?.revokedKeys ?? 0 }));
    goOn();
  };
  return (
    <SmallForm
      action={t('programs.removeAction', { name })}
      change={change}
      onSubmit={() => void remove()}
      onCancel={onCancel}
    >
      <Text>{t('programs.removeText')}</Text>
    </SmallForm>
  );
}
